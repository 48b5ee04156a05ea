import type { Construct } from 'constructs';
import { Token, region_info } from '../cdk';
import { isConcrete } from '../input/checks';
import { DELIVERY_REGIONS } from '../input/regions';
import { WARNINGS, warn } from '../input/warnings';

/** Warns about regions this version of the CDK does not know: a new one, or a slip of the pen that would allow nothing. */
export function warnAboutUnknownRegions(scope: Construct, prop: string, regions: string[] | undefined): void {
  if (!regions || Token.isUnresolved(regions)) return;
  // the CDK's list takes longer to load than all the rest, so it is asked only about what ours lacks
  const others = regions.filter((region) => isConcrete(region) && !DELIVERY_REGIONS.includes(region));
  const unknown = others.filter((region) => !region_info.RegionInfo.regions.some(({ name }) => name === region));
  if (unknown.length > 0) warn(scope, WARNINGS.unknownRegion(prop, unknown));
}
