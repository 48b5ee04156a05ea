import { POLICY_WITH_PATH, UNIT_IDS } from '../input/organization-rules';
import { ACCOUNT_ID, BUCKET_NAME, EXTERNAL_ID, REPORT_PREFIX, type Rule } from '../input/rules';
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
}

/** A rule that also takes nothing. */
const orEmpty = (rule: Rule): Rule => ({ ...rule, pattern: `^$|${rule.pattern}`, must: `${rule.must}, or be empty` });

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
  description: 'Stompy generates it for this organization and fills it in. It keeps other customers of Stompy out of every account.',
};

export const EXISTING_BUCKET: LinkParameter = {
  name: 'CostAndUsageBucket',
  label: 'Bucket of the hourly cost report',
  description: 'Name of the S3 bucket that your existing Cost and Usage Report is delivered to.',
  rule: BUCKET_NAME,
};

export const EXISTING_PREFIX: LinkParameter = {
  name: 'ReportPrefix',
  label: 'Report path prefix (optional)',
  description: 'Prefix from the report\'s delivery options. Empty: Stompy may read the whole bucket.',
  rule: orEmpty(REPORT_PREFIX),
  default: '',
};

export const NEW_PREFIX: LinkParameter = {
  name: 'ReportPrefix',
  label: 'Report path prefix',
  description: 'Folder of the new bucket that AWS writes the report to.',
  rule: REPORT_PREFIX,
  default: 'stompy',
};

export const PURCHASES: LinkParameter = {
  name: 'Purchases',
  label: 'May Stompy buy reservations and Savings Plans?',
  description: 'AWS cannot cap price or number of purchases by permission. You can switch this later by updating the stack.',
  allowedValues: ['No', 'Yes'],
  default: 'No',
};

export const ACCESS: LinkParameter = {
  name: 'Permissions',
  label: 'What may Stompy do with instances?',
  description: 'ReadOnly looks and advises. Automation runs instance groups; it can end only instances that Stompy launched.',
  allowedValues: [SpoTainerAccess.READ_ONLY, SpoTainerAccess.AUTOMATION],
  default: SpoTainerAccess.AUTOMATION,
};

export const UNITS: LinkParameter = {
  name: 'OrganizationalUnits',
  label: 'Organizational units, or the root',
  description: 'Ids from AWS Organizations, separated by commas. Every account in these units and below gets the role.',
  // empty only so that a rule of the template can say what is missing
  rule: orEmpty(UNIT_IDS),
  default: '',
};

export const BOUNDARY: LinkParameter = {
  name: 'PermissionsBoundary',
  label: 'Permissions boundary (optional)',
  description: 'Name of a managed policy that every account has already. Empty: no boundary.',
  rule: orEmpty(POLICY_WITH_PATH),
  default: '',
};

export const MANAGEMENT_ACCOUNT: LinkParameter = {
  name: 'ManagementAccount',
  label: 'Also this management account?',
  description: 'StackSets never reach the management account. Yes adds a role for it to this stack.',
  allowedValues: ['No', 'Yes'],
  default: 'No',
};
