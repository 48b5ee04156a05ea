import type { Connection } from './judge';

/** What the command says, in one language. */
export interface Words {
  readonly connections: { readonly [connection in Connection]: string };
  readonly head: { readonly account: string; readonly name: string; readonly connection: string; readonly roleArn: string; readonly reason: string };
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

export const ENGLISH: Words = {
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
  head: { account: 'Account', name: 'Name', connection: 'Status', roleArn: 'Role ARN', reason: 'Reason' },
  older: 'older permissions',
  stackSet: (name) => `StackSet ${name}`,
  noTrust: 'Trusted access for StackSets is off, so CloudFormation reaches no account. In the management account run: aws cloudformation activate-organizations-access',
  trustUnknown: 'Whether trusted access for StackSets is on cannot be seen from here.',
  succeededWithFailures: (action, failed) => `CloudFormation calls the last operation (${action}) SUCCEEDED, although it failed in ${failed} account(s).`,
  operation: (action, status) => `The last operation (${action}) is ${status}.`,
  refused: (what, code) => `AWS did not answer "${what}" (${code}): what depends on it is shown as unknown, not as absent.`,
  olderSet: (has, wants) => `The StackSet has permissions ${has}, this stompy-cdk has ${wants}: deploy the stack, or update it from the current template, to bring all accounts along.`,
  failed: (count) => `${count} account(s) failed, and have no role or the one from before: mend what the reason says, then update the stack.`,
  lagging: (count) => `${count} account(s) have older permissions than the StackSet: update the stack to bring them along.`,
  byHand: (count) => `${count} account(s) wait, and deployment to new accounts is off: update the stack to reach them.`,
  managementAccount: 'StackSets never reach the management account: its role, if you asked for one, is in the stack itself, with its ARN in the outputs.',
  all: (count) => `All ${count} accounts in the units are connected.`,
  notAll: (connected, expected) => `${connected} of ${expected} accounts in the units are connected.`,
  none: 'No StackSet of stompy-cdk is here. Look in the region of the stack (--region), in the account where it was deployed (--profile), or name it (--stack-set).',
  several: (names) => `There are several StackSets of stompy-cdk: ${names.join(', ')}. Choose one with --stack-set.`,
  noOrganization: 'This account is in no organization, so there is nothing to roll out to: use StompySpoTainerRole.',
};

export const CHINESE: Words = {
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
  head: { account: '账号', name: '名称', connection: '状态', roleArn: '角色 ARN', reason: '原因' },
  older: '权限版本较旧',
  stackSet: (name) => `堆栈集 ${name}`,
  noTrust: 'StackSets 的可信访问没有打开，CloudFormation 无法部署到任何账号。请在管理账号中运行：aws cloudformation activate-organizations-access',
  trustUnknown: '从这里无法查看 StackSets 的可信访问是否已打开。',
  succeededWithFailures: (action, failed) => `CloudFormation 把最近一次操作（${action}）标记为 SUCCEEDED，但实际上有 ${failed} 个账号失败。`,
  operation: (action, status) => `最近一次操作（${action}）的状态是 ${status}。`,
  refused: (what, code) => `AWS 没有回答“${what}”（${code}）：与它有关的内容显示为未知，不代表不存在。`,
  olderSet: (has, wants) => `堆栈集的权限版本是 ${has}，当前 stompy-cdk 的版本是 ${wants}：请重新部署堆栈，或用当前模板更新，使所有账号一起更新。`,
  failed: (count) => `有 ${count} 个账号失败，它们没有角色，或仍是之前的角色：请按原因解决，再更新堆栈。`,
  lagging: (count) => `有 ${count} 个账号的权限版本比堆栈集旧：请更新堆栈，使它们一起更新。`,
  byHand: (count) => `有 ${count} 个账号在等待，而自动部署到新账号已关闭：请更新堆栈来连接它们。`,
  managementAccount: 'StackSets 永远不会部署到管理账号：如果您选择了为它创建角色，该角色在堆栈本身，ARN 见堆栈的输出。',
  all: (count) => `所选组织单元中的 ${count} 个账号都已连接。`,
  notAll: (connected, expected) => `所选组织单元中的 ${expected} 个账号，已连接 ${connected} 个。`,
  none: '这里没有 stompy-cdk 的堆栈集。请检查堆栈所在的区域（--region）和账号（--profile），或用 --stack-set 指定名称。',
  several: (names) => `有多个 stompy-cdk 的堆栈集：${names.join('、')}。请用 --stack-set 选择一个。`,
  noOrganization: '这个账号不属于任何组织，不需要批量部署：请使用 StompySpoTainerRole。',
};
