import { join } from 'path';

declare const TEST_FILES: string[];

// all in one file, which loads what they share once
for (const file of TEST_FILES) describe(file, () => { jest.requireActual(join(__dirname, '../..', file)); });
