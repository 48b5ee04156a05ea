import { STACK_NAME, type Rule } from './rules';
import { WIDENING } from './widening';

const UNIT = '(r-[0-9a-z]{4,32}|ou-[0-9a-z]{4,32}-[0-9a-z]{8,32})';

/** An organizational unit, or the root of an organization. */
export const UNIT_ID: Rule = {
  pattern: `^${UNIT}$`,
  must: 'must be the id of an organizational unit, such as ou-ab12-cd34ef56, or of the root, such as r-ab12',
  fix: 'copy it from the AWS accounts page of AWS Organizations; a name or an account number is no id',
};

/** The most units that CloudFormation takes in one operation. */
export const MOST_UNITS = 50;

/** The same in one field of a form. */
export const UNIT_IDS: Rule = {
  pattern: `^${UNIT}(,${UNIT}){0,${MOST_UNITS - 1}}$`,
  must: `must be 1 to ${MOST_UNITS} ids of organizational units, such as ou-ab12-cd34ef56, or of the root, such as r-ab12, separated by commas without spaces`,
  fix: UNIT_ID.fix,
};

/** An account of the customer's organization. */
export const MEMBER_ACCOUNT: Rule = {
  pattern: '^\\d{12}$',
  must: 'must be an AWS account number of 12 digits, written as a text',
  fix: 'copy it from the AWS accounts page of AWS Organizations',
};

/** Name of a StackSet. */
export const STACK_SET_NAME: Rule = {
  ...STACK_NAME,
  must: 'must be the name of a StackSet: a letter, then letters, digits or hyphens, at most 128 in all',
};

/** Name of an IAM role, without a path. */
export const ROLE_NAME: Rule = {
  pattern: '^[\\w+=,.@-]{1,64}$',
  must: 'must be the name of a role: 1 to 64 letters, digits or characters of _+=,.@-',
  fix: 'give the name alone; `path` is an option of its own',
  never: WIDENING,
};

/** Name of an IAM role that is there already, behind its path if it has one. */
export const ROLE_WITH_PATH: Rule = {
  pattern: '^([\\w+=,.@-]{1,200}/){0,8}[\\w+=,.@-]{1,64}$',
  must: 'must be the name of a role, behind its path if it has one, such as web or apps/web',
  fix: 'copy what follows :role/ in its ARN',
  never: WIDENING,
};

/** Name of a managed policy that is there already, behind its path if it has one. */
export const POLICY_WITH_PATH: Rule = {
  pattern: '^([\\w+=,.@-]{1,200}/){0,8}[\\w+=,.@-]{1,128}$',
  must: 'must be the name of a managed policy, behind its path if it has one, such as boundary or platform/boundary',
  fix: 'copy what follows :policy/ in its ARN',
  never: WIDENING,
};

/** A VPC by its id. */
export const VPC_ID: Rule = {
  pattern: '^vpc-([0-9a-f]{8}|[0-9a-f]{17})$',
  must: 'must be the id of a VPC, such as vpc-0123456789abcdef0',
  fix: 'copy it from the VPC console',
  never: WIDENING,
};

/** A subnet by its id. */
export const SUBNET_ID: Rule = {
  pattern: '^subnet-([0-9a-f]{8}|[0-9a-f]{17})$',
  must: 'must be the id of a subnet, such as subnet-0123456789abcdef0',
  fix: 'copy it from the VPC console',
  never: WIDENING,
};

/** A security group by its id. */
export const SECURITY_GROUP_ID: Rule = {
  pattern: '^sg-([0-9a-f]{8}|[0-9a-f]{17})$',
  must: 'must be the id of a security group, such as sg-0123456789abcdef0',
  fix: 'copy it from the VPC console',
  never: WIDENING,
};
