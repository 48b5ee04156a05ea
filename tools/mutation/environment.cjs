const { TestEnvironment } = require('jest-environment-node');

/** Skips what comes after the first failure, because Stryker lets jest run all tests. Plain JavaScript: Stryker loads it as it is. */
module.exports = class extends TestEnvironment {
  hasFailed = false;

  handleTestEvent({ name, test }) {
    if (name === 'test_fn_failure' || name === 'hook_failure') this.hasFailed = true;
    if (name === 'test_start' && this.hasFailed) test.mode = 'skip';
  }
};
