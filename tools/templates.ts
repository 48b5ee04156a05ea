import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'fs';
import { join } from 'path';
import { parseArgs } from 'util';
import * as colors from 'picocolors';
import { version } from '../package.json';
import { commandLines } from './docs/install';
import { launchPages } from '../site/page';
import { bundledScript, styleSheet } from '../site/page/bundle';
import { defaultRegion } from '../site/page/links';
import { sha256 } from '../site/page/material';
import { LINK_TEMPLATES, synthesizeLinkTemplates, type LinkTemplate } from '../site/templates';
import { StompyQuickCreateLink } from '../src';
import { Checks } from '../src/input/checks';
import { ACCOUNT_ID } from '../src/input/rules';

const FOLDER = join(__dirname, '../templates');
const PUBLISH = join(__dirname, '../publish');

/** What the committed page shows, and says so; the account is AWS's example. */
const PREVIEW = { stompyAccountId: '444455556666', baseUrl: 'https://example-bucket.s3.ap-southeast-1.amazonaws.com' };

/** A file that a customer's browser or CloudFormation reads. */
interface SiteFile {
  readonly file: string;
  readonly text: string;
}

/** Writes the committed templates and page: they take any account, and their changes are reviewed as a diff. */
function commit(): void {
  const templates = synthesizeLinkTemplates();
  for (const file of writePreview(templates)) console.log(file);
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.template.json'))) rmSync(join(FOLDER, file));
  for (const { name, text } of templates) {
    writeFileSync(join(FOLDER, `${name}.template.json`), text);
    console.log(`templates/${name}.template.json ${colors.dim(`${text.length} bytes`)}`);
  }
}

/** Writes the page as it is committed, and returns where. */
export function writePreview(templates: LinkTemplate[]): string[] {
  return previewPages(templates).map(({ file, text }) => {
    writeFileSync(join(FOLDER, file), text);
    return `templates/${file}`;
  });
}

/** The page as it is committed. */
export function previewPages(templates: LinkTemplate[] = synthesizeLinkTemplates()): SiteFile[] {
  return pages(templates, PREVIEW.stompyAccountId, PREVIEW.baseUrl, true);
}

function pages(templates: LinkTemplate[], stompyAccountId: string, baseUrl: string, preview = false): SiteFile[] {
  return launchPages({
    published: { stompyAccountId, folder: `${baseUrl}/v${version}` },
    preview,
    templates,
    checkReport: commandLines('check-report'),
    script: bundledScript(),
    style: styleSheet(),
  });
}

/** Writes the templates and the page that Stompy publishes, under a name that is never used again. */
export function publish(stompyAccountId: string, baseUrl: string, folder: string = PUBLISH): string {
  const checks = new Checks('templates');
  checks.text('--stompy-account', stompyAccountId, ACCOUNT_ID);
  checks.throwIfAny();
  const target = join(folder, `v${version}`);
  if (existsSync(target)) throw new Error(`${target} exists: published templates never change, raise the version first`);
  const templates = synthesizeLinkTemplates({ stompyAccountId });
  const page = pages(templates, stompyAccountId, baseUrl);
  const manifest = {
    version,
    templates: templates.map((template) => describe(template, `${baseUrl}/v${version}`)),
    pages: page.map(({ file, text }) => ({ file, sha256: sha256(text), bytes: Buffer.byteLength(text) })),
  };
  // only now: a folder that a failure left half full would block the next try
  mkdirSync(target, { recursive: true });
  for (const { name, text } of templates) writeFileSync(join(target, `${name}.template.json`), text);
  for (const { file, text } of page) writeFileSync(join(target, file), text);
  writeFileSync(join(target, 'manifest.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
  return target;
}

function describe({ name, text, body }: LinkTemplate, baseUrl: string): object {
  const file = `${name}.template.json`;
  return {
    name,
    file,
    sha256: sha256(text),
    bytes: Buffer.byteLength(text),
    parameters: Object.keys(body.Parameters),
    outputs: Object.keys(body.Outputs),
    capabilities: ['CAPABILITY_IAM'],
    exampleLink: StompyQuickCreateLink.url({
      template: LINK_TEMPLATES.find((template) => template.templateName === name)!,
      templateUrl: `${baseUrl}/${file}`,
      stackName: 'Stompy',
      // in China its own
      region: defaultRegion({ stompyAccountId: '', folder: baseUrl }),
    }),
  };
}

if (require.main === module) {
  const { values } = parseArgs({
    options: {
      'stompy-account': { type: 'string' },
      'base-url': { type: 'string', default: PREVIEW.baseUrl },
    },
  });
  try {
    if (values['stompy-account'] === undefined) commit();
    else console.log(`Publish the files of ${publish(values['stompy-account'], values['base-url'])}, and never change them afterwards.`);
  } catch (error) {
    console.error(colors.red((error as Error).message));
    process.exitCode = 1;
  }
}
