import { readFileSync } from 'fs';
import { join } from 'path';
import { releases } from './changelog';
import { LINK_TEMPLATES } from '../../site/templates';

/** Everything that carries the version of package.json and does not say the same. */
export function versionProblems(root: string, tag?: string): string[] {
  const text = (file: string) => readFileSync(join(root, file), 'utf8');
  const { version } = JSON.parse(text('package.json')) as { version: string };
  const lock = JSON.parse(text('package-lock.json')) as { version: string; packages: { '': { version: string } } };
  const templates = LINK_TEMPLATES.map(({ templateName }) => `templates/${templateName}.template.json`);

  const problem = (what: string, right: boolean) => right ? [] : [`${what} does not say ${version}`];
  return [
    ...problem('package-lock.json', lock.version === version && lock.packages[''].version === version),
    ...problem('the newest section of CHANGELOG.md', releases(text('CHANGELOG.md'))[0] === version),
    ...problem('README.md', text('README.md').includes(`| stompy-cdk | ${version} |`)),
    ...templates.flatMap((file) => problem(file, saysVersion(JSON.parse(text(file)), version))),
    ...tag === undefined ? [] : problem(`the tag ${tag}`, tag === `v${version}`),
  ];
}

function saysVersion(template: { Description: string; Metadata: object }, version: string): boolean {
  return template.Description.includes(`(stompy-cdk ${version}, `) && JSON.stringify(template.Metadata).includes(`"Version":"${version}"`);
}
