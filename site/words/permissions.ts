import type { Capability, Switch, Wording } from '../../src/permissions/capability';

/** One language of docs/what-stompy-can-do. */
export interface Words {
  readonly title: string;
  readonly intro: (version: string, hash: string) => string;
  readonly tiers: (role: string) => Tier[];
  readonly of: (capability: Capability) => Wording;
  readonly colon: string;
  readonly gap: string;
  readonly discloses: (what: string) => string;
  readonly caveat: (what: string) => string;
  readonly condition: (capability: Capability) => string[];
  readonly never: (role: string) => string;
  readonly neverLine: (guard: { readonly never: string; readonly zh: string; readonly option?: string }) => string;
  readonly viaServices: string;
  readonly counts: string;
  readonly countsIntro: string;
  readonly configuration: string;
  readonly all: string;
  /** Rows of the table of counts, by the name of the configuration. */
  readonly configurations: { readonly [name: string]: string };
}

/** A part of what a role may do. */
interface Tier {
  readonly title: string;
  readonly holds: (capability: Capability) => boolean;
}

const isDefault = ({ switch: when }: Capability): boolean => when === 'on' || (typeof when === 'object' && 'unless' in when);
const isAutomation = ({ switch: when }: Capability): boolean => when === 'automation';
const isAsked = (each: Capability): boolean => !isDefault(each) && !isAutomation(each);

interface Titles {
  readonly always: string;
  /** The same for a role that does more by default. */
  readonly reading: string;
  readonly automation: string;
  readonly asked: string;
}

function tiers({ always, reading, automation, asked }: Titles): (role: string) => Tier[] {
  return (role) => role === 'StompySpoTainerRole'
    ? [{ title: reading, holds: isDefault }, { title: automation, holds: isAutomation }, { title: asked, holds: isAsked }]
    : [{ title: always, holds: isDefault }, { title: asked, holds: isAsked }];
}

/** The option behind a switch, if there is one. */
function optionOf(when: Switch, kind: 'given' | 'unless'): string | undefined {
  return typeof when === 'object' ? (when as { readonly [kind: string]: string })[kind] : undefined;
}

export const ENGLISH: Words = {
  title: 'What Stompy can do',
  intro: (version, hash) => `[中文](what-stompy-can-do.zh.md)\n\nFor whoever decides whether Stompy gets a role: everything its two roles may do, why, and what they can never do.
This page is made from the same records as the roles themselves, version ${version}, \`${hash}\`.
The version is also a tag on each role, \`stompy:permissions-version\`. Every action, resource and condition is in [permissions.md](permissions.md), and for machines in
\`permissions.json\`.`,
  tiers: tiers({
    always: 'By default: only reads', reading: 'Always, and with ReadOnly nothing else: reads', automation: 'With Automation, which is the default', asked: 'Only if you ask for it',
  }),
  of: (capability) => capability,
  colon: '. ',
  gap: ' ',
  discloses: (what) => `*Stompy sees ${what}.*`,
  caveat: (what) => `*${what}*`,
  condition: ({ id, switch: when }) => {
    const given = optionOf(when, 'given');
    const unless = optionOf(when, 'unless');
    if (given !== undefined) return [`(\`${given}\`)`];
    return unless !== undefined ? [`(not with \`${unless}\`)`] : when === 'off' ? [`(\`${id}\`)`] : [];
  },
  never: (role) => `What ${role} can never do`,
  neverLine: ({ never, option }) => `${never[0].toUpperCase()}${never.slice(1)}${option === undefined ? '' : ` (the exception is made by \`${option}\`)`}.`,
  viaServices: 'An explicit deny says so in the role itself, the same with every choice above: it also beats what policies of other resources allow, and what '
    + 'somebody attaches to the role. Calls that an AWS service makes on behalf of the role, such as decrypting a disk at launch, are not denied.',
  counts: 'How many actions that is',
  countsIntro: 'Every IAM action that AWS publishes, tried against the synthesized policies. The lists behind these numbers are written by hand and '
    + 'reviewed, and the policies are tested to allow exactly them.',
  configuration: 'Role',
  all: 'All of AWS',
  configurations: {
    'analysaver-read': 'StompyAnalySaverRole, defaults',
    'analysaver-everything': 'StompyAnalySaverRole, everything on',
    'spotainer-read': 'StompySpoTainerRole, ReadOnly',
    'spotainer-defaults': 'StompySpoTainerRole, Automation, defaults',
    'spotainer-everything': 'StompySpoTainerRole, everything on',
  },
};

export const CHINESE: Words = {
  title: 'Stompy 可以做什么',
  intro: (version, hash) => `[English](what-stompy-can-do.md)\n\n供决定是否授权的人阅读：两个角色可以做的每一件事、原因，以及它们永远不能做的事。
本页与角色本身由同一份记录生成，版本 ${version}，\`${hash}\`。每个角色的标签 \`stompy:permissions-version\` 也写有该版本。
每个操作、资源和条件见 [permissions.md](permissions.md)（英文），供程序读取的是 \`permissions.json\`。`,
  tiers: tiers({ always: '默认：只读', reading: '始终（ReadOnly 时仅限于此）：只读', automation: 'Automation（默认）', asked: '仅在您要求时' }),
  of: ({ zh }) => zh,
  colon: '：',
  gap: '',
  discloses: (what) => `*Stompy 会看到${what}。*`,
  caveat: (what) => `*${what}*`,
  condition: ({ id, switch: when }) => {
    const given = optionOf(when, 'given');
    const unless = optionOf(when, 'unless');
    if (given !== undefined) return [`（\`${given}\`）`];
    return unless !== undefined ? [`（设置 \`${unless}\` 后关闭）`] : when === 'off' ? [`（\`${id}\`）`] : [];
  },
  never: (role) => `${role} 永远不能做的事`,
  neverLine: ({ zh, option }) => `${zh}${option === undefined ? '' : `（例外由 \`${option}\` 指定）`}。`,
  viaServices: '角色中的显式拒绝（Deny）保证了这一点：无论上面如何选择，它都不变，并且优先于其他资源策略的允许和他人附加到角色上的权限。AWS 服务代表该角色发出的调用（例如启动时解密磁盘）不受影响。',
  counts: '一共有多少操作',
  countsIntro: '把 AWS 公布的每一个 IAM 操作与生成的策略逐一比对的结果。这些数字背后的清单由人工编写和审阅，测试保证策略允许的恰好是清单中的操作。',
  configuration: '角色',
  all: 'AWS 全部操作',
  configurations: {
    'analysaver-read': 'StompyAnalySaverRole，默认',
    'analysaver-everything': 'StompyAnalySaverRole，全部打开',
    'spotainer-read': 'StompySpoTainerRole，ReadOnly',
    'spotainer-defaults': 'StompySpoTainerRole，Automation，默认',
    'spotainer-everything': 'StompySpoTainerRole，全部打开',
  },
};
