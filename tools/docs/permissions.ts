import { code, table } from './tables';
import { ANALYSAVER_CAPABILITIES } from '../../src/permissions/analysaver';
import type { Capability, Conditions, Statement, Switch } from '../../src/permissions/capability';
import { SPOTAINER_CAPABILITIES } from '../../src/permissions/spotainer';

const PRODUCTS: [string, Capability[]][] = [
  ['StompyAnalySaverRole', ANALYSAVER_CAPABILITIES],
  ['StompySpoTainerRole', SPOTAINER_CAPABILITIES],
];

/** What each role may do, a line per capability. */
export function permissionSummary(): string {
  return PRODUCTS.map(([role, capabilities]) => [
    `**${role}**`,
    table(['It may', 'Because', 'Kind', 'When'], capabilities.map(({ title, reason, risk, switch: when }) => [title, reason, risk, whenText(when)])),
  ].join('\n\n')).join('\n\n');
}

/** Every action, resource and condition. */
export function permissionDetails(): string {
  return PRODUCTS.map(([role, capabilities]) => [`## ${role}`, ...capabilities.map(details)].join('\n\n')).join('\n\n');
}

function details({ id, title, reason, risk, policy, switch: when, statements }: Capability): string {
  return [
    `### ${title}`,
    reason,
    `${code(id)}, ${risk}. ${whenText(when)}. In the managed policy ${code(`${policy}Policy`)}.`,
    table(['Statement', 'Actions', 'Resources', 'Only if'], statements.map((statement) => [
      statement.sid,
      statement.actions.map(code).join('\n'),
      statement.resources.map(code).join('\n'),
      conditionText(statement) || '-',
    ])),
  ].join('\n\n');
}

function whenText(when: Switch): string {
  if (when === 'on') return 'always, unless disabled';
  if (when === 'automation') return 'with AUTOMATION, unless disabled';
  if (when === 'off') return 'only if enabled';
  return 'given' in when ? `only with ${code(when.given)}` : `always, unless disabled or ${code(when.unless)} is given`;
}

function conditionText({ conditions = {}, limits = {}, needs, forEach }: Statement): string {
  return [
    ...lines(conditions),
    ...lines(limits).map((line) => `${line}, where given`),
    ...needs ? [`${code(needs)} is given`] : [],
    ...forEach ? [`for each of ${code(forEach)}`] : [],
  ].join('\n');
}

function lines(conditions: Conditions): string[] {
  return Object.entries(conditions).flatMap(([operator, keys]) => Object.entries(keys).map(([key, value]) =>
    `${code(key)} ${operator} ${[value].flat().map(code).join(' or ')}`));
}
