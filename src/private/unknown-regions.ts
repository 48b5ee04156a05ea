import { Annotations, Token, region_info } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { isConcrete } from './checks';

/** Warns about regions this version of the CDK does not know: a new one, or a slip of the pen that would allow nothing. */
export function warnAboutUnknownRegions(scope: Construct, prop: string, regions: string[] | undefined): void {
  if (!regions || Token.isUnresolved(regions)) return; // the CDK's list of regions takes longer to load than all the rest
  const known = region_info.RegionInfo.regions.map(({ name }) => name);
  const unknown = regions.filter((region) => isConcrete(region) && !known.includes(region));
  if (unknown.length > 0) {
    Annotations.of(scope).addWarningV2('stompy-cdk:StompyRole.unknownRegion',
      `\`${prop}\` names regions this version of the CDK does not know, ${unknown.join(', ')}: check the spelling`);
  }
}
