import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { deployed } from './synthesized-report';
import { World, type Handler } from './world';
import { REPORT_HANDLER_CODE } from '../../src/report/handler.generated';
import { HANDLER_RUNTIME } from '../../src/report/resource';
import { handlerModule, TARGET } from '../../tools/report-handler';

const HANDLER = join(__dirname, '../../handler');

test('the library carries the compiled handler as it is now (else run "npm run report-handler")', () => {
  expect(readFileSync(TARGET, 'utf8')).toBe(handlerModule());
});

test('the code is small, and a customer can read it', () => {
  expect(Buffer.byteLength(REPORT_HANDLER_CODE)).toBeLessThanOrEqual(12 * 1024);
  expect(REPORT_HANDLER_CODE).toContain('// Rollback of an update that did not answer');
  for (const file of readdirSync(HANDLER).filter((each) => each !== 'event.ts' && each.endsWith('.ts'))) expect(REPORT_HANDLER_CODE).toContain(`\n// ${file}\n`);
  expect(REPORT_HANDLER_CODE).not.toMatch(/sourceMappingURL|^import |^export |\.\/|interface /m);
});

test('no two files of the handler have a name in common, because they become one', () => {
  const names = [...REPORT_HANDLER_CODE.matchAll(/^(?:async )?(?:function|class|const) (\w+)/gm)].map(([, name]) => name);
  expect(names.length).toBeGreaterThan(20);
  expect(names).toEqual([...new Set(names)]);
});

test('the code needs nothing that the Lambda runtime does not bring', () => {
  const modules = [...REPORT_HANDLER_CODE.matchAll(/require\('([^']+)'\)/g)].map((match) => match[1]);
  expect(modules).toEqual(['@aws-sdk/client-cloudformation', '@aws-sdk/client-cost-and-usage-report-service', 'timers/promises']);
});

test('the code makes, changes and removes a report as its source does', async () => {
  const world = new World(fromInlineCode);
  const version = deployed();
  const other = deployed({ prefix: 'other' });
  const made = await world.deliver(world.event('Create', version.properties), version);
  const changed = await world.deliver(world.event('Update', other.properties, made!.PhysicalResourceId, version.properties), other);
  expect([...world.billing.reports.values()]).toEqual([{ ...other.properties.Definition, RefreshClosedReports: true }]);
  const removed = await world.deliver(world.event('Delete', other.properties, made!.PhysicalResourceId), other);

  expect([made, changed, removed].map((told) => told!.Status)).toEqual(['SUCCESS', 'SUCCESS', 'SUCCESS']);
  expect(world.billing.reports.size).toBe(0);
});

function fromInlineCode(): Handler {
  const module = { exports: {} as { handler: Handler } };
  new Function('module', 'exports', 'require', REPORT_HANDLER_CODE)(module, module.exports, (name: string) => jest.requireMock(name));
  return module.exports.handler;
}

test('the runtime\'s end date is a date', () => {
  expect(HANDLER_RUNTIME.endOfSupport).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});
