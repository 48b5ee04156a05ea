import { judgeCostExplorer } from './billing';
import type { Wanted } from './deliveries';
import type { Finding } from './finding';
import { judgeRole, productOf, type ProductOfRole } from './role';
import { findRoles } from './roles';
import { watchDeliveries } from './watch';
import type { CheckConnectionWords } from './words';
import { whose } from '../check-report/check';
import type { HandOver } from '../check-report/notes';
import { CHECK_REPORT_WORDS } from '../check-report/words';
import type { Situation } from '../command';

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

/** Looks at roles, billing, reports and exports, and with `--watch` at the latter again until files are there. Changes nothing. */
export async function checkConnection(situation: Situation, words: CheckConnectionWords): Promise<Connection> {
  const { aws, language, values, step, clock } = situation;
  const owner = await whose(aws, CHECK_REPORT_WORDS[language], step);
  step(words.doing.roles);
  const { roles, findings: unfound } = await findRoles(aws, values, owner);
  const findings: Finding[] = [...unfound];
  const reads: (readonly string[] | undefined)[] = [];
  for (const { role, stack } of roles) {
    step(words.doing.role(role.RoleName));
    const judged = await judgeRole(aws, role, stack, values['stompy-account'] as string | undefined);
    findings.push(...judged.findings);
    if (productOf(role) !== 'SpoTainer') reads.push(judged.reads);
  }
  const pasted = roles.map(({ role }) => ({ product: productOf(role), arn: role.Arn }));
  // SpoTainer alone needs neither billing nor a report
  if (roles.length > 0 && reads.length === 0) return { account: owner.account, findings, paste: { roles: pasted } };
  step(words.doing.costExplorer);
  const costExplorer = await judgeCostExplorer(aws, owner.billingRegion, clock.now());
  const wanted: Wanted = {
    made: [...new Set(roles.flatMap(({ stack }) => stack?.deliveries ?? []))],
    reads: reads.length > 0 && reads.every((each) => each !== undefined) ? reads.flat() : undefined,
  };
  const { findings: delivered, handOver } = await watchDeliveries(situation, owner, wanted, words);
  return { account: owner.account, findings: [...findings, costExplorer, ...delivered], paste: { roles: pasted, report: handOver } };
}
