import type { Construct } from 'constructs';
import { Token, region_info } from '../cdk';
import { isConcrete, type Checks } from '../input/checks';
import { knownPartition } from '../input/place';
import { DELIVERY_REGIONS, partitionOf } from '../input/regions';
import { WARNINGS, warn } from '../input/warnings';

/** Refuses regions of another partition than the stack's, which would allow nothing there. */
export function checkRegions(checks: Checks, prop: string, regions: string[] | undefined, scope: Construct): void {
  const own = knownPartition(scope);
  const foreign = namesIn(regions).filter((region) => own !== undefined && partitionOf(region) !== own);
  if (foreign.length > 0) checks.problem(prop, `must be in the partition of this stack, ${own}`, foreign, 'leave them out: the role has nothing to do there');
}

/** Warns about regions this version of the CDK does not know: a new one, or a slip of the pen that would allow nothing. */
export function warnAboutUnknownRegions(scope: Construct, prop: string, regions: string[] | undefined): void {
  // the CDK's list takes longer to load than all the rest, so it is asked only about what ours lacks
  const others = namesIn(regions).filter((region) => !DELIVERY_REGIONS.includes(region));
  const unknown = others.filter((region) => !region_info.RegionInfo.regions.some(({ name }) => name === region));
  if (unknown.length > 0) warn(scope, WARNINGS.unknownRegion(prop, unknown));
}

/** The regions that are known at synthesis. */
function namesIn(regions: string[] | undefined): string[] {
  return !regions || Token.isUnresolved(regions) ? [] : regions.filter(isConcrete);
}
