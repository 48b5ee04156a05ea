import type { Construct, IConstruct } from 'constructs';
import { EXPORT_TABLES, type DataExportTable } from './table';
import { Stack } from '../../cdk';
import { isConcrete, type Checks } from '../../input/checks';

/** How many exports of each table the constructs of an app make in each account. */
const COUNTS = new WeakMap<IConstruct, Map<string, number>>();

/** Refuses more exports of a table than AWS lets an account have. Those made elsewhere are not known here. */
export function checkQuota(checks: Checks, scope: Construct, table: DataExportTable): void {
  const { title, quota } = EXPORT_TABLES[table];
  const count = COUNTS.get(scope.node.root)?.get(place(scope, table)) ?? 0;
  if (count < quota) return;
  checks.problem('table', `must not be exported more than ${quota} times in an account, which is AWS's quota for ${title}`, table,
    'make fewer exports, or ask AWS Support for more and make these in an app of their own');
}

/** Counts an export that is about to be made. */
export function countExport(scope: Construct, table: DataExportTable): void {
  const { root } = scope.node;
  const counts = COUNTS.get(root) ?? new Map<string, number>();
  const key = place(scope, table);
  COUNTS.set(root, counts.set(key, (counts.get(key) ?? 0) + 1));
}

/** Stacks whose account is not known may go to accounts of their own. */
function place(scope: Construct, table: DataExportTable): string {
  const stack = Stack.of(scope);
  return `${isConcrete(stack.account) ? stack.account : stack.node.path} ${table}`;
}
