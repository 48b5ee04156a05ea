import { list, texts } from '../../../src/cli/policy/statement';

test.each<[string, unknown, unknown[], string[]]>([
  ['what a statement leaves out', undefined, [], []],
  ['one value', 's3:*', ['s3:*'], ['s3:*']],
  ['several', [true, 5, 'x'], [true, 5, 'x'], ['true', '5', 'x']],
])('%s as a list', (_, value, values, asTexts) => {
  expect([list(value), texts(value)]).toEqual([values, asTexts]);
});
