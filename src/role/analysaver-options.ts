import type { StompyAnalySaverRoleProps } from './analysaver';
import { AnalySaverCapability } from './analysaver-capability';
import { ROLE_OPTIONS } from './options';
import { CommitmentService, type StompyPurchases } from './purchases';
import { FLAG, MOMENT, list, oneOf, optional, struct, text, typed, type Options } from '../input/options';
import { isBucket } from '../input/resources';
import { REGION } from '../input/rules';
import type { IStompyCurReport } from '../report/readable';

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
  report: typed<IStompyCurReport>('must be a report', 'make a StompyCurReport, or take an existing one with StompyCurReport.fromReportAttributes()',
    (candidate) => isBucket((candidate as IStompyCurReport | null | undefined)?.bucket)),
  purchases: optional(struct('StompyPurchases', PURCHASE_OPTIONS)),
  enabledCapabilities: optional(list(oneOf(AnalySaverCapability))),
  disabledCapabilities: optional(list(oneOf(AnalySaverCapability))),
};
