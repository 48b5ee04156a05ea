import * as fc from 'fast-check';

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const DIGITS = '0123456789';

/** Characters of a set, as texts of some length. */
function texts(characters: string, minLength: number, maxLength: number): fc.Arbitrary<string> {
  // else fast-check makes none that is longer than about ten characters
  return fc.string({ unit: fc.constantFrom(...characters), minLength, maxLength, size: 'max' });
}

/** Texts that come near a rule: its own characters, a few others, and lengths around its limits. */
export function nearly(characters: string, maxLength: number): fc.Arbitrary<string> {
  return fc.oneof(
    texts(characters, 0, maxLength),
    texts(`${characters}*?/ |\n\té`, 0, maxLength),
    fc.string({ maxLength: 40 }),
    fc.tuple(fc.constantFrom(...characters), fc.integer({ min: 0, max: maxLength + 2 })).map(([character, length]) => character.repeat(length)),
  );
}

/** What AWS allows in the name of a report, without the wildcard that it allows as well. */
export const REPORT_CHARACTERS = `${LETTERS}${DIGITS}!-_.'()`;
/** What STS allows in an external ID. */
export const STS_CHARACTERS = `${LETTERS}${DIGITS}_+=,.@:/-`;
export const BUCKET_CHARACTERS = `${LETTERS.slice(0, 26)}${DIGITS}.-`;
export const STACK_CHARACTERS = `${LETTERS}${DIGITS}-`;

export const accountIds = texts(DIGITS, 12, 12).filter((id) => new Set(id).size > 1 && id !== '123456789012' && id !== '012345678901');
export const externalIds = texts(STS_CHARACTERS, 20, 200).filter((id) => new Set(id).size > 1);
export const stackNames = fc.tuple(fc.constantFrom(...LETTERS), texts(STACK_CHARACTERS, 0, 127)).map(([first, rest]) => first + rest);
export const reportNames = texts(REPORT_CHARACTERS, 1, 203);
export const prefixes = texts(`${REPORT_CHARACTERS}/`, 2, 256).filter((prefix) => !prefix.startsWith('/') && !/[/.]$/.test(prefix));
/** Prefixes that AWS accepted until November 2025, without the wildcard. */
export const existingPrefixes = texts(`${REPORT_CHARACTERS}/`, 1, 256);
/** Names that AWS accepted until March 2018. */
export const existingBucketNames = texts(`${LETTERS}${DIGITS}._-`, 3, 255).filter((name) => !/(-s3alias|--(ol|x|table)-s3|\.mrap)$/.test(name));
export const objectKeys = fc.array(texts(`${LETTERS}${DIGITS}-_.~%+`, 1, 20), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'));
