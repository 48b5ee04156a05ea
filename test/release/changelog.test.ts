import { release, releases, section } from '../../tools/release/changelog';

const BEFORE = '# Changelog\n\nIntro.\n\n## [Unreleased]\n\n### Added\n\n- By hand.\n\n## [0.1.0] - 2026-11-01\n\nFirst version.\n';
const NOTES = '## [0.2.0](https://example.com) (2026-12-01)\n\n\n### Features\n\n* a thing  \n\n\n### Fixes\n\n* another\n';

const AFTER = release(BEFORE, '0.2.0', '2026-12-01', NOTES);

test('what is written by hand stays, the list of commits comes below it', () => {
  expect(AFTER).toBe(`# Changelog

Intro.

## [Unreleased]

## [0.2.0] - 2026-12-01

### Added

- By hand.

<!-- generated: commits -->

### Commits

#### Features

* a thing

#### Fixes

* another

<!-- end -->

## [0.1.0] - 2026-11-01

First version.
`);
});

test('the next release starts from there', () => {
  expect(releases(AFTER)).toEqual(['0.2.0', '0.1.0']);
  expect(releases(release(AFTER, '0.2.1', '2026-12-02', ''))).toEqual(['0.2.1', '0.2.0', '0.1.0']);
});

test('commits that users need not know of leave no list', () => {
  expect(section(release(BEFORE, '0.2.0', '2026-12-01', '## [0.2.0](x)\n'), '0.2.0')).toBe('### Added\n\n- By hand.');
});

test('the page of a release says what its section says', () => {
  expect(section(AFTER, '0.1.0')).toBe('First version.');
});

test.each([
  ['a version twice', () => release(BEFORE, '0.1.0', '2026-12-01', NOTES), 'CHANGELOG.md has 0.1.0 already'],
  ['a changelog without a place for the new', () => release('# Changelog\n', '0.2.0', '2026-12-01', NOTES), 'CHANGELOG.md has no "## [Unreleased]"'],
  ['the notes of a version that is not there', () => section(BEFORE, '0.3.0'), 'CHANGELOG.md has no section of 0.3.0'],
])('refuses %s', (_, work, message) => {
  expect(work).toThrow(message);
});
