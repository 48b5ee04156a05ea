import type { Connection } from './judge';
import { STACK_SET_NAME } from '../../input/organization-rules';
import type { Words } from '../language';

/** What the value of `--stack-set` has to be, and how to mend it. */
export const STACK_SET = {
  en: `${STACK_SET_NAME.must}: ${STACK_SET_NAME.fix}`,
  zh: '必须是堆栈集的名称：以字母开头，只含字母、数字和连字符，最多 128 个字符；"aws cloudformation list-stack-sets" 会列出它们',
};

/** Everything that `check-organization` says. */
export interface OrganizationWords {
  readonly summary: string;
  readonly help: string;
  readonly doing: { readonly organization: string; readonly stackSet: string; readonly accounts: string };
  readonly oneForm: string;
  readonly connections: { readonly [connection in Connection]: string };
  readonly head: { readonly account: string; readonly name: string; readonly connection: string; readonly roleArn: string };
  readonly older: string;
  readonly stackSet: (name: string) => string;
  readonly noTrust: string;
  readonly trustUnknown: string;
  readonly succeededWithFailures: (action: string, failed: number) => string;
  readonly operation: (action: string, status: string) => string;
  readonly refused: (what: string, code: string) => string;
  readonly olderSet: (has: string, wants: string) => string;
  readonly failed: (count: number) => string;
  readonly lagging: (count: number) => string;
  readonly byHand: (count: number) => string;
  readonly managementAccount: string;
  readonly all: (count: number) => string;
  readonly notAll: (connected: number, expected: number) => string;
  readonly none: string;
  readonly several: (names: string[]) => string;
  readonly noOrganization: string;
}

/** CloudFormation does nothing for a stack in which nothing changes, whatever its StackSet lacks. */
const AGAIN = {
  en: 'repeat the update in the StackSets console: Edit StackSet details, with everything as it is. An update of the stack in which nothing changes repeats nothing.',
  zh: '在 StackSets 控制台中重复更新：选择“编辑 StackSet 详细信息”，所有内容保持不变。没有任何变化的堆栈更新不会重复部署。',
};

const ENGLISH: OrganizationWords = {
  summary: 'which accounts of the organization are connected, and why the others are not',
  help: `Usage: stompy-cdk check-organization [options]

Shows for every account of the organization whether it has the role of StompyOrganizationRollout: connected, waiting, failed
with CloudFormation's reason, suspended, left out, or in no unit of the rollout; and the ARN of each role, ready for Stompy.
Older permissions are told, and an operation that CloudFormation calls a success although accounts failed.

Run it where the stack was deployed: in the management account or that of the delegated administrator, in the stack's region.
  --stack-set <name>  the StackSet, if there are several of stompy-cdk
  --csv               the accounts for a spreadsheet

It reads through your own AWS CLI and changes nothing. It calls sts:GetCallerIdentity; of organizations DescribeOrganization,
ListAccounts, ListAccountsForParent and ListOrganizationalUnitsForParent; of cloudformation DescribeOrganizationsAccess,
ListStackSets, DescribeStackSet, ListStackInstances, ListStackSetOperations and DescribeStackSetOperation. What it may not
look at is shown as unknown, not as absent.

Exit status: 0 every account in the units is connected, 1 not every one, 2 it could not be checked.`,
  doing: {
    organization: 'Asking AWS which organization this is',
    stackSet: 'Reading the StackSet and its operations',
    accounts: 'Reading the accounts of the organization and its units',
  },
  oneForm: '--csv and --json are two forms of the same answer: choose one of them.',
  connections: {
    connected: 'connected',
    waiting: 'waiting',
    failed: 'failed',
    suspended: 'suspended',
    leftOut: 'left out',
    notCovered: 'in no unit of the rollout',
    management: 'management account',
    unknown: 'unknown',
  },
  head: { account: 'Account', name: 'Name', connection: 'Status', roleArn: 'Role ARN' },
  older: 'older permissions',
  stackSet: (name) => `StackSet ${name}`,
  noTrust: 'Trusted access for StackSets is off, so CloudFormation reaches no account. In the management account run: aws cloudformation activate-organizations-access',
  trustUnknown: 'Whether trusted access for StackSets is on cannot be seen from here.',
  succeededWithFailures: (action, failed) => `CloudFormation calls the last operation (${action}) SUCCEEDED, although it failed in ${failed} account(s).`,
  operation: (action, status) => `The last operation (${action}) is ${status}.`,
  refused: (what, code) => `AWS did not answer "${what}" (${code}): what depends on it is shown as unknown, not as absent.`,
  olderSet: (has, wants) => `The StackSet has permissions ${has}, this stompy-cdk has ${wants}: deploy the stack, or update it from the current template, to bring all accounts along.`,
  failed: (count) => `${count} account(s) failed, and have no role or the one from before: mend what the reason says, then ${AGAIN.en}`,
  lagging: (count) => `${count} account(s) have older permissions than the StackSet: ${AGAIN.en}`,
  byHand: (count) => `${count} account(s) wait, and deployment to new accounts is off: choose Add stacks to StackSet in the StackSets console, for their units.`,
  managementAccount: 'StackSets never reach the management account: its role, if you asked for one, is in the stack itself, with its ARN in the outputs.',
  all: (count) => `All ${count} accounts in the units are connected.`,
  notAll: (connected, expected) => `${connected} of ${expected} accounts in the units are connected.`,
  none: 'No StackSet of stompy-cdk is here. Look in the region of the stack (--region), in the account where it was deployed (--profile), or name it (--stack-set).',
  several: (names) => `There are several StackSets of stompy-cdk: ${names.join(', ')}. Choose one with --stack-set.`,
  noOrganization: 'This account is in no organization, so there is nothing to roll out to: use StompySpoTainerRole.',
};

