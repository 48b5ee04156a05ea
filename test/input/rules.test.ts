import * as fc from 'fast-check';
import * as rules from '../../src/input/rules';
import type { Rule } from '../../src/input/rules';
import {
  accountIds, BUCKET_CHARACTERS, existingBucketNames, existingPrefixes, externalIds,
  nearly, prefixes, REPORT_CHARACTERS, reportNames, STACK_CHARACTERS, stackNames, STS_CHARACTERS,
} from '../helpers/arbitraries';

function accepts(rule: Rule, value: string): boolean {
  return new RegExp(rule.pattern).test(value);
}

function isMadeOf(value: string, characters: string): boolean {
  return [...value].every((each) => characters.includes(each));
}

/** AWS's rules, written down again from its documentation, without the patterns of the library. */
const AWS = {
  accountId: (value: string) => value.length === 12 && isMadeOf(value, '0123456789'),
  externalId: (value: string) => value.length >= 2 && value.length <= 1224 && isMadeOf(value, STS_CHARACTERS),
  reportName: (value: string) => value.length >= 1 && value.length <= 256 && isMadeOf(value, `${REPORT_CHARACTERS}*`),
  // the second half is the check that the billing service applies without documenting it
  prefix: (value: string) => value.length >= 1 && value.length <= 256 && isMadeOf(value, `${REPORT_CHARACTERS}*/`) && /^[^]+[^/|.]$/.test(value),
  existingPrefix: (value: string) => value.length >= 1 && value.length <= 256 && isMadeOf(value, `${REPORT_CHARACTERS}*/`),
  // US East (N. Virginia) until March 2018
  existingBucket: (value: string) => value.length >= 3 && value.length <= 255 && isMadeOf(value, `${REPORT_CHARACTERS.replace(/[!'()]/g, '')}`),
  bucket: (value: string) => value.length >= 3 && value.length <= 63 && isMadeOf(value, BUCKET_CHARACTERS)
    && !'.-'.includes(value[0]) && !'.-'.includes(value[value.length - 1]) && !value.includes('..')
    && !(value.split('.').length === 4 && value.split('.').every((part) => isMadeOf(part, '0123456789'))),
  stack: (value: string) => value.length >= 1 && value.length <= 128 && isMadeOf(value, STACK_CHARACTERS) && !isMadeOf(value[0], '0123456789-'),
};

/** A value that each rule accepts. */
const FINE: Record<keyof typeof rules, string> = {
  ACCOUNT_ID: '111122223333',
  IMAGE_ACCOUNT: '099720109477',
  EXTERNAL_ID: '7f3c1e9a-5b2d-4c8e-9f10-2a3b4c5d6e7f',
  PRINCIPAL_ARN_PATTERN: 'arn:aws:iam::444455556666:role/Stompy*',
  REPORT_PREFIX: 'stompy',
  EXISTING_PREFIX: 'cur/',
  DATA_PREFIX: 'cur/hourly',
  REPORT_LABEL: 'costs',
  EXISTING_REPORT_NAME: 'hourly',
  EXPORT_LABEL: 'costs',
  EXISTING_EXPORT_NAME: 'hourly',
  BUCKET_OWNER: '111122223333',
  EXISTING_BUCKET_NAME: 'My_Bucket',
  BUCKET_NAME: 'costs',
  REGION: 'ap-southeast-1',
  ROLE_PATH: '/stompy/',
  ROLE_DESCRIPTION: 'Reads costs',
  POLICY: 'arn:aws:iam::111122223333:policy/Boundary',
  ROLE_ARN: 'arn:aws:iam::111122223333:role/web',
  KEY_ARN: 'arn:aws:kms:ap-southeast-1:111122223333:key/0e7b1c2d-3e4f-4a6b-8c8d-1a2b3c4d5e6f',
  TAG_KEY: 'team',
  CUSTOMER_TAG_KEY: 'cost-center',
  TAG_VALUE: 'finops',
  CLUSTER_NAME: 'shop',
  STACK_NAME: 'StompyRoles',
  TEMPLATE_URL: 'https://stompy-templates.s3.ap-southeast-1.amazonaws.com/analyzer-role.template.json',
  RESOURCE_TAG_KEY: '团队',
  RESOURCE_TAG_VALUE: '平台',
};

