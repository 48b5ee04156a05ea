import { Construct } from 'constructs';
import { AnalySaverCapability } from './analysaver-capability';
import { Stack, type iam } from '../cdk';
import { checkRoleProps, createRole } from './create';
import { guardrail } from './guardrail';
import type { StompyRoleProps } from './props';
import { CommitmentService, type StompyPurchases } from './purchases';
import { selectCapabilities } from './selection';
import { fillStatements, type Values } from './statements';
import { warnAboutUnknownRegions } from './unknown-regions';
import { Checks, isConcrete } from '../input/checks';
import { DATA_PREFIX, REGION } from '../input/rules';
import { WARNINGS, warn } from '../input/warnings';
import { ANALYSAVER_CAPABILITIES } from '../permissions/analysaver';
import { PURCHASE_MARKER } from '../permissions/capability';
import { ANALYSAVER_GUARDS } from '../permissions/guardrail/analysaver';
import type { IStompyCurReport } from '../report/readable';

/** Properties of `StompyAnalySaverRole`. */
export interface StompyAnalySaverRoleProps extends StompyRoleProps {
  /**
   * The report AnalySaver reads: a `StompyCurReport`, or `StompyCurReport.fromReportAttributes()` for an existing one.
   *
   * A role is global, so it may be in a stack of another region. The bucket of a `StompyCurReport` then gets a name, which replaces a bucket
   * that had none: the old one stays with its files, unless `removalPolicy` says otherwise.
   */
  readonly report: IStompyCurReport;

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
    const checks = new Checks(this.node.path);
    checkRoleProps(checks, props);
    checkPurchases(checks, props.purchases);
    checks.oneOf('enabledCapabilities', props.enabledCapabilities, AnalySaverCapability);
    checks.oneOf('disabledCapabilities', props.disabledCapabilities, AnalySaverCapability);
    checkReport(checks, this, props.report);
    const capabilities = selectCapabilities(checks, ANALYSAVER_CAPABILITIES, {
      automation: true,
      enabled: props.enabledCapabilities,
      disabled: props.disabledCapabilities,
      options: { purchases: props.purchases },
    });
    checks.throwIfAny();

    const values = valuesFor(this, props);
    this.role = createRole(this, props, 'Lets Stompy AnalySaver analyse spend and carry out what you approve', [
      ...capabilities.map((capability) => ({
        capability: capability.id,
        policy: capability.policy,
        statements: fillStatements(capability, values),
      })),
      ...guardrail(ANALYSAVER_GUARDS, values),
    ]);
    this.roleArn = this.role.roleArn;
    warnAboutPurchases(this, props.purchases);
  }
}

/** Callers without a type checker may leave it out. */
function checkReport(checks: Checks, scope: Construct, report: IStompyCurReport | undefined): void {
  if (!report) {
    checks.problem('report', 'must be a report', report, 'make a StompyCurReport, or take an existing one with StompyCurReport.fromReportAttributes()');
    return;
  }
  const { account } = Stack.of(scope);
  const owner = report.bucket.env.account;
  if (isConcrete(owner) && isConcrete(account) && owner !== account) {
    checks.problem('report', `must have its bucket in the account of the role, ${account}`, owner, 'make the role where the report is, in the management account');
  }
  // whoever implements the interface may say anything
  checks.oneResource('report.bucket', report.bucket.bucketArn);
  checks.text('report.dataPrefix', report.dataPrefix, DATA_PREFIX);
  if (report.encryptionKey) checks.oneKey('report.encryptionKey', report.encryptionKey.keyArn);
}

function checkPurchases(checks: Checks, purchases: StompyPurchases | undefined): void {
  if (!purchases) return;
  if (!purchases.services?.length) {
    checks.problem('purchases.services', 'must name at least one service', purchases.services, 'name services, or leave `purchases` out');
  }
  checks.oneOf('purchases.services', purchases.services, CommitmentService);
  checks.texts('purchases.regions', purchases.regions, REGION);
  if (purchases.regions?.length === 0) {
    checks.problem('purchases.regions', 'must name at least one region', [], 'name regions, or leave it out to allow every region');
  }
  if (purchases.endDate && Number.isNaN(purchases.endDate.getTime())) {
    checks.problem('purchases.endDate', 'must be a date', String(purchases.endDate), 'write it like new Date(\'2027-01-31T00:00:00Z\')');
  }
}

function warnAboutPurchases(scope: Construct, purchases: StompyPurchases | undefined): void {
  warnAboutUnknownRegions(scope, 'purchases.regions', purchases?.regions);
  // an error here would break an unrelated deployment on the morning after
  if (purchases?.endDate && purchases.endDate.getTime() < Date.now()) warn(scope, WARNINGS.purchasesEnded(purchases.endDate));
}

function valuesFor(scope: Construct, { report, purchases }: StompyAnalySaverRoleProps): Values {
  const { partition, account, urlSuffix } = Stack.of(scope);
  return {
    Partition: partition,
    Account: account,
    UrlSuffix: urlSuffix,
    ReportBucket: report.bucket.bucketArn,
    ReportObjects: report.bucket.arnForObjects(report.dataPrefix === undefined ? '*' : `${report.dataPrefix}/*`),
    ReportPrefix: report.dataPrefix,
    ReportKey: report.encryptionKey?.keyArn,
    ReportRegion: report.bucketRegion ?? '*',
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
