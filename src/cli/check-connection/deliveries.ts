import { finding, unseen, type Finding } from './finding';
import { isReadable } from './readable';
import { judgeDelivered } from './report';
import type { Made } from './stack';
import type { Delivery } from '../../report/delivery-statements';
import type { Answered } from '../aws/answered';
import { AwsError } from '../aws/aws';
import { objects } from '../check-report/access';
import { best, checkReport, describeReports, type CheckedReport } from '../check-report/check';
import type { HandOver } from '../check-report/notes';
import type { Destination } from '../check-report/report';
import { CHECK_REPORT_WORDS } from '../check-report/words';
import type { Situation } from '../command';
import { checkExport, type CheckedExport } from '../exports/check';
import { readExports, type ExistingExport } from '../exports/read';

/** Which reports and exports are meant. */
export interface Wanted {
  /** Those that stacks of the roles made. */
  readonly made: readonly Made[];
  /** Patterns of the objects that the roles may read; undefined where nobody knows. */
  readonly reads?: readonly string[];
}

/** What was found about reports and exports. */
export interface Deliveries {
  readonly findings: readonly Finding[];
  /** What is pasted for the report. */
  readonly handOver?: HandOver;
}

/**
 * Looks at the reports and exports that are meant; where nobody knows which, at the report that Stompy can use best.
 *
 * @param latest when they were there at the latest, if nothing else tells.
 */
export async function lookAtDeliveries(situation: Situation, owner: Delivery, wanted: Wanted, latest?: Date): Promise<Deliveries> {
  const { aws, language, step, clock } = situation;
  step(CHECK_REPORT_WORDS[language].doing.reports);
  const listed = await listReports(situation, owner);
  const exports = await readExports(aws, owner.billingRegion);
  const reports = await chosenReports(situation, owner, listed.reports, wanted);
  const chosenExports: CheckedExport[] = [];
  for (const each of exports.is === 'there' ? exports.what.filter((one) => isWanted(one, owner, wanted)) : []) chosenExports.push(await checkExport(aws, each, owner));
  const findings: Finding[] = [listed.billing, ...missing(listed, exports, wanted, reports.length + chosenExports.length)];
  for (const checked of [...reports, ...chosenExports]) {
    const since = wanted.made.find((each) => isMade(checked.report, each))?.since;
    findings.push(...await judgeDelivered(aws, checked, clock.now(), { since, latest }));
  }
  return { findings, handOver: best(reports)?.handOver };
}

interface Listed {
  readonly billing: Finding;
  /** Undefined where they may not be listed. */
  readonly reports?: Awaited<ReturnType<typeof describeReports>>;
}

async function listReports({ aws, language }: Situation, { billingRegion }: Delivery): Promise<Listed> {
  try {
    return { billing: finding('billingOpen', ''), reports: await describeReports(aws, billingRegion, CHECK_REPORT_WORDS[language]) };
  } catch (error) {
    if (!(error instanceof AwsError) || error.code === 'NoCli' || error.code === 'NoCredentials') throw error;
    return { billing: finding(error.isDenied ? 'billingHidden' : 'billingUnread', '', { code: error.isDenied ? error.code : error.message }) };
  }
}

async function chosenReports({ aws, language, step }: Situation, owner: Delivery, reports: Listed['reports'] = [], wanted: Wanted): Promise<CheckedReport[]> {
  const isKnown = wanted.reads !== undefined || wanted.made.length > 0;
  const checked: CheckedReport[] = [];
  for (const each of isKnown ? reports.filter((one) => isWanted(one, owner, wanted)) : reports) {
    checked.push(await checkReport(aws, each, owner, CHECK_REPORT_WORDS[language], step));
  }
  if (isKnown || checked.length === 0) return checked;
  return [best(checked) ?? checked[0]];
}

function isWanted(delivered: Destination, owner: Delivery, { made, reads = [] }: Wanted): boolean {
  return made.some((each) => isMade(delivered, each)) || isReadable(reads, objects(delivered, owner));
}

function isMade({ ReportName, Arn }: Destination, { id }: Made): boolean {
  return id === ReportName || id === Arn;
}

/** What is meant and not there; what may not be looked at is no such thing. */
function missing({ reports }: Listed, exports: Answered<readonly ExistingExport[]>, { made }: Wanted, number: number): Finding[] {
  const listed: readonly Destination[] = [...reports ?? [], ...exports.is === 'there' ? exports.what : []];
  const gone = made.filter((each) => !listed.some((one) => isMade(one, each)));
  if (exports.is !== 'there') {
    const isMissed = gone.length > 0 || number === 0;
    return [isMissed ? unseen('exportsHidden', 'exportsUnread', '', exports) : unseen('exportsPerhaps', 'exportsPerhaps', '', exports)];
  }
  if (reports === undefined) return [];
  return [...gone.map(({ id }) => finding('reportGone', id)), ...number + gone.length === 0 ? [finding('reportNone', '')] : []];
}
