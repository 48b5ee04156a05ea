import type { Kind, Leftover, Step } from './kinds';
import { REGION } from '../../input/rules';
import { MANAGED_MARKER } from '../../permissions/capability';
import type { Words } from '../language';

/** Everything that `list-leftovers` says. */
export interface ListLeftoversWords {
  readonly summary: string;
  readonly help: string;
  readonly doing: { readonly identity: string; readonly regions: string; readonly region: (region: string, number: number, all: number) => string };
  readonly columns: { readonly [column in 'when' | 'what' | 'region' | 'state' | 'id']: string };
  readonly kinds: { readonly [kind in Kind]: string };
  readonly steps: { readonly [step in Step]: string };
  readonly stays: { readonly [why in NonNullable<Leftover['stays']>]: string };
  readonly toRun: { readonly [step in Step]: string };
  readonly nothing: (account: string, regions: number) => string;
  readonly unmarked: string;
  readonly unseen: string;
  readonly denied: (kind: string, code: string) => string;
  readonly unread: (kind: string, said: string) => string;
  readonly after: string;
}

/** What the values of the options have to be. */
export const REGIONS = {
  en: `must be AWS regions with commas between, such as ap-southeast-1,us-east-1: ${REGION.fix}`,
  zh: '必须是用逗号分隔的 AWS 区域，例如 ap-southeast-1,us-east-1：请填写区域代码，而不是区域名称',
};

const TAG = `${MANAGED_MARKER.key}=${MANAGED_MARKER.value}`;

export const LIST_LEFTOVERS_WORDS: Words<ListLeftoversWords> = {
  en: {
    summary: 'what Stompy has made in the account, in the order in which to end it',
    help: `Usage: stompy-cdk list-leftovers [options]

Lists what has the tag ${TAG}, in every region that is
enabled for the account or in those of --regions, and prints the AWS CLI commands that end it, for a shell as on Linux or macOS:
first those that stop what goes on after Stompy was cut off, Spot requests first, because they start instances again; then
those that remove the rest. It runs none of them. Read them before you do: what they end is gone.

A Spot request without the tag is Stompy's if its instance has the tag. Others without it are shown apart, without a command.
Reservations and Savings Plans are not listed: they are billed to the end of their term.

Options:
  --regions <list>   only these regions, with commas between

It reads through your own AWS CLI and changes nothing: sts:GetCallerIdentity, ec2:DescribeRegions, and in each region
ec2:DescribeSpotInstanceRequests, ec2:DescribeInstances, ec2:DescribeVolumes, ec2:DescribeNetworkInterfaces,
ec2:DescribeImages, ec2:DescribeSnapshots and tag:GetResources. What you may not look at is shown so, and never as absent.

Exit status: 0 nothing is left, 1 something is, 2 it could not be checked, 4 nothing was found, but not everything was seen.`,
    doing: {
      identity: 'Asking AWS which account this is',
      regions: 'Asking which regions are enabled',
      region: (region, number, all) => `Looking in ${region}, ${number} of ${all} regions`,
    },
    columns: { when: 'When', what: 'What', region: 'Region', state: 'State', id: 'Id' },
    kinds: {
      spotRequest: 'Spot request',
      instance: 'instance',
      volume: 'volume',
      networkInterface: 'network interface',
      loadBalancer: 'load balancer',
      targetGroup: 'target group',
      image: 'image',
      snapshot: 'snapshot',
      other: 'other',
    },
    steps: { stop: 'stop', remove: 'remove' },
    stays: { goesWithInstance: 'goes with its instance', heldByAnother: 'in use elsewhere', unknownKind: 'look yourself' },
    toRun: {
      stop: 'To stop what goes on, after Stompy was cut off, in this order:',
      remove: 'To remove the rest, in this order:',
    },
    nothing: (account, regions) => `Nothing with Stompy's tag is left in the account ${account}, in ${regions} regions.`,
    unmarked: 'These Spot requests have no tag of Stompy, and no instance with it. If nobody of yours made them, they are Stompy\'s:',
    unseen: 'Not everything was seen:',
    denied: (kind, code) => `you may not look for each ${kind} (${code})`,
    unread: (kind, said) => `no ${kind} was read. The AWS CLI said: ${said}`,
    after: 'Run this again afterwards: a volume or an interface may be left by an instance that is ended.',
  },
  zh: {
    summary: 'Stompy 在账号中创建的内容，按应当结束的顺序排列',
    help: `用法：stompy-cdk list-leftovers [选项]

列出账号已启用的所有区域（或 --regions 指定的区域）中带标签 ${TAG}
的内容，并打印结束它们的 AWS CLI 命令（用于 Linux 或 macOS 的 shell）：首先是在切断 Stompy 之后停止仍在运行的内容的命令，
Spot 请求最先，因为它们会重新启动实例；然后是删除其余内容的命令。本命令不会运行它们。运行之前请先阅读：被结束的内容无法恢复。

没有标签的 Spot 请求，如果其实例带有标签，就属于 Stompy。其他没有标签的请求单独显示，不给出命令。
不列出预留和 Savings Plans：它们会计费到期限结束。

选项：
  --regions <列表>   只查这些区域，用逗号分隔

本命令通过您自己的 AWS CLI 读取，不做任何修改：sts:GetCallerIdentity、ec2:DescribeRegions，以及在每个区域调用
ec2:DescribeSpotInstanceRequests、ec2:DescribeInstances、ec2:DescribeVolumes、ec2:DescribeNetworkInterfaces、
ec2:DescribeImages、ec2:DescribeSnapshots 和 tag:GetResources。无权查看的内容会如实显示，不会被当作不存在。

退出状态：0 没有遗留，1 有遗留，2 无法检查，4 没有发现遗留，但未能查看全部内容。`,
    doing: {
      identity: '正在查询当前账号',
      regions: '正在查询已启用的区域',
      region: (region, number, all) => `正在查看 ${region}，第 ${number} 个区域，共 ${all} 个`,
    },
    columns: { when: '时机', what: '内容', region: '区域', state: '状态', id: 'ID' },
    kinds: {
      spotRequest: 'Spot 请求',
      instance: '实例',
      volume: '卷',
      networkInterface: '网络接口',
      loadBalancer: '负载均衡器',
      targetGroup: '目标组',
      image: '映像',
      snapshot: '快照',
      other: '其他',
    },
    steps: { stop: '停止', remove: '删除' },
    stays: { goesWithInstance: '随其实例消失', heldByAnother: '正被其他对象使用', unknownKind: '请自行查看' },
    toRun: {
      stop: '在切断 Stompy 之后，按以下顺序停止仍在运行的内容：',
      remove: '按以下顺序删除其余内容：',
    },
    nothing: (account, regions) => `账号 ${account} 的 ${regions} 个区域中没有带 Stompy 标签的遗留内容。`,
    unmarked: '以下 Spot 请求没有 Stompy 的标签，也没有带标签的实例。如果不是您的人创建的，就属于 Stompy：',
    unseen: '未能查看全部内容：',
    denied: (kind, code) => `无权查找${kind}（${code}）`,
    unread: (kind, said) => `没有读到${kind}。AWS CLI 的提示：${said}`,
    after: '之后请再运行一次：被结束的实例可能留下卷或网络接口。',
  },
};
