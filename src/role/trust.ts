import type { IConstruct } from 'constructs';
import { Aws, Stack, Token, iam } from '../cdk';
import { isConcrete, isStandIn, type Checks } from '../input/checks';
import { ACCOUNT_ID, EXTERNAL_ID, PRINCIPAL_ARN_PATTERN } from '../input/rules';
import { MAX_SIZE, sizeOf } from '../policy/document';

/** A value that CloudFormation fetches at deployment, from Parameter Store or Secrets Manager; it fails where there is none. */
const DYNAMIC_REFERENCE = /^\{\{resolve:[^{}]+\}\}$/;

/** Who may assume a role. */
export interface Trust {
  readonly stompyAccountId: string;
  readonly externalId: string;
  readonly nextExternalId?: string;
  readonly stompyPrincipalArn?: string;
}

/** Refuses a trust that is not both Stompy's account and an external ID worth its name. */
export function checkTrust(checks: Checks, trust: Trust): void {
  checks.required('stompyAccountId', trust.stompyAccountId, ACCOUNT_ID);
  checks.required('externalId', trust.externalId, EXTERNAL_ID);
  checks.text('nextExternalId', trust.nextExternalId, EXTERNAL_ID);
  if (isConcrete(trust.nextExternalId) && trust.nextExternalId === trust.externalId) {
    checks.problem('nextExternalId', 'must differ from `externalId`', trust.nextExternalId, 'the rotation is over: leave it out');
  }
  checks.text('stompyPrincipalArn', trust.stompyPrincipalArn, PRINCIPAL_ARN_PATTERN);
  const { stompyAccountId, stompyPrincipalArn } = trust;
  if (isConcrete(stompyPrincipalArn) && isConcrete(stompyAccountId) && stompyPrincipalArn.split(':')[4] !== stompyAccountId) {
    checks.problem('stompyPrincipalArn', `must be in the account of \`stompyAccountId\`, ${trust.stompyAccountId}`, trust.stompyPrincipalArn, 'correct either of them');
  }
  const size = sizeOf({
    Statement: [{
      Action: 'sts:AssumeRole',
      Condition: conditions(trust),
      Effect: 'Allow',
      Principal: { AWS: `arn:${Aws.PARTITION}:iam::${stompyAccountId}:root` },
    }],
    Version: '2012-10-17',
  });
  if (size > MAX_SIZE.trustPolicy) {
    checks.problem('externalId', `must fit with \`nextExternalId\` and \`stompyPrincipalArn\` into a trust policy of ${MAX_SIZE.trustPolicy} characters`,
      `${size} characters`, 'ask Stompy for shorter ones');
  }
}

/** Refuses what only synthesis shows: where a token comes to nothing, AWS would see no condition at all. */
export function checkTrustTokens(scope: IConstruct, trust: Trust): void {
  const rules = [
    ['stompyAccountId', ACCOUNT_ID], ['externalId', EXTERNAL_ID], ['nextExternalId', EXTERNAL_ID], ['stompyPrincipalArn', PRINCIPAL_ARN_PATTERN],
  ] as const;
  const unresolved = rules.filter(([prop]) => Token.isUnresolved(trust[prop]));
  if (unresolved.length === 0) return;
  scope.node.addValidation({
    validate: () => unresolved.flatMap(([prop, rule]) => {
      const resolved: unknown = Stack.of(scope).resolve(trust[prop]);
      const safe = typeof resolved === 'string'
        ? new RegExp(rule.pattern).test(resolved) || isStandIn(resolved) || DYNAMIC_REFERENCE.test(resolved)
        : resolved !== undefined && !JSON.stringify(resolved).includes('AWS::NoValue');
      return safe ? [] : [`\`${prop}\` ${rule.must}, got a token that can become ${JSON.stringify(resolved)}: ${rule.fix}`];
    }),
  });
}

/**
 * The only place where a trust is built: Stompy's account, always with the external ID, and narrower where a principal
 * pattern is given. The CDK itself would accept an empty external ID and drop the condition.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_common-scenarios_third-party.html
 */
export function stompyPrincipal(trust: Trust): iam.IPrincipal {
  return new iam.AccountPrincipal(trust.stompyAccountId).withConditions(conditions(trust));
}

function conditions(trust: Trust): { [operator: string]: object } {
  return {
    StringEquals: { 'sts:ExternalId': trust.nextExternalId === undefined ? trust.externalId : [trust.externalId, trust.nextExternalId] },
    ...trust.stompyPrincipalArn !== undefined ? { ArnLike: { 'aws:PrincipalArn': trust.stompyPrincipalArn } } : {},
  };
}
