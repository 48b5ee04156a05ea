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

/** What only some templates need: the code of each kind, by the type of resource that it makes. */
interface KindCode {
  readonly resourceType: string;
  readonly made: string;
  readonly code: string;
}

/** Lambda's inline code is one file, so the handler's become one: the entry, what it always needs, then the kinds in use. */
export function handlerCode(): { readonly common: string; readonly kinds: KindCode[] } {
  const kinds = kindsIn(source('kinds.ts'));
  const apart = ['index.ts', 'kinds.ts', ...kinds.map(({ file }) => file)];
  const common = readdirSync(FOLDER).filter((file) => file.endsWith('.ts') && !apart.includes(file)).sort();
  const [header] = /^(\/\/.*\n)*/.exec(readFileSync(join(FOLDER, 'index.ts'), 'utf8'))!;
  return {
    common: `"use strict";\n${header}${together(['index.ts', ...common], 'exports.handler = handler;\n')}`,
    kinds: kinds.map(({ resourceType, made, file }) => ({ resourceType, made, code: together([file]) })),
  };
}

/** Which class makes which type of resource, and where the class is. */
function kindsIn(file: ts.SourceFile): { resourceType: string; made: string; file: string }[] {
  const text = file.getFullText();
  return [...text.matchAll(/\['(Custom::\w+)', (\w+)\]/g)].map(([, resourceType, made]) => ({
    resourceType, made, file: `${new RegExp(`import \\{ ${made} \\} from '\\./(\\w+)'`).exec(text)![1]}.ts`,
  }));
}

/** Files as one: what they import once, then each under its name. */
function together(files: string[], afterImports = ''): string {
  const parts = files.map(part).filter(({ text }) => text !== '');
  const imports = new Map<string, Set<string>>();
  for (const [from, names] of parts.flatMap((each) => each.imports)) imports.set(from, new Set([...imports.get(from) ?? [], ...names]));
  return [
    ...[...imports].sort().map(([from, names]) => `const { ${[...names].sort().join(', ')} } = require('${from}');\n`),
    afterImports,
    ...parts.map(({ name, text }) => `\n// ${name}\n${compiled(text)}`),
  ].join('');
}

function source(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(join(FOLDER, file), 'utf8'), ts.ScriptTarget.ES2022);
}

function part(file: string): Part {
  const parsed = source(file);
  const kept: string[] = [];
  const imports: [string, string[]][] = [];
  for (const statement of parsed.statements) {
    if (ts.isImportDeclaration(statement)) {
      const from = (statement.moduleSpecifier as ts.StringLiteral).text;
      const { isTypeOnly, namedBindings } = statement.importClause!;
      const names = (namedBindings as ts.NamedImports).elements.filter((name) => !name.isTypeOnly);
      if (!from.startsWith('.') && !isTypeOnly) imports.push([from, names.map((name) => name.getText(parsed).replace(' as ', ': '))]);
    } else if (!ts.isInterfaceDeclaration(statement)) {
      kept.push(statement.getFullText(parsed).trim().replace(/^export /m, ''));
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
  const { common, kinds } = handlerCode();
  return [
    '// Generated from handler/ by "npm run report-handler". Do not edit.',
    '/** What the inline Lambda function always runs. */',
    `export const HANDLER_CODE = ${lines(common, '')};`,
    '',
    '/** What it runs beside that for each type of resource, and the class in it. */',
    'export const HANDLER_KINDS = {',
    ...kinds.map(({ resourceType, made, code }) => `  '${resourceType}': { made: '${made}', code: ${lines(code, '  ')} },`),
    '} as const;',
    '',
  ].join('\n');
}

/** A text as a list of its lines. */
function lines(text: string, indentation: string): string {
  const quoted = text.trim().split('\n').map((line) => `${indentation}  '${line.replace(/[\\']/g, '\\$&')}',`);
  return ['[', ...quoted, `${indentation}].join('\\n')`].join('\n');
}

if (require.main === module) writeFileSync(TARGET, handlerModule());
