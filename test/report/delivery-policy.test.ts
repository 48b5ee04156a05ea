import { StompyCurReport } from '../../src';
import { CUSTOMER, FLAG_SETS, stackIn } from '../helpers/stacks';
import { onlyResource, sids, statementsIn, text, type Statement } from '../helpers/templates';

const PLACES: [region: string, partition: string, billingRegion: string][] = [
  ['us-east-1', 'aws', 'us-east-1'],
  ['ap-southeast-1', 'aws', 'us-east-1'],
  ['cn-northwest-1', 'aws-cn', 'cn-northwest-1'],
  ['cn-north-1', 'aws-cn', 'cn-northwest-1'],
];

describe.each(FLAG_SETS)('with %s', (_, flags) => {
  describe.each(PLACES)('the delivery policy in %s', (region, partition, billingRegion) => {
    const stack = stackIn(region, flags);
    new StompyCurReport(stack, 'Report');
    const bucket = `<${onlyResource(stack, 'AWS::S3::Bucket').logicalId}.Arn>`;
    const allows = statementsIn(onlyResource(stack, 'AWS::S3::BucketPolicy')).filter(({ Effect }) => Effect === 'Allow');

    test('has two statements', () => {
      expect(sids(allows)).toEqual(['StompyReportDeliveryCheck', 'StompyReportDelivery']);
    });

    test('lets AWS read ACL and policy of the bucket, and no more', () => {
      expect(allows[0].Action).toEqual(['s3:GetBucketAcl', 's3:GetBucketPolicy']);
      expect(text(allows[0].Resource)).toBe(bucket);
    });

    test('lets AWS write objects, and no more', () => {
      expect(allows[1].Action).toBe('s3:PutObject');
      expect(text(allows[1].Resource)).toBe(`${bucket}/*`);
    });

    test.each([0, 1])('binds statement %i to report definitions of this account in the billing region', (index) => {
      const { Condition } = allows[index];
      expect(Object.keys(Condition!)).toEqual(['StringEquals', 'ArnLike']);
      expect(Condition!.StringEquals).toEqual({ 'aws:SourceAccount': CUSTOMER });
      const source = text(Condition!.ArnLike['aws:SourceArn']).replace('<AWS::Partition>', partition);
      expect(source).toBe(`arn:${partition}:cur:${billingRegion}:${CUSTOMER}:definition/*`);
    });
  });

  test.each(PLACES)('in %s the report waits for the policy', (region) => {
    const stack = stackIn(region, flags);
    new StompyCurReport(stack, 'Report');
    const native = region === 'us-east-1' || region === 'cn-northwest-1';
    const report = onlyResource(stack, native ? 'AWS::CUR::ReportDefinition' : 'Custom::StompyCurReport');
    expect(report.DependsOn).toContain(onlyResource(stack, 'AWS::S3::BucketPolicy').logicalId);
  });

  test('a stack without an environment names partition, account and billing region by reference', () => {
    const stack = stackIn(undefined, flags);
    new StompyCurReport(stack, 'Report');
    const [check] = statementsIn(onlyResource(stack, 'AWS::S3::BucketPolicy')).filter(({ Effect }) => Effect === 'Allow');
    expect(check.Condition).toEqual({
      StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } },
      ArnLike: {
        'aws:SourceArn': {
          'Fn::Join': ['', [
            'arn:',
            { Ref: 'AWS::Partition' },
            ':cur:',
            { 'Fn::FindInMap': ['StompyBillingRegion', { Ref: 'AWS::Partition' }, 'Region'] },
            ':',
            { Ref: 'AWS::AccountId' },
            ':definition/*',
          ]],
        },
      },
    });
  });
});

test('the handler can quote the statements it needs in its error', () => {
  const stack = stackIn('ap-southeast-1');
  new StompyCurReport(stack, 'Report');
  const quoted = onlyResource(stack, 'Custom::StompyCurReport').Properties.DeliveryStatements as Statement[];
  const inPolicy = statementsIn(onlyResource(stack, 'AWS::S3::BucketPolicy')).filter(({ Effect }) => Effect === 'Allow');
  expect(quoted).toEqual(inPolicy);
});
