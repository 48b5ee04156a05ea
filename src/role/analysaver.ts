import { Construct } from 'constructs';
import { AnalySaverCapability } from './analysaver-capability';
import { checkAnalySaverProps } from './analysaver-checks';
import { ANALYSAVER_OPTIONS } from './analysaver-options';
import { Stack, type iam } from '../cdk';
import { createRole } from './create';
import { checkSomethingToRead, deliveryValues } from './deliveries';
import type { StompyRoleProps } from './props';
import { CommitmentService, type StompyPurchases } from './purchases';
import { selectCapabilities } from './selection';
import type { Values } from './statements';
import { warnAboutUnknownRegions } from './unknown-regions';
import { Checks } from '../input/checks';
import { checkOptions } from '../input/options';
import { WARNINGS, warn } from '../input/warnings';
import { ANALYSAVER_CAPABILITIES } from '../permissions/analysaver';
import { PURCHASE_MARKER } from '../permissions/capability';
import { ANALYSAVER_GUARDS } from '../permissions/guardrail/analysaver';
import type { IStompyCurReport, IStompyDataExport } from '../report/readable';

/** Properties of `StompyAnalySaverRole`. */
export interface StompyAnalySaverRoleProps extends StompyRoleProps {
  /**
   * The report AnalySaver reads: a `StompyCurReport`, or `StompyCurReport.fromReportAttributes()` for an existing one.
   *
   * A role is global, so it may be in a stack of another region. The bucket of a `StompyCurReport` then gets a name, which replaces a bucket
   * that had none: the old one stays with its files, unless `removalPolicy` says otherwise.
   *
   * @default - no report, `exports` has to name what AnalySaver reads; Stompy reads a report today
   */
  readonly report?: IStompyCurReport;

  /**
   * The exports AnalySaver reads beside the report, or alone once Stompy has said that it needs no report: each a `StompyDataExport`, or
   * `StompyDataExport.fromExportAttributes()` for an existing one. It may then read the definitions of Data Exports, too, unless
   * that is disabled.
   *
   * @default - none
   */
  readonly exports?: IStompyDataExport[];

  /**
   * Lets AnalySaver buy reservations and Savings Plans.
   *
   * @default - nothing can be bought
   */
  readonly purchases?: StompyPurchases;

  /**
   * Capabilities that are off by default and should be on.
   *
   * @default - none
   */
  readonly enabledCapabilities?: AnalySaverCapability[];

  /**
   * Capabilities that are on by default and should be off. Stompy's pages that need them stay empty.
   *
   * @default - none
   */
  readonly disabledCapabilities?: AnalySaverCapability[];
}

/**
 * The role with which Stompy AnalySaver analyses an organization's spend and, if you ask for it, buys commitments.
 *
 * It belongs in the management account: only that sees every account's spend. Paste `roleArn` into Stompy.
 */
export class StompyAnalySaverRole extends Construct {
  /**
   * The role. What its guardrail denies stays denied whatever you grant, such as other buckets, secrets or keys: give the report,
   * its prefix and its key through `report`.
   */
  public readonly role: iam.Role;

  /** ARN of the role, to be pasted into Stompy. */
  public readonly roleArn: string;

  constructor(scope: Construct, id: string, props: StompyAnalySaverRoleProps) {
    super(scope, id);
    const checks = new Checks(this.node.path, this);
    const sound = checkOptions(checks, 'StompyAnalySaverRoleProps', ANALYSAVER_OPTIONS, props);
    checkAnalySaverProps(checks, this, sound);
    checkSomethingToRead(checks, props);
    const capabilities = selectCapabilities(checks, ANALYSAVER_CAPABILITIES, {
      automation: true,
      enabled: enabledWithExports(sound),
      disabled: sound.disabledCapabilities,
      options: { exports: sound.exports, purchases: sound.purchases },
    });
    checks.throwIfAny();
    checks.whenResolved(this);

    this.role = createRole(this, props, 'Lets Stompy AnalySaver analyse spend and carry out what you approve', {
      capabilities,
      guards: ANALYSAVER_GUARDS,
      values: valuesFor(this, props),
    });
    this.roleArn = this.role.roleArn;
    warnAboutPurchases(this, props.purchases);
  }
}

/** Whoever reads exports reads their definitions, too. */
function enabledWithExports(props: Partial<StompyAnalySaverRoleProps>): AnalySaverCapability[] {
  const { exports: all, enabledCapabilities = [], disabledCapabilities = [] } = props;
  const follows = all?.length && ![...enabledCapabilities, ...disabledCapabilities].includes(AnalySaverCapability.DATA_EXPORTS_READ);
  return [...enabledCapabilities, ...follows ? [AnalySaverCapability.DATA_EXPORTS_READ] : []];
}

function warnAboutPurchases(scope: Construct, purchases: StompyPurchases | undefined): void {
  if (purchases?.regions && purchases.services.includes(CommitmentService.SAVINGS_PLANS)) warn(scope, WARNINGS.savingsPlansAnywhere());
  warnAboutUnknownRegions(scope, 'purchases.regions', purchases?.regions);
  // an error here would break an unrelated deployment on the morning after
  if (purchases?.endDate && purchases.endDate.getTime() < Date.now()) warn(scope, WARNINGS.purchasesEnded(purchases.endDate));
}

function valuesFor(scope: Construct, { report, exports: all, purchases }: StompyAnalySaverRoleProps): Values {
  const { partition, account, urlSuffix } = Stack.of(scope);
  return {
    Partition: partition,
    Account: account,
    UrlSuffix: urlSuffix,
    ...deliveryValues(account, report, all),
    PurchaseRegions: purchases?.regions,
    PurchaseEnd: purchases?.endDate?.toISOString().replace(/\.\d+/, ''),
    PurchaseMarker: purchases?.strictTagging ? PURCHASE_MARKER.value : undefined,
    PurchaseMarkerKey: purchases?.strictTagging ? PURCHASE_MARKER.key : undefined,
    ...forEachService('Buy', purchases),
    ...purchases?.strictTagging ? forEachService('Tag', purchases) : {},
  };
}

function forEachService(prefix: string, purchases: StompyPurchases | undefined): Values {
  return Object.fromEntries(purchases?.services.map((service) => [`${prefix}${service}`, service]) ?? []);
}
