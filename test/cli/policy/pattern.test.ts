import * as fc from 'fast-check';
import { covers, overlap } from '../../../src/cli/policy/pattern';

test.each([
  ['*', 'anything', true], ['*', 'any\nthing', true], ['a*', 'a', true], ['a?c', 'abc', true], ['a?c', 'ac', false], ['a', 'A', false], ['a.c', 'abc', false],
  ['a+(b)|[c]{1}^$\\', 'a+(b)|[c]{1}^$\\', true], ['abc', 'ab', false], ['bc', 'abc', false],
  ['a/*', 'a/*', true], ['a*', 'a/*', true], ['a/b*', 'a/*', false], ['a/?', 'a/*', false], ['a/*.parquet', 'a/*', false], ['*', '*', true], ['a/*/c', 'a/*/c', true],
])('%j covers %j: %j', (pattern, other, answer) => {
  expect(covers(pattern, other)).toBe(answer);
});

test.each([
  ['', '', true], ['*', '', true], ['', '*', true], ['?', '', false], ['a', '', false], ['', 'a', false], ['**', '***', true],
  ['a*', '*b', true], ['a*', 'b*', false], ['a/*.parquet', 'a/*', true], ['a/b', 'a/*', true], ['a/*', 'a/b', true], ['x/b', 'a/*', false],
  ['a?c', 'abc', true], ['abc', 'a?c', true], ['a?', '?b', true], ['a?', 'abc', false], ['*a*', 'b*b', true], ['*a', 'b', false], ['ab*', 'a', false],
])('%j and %j overlap: %j', (one, other, answer) => {
  expect(overlap(one, other)).toBe(answer);
});

const patterns = fc.string({ unit: fc.constantFrom('a', 'b', '/', '*', '?'), maxLength: 8 });
const plain = fc.string({ unit: fc.constantFrom('a', 'b', '/'), maxLength: 8 });

test('what covers a text overlaps with it, and the reverse', () => {
  fc.assert(fc.property(patterns, plain, (pattern, text) => {
    expect(overlap(pattern, text)).toBe(covers(pattern, text));
    expect(overlap(text, pattern)).toBe(covers(pattern, text));
  }));
});

/** A pattern, one that is wider or not, and a text of it or not. */
const related = fc.tuple(patterns.map((each) => each.replaceAll('?', 'a')), plain, fc.nat(8), fc.nat(8), patterns)
  .chain(([other, filling, from, to, unrelated]) => fc.tuple(
    fc.constantFrom(`${other.slice(0, from)}*${other.slice(to)}`, unrelated),
    fc.constant(other),
    fc.constantFrom(other.replaceAll('*', filling), filling),
  ));

test('whoever covers a pattern covers each text of it', () => {
  const met = { nested: 0, shared: 0 };
  fc.assert(fc.property(related, ([one, other, text]) => {
    if (covers(one, other) && covers(other, text)) {
      met.nested++;
      expect(covers(one, text)).toBe(true);
    }
    if (covers(one, text) && covers(other, text)) {
      met.shared++;
      expect(overlap(one, other)).toBe(true);
    }
  }), { numRuns: 1000 });
  // or nothing was tried
  expect([met.nested > 100, met.shared > 100]).toEqual([true, true]);
});
