import type { Construct, IConstruct } from 'constructs';
import { Annotations, Token, region_info } from './cdk';
import { isConcrete } from './checks';

/** What every CDK in the peer range has, and what only newer ones have. */
interface Notes {
  addInfo(message: string): void;
  addInfoV2?(id: string, message: string): void;
}

/** Adds a note with an id. A CDK that cannot acknowledge notes still shows it, under the same id. */
export function addNote(scope: IConstruct, id: string, message: string): void {
  const notes: Notes = Annotations.of(scope);
  if (notes.addInfoV2) {
    notes.addInfoV2(id, message);
  } else {
    notes.addInfo(`${message} [ack: ${id}]`);
  }
}

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
