import { runSimulation, runUnsafeSimulation } from '@cloud-copilot/iam-simulate';
import { rememberKindsOfResources } from './remembered';
import type { RoleUnderTest } from './role-under-test';
import { policiesAbout } from './statements-about';
import { CUSTOMER } from '../helpers/stacks';

rememberKindsOfResources();

/** One call to AWS, as IAM sees it. */
export interface Request {
  readonly action: string;
  readonly resource: string;
  readonly context: Record<string, string | string[]>;
}

export interface SimulationOptions {
  /** Whether the data set knows that the action takes this kind of resource; otherwise it cannot check the call itself. */
  readonly known?: boolean;
  /** The policy of the resource, where it has one. */
  readonly resourcePolicy?: object;
}

/** What every key has unless somebody writes another: the account's own policies decide. */
const DEFAULT_KEY_POLICY = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${CUSTOMER}:root` }, Action: 'kms:*', Resource: '*' }],
};

/** The simulator does not know this key, which KMS defines by a pattern: one that it knows stands in for it. */
function withKnownKeys<T>(value: T): T {
  return JSON.parse(JSON.stringify(value).replaceAll('kms:EncryptionContext:aws:s3:arn', 'aws:PrincipalTag/encryption-context')) as T;
}

/** Whether IAM lets the role make the call. The simulator gets the statements about its action: the others only cost time. */
export async function isAllowed(role: RoleUnderTest, request: Request, options: SimulationOptions = {}): Promise<boolean> {
  return simulate(policiesAbout(role, request.action), request, options);
}

/** The simulator's own answer, by whole policies. */
export async function simulate(policies: RoleUnderTest['policies'], request: Request, options: SimulationOptions = {}): Promise<boolean> {
  const { known = true, resourcePolicy } = options;
  const { action, resource, context } = request;
  const simulation = {
    request: {
      principal: `arn:aws:sts::${CUSTOMER}:assumed-role/Stompy/Stompy_202611230000`,
      action,
      // whoever owns the resource: the role's own policies have to refuse it, not the owner
      resource: { resource, accountId: CUSTOMER },
      contextVariables: withKnownKeys(context),
    },
    identityPolicies: Object.entries(policies).map(([name, statements]) => ({ name, policy: { Version: '2012-10-17', Statement: withKnownKeys(statements) } })),
    serviceControlPolicies: [],
    resourceControlPolicies: [],
    resourcePolicy: resourcePolicy ?? (resource.includes(':kms:') ? DEFAULT_KEY_POLICY : undefined),
  };
  if (!known) return runUnsafeSimulation(simulation, {}) === 'Allowed';
  const outcome = await runSimulation(simulation, {});
  if (outcome.resultType === 'error') throw new Error(`${action} on ${resource}: ${JSON.stringify(outcome.errors)}`);
  return outcome.overallResult === 'Allowed';
}
