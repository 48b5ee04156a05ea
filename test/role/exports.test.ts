import { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Stack } from 'aws-cdk-lib/core';
import { AnalySaverCapability, StompyAnalySaverRole, StompyCurReport, StompyDataExport, type IStompyDataExport, type StompyDataExportAttributes } from '../../src';
import { analySaver } from '../helpers/roles';
import { CUSTOMER, FLAG_SETS, OTHER, TRUST, stackIn } from '../helpers/stacks';
import { allowed, sids, statement, text } from '../helpers/templates';

function existingExport(stack: Stack, attrs: Partial<StompyDataExportAttributes> = {}, id = 'Export'): IStompyDataExport {
  return StompyDataExport.fromExportAttributes(stack, id, {
    bucket: Bucket.fromBucketName(stack, `${id}Bucket`, 'exports-of-acme'), prefix: 'exports', exportName: 'cur2', ...attrs,
  });
}

const DEFINITIONS = ['DataExportsList', 'DataExportsRead'];
const FILES = ['ExportList1', 'ExportLocate1', 'ExportRead1'];
const exportSids = (stack: Stack) => sids(allowed(stack)).filter((sid) => /^(Data)?Export/.test(sid));

describe.each(FLAG_SETS)('a role that reads an export, with %s', (_, flags) => {
  test('reads its prefix, and definitions by itself', () => {
    const stack = stackIn('ap-southeast-1', flags);
    analySaver(stack, { exports: [existingExport(stack)] });
    expect(exportSids(stack).sort()).toEqual([...DEFINITIONS, ...FILES]);
    expect(text(statement(stack, 'ExportRead1')!.Resource)).toMatch(/:s3:::exports-of-acme\/exports\/cur2\/\*$/);
    expect(statement(stack, 'ExportList1')!.Condition).toEqual({
      StringEquals: { 'aws:ResourceAccount': CUSTOMER }, StringLike: { 's3:prefix': ['exports/cur2', 'exports/cur2/*'] },
    });
  });

  test('reads a new one below its prefix', () => {
    const stack = stackIn('us-east-1', flags);
    analySaver(stack, { exports: [new StompyDataExport(stack, 'New')] });
    expect(text(statement(stack, 'ExportRead1')!.Resource)).toMatch(/^<NewBucket\w+\.Arn>\/stompy-cur2\/\*$/);
  });

  test('reads each of several, in the policy of their own', () => {
    const stack = stackIn('ap-southeast-1', flags);
    analySaver(stack, { exports: [existingExport(stack), existingExport(stack, { prefix: 'focus', exportName: undefined }, 'Focus')] });
    expect(text(statement(stack, 'ExportRead2')!.Resource)).toMatch(/:s3:::exports-of-acme\/focus\/\*$/);
    expect(text(statement(stack, 'CurRead')!.Resource)).toMatch(/:s3:::costs-of-acme\/billing\/hourly\/\*$/);
  });

  test('reads one in another account, there alone', () => {
    const stack = stackIn('ap-southeast-1', flags);
    analySaver(stack, { exports: [existingExport(stack, { bucketOwner: OTHER })] });
    for (const sid of FILES) expect(statement(stack, sid)!.Condition!.StringEquals).toEqual({ 'aws:ResourceAccount': OTHER });
  });

  test('can do without a report', () => {
    const stack = stackIn('ap-southeast-1', flags);
    new StompyAnalySaverRole(stack, 'AnalySaver', { ...TRUST, exports: [existingExport(stack)] });
    expect(sids(allowed(stack)).filter((sid) => sid.startsWith('Cur'))).toEqual([]);
    expect(exportSids(stack)).toEqual(expect.arrayContaining(FILES));
    expect(statement(stack, 'NoOtherFolders')!.Condition!.StringNotLike).toEqual({ 's3:prefix': ['exports/cur2', 'exports/cur2/*'] });
  });
});

