import type { Construct } from 'constructs';
import { Stack } from '../cdk';

const NAMES = new WeakMap<Stack, Map<string, Construct>>();

/** Refuses two reports of a stack with the same given name: AWS would take the second for the first. */
export function refuseSameName(report: Construct, name: string | undefined): void {
  if (name === undefined) return;
  const stack = Stack.of(report);
  const taken = NAMES.get(stack) ?? new Map<string, Construct>();
  const other = taken.get(name);
  if (other) {
    throw new Error(`[${report.node.path}] \`reportName\` must be another one than that of ${other.node.path}, got ${JSON.stringify(name)}: choose one for each report of a stack`);
  }
  NAMES.set(stack, taken.set(name, report));
}
