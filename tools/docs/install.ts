import { readFileSync } from 'fs';
import { join } from 'path';
import { code, table } from './tables';
import { jsii, name, repository } from '../../package.json';
import { releases } from '../release/changelog';

const { python, java: { maven }, go, dotnet } = jsii.targets;

/** Until the first release: whoever takes the name in a registry could give everybody who asks for it what they like. */
export const NOT_PUBLISHED = 'The package is not in a registry yet.';

function released(): readonly string[] {
  return releases(readFileSync(join(__dirname, '../../CHANGELOG.md'), 'utf8'));
}

/** How the newest release is had in each language. */
export function install([version]: readonly string[] = released()): string {
  if (version === undefined) {
    return `${NOT_PUBLISHED} Build it here and install the file:

\`\`\`sh
npm ci && npx projen build
npm install <this folder>/dist/js/*.tgz   # in your app
\`\`\`

With the toolchain of the language, \`npx projen package:python\`, \`package:java\` or \`package:go\` then makes its package in \`dist/\`.`;
  }
  return table(['Language', 'Install'], [
    ['TypeScript', code(`npm install ${name}@${version}`)],
    ['Python', code(`pip install ${python.distName}==${version}`)],
    ['Java', `Maven, ${code(`${maven.groupId}:${maven.artifactId}:${version}`)}`],
    ['Go', code(`go get ${go.moduleName}/${go.packageName}@v${version}`)],
    ['.NET, untested', code(`dotnet add package ${dotnet.packageId} --version ${version}`)],
  ]);
}

/** How the command that checks existing reports is run. */
export function checkReport([version]: readonly string[] = released()): string {
  const lines = version === undefined
    ? [`git clone ${repository.url} && cd ${name}`, 'npm ci && npx projen compile', 'node bin/stompy-cdk check-report']
    : [`npx ${name}@${version} check-report`];
  return ['```sh', ...lines, '```'].join('\n');
}
