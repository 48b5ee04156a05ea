import type { Made, Owner } from './journal';

/** The calls that remove what a run made: the same for the plan and for doing it. */
export const REMOVAL = {
  stack: {
    look: (name: string, { region }: Owner) => ['cloudformation', 'describe-stacks', '--region', region, '--stack-name', name],
    resources: (name: string, { region }: Owner) => ['cloudformation', 'describe-stack-resources', '--region', region, '--stack-name', name],
    remove: (name: string, { region }: Owner) => ['cloudformation', 'delete-stack', '--region', region, '--stack-name', name],
  },
  bucket: {
    tags: (name: string, owner: Owner) => ['s3api', 'get-bucket-tagging', ...bucket(name, owner)],
    // few enough for one command line
    versions: (name: string, owner: Owner) => ['s3api', 'list-object-versions', ...bucket(name, owner), '--max-items', '50'],
    empty: (name: string, owner: Owner, objects: string) => ['s3api', 'delete-objects', ...bucket(name, owner), '--delete', objects],
    remove: (name: string, owner: Owner) => ['s3api', 'delete-bucket', ...bucket(name, owner)],
  },
};

/** A bucket in the account, and never one of the same name in another. */
function bucket(name: string, { account, region }: Owner): string[] {
  return ['--region', region, '--bucket', name, '--expected-bucket-owner', account];
}

/** All calls that may be needed to remove something. */
export function removalOf({ kind, name }: Made, owner: Owner): string[][] {
  if (kind === 'stack') {
    const { look, resources, remove } = REMOVAL.stack;
    return [look(name, owner), resources(name, owner), remove(name, owner), look(name, owner)];
  }
  const { tags, versions, empty, remove } = REMOVAL.bucket;
  return [tags(name, owner), versions(name, owner), empty(name, owner, '<objects>'), remove(name, owner)];
}
