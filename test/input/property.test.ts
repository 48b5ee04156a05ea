import * as fc from 'fast-check';
import { StompyCurReport, StompyLinkTemplate, StompyQuickCreateLink } from '../../src';
import { accountIds, externalIds, objectKeys, prefixes, reportNames, stackNames } from '../helpers/arbitraries';
import { analySaver, spoTainer } from '../helpers/roles';
import { stackIn } from '../helpers/stacks';
import { onlyResource, text, trustOf } from '../helpers/templates';

/** What the console understands of a link, read with the URL parser and not with the library. */
function read(url: string) {
  const { host, pathname, searchParams, hash } = new URL(url);
  const [page, query] = [hash.slice(0, hash.indexOf('?')), hash.slice(hash.indexOf('?') + 1)];
  const fields = Object.fromEntries(query.split('&').map((pair) => pair.split('=').map(decodeURIComponent)));
  return { host, pathname, region: searchParams.get('region'), page, fields };
}

test('a link read back says what it was built from', () => {
  const inputs = fc.record({
    key: objectKeys,
    region: fc.constantFrom('ap-southeast-1', 'us-east-1', 'eu-central-1'),
    stackName: stackNames,
    StompyAccountID: accountIds,
    ExternalId: externalIds,
    ReportPrefix: prefixes,
    Purchases: fc.constantFrom('No', 'Yes'),
  });
  fc.assert(fc.property(inputs, ({ key, region, stackName, ...parameters }) => {
    const templateUrl = `https://stompy.s3.ap-southeast-1.amazonaws.com/${key}`;
    const url = StompyQuickCreateLink.url({ template: StompyLinkTemplate.ANALYZER_WITH_REPORT, templateUrl, region, stackName, parameters });
    expect(read(url)).toEqual({
      host: `${region}.console.aws.amazon.com`,
      pathname: '/cloudformation/home',
      region,
      page: '#/stacks/create/review',
      fields: {
        templateURL: templateUrl, stackName, ...Object.fromEntries(Object.entries(parameters).map(([name, value]) => [`param_${name}`, value])),
      },
    });
  }), { numRuns: 300 });
});

test('a link is made of characters that survive mail and chat', () => {
  fc.assert(fc.property(externalIds, prefixes, (ExternalId, ReportPrefix) => {
    const url = StompyQuickCreateLink.url({
      template: StompyLinkTemplate.ANALYZER_ROLE,
      templateUrl: 'https://stompy.s3.amazonaws.com/t.json',
      parameters: { ExternalId, ReportPrefix },
    });
    expect(url).toMatch(/^[\w.~:/?#&=%!'()*-]+$/);
  }), { numRuns: 300 });
});

test('account and external ID arrive in the trust as they were given', () => {
  fc.assert(fc.property(accountIds, externalIds, fc.constantFrom(analySaver, spoTainer), (stompyAccountId, externalId, make) => {
    const stack = stackIn();
    make(stack, { stompyAccountId, externalId });
    const [{ Principal, Condition }] = trustOf(stack);
    expect(text((Principal as { AWS: unknown }).AWS)).toBe(`arn:<AWS::Partition>:iam::${stompyAccountId}:root`);
    expect(Condition).toEqual({ StringEquals: { 'sts:ExternalId': externalId } });
  }), { numRuns: 40 });
});

test('report name and prefix arrive in the definition as they were given', () => {
  fc.assert(fc.property(reportNames, prefixes, fc.constantFrom('us-east-1', 'ap-southeast-1'), (reportName, prefix, region) => {
    const stack = stackIn(region);
    new StompyCurReport(stack, 'Report', { reportName, prefix });
    const definition = region === 'us-east-1'
      ? onlyResource(stack, 'AWS::CUR::ReportDefinition').Properties
      : onlyResource(stack, 'Custom::StompyCurReport').Properties.Definition as Record<string, unknown>;
    const [front, , rest] = (definition.ReportName as { 'Fn::Join': [string, [string, unknown, string]] })['Fn::Join'][1];
    const guid = '0'.repeat(36);
    const name = `${front}${guid}${rest}`;
    expect(name.slice(0, -9)).toBe(`stompy-${guid}-${reportName}`);
    expect(name.length).toBeLessThanOrEqual(256);
    expect(definition.S3Prefix).toBe(prefix);
  }), { numRuns: 40 });
});

test('a report without a name of its own gets one that AWS accepts, whatever the construct is called', () => {
  // constructs themselves cannot be called like a method of every object
  const ids = fc.string({ minLength: 1, maxLength: 120, unit: 'grapheme' }).filter((id) => id.trim() !== '' && !(id in {}));
  fc.assert(fc.property(ids, (id) => {
    const stack = stackIn('us-east-1');
    const { reportName } = new StompyCurReport(stack, id);
    const [, , rest] = (stack.resolve(reportName) as { 'Fn::Join': [string, [string, unknown, string]] })['Fn::Join'][1];
    expect(rest).toMatch(/^-[0-9A-Za-z!_.'()-]{1,203}-[0-9a-f]{8}$/);
  }), { numRuns: 100 });
});
