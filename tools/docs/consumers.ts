import { readFileSync } from 'fs';
import { join } from 'path';
import { GO } from '../consumers/go';
import { JAVA } from '../consumers/java';
import { PYTHON } from '../consumers/python';
import { TYPESCRIPT } from '../consumers/typescript';

/** Every language that is tested: its name, how a code block calls it, the registry its package will be in, and the project that uses it. */
const LANGUAGES = [
  ['TypeScript', 'tsx', 'npm, `stompy-cdk`', TYPESCRIPT],
  ['Python', 'python', 'PyPI, `stompy-cdk`', PYTHON],
  ['Java', 'java', 'Maven, `io.stompy:stompy-cdk`', JAVA],
  ['Go', 'go', '`github.com/Stompy-io/stompy-cdk-go/stompycdk`', GO],
] as const;

/** The languages that most CDK apps are written in. */
const IN_README: readonly string[] = ['TypeScript', 'Python'];

/** The apps that the tests run: for the README, and for the page of the other languages. */
export function consumers(where: 'readme' | 'page'): string {
  return LANGUAGES.filter(([name]) => IN_README.includes(name) === (where === 'readme')).map(([name, fence, registry, { language, source }]) => {
    const app = readFileSync(join(__dirname, '../../test/consumers', language, source), 'utf8').trim();
    return `**${name}** (${registry})\n\n\`\`\`${fence}\n${app}\n\`\`\``;
  }).join('\n\n');
}
