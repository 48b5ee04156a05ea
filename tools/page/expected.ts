import type { Path } from './visitor';
import { CONNECTIONS, STACKS, type PageStack } from '../../site/page/connections';
import { StompyQuickCreateLink } from '../../src';

export const STOMPY = '444455556666';
export const EXTERNAL_ID = 'Stompy-0f8fad5b-d9cb-469f-a165-70867728950e';
export const BASE_URL = 'https://templates-of-stompy.s3.ap-southeast-1.amazonaws.com';
export const CHINA_BASE_URL = 'https://templates-of-stompy.s3.cn-north-1.amazonaws.com.cn';

/** What somebody types who leaves out what is optional. */
export const TYPED: { readonly [parameter: string]: string } = {
  ExternalId: EXTERNAL_ID, CostAndUsageBucket: 'costs-of-acme', OrganizationalUnits: 'ou-ab12-cd34ef56',
};

/** What somebody types who fills in everything. */
export const TYPED_IN_FULL: typeof TYPED = {
  ...TYPED,
  ReportPrefix: 'billing/stompy',
  ReportKey: 'arn:aws:kms:ap-southeast-1:111122223333:key/0f8fad5b-d9cb-469f-a165-70867728950e',
  InstanceRoles: 'arn:aws:iam::111122223333:role/web,arn:aws:iam::111122223333:role/batch',
  VolumeKeys: 'arn:aws:kms:ap-southeast-1:111122223333:key/1f8fad5b-d9cb-469f-a165-70867728950e',
  ImageAccounts: '111122223333',
  Regions: 'ap-southeast-1,eu-west-1',
  PermissionsBoundary: 'boundary-of-acme',
};

/** Every way through the page: for each connection none or one of its stacks, and at least one in all. */
export const PATHS: readonly Path[] = CONNECTIONS
  .reduce<Path[]>((paths, { stacks }) => paths.flatMap((path) => [path, ...stacks.map(({ template }) => [...path, template.templateName])]), [[]])
  .filter((path) => path.length > 0);

/** What a link fills in, by the public function for links: what was typed, and else the default of a parameter that has one. */
export function expectedLink(name: string, folder: string, typed: { readonly [parameter: string]: string }, region = 'ap-southeast-1'): string {
  const { template, stackName } = stackOf(name);
  const known: Record<string, string> = { StompyAccountID: STOMPY, ...typed };
  const given = template._parameters.map(({ name: parameter, default: otherwise }) => [parameter, known[parameter] ?? otherwise]);
  return StompyQuickCreateLink.url({
    template,
    templateUrl: `${folder}/${name}.template.json`,
    stackName,
    region,
    parameters: Object.fromEntries(given.filter(([, value]) => value !== '' && value !== undefined)),
  });
}

export function stackOf(name: string): PageStack {
  return STACKS.find(({ template }) => template.templateName === name)!;
}
