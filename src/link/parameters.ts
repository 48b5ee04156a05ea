import { POLICY_WITH_PATH, UNIT_IDS } from '../input/organization-rules';
import {
  ACCOUNT_ID, EXISTING_BUCKET_NAME, EXISTING_PREFIX as PREFIX, EXTERNAL_ID, IMAGE_ACCOUNT, KEY_ARN, POLICY, REGION, REPORT_PREFIX, ROLE_ARN,
  type Rule,
} from '../input/rules';
import { SpoTainerAccess } from '../role/spotainer-capability';

/** A parameter of a link template, from which template, console form and link check are made. */
export interface LinkParameter {
  readonly name: string;
  /** What the console shows above the field. */
  readonly label: string;
  readonly description: string;
  readonly rule?: Rule;
  readonly allowedValues?: string[];
  readonly default?: string;
  /** Whether the form takes nothing, too, only so that a rule of the template can say what is missing. */
  readonly neededByRule?: true;
}

export const STOMPY_ACCOUNT: LinkParameter = {
  name: 'StompyAccountID',
  label: 'Stompy\'s AWS account',
  description: 'Stompy fills this in. Do not change it: this account may assume the role.',
  rule: ACCOUNT_ID,
};

export const EXTERNAL: LinkParameter = {
  name: 'ExternalId',
  label: 'External ID (shown on Stompy\'s connection page)',
  description: 'Stompy generates it for this AWS account and fills it in. It keeps other customers of Stompy out.',
  rule: EXTERNAL_ID,
};

export const ORGANIZATION_EXTERNAL: LinkParameter = {
  ...EXTERNAL,
  label: 'External ID of the organization (shown on Stompy\'s connection page)',
  description: 'Stompy generates it for this organization and fills it in. It keeps other customers of Stompy out of every account.',
};

export const EXISTING_BUCKET: LinkParameter = {
  name: 'CostAndUsageBucket',
  label: 'Bucket of the hourly cost report',
  description: 'Name of the S3 bucket that your existing Cost and Usage Report is delivered to.',
  rule: EXISTING_BUCKET_NAME,
};

export const EXISTING_PREFIX: LinkParameter = {
  name: 'ReportPrefix',
  label: 'Report path prefix (optional)',
  description: 'Prefix from the report\'s delivery options. Empty: Stompy may read the whole bucket.',
  rule: optional(PREFIX),
  default: '',
};

export const NEW_PREFIX: LinkParameter = {
  name: 'ReportPrefix',
  label: 'Report path prefix',
  description: 'Folder of the new bucket that AWS writes the report to.',
  rule: REPORT_PREFIX,
  default: 'stompy',
};

export const REPORT_KEY: LinkParameter = {
  name: 'ReportKey',
  label: 'Key of the bucket (optional)',
  description: 'ARN of the customer managed key that encrypts the bucket; the key\'s own policy has to admit the account. Empty: AWS\'s own encryption.',
  rule: optional(KEY_ARN),
  default: '',
};

export const PURCHASES: LinkParameter = {
  name: 'Purchases',
  label: 'May Stompy buy reservations and Savings Plans?',
  description: 'AWS cannot cap price or number of purchases by permission. Reservations of EC2 may also come from sellers in AWS\'s Marketplace, '
    + 'at the seller\'s price. You can switch this later by updating the stack; what was queued before is still bought on its day.',
  allowedValues: ['No', 'Yes'],
  default: 'No',
};

export const ACCESS: LinkParameter = {
  name: 'Permissions',
  label: 'What may Stompy do with instances?',
  description: 'ReadOnly looks and advises. Automation runs instance groups; it can end only instances that Stompy launched. What it launched runs on '
    + 'after you cut Stompy off, and AWS replaces what a persistent Spot request loses until you cancel the request.',
  allowedValues: [SpoTainerAccess.READ_ONLY, SpoTainerAccess.AUTOMATION],
  default: SpoTainerAccess.AUTOMATION,
};

export const INSTANCE_ROLES: LinkParameter = {
  name: 'InstanceRoles',
  label: 'Roles for instances (optional)',
  description: 'ARNs of the roles that Stompy may give to instances, at most ten, separated by commas. Whoever runs code on an instance holds its role. '
    + 'Empty: instances start without a role.',
  rule: optional(listOf(ROLE_ARN, 10)),
  default: '',
};

export const VOLUME_KEYS: LinkParameter = {
  name: 'VolumeKeys',
  label: 'Keys for volumes (optional)',
  description: 'ARNs of the customer managed keys of your images and volumes, at most ten, separated by commas; that of your default for volumes, too. '
    + 'For Spot, you also grant each to AWSServiceRoleForEC2Spot. Empty: AWS\'s own key.',
  rule: optional(listOf(KEY_ARN, 10)),
  default: '',
};

export const IMAGE_ACCOUNTS: LinkParameter = {
  name: 'ImageAccounts',
  label: 'Accounts of shared images (optional)',
  description: 'Accounts whose shared images Stompy may launch, such as that of your golden images, at most ten, separated by commas. Empty: only public '
    + 'images and all of this account, backups included.',
  rule: optional(listOf(IMAGE_ACCOUNT, 10)),
  default: '',
};

export const REGIONS: LinkParameter = {
  name: 'Regions',
  label: 'Regions (optional)',
  description: 'Regions in which Stompy may change anything, such as ap-southeast-1, separated by commas. Empty: every region.',
  rule: optional(listOf(REGION, 40)),
  default: '',
};

export const UNITS: LinkParameter = {
  name: 'OrganizationalUnits',
  label: 'Organizational units, or the root',
  description: 'Ids from AWS Organizations, separated by commas. Every account in these units and below gets the role.',
  rule: UNIT_IDS,
  default: '',
  neededByRule: true,
};

export const BOUNDARY: LinkParameter = {
  name: 'PermissionsBoundary',
  label: 'Permissions boundary (optional)',
  description: 'Name or ARN of the managed policy of this account that has to be the permissions boundary of every role. Empty: none.',
  rule: optional(POLICY),
  default: '',
};

export const BOUNDARY_BY_NAME: LinkParameter = {
  ...BOUNDARY,
  description: 'Name of a managed policy that every account has already. Empty: no boundary.',
  rule: optional(POLICY_WITH_PATH),
};

export const MANAGEMENT_ACCOUNT: LinkParameter = {
  name: 'ManagementAccount',
  label: 'Also this management account?',
  description: 'StackSets never reach the management account. Yes adds a role for it to this stack.',
  allowedValues: ['No', 'Yes'],
  default: 'No',
};

function optional(rule: Rule): Rule {
  return { ...rule, pattern: `^$|${rule.pattern}`, must: `${rule.must}, or be empty` };
}

/** A plain text, which the template splits: the console refuses lists with a pattern, and cannot edit those of allowed values that a link filled in. */
function listOf(rule: Rule, most: number): Rule {
  const one = rule.pattern.slice(1, -1);
  return { ...rule, pattern: `^${one}(,${one}){0,${most - 1}}$`, must: `${rule.must}; at most ${most}, separated by commas without spaces` };
}
