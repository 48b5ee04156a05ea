import { Key } from 'aws-cdk-lib/aws-kms';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import {
  AnalySaverCapability, StompyAnalySaverRole, StompyCurReport, type StompyAnalySaverRoleProps, type StompyCurReportAttributes,
} from '../../src';
import { analySaver } from '../helpers/roles';
import { CUSTOMER, FLAG_SETS, OTHER, stackIn, TRUST } from '../helpers/stacks';
import { allowed, resourcesOf, sids, statement, text } from '../helpers/templates';

const DEFAULT_SIDS = ['CostRead', 'CurList', 'CurLocate', 'CurRead', 'CurDescribe', 'OrganizationRead', 'RecommendationRead', 'CommitmentRead'];

describe.each(FLAG_SETS)('with %s', (_, flags) => {
  test.each([undefined, 'us-east-1', 'ap-southeast-1', 'cn-northwest-1'])('the role in %s only reads by default, in one policy beside the guardrail', (region) => {
    const stack = stackIn(region, flags);
    analySaver(stack);
    expect(sids(allowed(stack))).toEqual(DEFAULT_SIDS);
    expect(Object.values(resourcesOf(stack, 'AWS::IAM::ManagedPolicy')).map(({ Properties }) => Properties.Description)).toEqual([
      'What Stompy may read', 'What Stompy can never do, whatever other policies allow',
      'What Stompy can never do outside what it was given, whatever other policies allow',
    ]);
  });
});

describe('reading the report', () => {
  function reading(attrs: Partial<StompyCurReportAttributes>) {
    const stack = stackIn('ap-southeast-1');
    const bucket = Bucket.fromBucketName(stack, 'Bucket', 'costs-of-acme');
    analySaver(stack, { report: StompyCurReport.fromReportAttributes(stack, 'Report', { bucket, ...attrs }) });
    return stack;
  }

  test('is bound to bucket, path and account', () => {
    const stack = reading({ prefix: 'billing', reportName: 'hourly' });
    expect(statement(stack, 'CurList')).toMatchObject({
      Action: 's3:ListBucket',
      Condition: {
        StringEquals: { 'aws:ResourceAccount': CUSTOMER },
        StringLike: { 's3:prefix': ['billing/hourly', 'billing/hourly/*'] },
      },
    });
    expect(text(statement(stack, 'CurList')!.Resource)).toMatch(/^arn:.*:s3:::costs-of-acme$/);
    expect(statement(stack, 'CurRead')).toMatchObject({
      Action: 's3:GetObject', Condition: { StringEquals: { 'aws:ResourceAccount': CUSTOMER } },
    });
    expect(text(statement(stack, 'CurRead')!.Resource)).toMatch(/:s3:::costs-of-acme\/billing\/hourly\/\*$/);
  });

  test('covers the whole bucket where the path is not known', () => {
    const stack = reading({});
    expect(text(statement(stack, 'CurRead')!.Resource)).toMatch(/:s3:::costs-of-acme\/\*$/);
    expect(statement(stack, 'CurList')!.Condition).toEqual({ StringEquals: { 'aws:ResourceAccount': CUSTOMER } });
  });

  test('of a new report covers its prefix', () => {
    const stack = stackIn('ap-southeast-1');
    analySaver(stack, { report: new StompyCurReport(stack, 'Report') });
    expect(text(statement(stack, 'CurRead')!.Resource)).toMatch(/^<ReportBucket\w+\.Arn>\/stompy\/\*$/);
  });

  test('decrypts nothing without a key', () => {
    expect(statement(reading({}), 'CurDecrypt')).toBeUndefined();
  });

  test.each([['us-west-2', 's3.us-west-2.'], [undefined, 's3.*.']])('of an encrypted bucket in %s decrypts with that key, through S3, for that bucket', (bucketRegion, service) => {
    const stack = stackIn('ap-southeast-1');
    const encryptionKey = new Key(stack, 'Key');
    const bucket = Bucket.fromBucketName(stack, 'Bucket', 'costs-of-acme');
    analySaver(stack, { report: StompyCurReport.fromReportAttributes(stack, 'Report', { bucket, bucketRegion, encryptionKey }) });
    const { Action, Resource, Condition } = statement(stack, 'CurDecrypt')!;
    expect(Action).toBe('kms:Decrypt');
    expect(Resource).toEqual(stack.resolve(encryptionKey.keyArn));
    expect(Object.keys(Condition!)).toEqual(['StringLike', 'ArnLike']);
    expect(text(Condition!.StringLike['kms:ViaService'])).toBe(`${service}<AWS::URLSuffix>`);
    expect((Condition!.ArnLike['kms:EncryptionContext:aws:s3:arn'] as unknown[]).map(text).map((arn) => arn.replace(/^.*:::/, '')))
      .toEqual(['costs-of-acme', 'costs-of-acme/*']);
  });

  test('of a report in a given bucket covers that bucket', () => {
    const stack = stackIn('ap-southeast-1');
    const report = new StompyCurReport(stack, 'Report', { bucket: new Bucket(stack, 'Mine') });
    analySaver(stack, { report });
    expect(text(statement(stack, 'CurLocate')!.Resource)).toMatch(/^<Mine\w+\.Arn>$/);
  });
});

