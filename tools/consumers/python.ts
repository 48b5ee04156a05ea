import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import type { Consumer } from './consumer';
import { relativeLinks } from '../package/readme';
import { run } from '../terminal/steps';
import { FLOOR } from '../versions/floor';

export const PYTHON: Consumer = {
  language: 'python',
  needs: ['python3', '-m', 'venv', '--help'],
  source: 'app.py',
  async install(folder, { dist }) {
    await run('python3', ['-m', 'venv', join(folder, '.venv')]);
    const wheel = readdirSync(join(dist, 'python')).find((name) => name.endsWith('.whl'))!;
    const pip = join(folder, '.venv/bin/pip');
    const peers = Object.entries(FLOOR).map(([name, oldest]) => `${name}==${oldest}`);
    await run(pip, ['install', '--quiet', '--disable-pip-version-check', '-r', join(folder, 'requirements.txt'), join(dist, 'python', wheel), ...peers]);
  },
  extras: [
    ['comes with a README for its users', checkReadme],
    ['comes with the command stompy-cdk', checkCommand],
  ],
  app: (folder) => [join(folder, '.venv/bin/python'), join(folder, 'app.py')],
  mistakes: (folder) => [join(folder, '.venv/bin/python'), join(folder, 'mistakes.py')],
};

/** Snippets in the language of the package, and no link that needs the repository around it. */
async function checkReadme(folder: string): Promise<void> {
  const readme = await run(join(folder, '.venv/bin/python'), ['-c', 'import importlib.metadata as m; print(m.metadata("stompy-cdk").get_payload())']);
  const untranslated = snippets(readme, 'python').filter((code) => /^(const|new) /m.test(code));
  const expected = snippets(readFileSync(join(__dirname, '../../README.md'), 'utf8'), 'ts').length;
  // besides the app, which stands there in every language
  if (untranslated.length > 0 || snippets(readme, 'python').length !== expected + 1) throw new Error(`not all snippets are Python:\n${untranslated.join('\n')}`);
  if (relativeLinks(readme).length > 0) throw new Error(`links that lead nowhere: ${relativeLinks(readme).join(', ')}`);
}

function snippets(markdown: string, language: string): string[] {
  return [...markdown.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'gm'))].map(([, code]) => code);
}

async function checkCommand(folder: string): Promise<void> {
  const said = await run(join(folder, '.venv/bin/stompy-cdk'), ['--help']);
  if (!said.startsWith('Usage: stompy-cdk ')) throw new Error(`the command says:\n${said}`);
}
