import { table } from '../../src/cli/table';

test('columns are as wide as their widest cell, and no line ends in spaces', () => {
  expect(table([['A', 'Long'], ['wide', 'b'], ['', 'c']])).toBe(['A     Long', '----  ----', 'wide  b', '      c'].join('\n'));
});

test('Chinese, Japanese and Korean letters fill two columns', () => {
  expect(table([['名', 'x'], ['か', 'x'], ['한', 'x'], ['（', 'x'], ['é', 'x'], ['abcd', 'x']]))
    .toBe(['名    x', '----  -', 'か    x', '한    x', '（    x', 'é     x', 'abcd  x'].join('\n'));
});