describe('capabilities', () => {
  test('every one can be switched', () => {
    for (const capability of Object.values(AnalySaverCapability)) {
      const [on, off] = [stackIn(), stackIn()];
      analySaver(on, { enabledCapabilities: [capability] });
      analySaver(off, { disabledCapabilities: [capability] });
      expect(sids(allowed(on)).length).toBeGreaterThan(sids(allowed(off)).length);
    }
  });

  test.each([
    [AnalySaverCapability.SPEND_ALERT_READ, ['BudgetRead', 'AnomalyRead']],
    [AnalySaverCapability.DATA_EXPORTS_READ, ['DataExportsList', 'DataExportsRead']],
  ])('%s is off unless it is enabled', (capability, expected) => {
    const stack = stackIn();
    analySaver(stack, { enabledCapabilities: [capability] });
    expect(sids(allowed(stack))).toEqual([...DEFAULT_SIDS, ...expected]);
  });

  test('the statements of what is disabled are gone', () => {
    const stack = stackIn();
    analySaver(stack, { disabledCapabilities: [AnalySaverCapability.ORGANIZATION_READ, AnalySaverCapability.CUR_READ] });
    expect(sids(allowed(stack))).toEqual(['CostRead', 'RecommendationRead', 'CommitmentRead']);
  });

  test('fails for one that is enabled and disabled', () => {
    const both = [AnalySaverCapability.COST_READ];
    expect(() => analySaver(stackIn(), { enabledCapabilities: both, disabledCapabilities: both })).toThrow(new Error(
      '[Stack/AnalySaver] `disabledCapabilities` must not name what `enabledCapabilities` names, got ["CostRead"]: take it out of one of them',
    ));
  });

  test('fails when used to buy: a purchase needs `purchases`', () => {
    expect(() => analySaver(stackIn(), { enabledCapabilities: ['CommitmentPurchase' as AnalySaverCapability] }))
      .toThrow(/`enabledCapabilities\[0\]` must be one of CostRead, .*, got "CommitmentPurchase": correct the spelling, or use the enum/);
  });
});

test('a report whose bucket belongs to another account fails: the role could never read it', () => {
  const stack = stackIn('ap-southeast-1');
  const bucket = Bucket.fromBucketAttributes(stack, 'Bucket', { bucketName: 'costs-of-acme', account: OTHER });
  const report = StompyCurReport.fromReportAttributes(stack, 'Report', { bucket, prefix: 'billing' });
  expect(() => analySaver(stack, { report })).toThrow(new Error('[Stack/AnalySaver] `report` must have its bucket in the account of the role, '
    + `${CUSTOMER}, got "${OTHER}": make the role where the report is, in the management account`));
});

test('a missing report fails by name', () => {
  const stack = stackIn('ap-southeast-1');
  expect(() => new StompyAnalySaverRole(stack, 'AnalySaver', { ...TRUST } as StompyAnalySaverRoleProps)).toThrow(
    '[Stack/AnalySaver] `report` must be a report, got undefined: make a StompyCurReport');
});
