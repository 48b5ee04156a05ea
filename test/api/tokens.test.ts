import { Bucket } from 'aws-cdk-lib/aws-s3';
import { CfnParameter, type Stack } from 'aws-cdk-lib/core';
import { CommitmentService, StompyCurReport, type StompyCurReportProps } from '../../src';
import { ACCOUNT_ID, EXTERNAL_ID, PRINCIPAL_ARN_PATTERN } from '../../src/input/rules';
import { warnings } from '../helpers/annotations';
import { analySaver, ROLES, spoTainer } from '../helpers/roles';
import { FLAG_SETS, stackIn } from '../helpers/stacks';
import { onlyResource, statement, text, trustOf } from '../helpers/templates';

/** A value that only the deployment knows. */
function late(stack: Stack, name: string, allowedPattern?: string): string {
  return new CfnParameter(stack, name, { allowedPattern }).valueAsString;
}

describe.each(FLAG_SETS)('texts that only the deployment knows, with %s', (_, flags) => {
  describe.each([undefined, 'us-east-1', 'ap-southeast-1'])('a report in %s', (region) => {
    const type = region === 'us-east-1' ? 'AWS::CUR::ReportDefinition' : 'Custom::StompyCurReport';

    function definitionWith(props: (stack: Stack) => StompyCurReportProps): Record<string, unknown> {
      const stack = stackIn(region, flags);
      new StompyCurReport(stack, 'Report', props(stack));
      const { Properties: properties } = onlyResource(stack, type);
      return (properties.Definition ?? properties) as Record<string, unknown>;
    }

    test('takes reportName', () => {
      expect(JSON.stringify(definitionWith((stack) => ({ reportName: late(stack, 'Late') })).ReportName)).toContain('{"Ref":"Late"}');
    });

    test('takes prefix', () => {
      expect(definitionWith((stack) => ({ prefix: late(stack, 'Late') })).S3Prefix).toEqual({ Ref: 'Late' });
    });

    test('takes the name and region of a bucket', () => {
      const definition = definitionWith((stack) => ({
        bucket: Bucket.fromBucketName(stack, 'Given', late(stack, 'LateName')),
        bucketRegion: late(stack, 'LateRegion'),
        deliveryPolicyInPlace: true,
      }));
      expect([definition.S3Bucket, definition.S3Region]).toEqual([{ Ref: 'LateName' }, { Ref: 'LateRegion' }]);
    });

    test('takes tags', () => {
      const stack = stackIn(region, flags);
      new StompyCurReport(stack, 'Report', { tags: { team: late(stack, 'Late') } });
      expect(onlyResource(stack, 'AWS::S3::Bucket').Properties.Tags).toEqual([{ Key: 'team', Value: { Ref: 'Late' } }]);
    });
  });

  test('an existing report takes bucket, prefix, name and region', () => {
    const stack = stackIn(undefined, flags);
    const report = StompyCurReport.fromReportAttributes(stack, 'Report', {
      bucket: Bucket.fromBucketName(stack, 'Given', late(stack, 'LateBucket')),
      prefix: late(stack, 'LatePrefix'),
      reportName: late(stack, 'LateName'),
      bucketRegion: late(stack, 'LateRegion'),
    });
    analySaver(stack, { report });
    expect(text(statement(stack, 'CurRead')!.Resource)).toBe('arn:<AWS::Partition>:s3:::<LateBucket>/<LatePrefix>/<LateName>/*');
    expect(warnings(stack)).toEqual([]);
  });

  test.each(ROLES)('%s takes account, external ID, principal, path, description and tags', (__, make) => {
    const stack = stackIn(undefined, flags);
    make(stack, {
      stompyAccountId: late(stack, 'LateAccount', ACCOUNT_ID.pattern),
      externalId: late(stack, 'LateId', EXTERNAL_ID.pattern),
      stompyPrincipalArn: late(stack, 'LatePrincipal', PRINCIPAL_ARN_PATTERN.pattern),
      path: late(stack, 'LatePath'),
      description: late(stack, 'LateDescription'),
      tags: { team: late(stack, 'LateTag') },
    });
    const [{ Principal, Condition }] = trustOf(stack);
    expect(text((Principal as { AWS: unknown }).AWS)).toBe('arn:<AWS::Partition>:iam::<LateAccount>:root');
    expect(Condition).toEqual({
      StringEquals: { 'sts:ExternalId': { Ref: 'LateId' } },
      ArnLike: { 'aws:PrincipalArn': { Ref: 'LatePrincipal' } },
    });
    expect(onlyResource(stack, 'AWS::IAM::Role').Properties).toMatchObject({
      Path: { Ref: 'LatePath' }, Description: { Ref: 'LateDescription' }, Tags: [{ Key: 'stompy:permissions-version' }, { Key: 'team', Value: { Ref: 'LateTag' } }],
    });
  });

  test('SpoTainer takes regions and the value of the opt-in tag', () => {
    const stack = stackIn(undefined, flags);
    spoTainer(stack, { regions: [late(stack, 'LateRegion')], optInTagValue: late(stack, 'LateTag') });
    expect(statement(stack, 'OnlyInListedRegions')!.Condition).toEqual({ StringNotEquals: { 'aws:RequestedRegion': [{ Ref: 'LateRegion' }] } });
    expect(statement(stack, 'RegisterInOptedIn')!.Condition).toEqual({ StringEquals: { 'aws:ResourceTag/stompy:managed': { Ref: 'LateTag' } } });
    expect(warnings(stack)).toEqual([]);
  });

  test('both roles take regions as one list', () => {
    const stack = stackIn(undefined, flags);
    const regions = new CfnParameter(stack, 'LateRegions', { type: 'CommaDelimitedList' }).valueAsList;
    spoTainer(stack, { regions });
    analySaver(stack, { purchases: { services: [CommitmentService.EC2], regions } });
    expect(statement(stack, 'OnlyInListedRegions')!.Condition).toEqual({ StringNotEquals: { 'aws:RequestedRegion': { Ref: 'LateRegions' } } });
    expect(statement(stack, 'BuyEc2')!.Condition).toEqual({ StringEquals: { 'aws:RequestedRegion': { Ref: 'LateRegions' } } });
    expect(warnings(stack)).toEqual([]);
  });
});
