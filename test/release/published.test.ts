import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { keepFirstPublished, oldestPublished, PUBLISHED } from '../../tools/release/published';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stompy-published-'));
  mkdirSync(join(root, 'templates'));
  writeFileSync(join(root, 'templates/cur-report.template.json'), '{"Parameters":{}}');
});
afterEach(() => rmSync(root, { recursive: true }));

test('before the first release there is nothing to update from', () => {
  expect(oldestPublished(root, [])).toBeUndefined();
});

test('after it, missing templates are an error', () => {
  expect(() => oldestPublished(root, ['0.2.0', '0.1.0'])).toThrow('test/published-templates/0.1.0 has no templates, although CHANGELOG.md names 0.1.0');
});

test('the first release keeps its templates, the next one leaves them alone', () => {
  keepFirstPublished(root, '0.1.0');
  keepFirstPublished(root, '0.2.0');
  expect(readdirSync(join(root, PUBLISHED))).toEqual(['0.1.0']);
  expect(oldestPublished(root, ['0.2.0', '0.1.0'])).toEqual({ version: '0.1.0', templates: [{ name: 'cur-report', body: { Parameters: {} } }] });
});
