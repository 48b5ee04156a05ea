import { Construct } from 'constructs';
import { Aws, CfnResource, Duration, Lazy, RemovalPolicy, Stack, Tags, iam, lambda, logs } from '../cdk';
import { ownedNamePrefix } from './definition';
import { HANDLER_CODE, HANDLER_KINDS } from './handler.generated';
import { areRolesCustomized } from '../policy/customized-roles';
import { policyDocument, statementJson, type PolicyStatementJson } from '../policy/document';

/**
 * The newest Node.js of AWS Lambda; deprecated by AWS on 2028-04-30.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html
 */
export const HANDLER_RUNTIME = { name: 'nodejs24.x', endOfSupport: '2028-04-30' };

/** Longer than the handler waits for a creation to end and then works: see the times in handler/index.ts. */
const TIMEOUT = Duration.minutes(12);
/** Lambda drops an event after that, so that none of its repeats begins later. */
const MAXIMUM_EVENT_AGE = Duration.minutes(5);
/** CloudFormation waits until the last repeat must have ended. */
const SERVICE_TIMEOUT = Duration.minutes(18);

/** Of the construct, whose logical ids must not depend on which report or export is made first: a function that moves cannot be updated. */
const ID = 'StompyHandler';

const ROLE_DESCRIPTION = 'Lets the handler of Stompy cost reports and exports manage those of its own stack';

/** A type of resource that the function makes. */
type HandledType = keyof typeof HANDLER_KINDS;

/** Something that the function is to make. */
export interface HandledResource {
  readonly type: HandledType;
  readonly billingRegion: string;
  /** As the API takes it. */
  readonly definition: object;
  /** For the error text: what a bucket's policy has to contain. */
  readonly deliveryStatements: PolicyStatementJson[];
  /** What the function has to be allowed. */
  readonly statements: PolicyStatementJson[];
  readonly permissionsBoundary?: iam.IManagedPolicy;
  readonly tags?: { readonly [key: string]: string };
}

/** Has the one function of the stack make something. */
export function handledResource(scope: Construct, handled: HandledResource): CfnResource {
  const stack = Stack.of(scope);
  const handler = stack.node.tryFindChild(ID) as Handler | undefined ?? new Handler(stack, handled);
  handler.learn(scope, handled);
  // not CustomResource, which has a prop for the timeout only from 2.174.0 on
  const resource = new CfnResource(scope, 'Resource', {
    type: handled.type,
    properties: {
      ServiceToken: handler.arn,
      ServiceTimeout: SERVICE_TIMEOUT.toSeconds().toString(),
      Definition: handled.definition,
      DeliveryStatements: handled.deliveryStatements,
    },
  });
  resource.node.addDependency(handler.delivery, ...handler.reportedRole ? [handler.reportedRole] : []);
  resource.applyRemovalPolicy(RemovalPolicy.DESTROY);
  return resource;
}

/** A statement of the function's policy. */
export function allow(sid: string, actions: string[], resources: string[]): PolicyStatementJson {
  return statementJson({ Action: actions, Effect: 'Allow', Resource: resources, Sid: sid });
}

/** The function with its role and log, however many reports and exports of a stack it makes. */
class Handler extends Construct {
  public readonly arn: string;
  public readonly delivery: CfnResource;
  private readonly types = new Set<HandledType>();
  private readonly statements = new Map<string, PolicyStatementJson>();
  /** What it may do for any of them. */
  private readonly common: PolicyStatementJson[];
  /** Where an administrator makes roles, the CDK's report of what to make needs an L2 construct. */
  public readonly reportedRole?: iam.Role;
  private permissionsBoundary?: iam.IManagedPolicy;

