import type { Connection } from './check';
import { FINDINGS, resultOf, type Finding, type Result } from './finding';
import type { CheckConnectionWords } from './words';
import { PERMISSIONS_VERSION } from '../../permissions/version';
import { table } from '../table';

/** What counts for the whole: the first of these that there is. */
const STANDINGS = ['wrong', 'waiting', 'hidden', 'unknown'] as const satisfies readonly Result[];

/** How the connection stands as a whole. */
export type Standing = 'works' | typeof STANDINGS[number];

export function standingOf({ findings }: Connection): Standing {
  return STANDINGS.find((each) => findings.some((one) => resultOf(one) === each)) ?? 'works';
}

/** Exit statuses, for scripts. 2 is for what could not be checked at all. */
export const STATUS: { readonly [standing in Standing]: number } = { works: 0, wrong: 1, waiting: 3, hidden: 4, unknown: 4 };

/** A table of all that was found, then what to do, then what to paste. */
export function renderText(connection: Connection, words: CheckConnectionWords): string {
  const { columns, checks, results } = words;
  const rows = connection.findings.map((each) => [
    checks[FINDINGS[each.id][0]], each.about || connection.account, results[resultOf(each)], sentenceOf(each, words),
  ]);
  const next = steps(connection, words);
  return [
    table([[columns.check, columns.of, columns.result, columns.found], ...rows]),
    '',
    words.standings[standingOf(connection)],
    ...next.length > 0 ? ['', words.next, ...next.map((each) => `  - ${each}`)] : [],
    ...pasteLines(connection, words),
  ].join('\n');
}

/** The answer for scripts. Ids never change with the language; sentences do. */
export function renderJson(connection: Connection, words: CheckConnectionWords): string {
  return JSON.stringify({
    account: connection.account,
    standing: standingOf(connection),
    permissionsVersion: PERMISSIONS_VERSION,
    findings: connection.findings.map((each) => ({
      check: FINDINGS[each.id][0],
      about: each.about || connection.account,
      result: resultOf(each),
      id: each.id,
      found: sentenceOf(each, words),
      next: nextOf(each, words) ?? null,
      facts: each.facts,
    })),
    paste: {
      roles: connection.paste.roles.map(({ product, arn }) => ({ product: product ?? null, arn })),
      report: connection.paste.report ?? null,
    },
  }, undefined, 2);
}

function sentenceOf({ id, facts }: Finding, words: CheckConnectionWords): string {
  return words.findings[id].found(facts);
}

function nextOf({ id, facts }: Finding, words: CheckConnectionWords): string | undefined {
  return words.findings[id].next?.(facts);
}

function steps({ findings }: Connection, words: CheckConnectionWords): string[] {
  return [...new Set(findings.flatMap((each) => nextOf(each, words) ?? []))];
}

function pasteLines({ paste: { roles, report } }: Connection, words: CheckConnectionWords): string[] {
  const lines = [
    ...roles.map(({ product, arn }) => words.pasteRole(product, arn)),
    ...report ? [words.pasteReport(report.bucket, report.prefix)] : [],
  ];
  return lines.length > 0 ? ['', words.paste, ...lines.map((each) => `  ${each}`)] : [];
}
