import type { StompyAnalySaverRoleProps } from './analysaver';
import { AnalySaverCapability } from './analysaver-capability';
import { ROLE_OPTIONS } from './options';
import { CommitmentService, type StompyPurchases } from './purchases';
import { FLAG, MOMENT, isRecord, list, oneOf, optional, struct, text, typed, type Options } from '../input/options';
import { isBucket } from '../input/resources';
import { REGION } from '../input/rules';
import type { IStompyCurReport, IStompyDataExport, IStompyDelivery } from '../report/readable';

/** What to do about a report that is none. */
export const MAKE_A_REPORT = 'make a StompyCurReport, or take an existing one with StompyCurReport.fromReportAttributes()';

function hasBucket(candidate: unknown): boolean {
  return isBucket((candidate as IStompyDelivery | null | undefined)?.bucket);
}

const REPORT = typed<IStompyCurReport>('must be a report', MAKE_A_REPORT, hasBucket);
const EXPORT = typed<IStompyDataExport>('must be an export', 'make a StompyDataExport, or take an existing one with StompyDataExport.fromExportAttributes()', hasBucket);
// to a type checker one is as good as the other, and each needs a capability of its own
const NO_REPORT = typed<IStompyCurReport>('must be a report, not an export', 'give the export in `exports`', () => false);
const NO_EXPORT = typed<IStompyDataExport>('must be an export, not a report', 'give the report as `report`', () => false);

/** Every option of purchases. */
export const PURCHASE_OPTIONS: Options<StompyPurchases> = {
  services: list(oneOf(CommitmentService), 'name services, or leave `purchases` out'),
  regions: optional(list(text(REGION), 'name regions, or leave it out to allow every region')),
  endDate: optional(MOMENT),
  strictTagging: optional(FLAG),
};

/** Every option of the AnalySaver role. */
export const ANALYSAVER_OPTIONS: Options<StompyAnalySaverRoleProps> = {
  ...ROLE_OPTIONS,
  report: optional((checks, prop, given) => (isRecord(given) && 'bucketOwner' in given ? NO_REPORT : REPORT)(checks, prop, given)),
  exports: optional(list((checks, prop, given) => (isRecord(given) && 'reportName' in given ? NO_EXPORT : EXPORT)(checks, prop, given))),
  purchases: optional(struct('StompyPurchases', PURCHASE_OPTIONS)),
  enabledCapabilities: optional(list(oneOf(AnalySaverCapability))),
  disabledCapabilities: optional(list(oneOf(AnalySaverCapability))),
};
