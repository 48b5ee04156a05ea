import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { deployed } from './synthesized-report';
import { World, type Handler } from './world';
import { HANDLER_RUNTIME, handlerCode } from '../../src/report/handler';
import { handlerModule, TARGET } from '../../tools/report-handler';

const HANDLER = join(__dirname, '../../handler');
/** For a stack with reports alone, and for one with both kinds. */
const REPORTS = handlerCode(['Custom::StompyCurReport']);
const BOTH = handlerCode(['Custom::StompyCurReport', 'Custom::StompyDataExport']);
/** What is part of no code by itself: types alone, and the list that each stack gets of its own. */
const NO_CODE = ['event.ts', 'kind.ts', 'kinds.ts'];

test('the library carries the compiled handler as it is now (else run "npm run report-handler")', () => {
  expect(readFileSync(TARGET, 'utf8')).toBe(handlerModule());
});

test('the code is small, and a customer can read it', () => {
  expect(Buffer.byteLength(REPORTS)).toBeLessThanOrEqual(12 * 1024);
  expect(Buffer.byteLength(BOTH)).toBeLessThanOrEqual(15 * 1024);
  expect(BOTH).toContain('// Rollback of an update that did not answer');
  for (const file of readdirSync(HANDLER).filter((each) => !NO_CODE.includes(each) && each.endsWith('.ts'))) expect(BOTH).toContain(`\n// ${file}\n`);
  expect(BOTH).not.toMatch(/sourceMappingURL|^import |^export |\.\/|interface /m);
});

test('no two files of the handler have a name in common, because they become one', () => {
  const names = [...BOTH.matchAll(/^(?:async )?(?:function|class|const) (\w+)/gm)].map(([, name]) => name);
  expect(names.length).toBeGreaterThan(20);
  expect(names).toEqual([...new Set(names)]);
});

test('the code needs nothing that the Lambda runtime does not bring', () => {
  const modulesOf = (code: string) => [...code.matchAll(/require\('([^']+)'\)/g)].map((match) => match[1]);
  const [always, report, dataExport] = [
    ['@aws-sdk/client-cloudformation', 'timers/promises'], '@aws-sdk/client-cost-and-usage-report-service', '@aws-sdk/client-bcm-data-exports',
  ];
  expect(modulesOf(REPORTS)).toEqual([...always, report]);
  expect(modulesOf(BOTH)).toEqual([...always, report, dataExport]);
  expect(modulesOf(handlerCode(['Custom::StompyDataExport']))).toEqual([...always, dataExport]);
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
  new Function('module', 'exports', 'require', REPORTS)(module, module.exports, (name: string) => jest.requireMock(name));
  return module.exports.handler;
}

test('the runtime\'s end date is a date', () => {
  expect(HANDLER_RUNTIME.endOfSupport).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});
