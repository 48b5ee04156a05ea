import { judgeCostExplorer } from './billing';
import { finding, resultOf, type Finding } from './finding';
import { chosenReports, judgeReport, type WatchedReport } from './report';
import { judgeRole, productOf, type ProductOfRole } from './role';
import { findRoles } from './roles';
import type { CheckConnectionWords } from './words';
import { AwsError } from '../aws/aws';
import { checkReport, describeReports, whose, type CheckedReport } from '../check-report/check';
import type { HandOver } from '../check-report/notes';
import { CHECK_REPORT_WORDS } from '../check-report/words';
import type { Situation } from '../command';
import type { Delivery } from '../../report/delivery-statements';

/** How long `--watch` waits before it looks again, in seconds. */
const PAUSE = 300;

/** What is pasted into Stompy's page. */
export interface Paste {
  readonly roles: readonly { readonly product: ProductOfRole; readonly arn: string }[];
  readonly report?: HandOver;
}

/** How the connection stands. */
export interface Connection {
  readonly account: string;
  readonly findings: readonly Finding[];
  readonly paste: Paste;
}

/** Looks at roles, billing and reports, and with `--watch` at the reports again until files are there. Changes nothing. */
export async function checkConnection(situation: Situation, words: CheckConnectionWords): Promise<Connection> {
  const { aws, language, values, step } = situation;
  const owner = await whose(aws, CHECK_REPORT_WORDS[language], step);
  step(words.doing.roles);
  const { roles, findings: unfound } = await findRoles(aws, values);
  const ofRoles: Finding[] = [...unfound];
  for (const { role, stack } of roles) {
    step(words.doing.role(role.RoleName));
    ofRoles.push(...await judgeRole(aws, role, stack, values['stompy-account'] as string | undefined));
  }
  const pasted = roles.map(({ role }) => ({ product: productOf(role), arn: role.Arn }));
  // SpoTainer alone needs neither billing nor a report
  if (pasted.length > 0 && pasted.every(({ product }) => product === 'SpoTainer')) return { account: owner.account, findings: ofRoles, paste: { roles: pasted } };
  step(words.doing.billing);
  const costExplorer = await judgeCostExplorer(aws, owner.billingRegion, situation.clock.now());
  const reports = await watchReports(situation, owner, roles.flatMap(({ stack }) => stack?.reports ?? []), words);
  const report = reports.watched.map(({ checked }) => checked.handOver).find((each) => each !== undefined);
  return { account: owner.account, findings: [...ofRoles, reports.billing, costExplorer, ...reports.findings], paste: { roles: pasted, report } };
}

interface Reports {
  readonly watched: readonly WatchedReport[];
  readonly billing: Finding;
  readonly findings: readonly Finding[];
}

async function watchReports(situation: Situation, owner: Delivery, made: readonly { readonly name: string; readonly since?: Date }[], words: CheckConnectionWords): Promise<Reports> {
  const { clock, step, values } = situation;
  const began = clock.now();
  const unique = made.filter(({ name }, index) => made.findIndex((each) => each.name === name) === index);
  for (;;) {
    const reports = await readReports(situation, owner, unique, values.watch ? began : undefined);
    const waiting = reports.findings.find(({ id }) => id === 'filesWaiting');
    if (!values.watch || waiting === undefined || reports.findings.some((each) => resultOf(each) === 'wrong')) return reports;
    step(words.doing.watching(waiting.about, waiting.facts.hours, PAUSE / 60));
    await clock.wait(PAUSE);
  }
}

async function readReports({ aws, language, step, clock }: Situation, owner: Delivery, made: readonly { readonly name: string; readonly since?: Date }[], latest: Date | undefined): Promise<Reports> {
  const words = CHECK_REPORT_WORDS[language];
  step(words.doing.reports);
  const checked: CheckedReport[] = [];
  try {
    const all = await describeReports(aws, owner.billingRegion, words);
    const wanted = all.filter(({ ReportName }) => made.some(({ name }) => name === ReportName));
    for (const report of made.length > 0 ? wanted : all) checked.push(await checkReport(aws, report, owner, words, step));
  } catch (error) {
    if (!(error instanceof AwsError) || error.code === 'NoCli' || error.code === 'NoCredentials') throw error;
    return { watched: [], billing: finding(error.isDenied ? 'billingHidden' : 'billingUnread', '', { code: error.isDenied ? error.code : error.message }), findings: [] };
  }
  const { reports, findings } = chosenReports(checked, made);
  const judged: Finding[] = [...findings];
  for (const report of reports) judged.push(...await judgeReport(aws, report, words, clock.now(), latest));
  return { watched: reports, billing: finding('billingOpen', ''), findings: judged };
}
