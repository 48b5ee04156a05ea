import { holds } from './matrix/holds';
import { makeMatrix } from './matrix/matrix';

const MATRIX = makeMatrix();

test('there are enough cases, each with a name of its own', () => {
  expect(MATRIX.flatMap(([, , cases]) => cases).length).toBeGreaterThanOrEqual(200);
  for (const [, , cases] of MATRIX) expect(new Set(cases.map(([, attempt]) => attempt)).size).toBe(cases.length);
});

describe.each(MATRIX)('%s', (_, role, cases) => {
  test.each(cases.map((each) => [each[0], each[1], each] as const))('%s: %s', async (__, ___, each) => {
    expect(await holds(role, each)).toBe(true);
  });
});
