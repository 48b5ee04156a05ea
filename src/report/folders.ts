import type { Construct, IConstruct } from 'constructs';
import type { Checks } from '../input/checks';

/** A folder of a bucket into which AWS delivers. */
export interface Folder {
  readonly bucketName: string;
  readonly prefix: string;
  readonly kind: 'export' | 'report';
}

interface TakenFolder extends Folder {
  readonly by: string;
}

/** What the constructs of each app have taken so far. */
const TAKEN = new WeakMap<IConstruct, TakenFolder[]>();

/** Refuses a folder that an export would share: whoever reads the one would read the other, too. */
export function checkFolder(checks: Checks, scope: Construct, folder: Folder): void {
  const other = TAKEN.get(scope.node.root)?.find((each) => overlap(each, folder));
  if (!other) return;
  checks.problem('prefix', `must be a folder of its own, because ${other.by} delivers to ${JSON.stringify(other.prefix)} of the same bucket`, folder.prefix,
    'give each report and export a prefix, such as "stompy" and "stompy-cur2"');
}

/** Keeps later exports and reports of the app out of the folder. */
export function takeFolder(scope: Construct, folder: Folder): void {
  const { path, root } = scope.node;
  TAKEN.set(root, [...TAKEN.get(root) ?? [], { ...folder, by: path }]);
}

function overlap(one: Folder, other: Folder): boolean {
  return [one.kind, other.kind].includes('export') && one.bucketName === other.bucketName
    && (isInside(one.prefix, other.prefix) || isInside(other.prefix, one.prefix));
}

function isInside(prefix: string, folder: string): boolean {
  return `${prefix}/`.startsWith(`${folder}/`);
}
