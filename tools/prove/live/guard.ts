import type { Caller } from './step';
import { PERMISSIONS_VERSION_TAG } from '../../../src/permissions/version';

/** Why nothing is done in an account. */
export class Refused extends Error {}

/** The calls that look whether this is an account to prove in. */
export const LOOKS = {
  identity: ['sts', 'get-caller-identity'],
  organization: ['organizations', 'describe-organization'],
  roles: ['iam', 'get-account-authorization-details', '--filter', 'Role'],
  stacks: (region: string) => ['cloudformation', 'describe-stacks', '--region', region],
  reports: ['cur', 'describe-report-definitions', '--region', 'us-east-1'],
} as const;

/** Refuses another account than the one that was named, and callers who cannot assume a role. */
export async function refuseOtherAccount(caller: Caller, named: string): Promise<void> {
  const { Account, Arn } = await caller.call<{ Account: string; Arn: string }>(...LOOKS.identity);
  if (Account !== named) throw new Refused(`--account says ${named}, but the AWS CLI is signed in to ${Account}: name the profile of the sandbox account with --profile.`);
  if (!Arn.startsWith('arn:aws:')) throw new Refused(`${Arn} is not in the partition aws, for which these proofs are written.`);
  if (Arn.endsWith(':root')) throw new Refused(`${Arn} is the root user, whom AWS lets assume no role: sign in as an administrator of the account instead.`);
}

/** Refuses a management account, and one of which nobody may see whether it is one. */
export async function refuseManagement(caller: Caller, account: string): Promise<void> {
  const { Organization } = await caller.call<{ Organization?: { MasterAccountId: string } }>(...LOOKS.organization).catch((error: Error) => {
    if (/\(AWSOrganizationsNotInUseException\)/.test(error.message)) return { Organization: undefined };
    throw new Refused(`whether ${account} is a management account cannot be seen, so nothing is done there: allow organizations:DescribeOrganization. ${error.message}`);
  });
  if (Organization?.MasterAccountId === account) throw new Refused(`${account} is the management account of an organization: use a sandbox account.`);
}

/** Refuses an account with anything else of ours. */
export async function refuseOthersOfOurs(caller: Caller, region: string): Promise<void> {
  const found = await ours(caller, region).catch((error: Error) => {
    throw new Refused(`whether there is anything of Stompy in the account cannot be seen, so nothing is done there. ${error.message}`);
  });
  if (found.length > 0) throw new Refused(`the account has something of Stompy already, so nothing is done there:\n${found.map((each) => `  ${each}`).join('\n')}`);
}

/** Whatever is ours in an account: roles and reports are seen whatever region their stack is in. */
export async function ours(caller: Caller, region: string): Promise<string[]> {
  const { RoleDetailList = [] } = await caller.call<{ RoleDetailList?: { RoleName: string; Tags?: { Key: string }[] }[] }>(...LOOKS.roles);
  const { Stacks = [] } = await caller.call<{ Stacks?: { StackName: string; Description?: string }[] }>(...LOOKS.stacks(region));
  const { ReportDefinitions = [] } = await caller.call<{ ReportDefinitions?: { ReportName: string }[] }>(...LOOKS.reports);
  return [
    ...RoleDetailList.filter(({ RoleName, Tags = [] }) => Tags.some(({ Key }) => Key === PERMISSIONS_VERSION_TAG) || OUR_ROLE.test(RoleName))
      .map(({ RoleName }) => `the role ${RoleName}`),
    ...Stacks.filter(({ Description = '' }) => OUR_STACK.test(Description)).map(({ StackName }) => `the stack ${StackName}`),
    ...ReportDefinitions.filter(({ ReportName }) => ReportName.startsWith('stompy-')).map(({ ReportName }) => `the report ${ReportName}`),
  ];
}

/** The roles of today's stacks have no tag, but the logical ids of the contract. */
const OUR_ROLE = /-(StompyFinOpsRole|SpoTainerRole)-\w+$/;
/** How the description of a link template ends. */
const OUR_STACK = /\(stompy-cdk \S+, [a-z-]+\)$/;
