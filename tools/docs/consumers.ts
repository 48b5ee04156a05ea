import { readFileSync } from 'fs';
import { join } from 'path';
import { GO } from '../consumers/go';
import { JAVA } from '../consumers/java';
import { PYTHON } from '../consumers/python';
import { TYPESCRIPT } from '../consumers/typescript';

/** Every language that is tested: its name, how a code block calls it, where its package will be, and the project that uses it. */
const LANGUAGES = [
  ['TypeScript', 'tsx', 'npm, `stompy-cdk`', TYPESCRIPT],
  ['Python', 'python', 'PyPI, `stompy-cdk`', PYTHON],
  ['Java', 'java', 'Maven, `io.stompy:stompy-cdk`', JAVA],
  ['Go', 'go', '`github.com/Stompy-io/stompy-cdk-go/stompycdk`', GO],
] as const;

/** The apps that the tests run, in every language. */
export function consumers(): string {
  return LANGUAGES.map(([name, fence, where, { language, source }]) => {
    const app = readFileSync(join(__dirname, '../../test/consumers', language, source), 'utf8').trim();
    return `**${name}** (${where})\n\n\`\`\`${fence}\n${app}\n\`\`\``;
  }).join('\n\n');
}