describe('whatever a rule accepts, AWS accepts', () => {
  test.each<[string, Rule, (value: string) => boolean, fc.Arbitrary<string>]>([
    ['ACCOUNT_ID', rules.ACCOUNT_ID, AWS.accountId, nearly('0123456789', 13)],
    ['EXTERNAL_ID', rules.EXTERNAL_ID, AWS.externalId, nearly(STS_CHARACTERS, 1226)],
    ['REPORT_LABEL', rules.REPORT_LABEL, (value) => AWS.reportName(`stompy-0a1b2c3d-1111-2222-3333-0123456789ab-${value}-01234567`), nearly(REPORT_CHARACTERS, 230)],
    ['EXISTING_REPORT_NAME', rules.EXISTING_REPORT_NAME, AWS.reportName, nearly(REPORT_CHARACTERS, 258)],
    ['REPORT_PREFIX', rules.REPORT_PREFIX, AWS.prefix, nearly(`${REPORT_CHARACTERS}/`, 258)],
    ['EXISTING_PREFIX', rules.EXISTING_PREFIX, AWS.existingPrefix, nearly(`${REPORT_CHARACTERS}/`, 258)],
    ['BUCKET_NAME', rules.BUCKET_NAME, AWS.bucket, nearly(BUCKET_CHARACTERS, 65)],
    ['EXISTING_BUCKET_NAME', rules.EXISTING_BUCKET_NAME, AWS.existingBucket, nearly(`${REPORT_CHARACTERS}`, 257)],
    ['STACK_NAME', rules.STACK_NAME, AWS.stack, nearly(STACK_CHARACTERS, 130)],
  ])('%s', (_, rule, isFine, values) => {
    const accepted = fc.sample(values, 2000).filter((value) => accepts(rule, value));
    expect(accepted.length).toBeGreaterThan(20);
    expect(accepted.filter((value) => !isFine(value))).toEqual([]);
  });
});

describe('what is fine is never refused', () => {
  test.each<[string, Rule, fc.Arbitrary<string>]>([
    ['ACCOUNT_ID', rules.ACCOUNT_ID, accountIds],
    ['EXTERNAL_ID', rules.EXTERNAL_ID, externalIds],
    ['REPORT_LABEL', rules.REPORT_LABEL, reportNames],
    ['EXISTING_REPORT_NAME', rules.EXISTING_REPORT_NAME, reportNames],
    ['REPORT_PREFIX', rules.REPORT_PREFIX, prefixes],
    ['EXISTING_PREFIX', rules.EXISTING_PREFIX, existingPrefixes],
    ['DATA_PREFIX', rules.DATA_PREFIX, fc.tuple(existingPrefixes, reportNames).map(([prefix, name]) => `${prefix}/${name}`)],
    ['EXISTING_BUCKET_NAME', rules.EXISTING_BUCKET_NAME, existingBucketNames],
    ['STACK_NAME', rules.STACK_NAME, stackNames],
  ])('%s', (_, rule, values) => {
    expect(fc.sample(values, 1000).filter((value) => !accepts(rule, value))).toEqual([]);
  });

  test('EXTERNAL_ID, for any UUID', () => {
    expect(fc.sample(fc.uuid(), 100).filter((id) => !accepts(rules.EXTERNAL_ID, id))).toEqual([]);
  });

  test('BUCKET_NAME', () => {
    const label = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,12}[a-z0-9])?$/);
    const names = fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => labels.join('.')).filter((name) => AWS.bucket(name)
      && !/^(xn--|sthree-|amzn-s3-demo-)/.test(name) && !/(-s3alias|--ol-s3|--x-s3|\.mrap)$/.test(name));
    expect(fc.sample(names, 1000).filter((name) => !accepts(rules.BUCKET_NAME, name))).toEqual([]);
  });
});

describe('no rule lets through what would be a wildcard or a variable in a policy', () => {
  const closed = (['ACCOUNT_ID', 'EXTERNAL_ID', 'REPORT_PREFIX', 'REPORT_LABEL', 'EXISTING_REPORT_NAME', 'EXISTING_PREFIX', 'DATA_PREFIX',
    'BUCKET_NAME', 'EXISTING_BUCKET_NAME', 'REGION', 'TAG_KEY', 'CLUSTER_NAME'] as const)
    .map((name) => [name, FINE[name], rules[name]] as const);

  // put into what is fine otherwise, at each place, and in place of each character
  test.each(closed)('%s', (_, fine, rule) => {
    const values = ['*', '?', '${', '$'].flatMap((sign) => [...`${fine} `].flatMap((__, at) => [at, at + 1].map((rest) => fine.slice(0, at) + sign + fine.slice(rest))));
    expect(values.filter((value) => accepts(rule, value))).toEqual([]);
  });
});

describe.each(Object.entries(rules) as [keyof typeof rules, Rule][])('%s', (name, rule) => {
  test('reads as a sentence: what the value must be, what to do', () => {
    expect(rule.must).toMatch(/^must (be|begin|have) \S/);
    expect(rule.fix).toMatch(/^[a-z].*[^.]$/);
  });

  test('is anchored, and refuses a new line at the end, except in a description', () => {
    expect(rule.pattern).toMatch(/^\^.*\$$/);
    expect([FINE[name], `${FINE[name]}\n`].map((value) => accepts(rule, value))).toEqual([true, name === 'ROLE_DESCRIPTION']);
  });

  test('fits CloudFormation\'s limit for a constraint text', () => {
    expect(rule.must.length).toBeLessThan(1024);
  });
});

test('no pattern takes long for a hostile value', () => {
  const hostile = ['x'.repeat(5000), '-'.repeat(5000), '.'.repeat(5000), `${'a-'.repeat(2500)}!`, `/${'x/'.repeat(2500)} `];
  const start = performance.now();
  for (const rule of Object.values(rules) as Rule[]) for (const value of hostile) accepts(rule, value);
  expect(performance.now() - start).toBeLessThan(2000);
});
