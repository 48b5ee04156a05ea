import type { Construct } from 'constructs';
import type { StompyAnalySaverRoleProps } from './analysaver';
import { checkRoleProps } from './create';
import { CommitmentService, type StompyPurchases } from './purchases';
import { checkRegions } from './unknown-regions';
import { checkBucketArn } from '../input/bucket-arn';
import type { Checks } from '../input/checks';
import { checkKey } from '../input/key';
import { checkAccount } from '../input/place';
import { DATA_PREFIX } from '../input/rules';
import type { IStompyCurReport } from '../report/readable';

/** Services whose purchases IAM can tell by their tags. */
const TAGGED_SERVICES = [CommitmentService.RDS, CommitmentService.ELASTICACHE, CommitmentService.SAVINGS_PLANS];

/** Refuses settings that would allow more than they say, or nothing, beside the type and the form of each option. */
export function checkAnalySaverProps(checks: Checks, scope: Construct, { report, purchases, ...props }: Partial<StompyAnalySaverRoleProps>): void {
  checkRoleProps(checks, scope, props);
  if (purchases) checkPurchases(checks, scope, purchases);
  if (report) checkReport(checks, scope, report);
}

/** Whoever implements the interface may say anything. */
function checkReport(checks: Checks, scope: Construct, { bucket, dataPrefix, encryptionKey }: IStompyCurReport): void {
  checkAccount(checks, 'report', scope, {
    owner: bucket.env.account,
    must: 'must have its bucket in the account of the role',
    fix: 'make the role where the report is, in the management account',
  });
  checkBucketArn(checks, 'report.bucket', bucket.bucketArn, scope);
  if (dataPrefix !== undefined) checks.text('report.dataPrefix', dataPrefix, DATA_PREFIX);
  if (encryptionKey) checkKey(checks, 'report.encryptionKey', encryptionKey, scope);
}

function checkPurchases(checks: Checks, scope: Construct, { services, regions, strictTagging }: Partial<StompyPurchases>): void {
  checkRegions(checks, 'purchases.regions', regions, scope);
  if (regions && services?.every((service) => service === CommitmentService.SAVINGS_PLANS)) {
    checks.problem('purchases.regions', 'has no use for Savings Plans, because the call that buys one has no region', regions, 'leave it out');
  }
  if (strictTagging && services && !services.some((service) => TAGGED_SERVICES.includes(service))) {
    checks.problem('purchases.strictTagging', `has no use without one of ${TAGGED_SERVICES.join(', ')}, whose purchases IAM knows by tag`, services, 'leave it out');
  }
}
