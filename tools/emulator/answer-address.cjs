// Loaded into the emulator's Lambda functions alone. There CloudFormation's answer address is on this machine, which the report's handler rightly
// does not trust: on its way into Node.js the inline code is changed, to trust the emulator and nothing else.
const { Module } = require('module');

const compile = Module.prototype._compile;
Module.prototype._compile = function (code, ...rest) {
  const emulator = JSON.stringify(`${process.env.AWS_ENDPOINT_URL}/`);
  return compile.call(this, code.replace(/^const CLOUDFORMATION = .*$/m, `const CLOUDFORMATION = { test: (address) => address.startsWith(${emulator}) };`), ...rest);
};