test('a report or export that may be anywhere in its bucket leaves no folder to deny', () => {
  const stack = stackIn('ap-southeast-1');
  analySaver(stack, { exports: [existingExport(stack, { prefix: undefined, exportName: undefined })] });
  expect(statement(stack, 'NoOtherFolders')).toBeUndefined();
  expect(statement(stack, 'ExportList1')!.Condition).toEqual({ StringEquals: { 'aws:ResourceAccount': CUSTOMER } });
});

test('definitions can be enabled as well, or disabled', () => {
  const both = stackIn('ap-southeast-1');
  analySaver(both, { exports: [existingExport(both)], enabledCapabilities: [AnalySaverCapability.DATA_EXPORTS_READ] });
  expect(exportSids(both).sort()).toEqual([...DEFINITIONS, ...FILES]);
  const off = stackIn('ap-southeast-1');
  analySaver(off, { exports: [existingExport(off)], disabledCapabilities: [AnalySaverCapability.DATA_EXPORTS_READ] });
  expect(exportSids(off)).toEqual(FILES);
});

test.each([undefined, []])('exports: %s changes nothing', (none) => {
  const stack = stackIn('ap-southeast-1');
  analySaver(stack, { exports: none });
  expect(exportSids(stack)).toEqual([]);
});

test('seven exports, as many as AWS lets an account have, fit into the policies', () => {
  const stack = stackIn('ap-southeast-1');
  const exports = Array.from({ length: 7 }, (_, index) => existingExport(stack, { prefix: `exports/of/a/department/number-${index}` }, `Export${index}`));
  expect(() => analySaver(stack, { exports })).not.toThrow();
});

describe('bad input', () => {
  const make = (props: (stack: Stack) => object) => {
    const stack = stackIn('ap-southeast-1');
    return () => new StompyAnalySaverRole(stack, 'AnalySaver', { ...TRUST, ...props(stack) });
  };

  test('nothing to read', () => {
    expect(make(() => ({}))).toThrow('[Stack/AnalySaver] `report` must be a report, got undefined: make a StompyCurReport, or take an existing one with '
      + 'StompyCurReport.fromReportAttributes(); or name what is read instead in `exports`');
    expect(make(() => ({ exports: [] }))).toThrow('`exports` must not be empty without a `report`');
  });

  test('one export where a list belongs, or a list with a hole', () => {
    expect(make((stack) => ({ exports: existingExport(stack) }))).toThrow('`exports` must be a list, got the ExistingExport at "Stack/Export": write one even around a single value');
    expect(make(() => ({ exports: [undefined] }))).toThrow('`exports[0]` must be an export, got undefined: make a StompyDataExport');
  });

  test('an export of an own making that is too wide', () => {
    expect(make((stack) => ({ exports: [{ ...existingExport(stack), dataPrefix: 'exports/*' }] }))).toThrow('`exports[0].dataPrefix` must be 1 to 513 letters');
    expect(make((stack) => ({ exports: [Object.assign(existingExport(stack), { bucketOwner: '1' })] }))).toThrow('`exports[0].bucketOwner` must be a real AWS account number');
  });

  test('a bucket in another account without its owner', () => {
    expect(make((stack) => ({
      exports: [existingExport(stack, { bucket: Bucket.fromBucketAttributes(stack, 'There', { bucketName: 'finops-of-acme', account: OTHER }) })],
    }))).toThrow(`\`exports[0]\` must have its bucket in the account of the role, ${CUSTOMER}, got "${OTHER}"`);
  });
});

test.each(['new', 'existing'])('a report and an export are not taken for each other: %s', (kind) => {
  const [one, other] = [stackIn('us-east-1'), stackIn('us-east-1')];
  const report = kind === 'new' ? new StompyDataExport(one, 'New') : existingExport(one);
  const exports = [new StompyCurReport(other, 'Report') as IStompyDataExport];
  expect(() => analySaver(one, { report })).toThrow('`report` must be a report, not an export, got ');
  expect(() => analySaver(other, { exports })).toThrow('`exports[0]` must be an export, not a report, got ');
});
