import { readFileSync, writeFileSync } from 'fs';
import { join } from 'path';
import * as ts from 'typescript';

const SOURCE = join(__dirname, '../handler/report-handler.ts');
export const TARGET = join(__dirname, '../src/report/handler.generated.ts');

/** The handler as the module that the library carries: plain JavaScript with its comments, for a customer to read. */
export function handlerModule(): string {
  const { outputText } = ts.transpileModule(readFileSync(SOURCE, 'utf8'), {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS, removeComments: false },
  });
  return [
    '// Generated from handler/report-handler.ts by "npm run report-handler". Do not edit.',
    '/** What the inline Lambda function runs. */',
    'export const REPORT_HANDLER_CODE = [',
    ...outputText.trim().split('\n').map((line) => `  '${line.replace(/[\\']/g, '\\$&')}',`),
    '].join(\'\\n\');',
    '',
  ].join('\n');
}

if (require.main === module) writeFileSync(TARGET, handlerModule());
