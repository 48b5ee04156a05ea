import { code, table } from './tables';
import type { Capability, Conditions, Statement, Switch, Wording } from '../../src/permissions/capability';
import type { Deny } from '../../src/permissions/guardrail/guard';
import { ROLES } from '../permissions/catalogue';

/** What each role may do, a line per capability. */
export function permissionSummary(): string {
  return ROLES.map(({ role, capabilities }) => [
    `**${role}**`,
    table(['It may', 'Because', 'Kind', 'When'], capabilities.map((each) => [each.title, withCaveats(each), each.risk, whenText(each.switch)])),
  ].join('\n\n')).join('\n\n');
}

/** Why, and what a customer has to know who says yes. */
export function withCaveats({ reason, caveats = [] }: Wording, gap = ' '): string {
  return [reason, ...caveats].join(gap);
}

/** Every action, resource and condition. */
export function permissionDetails(): string {
  return ROLES.map(({ role, capabilities, guards }) => [
    `## ${role}`,
    ...capabilities.map(details),
    `### What ${role} can never do`,
    `Always. What a guard denies beyond ${code('NothingElse')}, which is the managed policy ${code('GuardrailPolicy')}, is in ${code('ScopedGuardrailPolicy')}; `
      + 'where it denies nothing more, no action that the role needs comes near its words.',
    table(['Guard', 'Stompy can never', 'Denied', 'But not'], guards.map(({ sid, never, denies, option }) => [
      sid, never, denies.map(denied).join('\n') || 'by `NothingElse`', denies.flatMap(exceptions).concat(option ? [`(${code(option)})`] : []).join('\n') || '-',
    ])),
  ].join('\n\n')).join('\n\n');
}

function denied({ actions = [], allActionsBut, on = [], conditions = {}, forEach, needs }: Deny): string {
  return [
    allActionsBut ? 'every action of AWS' : actions.map(code).join(' '),
    ...on.length > 0 ? [`on ${on.map(code).join(', ')}`] : [],
    ...lines(conditions),
    ...forEach ? [`for each of ${code(forEach)}`] : [],
    ...needs ? [`${code(needs)} is given`] : [],
  ].join('\n');
}

function exceptions({ allActionsBut = [], except = [] }: Deny): string[] {
  return [...allActionsBut.length > 0 ? [allActionsBut.map(code).join(' ')] : [], ...except.map(code)];
}

function details({ id, title, reason, discloses, caveats = [], feature, risk, policy, switch: when, statements }: Capability): string {
  return [
    `### ${title}`,
    reason,
    ...discloses === undefined ? [] : [`Stompy sees ${discloses}.`],
    ...caveats.map((each) => `- ${each}`),
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
