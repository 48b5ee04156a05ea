import type { IConstruct } from 'constructs';
import { Aws, iam } from '../cdk';
import { isConcrete, type Checks } from '../input/checks';
import { checkPartition } from '../input/place';
import { MAX_SIZE, sizeOf } from '../policy/document';

/** Who may assume a role. */
export interface Trust {
  readonly stompyAccountId: string;
  readonly externalId: string;
  readonly nextExternalId?: string;
  readonly stompyPrincipalArn?: string;
}

/** Refuses a trust that contradicts itself, beside the form of each part. */
export function checkTrust(checks: Checks, scope: IConstruct, trust: Partial<Trust>): void {
  const { stompyAccountId, externalId, nextExternalId, stompyPrincipalArn } = trust;
  if (isConcrete(nextExternalId) && nextExternalId === externalId) {
    checks.problem('nextExternalId', 'must differ from `externalId`', nextExternalId, 'the rotation is over: leave it out');
  }
  if (isConcrete(stompyPrincipalArn)) {
    checkPartition(checks, 'stompyPrincipalArn', stompyPrincipalArn, scope);
    if (isConcrete(stompyAccountId) && stompyPrincipalArn.split(':')[4] !== stompyAccountId) {
      checks.problem('stompyPrincipalArn', `must be in the account of \`stompyAccountId\`, ${stompyAccountId}`, stompyPrincipalArn, 'correct either of them');
    }
  }
  if (stompyAccountId !== undefined && externalId !== undefined) checkSize(checks, { ...trust, stompyAccountId, externalId });
}

function checkSize(checks: Checks, trust: Trust): void {
  const size = sizeOf({
    Statement: [{
      Action: 'sts:AssumeRole',
      Condition: conditions(trust),
      Effect: 'Allow',
      Principal: { AWS: `arn:${Aws.PARTITION}:iam::${trust.stompyAccountId}:root` },
    }],
    Version: '2012-10-17',
  });
  if (size > MAX_SIZE.trustPolicy) {
    checks.problem('externalId', `must fit with \`nextExternalId\` and \`stompyPrincipalArn\` into a trust policy of ${MAX_SIZE.trustPolicy} characters`,
      `${size} characters`, 'ask Stompy for shorter ones');
  }
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
