import { existsSync } from 'fs';
import { join } from 'path';
import { CLAIMED, claimsOf, sentencesOf } from './claims';

const ROOT = join(__dirname, '../..');

describe.each(Object.entries(CLAIMED))('the sentences of %s', (list, document) => {
  const claims = claimsOf(list);
  const sentences = sentencesOf(document);

  test('are found', () => {
    expect(sentences.length).toBeGreaterThan(5);
  });

  test('stand in the list, each with what carries it', () => {
    expect(sentences.filter((each) => !claims.has(each))).toEqual([]);
  });

  test('are all that stands in the list', () => {
    expect([...claims.keys()].filter((each) => !sentences.includes(each))).toEqual([]);
  });

  test('are carried by tests that exist, by documents of AWS, or by Stompy; what is advice claims nothing', () => {
    const carriers = [...claims.values()].flatMap((each) => each.split(', '));
    const wrong = carriers.filter((each) => /^(test|tools\/prove)\//.test(each)
      ? !existsSync(join(ROOT, each))
      : !/^(AWS: https:\/\/docs\.aws\.amazon\.com\/\S+\.html|advice|Stompy answers for it)$/.test(each));
    expect(wrong).toEqual([]);
  });
});

test('a sentence ends at its stop, a row and an entry of a list are one', () => {
  expect(sentencesOf({ file: 'README.md', section: 'What Stompy may do' })).toContain('Each role carries the version of its permissions as the tag `stompy:permissions-version`.');
  expect(sentencesOf({ file: 'docs/security.md' }).filter((each) => each.startsWith('| `nextExternalId`'))).toHaveLength(1);
});
