import type { StompyAnalySaverRoleProps } from './analysaver';
import { AnalySaverCapability } from './analysaver-capability';
import { ROLE_OPTIONS } from './options';
import { CommitmentService, type StompyPurchases } from './purchases';
import { FLAG, MOMENT, list, oneOf, optional, struct, text, typed, type Options } from '../input/options';
import { isBucket } from '../input/resources';
import { REGION } from '../input/rules';
import type { IStompyCurReport, IStompyDataExport, IStompyDelivery } from '../report/readable';

/** What to do about a report that is none. */
export const MAKE_A_REPORT = 'make a StompyCurReport, or take an existing one with StompyCurReport.fromReportAttributes()';

function hasBucket(candidate: unknown): boolean {
  return isBucket((candidate as IStompyDelivery | null | undefined)?.bucket);
}

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
  report: optional(typed<IStompyCurReport>('must be a report', MAKE_A_REPORT, hasBucket)),
  exports: optional(list(typed<IStompyDataExport>('must be an export',
    'make a StompyDataExport, or take an existing one with StompyDataExport.fromExportAttributes()', hasBucket))),
  purchases: optional(struct('StompyPurchases', PURCHASE_OPTIONS)),
  enabledCapabilities: optional(list(oneOf(AnalySaverCapability))),
  disabledCapabilities: optional(list(oneOf(AnalySaverCapability))),
};
