import { withCaveats } from './permissions';
import { table } from './tables';
import { broughtBy } from '../../site/page/permissions';
import { CHINESE_PAGE } from '../../site/page/words/chinese';
import type { Capability } from '../../src/permissions/capability';
import { ROLES } from '../permissions/catalogue';

/** What each role may do, in the words of the guide: which choice in the form brings it. */
export function guidePermissions(): string {
  const { risks } = CHINESE_PAGE.stackDetails;
  return ROLES.map(({ role, capabilities }) => [
    `**${role}**`,
    table(['可以做什么', '原因', '类型', '何时'], capabilities.map((each) => [each.zh.title, withCaveats(each.zh, ''), risks[each.risk], when(each)])),
  ].join('\n\n')).join('\n\n');
}

function when(capability: Capability): string {
  const choices = broughtBy(capability);
  if (choices === undefined) return '仅限用 CDK 打开';
  return choices.map(CHINESE_PAGE.stackDetails.choice).join('，') || '默认';
}