  constructor(stack: Stack, { billingRegion, statements }: HandledResource) {
    super(stack, ID);
    const logGroup = new logs.CfnLogGroup(this, 'Logs', { retentionInDays: 30 });
    logGroup.applyRemovalPolicy(RemovalPolicy.DESTROY);
    this.common = [
      allow('SeeOwnStack', ['cloudformation:DescribeStackResource'], [Aws.STACK_ID]),
      allow('WriteOwnLog', ['logs:CreateLogStream', 'logs:PutLogEvents'], [logGroup.attrArn]),
    ];
    for (const statement of statements) this.statements.set(statement.Sid, statement);
    if (areRolesCustomized(this)) this.reportedRole = this.roleForAdministrators();
    // with the L2 of Lambda, which brings half of the CDK with it, synthesis would take half as long again
    const handler = new lambda.CfnFunction(this, 'Function', {
      description: 'Makes, changes and removes the Stompy cost reports and exports of this stack',
      // makes it known to a CDK that is older than the runtime, and to checks such as cdk-nag's
      runtime: new lambda.Runtime(HANDLER_RUNTIME.name, lambda.RuntimeFamily.NODEJS).name,
      handler: 'index.handler',
      code: { zipFile: Lazy.string({ produce: () => handlerCode([...this.types]) }) },
      // not in the event, which whoever may call the function writes
      environment: { variables: { BILLING_REGION: billingRegion, OWN_NAMES: ownedNamePrefix() } },
      role: this.reportedRole?.roleArn ?? this.role(),
      loggingConfig: { logGroup: logGroup.ref },
      memorySize: 256,
      timeout: TIMEOUT.toSeconds(),
    });
    this.arn = handler.attrArn;
    this.delivery = new lambda.CfnEventInvokeConfig(this, 'Delivery', {
      functionName: handler.ref,
      qualifier: '$LATEST',
      maximumEventAgeInSeconds: MAXIMUM_EVENT_AGE.toSeconds(),
    });
  }

  /** Takes another resource on. */
  public learn(scope: Construct, { type, statements, permissionsBoundary, tags }: HandledResource): void {
    const [one, other] = [this.permissionsBoundary, permissionsBoundary].map((each) => each?.managedPolicyArn);
    if (one !== undefined && other !== undefined && one !== other) {
      throw new Error(`[${scope.node.path}] \`permissionsBoundary\` must be the same for all reports and exports that one stack's function makes, `
        + `got ${JSON.stringify(other)} after ${JSON.stringify(one)}: give all the same, or make them in stacks of their own`);
    }
    this.permissionsBoundary ??= permissionsBoundary;
    if (this.reportedRole && permissionsBoundary) iam.PermissionsBoundary.of(this.reportedRole).apply(permissionsBoundary);
    this.types.add(type);
    for (const statement of statements.filter(({ Sid }) => !this.statements.has(Sid))) {
      this.statements.set(statement.Sid, statement);
      this.reportedRole?.addToPrincipalPolicy(iam.PolicyStatement.fromJson(statement));
    }
    for (const [key, value] of Object.entries(tags ?? {})) Tags.of(this).add(key, value);
  }

  private roleForAdministrators(): iam.Role {
    return new iam.Role(this, 'Role', {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
      description: ROLE_DESCRIPTION,
      inlinePolicies: { Reports: iam.PolicyDocument.fromJson(this.policy()) },
    });
  }

  private role(): string {
    return new iam.CfnRole(this, 'Role', {
      assumeRolePolicyDocument: {
        Statement: [{ Action: 'sts:AssumeRole', Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' } }],
        Version: '2012-10-17',
      },
      description: ROLE_DESCRIPTION,
      permissionsBoundary: Lazy.string({ produce: () => this.permissionsBoundary?.managedPolicyArn }),
      policies: [{ policyName: 'Reports', policyDocument: Lazy.any({ produce: () => this.policy() }) }],
    }).attrArn;
  }

  private policy(): object {
    return policyDocument([...this.statements.values(), ...this.common]);
  }
}

/** The code for some types of resources: what it always needs, and each kind once. */
export function handlerCode(types: HandledType[]): string {
  const kinds = types.map((type) => HANDLER_KINDS[type].code);
  const list = types.map((type) => `['${type}', ${HANDLER_KINDS[type].made}]`);
  return [HANDLER_CODE, ...kinds, `const KINDS = new Map([${list.join(', ')}]);\n`].join('\n\n');
}
