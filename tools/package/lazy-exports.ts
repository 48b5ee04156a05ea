import { readFileSync, writeFileSync } from 'fs';
import { join } from 'path';

const INDEX = join(__dirname, '../../lib/index.js');
const REQUIRED = /^var (\w+) = (require\("[^"]+"\));$/gm;

/** The compiled index, so that it loads a file when somebody takes something out of it: an app pays for the constructs that it uses, as it does with the CDK. */
export function lazyExports(index: string): string {
  const required = [...index.matchAll(REQUIRED)].map(([, name]) => name);
  if (required.length === 0 && !index.includes('=> require(')) throw new Error('the compiled index requires its files in another way than before: change lazyExports()');
  return required.reduce(
    (text, name) => text.replaceAll(`return ${name}.`, `return ${name}().`),
    index.replace(REQUIRED, 'const $1 = () => $2;'),
  );
}

if (require.main === module) writeFileSync(INDEX, lazyExports(readFileSync(INDEX, 'utf8')));
