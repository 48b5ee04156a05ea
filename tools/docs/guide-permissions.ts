import { withCaveats } from './permissions';
import { table } from './tables';
import type { Capability, Risk } from '../../src/permissions/capability';
import { ROLES } from '../permissions/catalogue';

const RISKS: { readonly [risk in Risk]: string } = { 'read': '读取', 'sensitive read': '读取敏感信息', 'changes': '更改', 'spends money': '产生花费' };

/** What the form asks for an option of the constructs. */
const FORM: { readonly [option: string]: string | undefined } = {
  purchases: '`Purchases` = `Yes`', instanceRoles: '填写 `InstanceRoles`', volumeKeys: '填写 `VolumeKeys`',
};

/** What each role may do, in the words of the guide: which choice in the form brings it. */
export function guidePermissions(): string {
  return ROLES.map(({ role, capabilities }) => [
    `**${role}**`,
    table(['可以做什么', '原因', '类型', '何时'], capabilities.map((each) => [each.zh.title, withCaveats(each.zh, ''), RISKS[each.risk], when(each)])),
  ].join('\n\n')).join('\n\n');
}

function when({ switch: choice }: Capability): string {
  if (choice === 'automation') return '`Permissions` = `Automation`';
  if (choice === 'on' || (typeof choice === 'object' && 'unless' in choice)) return '默认';
  return (typeof choice === 'object' ? FORM[choice.given] : undefined) ?? '仅限用 CDK 打开';
}
