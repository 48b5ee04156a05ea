import { readFileSync } from 'fs';
import { REPORT_HANDLER_CODE } from '../../src/report/handler.generated';
import { HANDLER_RUNTIME } from '../../src/report/resource';
import { handlerModule, TARGET } from '../../tools/report-handler';

test('the library carries the compiled handler as it is now (else run "npm run report-handler")', () => {
  expect(readFileSync(TARGET, 'utf8')).toBe(handlerModule());
});

test('the code is small, and a customer can read it', () => {
  expect(Buffer.byteLength(REPORT_HANDLER_CODE)).toBeLessThan(10_000);
  expect(REPORT_HANDLER_CODE).toContain('// The id stays what CloudFormation knows');
  expect(REPORT_HANDLER_CODE).not.toContain('sourceMappingURL');
});

test('the code needs nothing that the Lambda runtime does not bring', () => {
  const modules = [...REPORT_HANDLER_CODE.matchAll(/require\("([^"]+)"\)/g)].map((match) => match[1]);
  expect(modules.sort()).toEqual(['@aws-sdk/client-cost-and-usage-report-service', 'timers/promises']);
});

test('the code is a module that exports the handler', () => {
  const module = { exports: {} as { handler?: unknown } };
  new Function('module', 'exports', 'require', REPORT_HANDLER_CODE)(module, module.exports, require);
  expect(module.exports.handler).toBeInstanceOf(Function);
});

test('the runtime\'s end date is a date', () => {
  expect(HANDLER_RUNTIME.endOfSupport).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});
