import { code, table } from './tables';
import type { Capability, Conditions, Statement, Switch } from '../../src/permissions/capability';
import type { Guard } from '../../src/permissions/guardrail/guard';
import { ROLES } from '../permissions/catalogue';

/** What each role may do, a line per capability. */
export function permissionSummary(): string {
  return ROLES.map(({ role, capabilities }) => [
    `**${role}**`,
    table(['It may', 'Because', 'Kind', 'When'], capabilities.map(({ title, reason, risk, switch: when }) => [title, reason, risk, whenText(when)])),
  ].join('\n\n')).join('\n\n');
}

/** Every action, resource and condition. */
export function permissionDetails(): string {
  return ROLES.map(({ role, capabilities, guards }) => [
    `## ${role}`,
    ...capabilities.map(details),
    `### What ${role} can never do`,
    `Always. The denials without an exception are one statement, ${code('Never')}, of the managed policy ${code('GuardrailPolicy')}; the others are in ${code('ScopedGuardrailPolicy')}.`,
    table(['Guard', 'Stompy can never', 'Denied', 'But not'], guards.map(({ sid, never, deny, option }) => [
      sid, never, denied(deny), 'except' in deny && deny.except ? `${deny.except.map(code).join('\n')}${option ? `\n(${code(option)})` : ''}` : '-',
    ])),
  ].join('\n\n')).join('\n\n');
}

function denied(deny: Guard['deny']): string {
  const where = deny.needs ? [`${code(deny.needs)} is given`] : [];
  if ('on' in deny) return [`all but ${deny.allActionsBut.map(code).join(', ')}`, `on ${deny.on.map(code).join(', ')}`, ...where].join('\n');
  return [deny.actions.map(code).join(' '), ...lines(deny.conditions ?? {}), ...where].join('\n');
}

function details({ id, title, reason, feature, risk, policy, switch: when, statements }: Capability): string {
  return [
    `### ${title}`,
    reason,
    `${code(id)}, ${risk}, for: ${feature}. ${whenText(when)}. In the managed policy ${code(`${policy}Policy`)}.`,
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