const CHINESE: OrganizationWords = {
  summary: '组织中哪些账号已连接，其他账号为什么没有连接',
  help: `用法：stompy-cdk check-organization [选项]

逐个列出组织中的账号是否已有 StompyOrganizationRollout 的角色：已连接、等待中、失败（附 CloudFormation 的原因）、已暂停、
已排除，或者不在所选组织单元中；并列出每个角色的 ARN，可直接交给 Stompy。权限版本较旧，或者 CloudFormation 标记为成功但有
账号失败的操作，也会说明。

请在部署堆栈的地方运行：管理账号或委派管理员的账号，以及堆栈所在的区域。
  --stack-set <名称>  有多个 stompy-cdk 的堆栈集时，指定其中一个
  --csv               供电子表格使用的账号列表

本命令通过您自己的 AWS CLI 读取，不做任何修改。它调用 sts:GetCallerIdentity；organizations 的 DescribeOrganization、
ListAccounts、ListAccountsForParent 和 ListOrganizationalUnitsForParent；cloudformation 的 DescribeOrganizationsAccess、
ListStackSets、DescribeStackSet、ListStackInstances、ListStackSetOperations 和 DescribeStackSetOperation。无权查看的内容
显示为未知，不代表不存在。

退出状态：0 所选组织单元中的账号都已连接，1 还没有全部连接，2 无法检查。`,
  doing: {
    organization: '正在查询当前组织',
    stackSet: '正在读取堆栈集及其操作',
    accounts: '正在读取组织及其组织单元中的账号',
  },
  oneForm: '--csv 和 --json 是同一结果的两种形式：请选择其中之一。',
  connections: {
    connected: '已连接',
    waiting: '等待中',
    failed: '失败',
    suspended: '已暂停',
    leftOut: '已排除',
    notCovered: '不在所选组织单元中',
    management: '管理账号',
    unknown: '未知',
  },
  head: { account: '账号', name: '名称', connection: '状态', roleArn: '角色 ARN' },
  older: '权限版本较旧',
  stackSet: (name) => `堆栈集 ${name}`,
  noTrust: 'StackSets 的可信访问没有打开，CloudFormation 无法部署到任何账号。请在管理账号中运行：aws cloudformation activate-organizations-access',
  trustUnknown: '从这里无法查看 StackSets 的可信访问是否已打开。',
  succeededWithFailures: (action, failed) => `CloudFormation 把最近一次操作（${action}）标记为 SUCCEEDED，但实际上有 ${failed} 个账号失败。`,
  operation: (action, status) => `最近一次操作（${action}）的状态是 ${status}。`,
  refused: (what, code) => `AWS 没有回答“${what}”（${code}）：与它有关的内容显示为未知，不代表不存在。`,
  olderSet: (has, wants) => `堆栈集的权限版本是 ${has}，当前 stompy-cdk 的版本是 ${wants}：请重新部署堆栈，或用当前模板更新，使所有账号一起更新。`,
  failed: (count) => `有 ${count} 个账号失败，它们没有角色，或仍是之前的角色：请按原因解决，然后${AGAIN.zh}`,
  lagging: (count) => `有 ${count} 个账号的权限版本比堆栈集旧：请${AGAIN.zh}`,
  byHand: (count) => `有 ${count} 个账号在等待，而自动部署到新账号已关闭：请在 StackSets 控制台中为它们所在的组织单元选择“向 StackSet 添加堆栈”。`,
  managementAccount: 'StackSets 永远不会部署到管理账号：如果您选择了为它创建角色，该角色在堆栈本身，ARN 见堆栈的输出。',
  all: (count) => `所选组织单元中的 ${count} 个账号都已连接。`,
  notAll: (connected, expected) => `所选组织单元中的 ${expected} 个账号，已连接 ${connected} 个。`,
  none: '这里没有 stompy-cdk 的堆栈集。请检查堆栈所在的区域（--region）和账号（--profile），或用 --stack-set 指定名称。',
  several: (names) => `有多个 stompy-cdk 的堆栈集：${names.join('、')}。请用 --stack-set 选择一个。`,
  noOrganization: '这个账号不属于任何组织，不需要批量部署：请使用 StompySpoTainerRole。',
};

export const ORGANIZATION_WORDS: Words<OrganizationWords> = { en: ENGLISH, zh: CHINESE };
