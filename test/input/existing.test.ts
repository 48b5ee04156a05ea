import { readFileSync } from 'fs';
import { join } from 'path';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import * as fc from 'fast-check';
import { synthesizeLinkTemplates } from '../../site/templates';
import { StompyCurReport, StompyLinkTemplate } from '../../src';
import { quickCreateUrl } from '../../src/link/address';
import { existingPrefixes } from '../helpers/arbitraries';
import { stackIn } from '../helpers/stacks';

// generated input, on a machine that may be busy
jest.setTimeout(60_000);

const FORM = synthesizeLinkTemplates().find(({ name }) => name === 'analyzer-role')!.body.Parameters;

function passes(act: () => unknown): boolean {
  try {
    act();
    return true;
  } catch {
    return false;
  }
}

/** What each door says to a bucket and a prefix that a customer has. */
function verdicts(bucketName: string, prefix: string): Record<string, boolean> {
  const stack = stackIn('ap-southeast-1');
  return {
    construct: passes(() => StompyCurReport.fromReportAttributes(stack, 'Report', { bucket: Bucket.fromBucketName(stack, 'Bucket', bucketName), prefix })),
    link: passes(() => quickCreateUrl({
      template: StompyLinkTemplate.ANALYZER_ROLE,
      templateUrl: 'https://b.s3.ap-southeast-1.amazonaws.com/t.json',
      parameters: { CostAndUsageBucket: bucketName, ReportPrefix: prefix },
    })),
    form: ([['CostAndUsageBucket', bucketName], ['ReportPrefix', prefix]] as const).every(([name, value]) => new RegExp(FORM[name].AllowedPattern!).test(value)),
  };
}

const ALL = { construct: true, link: true, form: true };
// the CDK's imports end at 63 characters
const bucketNames = fc.stringMatching(/^[0-9A-Za-z][0-9A-Za-z._-]{1,60}[0-9A-Za-z]$/).filter((name) => !name.includes('..') && !/(-s3alias|--(ol|x|table)-s3|\.mrap)$/.test(name)
  && passes(() => Bucket.fromBucketName(stackIn(), 'B', name)));

test('what a customer has is taken by construct, link and form alike', () => {
  fc.assert(fc.property(bucketNames, existingPrefixes, (bucketName, prefix) => {
    expect(verdicts(bucketName, prefix)).toEqual(ALL);
  }), { numRuns: 150, examples: [['My_Billing_Bucket', 'cur/111122223333/'], ['costs', '/cur'], ['costs', 'c']] });
});

test('what would widen a policy is refused by all of them', () => {
  const wide = fc.tuple(fc.constantFrom('', 'cur', 'cur/'), fc.constantFrom('*', '?', '${aws:username}', ' '), fc.constantFrom('', '/x')).map((parts) => parts.join(''));
  fc.assert(fc.property(wide, (prefix) => {
    expect(verdicts('costs', prefix)).toEqual({ construct: false, link: false, form: false });
  }), { numRuns: 40 });
});

test('a link with its errors is made without the CDK, as a browser needs it', () => {
  const seen = new Set<string>();
  const follow = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    const text = readFileSync(file, 'utf8').replace(/^import type .*$|^import \{[^}]*\} from 'aws-cdk-lib';$/gm, (line) => line.startsWith('import type') ? '' : line);
    for (const [, from] of text.matchAll(/from '([^']+)'/g)) {
      if (!from.startsWith('.')) throw new Error(`${file} needs ${from}`);
      follow(join(file, '..', `${from}.ts`));
    }
  };
  expect(() => follow(join(__dirname, '../../src/link/address.ts'))).not.toThrow();
  expect([...seen].filter((file) => /cdk\.ts$/.test(file))).toEqual([]);
  expect(seen.size).toBeGreaterThan(8);
});
