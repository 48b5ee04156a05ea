import type { Construct } from 'constructs';
import { Stack } from '../cdk';

/** By stack, under the option and its value. */
const NAMES = new WeakMap<Stack, Map<string, Construct>>();

/** Refuses two reports or two exports of a stack with the same given name: AWS would take the second for the first. */
export function refuseSameName(report: Construct, name: string | undefined, prop: 'exportName' | 'reportName' = 'reportName'): void {
  if (name === undefined) return;
  const stack = Stack.of(report);
  const taken = NAMES.get(stack) ?? new Map<string, Construct>();
  const other = taken.get(`${prop} ${name}`);
  if (other) {
    throw new Error(`[${report.node.path}] \`${prop}\` must be another one than that of ${other.node.path}, got ${JSON.stringify(name)}: choose one for each ${prop === 'reportName' ? 'report' : 'export'} of a stack`);
  }
  NAMES.set(stack, taken.set(`${prop} ${name}`, report));
}
