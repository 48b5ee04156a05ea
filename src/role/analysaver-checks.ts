import type { Construct } from 'constructs';
import type { StompyAnalySaverRoleProps } from './analysaver';
import { checkRoleProps } from './create';
import { checkDeliveries } from './deliveries';
import { CommitmentService, type StompyPurchases } from './purchases';
import { checkRegions } from './unknown-regions';
import type { Checks } from '../input/checks';

/** Services whose purchases IAM can tell by their tags. */
const TAGGED_SERVICES = [CommitmentService.RDS, CommitmentService.ELASTICACHE, CommitmentService.SAVINGS_PLANS];

/** Refuses settings that would allow more than they say, or nothing, beside the type and the form of each option. */
export function checkAnalySaverProps(checks: Checks, scope: Construct, given: Partial<StompyAnalySaverRoleProps>): void {
  const { report, exports: all, purchases, ...props } = given;
  checkRoleProps(checks, scope, props);
  if (purchases) checkPurchases(checks, scope, purchases);
  checkDeliveries(checks, scope, { report, exports: all });
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
