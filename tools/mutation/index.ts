import { execFileSync } from 'child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'fs';
import { availableParallelism, tmpdir } from 'os';
import { join } from 'path';
import { PARTS, type Part } from './parts';
import { configuration } from './stryker';
import { judge, type Report } from './verdict';

const ROOT = join(__dirname, '../..');

/** `npm run mutation`: breaks the code in small ways, one at a time, and fails if too many of them are noticed by no test. */
function main(names: string[]): number {
  const folder = mkdtempSync(join(tmpdir(), 'stompy-mutation-'));
  try {
    return names.map((name) => run(name, PARTS[name], folder)).includes(false) ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(name: string, part: Part, folder: string): boolean {
  const [config, results] = [join(folder, `${name}.conf.json`), join(folder, `${name}.json`)];
  writeFileSync(config, JSON.stringify(configuration(part, results, Number(process.env.STOMPY_MUTATION_PROCESSES ?? availableParallelism()))));
  execFileSync(join(ROOT, 'node_modules/.bin/stryker'), ['run', config], {
    cwd: ROOT,
    stdio: 'inherit',
    // a few random lives, always the same
    env: { ...process.env, CDK_VALIDATION: 'false', STOMPY_LIFE_CYCLES: '6', STOMPY_LIFE_SEED: '1', STOMPY_TEMPLATES: folder },
  });
  const { lines, isGood } = judge(name, JSON.parse(readFileSync(results, 'utf8')) as Report, readFileSync(join(ROOT, part.survivors), 'utf8'), part.survivors);
  for (const line of lines) console.log(line);
  return isGood;
}

const known = Object.keys(PARTS);
const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !known.includes(name));
if (unknown === undefined) {
  process.exitCode = main(wanted.length > 0 ? wanted : known);
} else {
  console.error(`there is no part "${unknown}", only ${known.join(', ')}`);
  process.exitCode = 1;
}
