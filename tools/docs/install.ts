import { readFileSync } from 'fs';
import { join } from 'path';
import { code, table } from './tables';
import { jsii, name, repository } from '../../package.json';
import { PUBLISHED } from '../../projenrc/published';
import { releases } from '../release/changelog';

const { python, java: { maven }, go, dotnet } = jsii.targets;

function released(): readonly string[] {
  return releases(readFileSync(join(__dirname, '../../CHANGELOG.md'), 'utf8'));
}

/** How the newest release is had in each language whose registry has it. */
export function install([version]: readonly string[] = released(), published: typeof PUBLISHED = PUBLISHED): string {
  const rows = [
    [published.js, 'TypeScript', code(`npm install ${name}@${version}`)],
    [published.python, 'Python', code(`pip install ${python.distName}==${version}`)],
    [published.java, 'Java', `Maven, ${code(`${maven.groupId}:${maven.artifactId}:${version}`)}`],
    [published.go, 'Go', code(`go get ${go.moduleName}/${go.packageName}@v${version}`)],
    [published.dotnet, '.NET, untested', code(`dotnet add package ${dotnet.packageId} --version ${version}`)],
  ].filter(([on]) => on).map(([, ...row]) => row as string[]);
  if (version !== undefined && rows.length > 0) return table(['Language', 'Install'], rows);
  return `The package is not in a registry yet. Build it here and install the file:

\`\`\`sh
npm ci && npx projen build
npm install <this folder>/dist/js/*.tgz   # in your app
\`\`\`

With the toolchain of the language, \`npx projen package:python\`, \`package:java\` or \`package:go\` then makes its package in \`dist/\`.`;
}

/** How a command of ours is run, line by line. */
export function commandLines(command: string, [version]: readonly string[] = released(), published: typeof PUBLISHED = PUBLISHED): string[] {
  return version !== undefined && published.js
    ? [`npx ${name}@${version} ${command}`]
    : [`git clone ${repository.url} && cd ${name}`, 'npm ci && npx projen compile', `node bin/stompy-cdk ${command}`];
}

/** The same as a block of a document. */
export function commandBlock(command: string, versions?: readonly string[], published?: typeof PUBLISHED): string {
  return ['```sh', ...commandLines(command, versions, published), '```'].join('\n');
}
