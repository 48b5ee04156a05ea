import { accessCounts } from './access-counts';
import type { Words } from '../../site/words/permissions';
import type { Capability } from '../../src/permissions/capability';
import { catalogue, type RolePermissions } from '../permissions/catalogue';

/** What a customer signs, in plain words. */
export async function whatStompyCanDo(words: Words): Promise<string> {
  const { version, hash, roles } = catalogue();
  return [
    `# ${words.title}`,
    words.intro(version, hash),
    ...roles.flatMap((role) => productText(role, words)),
    `## ${words.counts}`,
    words.countsIntro,
    await accessCounts(words),
  ].join('\n\n') + '\n';
}

function productText({ role, capabilities, guards }: RolePermissions, words: Words): string[] {
  const tiers = words.tiers(role);
  return [
    `## ${role}`,
    ...tiers.flatMap(({ title, holds }) => [`### ${title}`, list(capabilities.filter(holds).map((each) => capabilityText(each, words)))]),
    `### ${words.never(role)}`,
    list(guards.map(({ never, zh, option }) => words.neverLine({ never, zh, option }))),
    words.viaServices,
  ];
}

function capabilityText(capability: Capability, words: Words): string {
  const { title, reason, discloses, caveats = [] } = words.of(capability);
  return [
    `**${title}**${words.colon}${reason}`,
    ...discloses === undefined ? [] : [words.discloses(discloses)],
    ...caveats.map(words.caveat),
    ...words.condition(capability),
  ].join(words.gap);
}

function list(lines: string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}
