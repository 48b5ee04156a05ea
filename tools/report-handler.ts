import { readdirSync, readFileSync, writeFileSync } from 'fs';
import { join } from 'path';
import * as ts from 'typescript';

const FOLDER = join(__dirname, '../handler');
export const TARGET = join(__dirname, '../src/report/handler.generated.ts');

/** One file of the handler, taken apart. */
interface Part {
  readonly name: string;
  /** What it takes from packages, by package. */
  readonly imports: (readonly [from: string, names: string[]])[];
  readonly text: string;
}

/** Lambda's inline code is one file, so the handler's become one: what they import once, then each under its name, the entry first. */
export function handlerCode(): string {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.ts'));
  const parts = ['index.ts', ...files.filter((file) => file !== 'index.ts').sort()].map(part).filter(({ text }) => text !== '');
  const imports = new Map<string, Set<string>>();
  for (const [from, names] of parts.flatMap((each) => each.imports)) imports.set(from, new Set([...imports.get(from) ?? [], ...names]));
  const [header] = /^(\/\/.*\n)*/.exec(readFileSync(join(FOLDER, 'index.ts'), 'utf8'))!;
  return [
    '"use strict";\n',
    header,
    ...[...imports].sort().map(([from, names]) => `const { ${[...names].sort().join(', ')} } = require('${from}');\n`),
    'exports.handler = handler;\n',
    ...parts.map(({ name, text }) => `\n// ${name}\n${compiled(text)}`),
  ].join('');
}

function part(file: string): Part {
  const source = ts.createSourceFile(file, readFileSync(join(FOLDER, file), 'utf8'), ts.ScriptTarget.ES2022);
  const kept: string[] = [];
  const imports: [string, string[]][] = [];
  for (const statement of source.statements) {
    if (ts.isImportDeclaration(statement)) {
      const from = (statement.moduleSpecifier as ts.StringLiteral).text;
      const { isTypeOnly, namedBindings } = statement.importClause!;
      const names = (namedBindings as ts.NamedImports).elements.filter((name) => !name.isTypeOnly);
      if (!from.startsWith('.') && !isTypeOnly) imports.push([from, names.map((name) => name.getText(source).replace(' as ', ': '))]);
    } else if (!ts.isInterfaceDeclaration(statement)) {
      kept.push(statement.getFullText(source).trim().replace(/^export /m, ''));
    }
  }
  return { name: file, imports, text: kept.join('\n\n') };
}

/** Plain JavaScript with its comments and our indentation, for a customer to read. */
function compiled(text: string): string {
  const { outputText } = ts.transpileModule(text, { compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext } });
  return outputText.replace('"use strict";\n', '')
    .replace(/\/\*\* (.*) \*\//g, '// $1')
    .replace(/^ +/gm, (indentation) => ' '.repeat(indentation.length / 2))
    .replace(/^( *(?:if|for) \(.*\))\n +(.*;)$/gm, '$1 $2')
    .replace(/\}\n +(else|catch)/g, '} $1');
}

/** The handler as the module that the library carries. */
export function handlerModule(): string {
  return [
    '// Generated from handler/ by "npm run report-handler". Do not edit.',
    '/** What the inline Lambda function runs. */',
    'export const REPORT_HANDLER_CODE = [',
    ...handlerCode().trim().split('\n').map((line) => `  '${line.replace(/[\\']/g, '\\$&')}',`),
    '].join(\'\\n\');',
    '',
  ].join('\n');
}

if (require.main === module) writeFileSync(TARGET, handlerModule());
