import { join } from 'path';
import { pythonTools } from './emulator/python';
import { command, headline, run, step } from './terminal/steps';
import { LINK_TEMPLATES } from '../site/templates';

const ROOT = join(__dirname, '..');
/** Stompy's region, one elsewhere, and the two that know more types than the others: a link may be opened in any of them. */
const REGIONS = ['ap-southeast-1', 'eu-west-1', 'us-east-1', 'cn-northwest-1'];

/** What a template is not held to: the units of an organization are empty by default, so that its own rule can say what is missing. */
const IGNORED: { readonly [template: string]: string[] } = { organization: ['--ignore-checks', 'W1033'] };

/** `npm run cfn-lint`: a second opinion on the committed templates. A warning fails, and so does a missing Python. */
async function main(): Promise<void> {
  headline('cfn-lint over the link templates');
  const bin = await step('Installing cfn-lint into .venv', pythonTools);
  for (const { templateName } of LINK_TEMPLATES) {
    const file = `templates/${templateName}.template.json`;
    await step(`${file} in ${REGIONS.join(', ')}`, () =>
      run(join(bin, 'cfn-lint'), ['--regions', ...REGIONS, ...IGNORED[templateName] ?? [], '--', file], { cwd: ROOT }));
  }
}

command(main());
