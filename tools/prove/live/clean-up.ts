import type { Journal, Made } from './journal';
import { REMOVAL } from './removal';
import { TAG } from './run';
import { Final, patiently, type Caller, type Clock } from './step';

/** Seconds for a stack to come to rest or to go. */
const STACK = 15 * 60;

interface Stack {
  readonly StackStatus: string;
  readonly StackStatusReason?: string;
  readonly Tags?: Tag[];
}

interface Tag {
  readonly Key: string;
  readonly Value: string;
}

/**
 * Removes what a journal names, if it also carries the tag of that run, and takes it out of the journal once it is gone. What cannot be
 * removed stays in the journal, and the rest goes all the same. It may be stopped at any point, and begins again with what is left.
 */
export class CleanUp {
  constructor(private readonly caller: Caller, private readonly journal: Journal, private readonly clock: Clock) {}

  /** Returns what could not be removed, and why. */
  public async all(): Promise<string[]> {
    const problems: string[] = [];
    const failed = new Set<string>();
    for (let next = this.next(failed); next; next = this.next(failed)) {
      const { kind, name } = next;
      try {
        await (kind === 'stack' ? this.stack(name) : this.bucket(name));
        this.journal.remove(next);
      } catch (error) {
        problems.push(`the ${kind} ${name}: ${(error as Error).message.trim()}`);
        failed.add(name);
      }
    }
    return problems;
  }

  /** Stacks first: as long as there is a report, AWS writes into its bucket. No bucket goes while a stack stays. */
  private next(failed: Set<string>): Made | undefined {
    const { left } = this.journal;
    const stacks = left.filter(({ kind }) => kind === 'stack');
    return (stacks.length > 0 ? stacks : left).find(({ name }) => !failed.has(name));
  }

  private async stack(name: string): Promise<void> {
    const { owner } = this.journal;
    // until then it may still make a bucket
    const found = await patiently(STACK, this.clock, async () => {
      const stack = await this.look(name);
      if (stack?.StackStatus.endsWith('_IN_PROGRESS')) throw new Error(`it is still ${stack.StackStatus}`);
      return stack;
    });
    if (found === undefined) return;
    this.demandTag(found.Tags);
    const { StackResources } = await this.caller.call<{ StackResources: { ResourceType: string; PhysicalResourceId?: string }[] }>(
      ...REMOVAL.stack.resources(name, owner));
    // its stack leaves a bucket behind, and then nobody knows its name any more
    for (const { ResourceType, PhysicalResourceId } of StackResources) {
      if (ResourceType === 'AWS::S3::Bucket' && PhysicalResourceId) this.journal.add({ kind: 'bucket', name: PhysicalResourceId });
    }
    await this.caller.call(...REMOVAL.stack.remove(name, owner));
    await patiently(STACK, this.clock, async () => {
      const stack = await this.look(name);
      if (stack?.StackStatus === 'DELETE_FAILED') throw new Final(`it is DELETE_FAILED: ${stack.StackStatusReason}`);
      if (stack) throw new Error(`it is still ${stack.StackStatus}`);
    });
  }

  private async look(name: string): Promise<Stack | undefined> {
    try {
      const { Stacks: [stack] } = await this.caller.call<{ Stacks: Stack[] }>(...REMOVAL.stack.look(name, this.journal.owner));
      return stack.StackStatus === 'DELETE_COMPLETE' ? undefined : stack;
    } catch (error) {
      if (/\(ValidationError\).*does not exist/.test((error as Error).message)) return undefined;
      // waiting makes it no better
      throw new Final((error as Error).message);
    }
  }

  private async bucket(name: string): Promise<void> {
    const { owner } = this.journal;
    const { TagSet } = await this.caller.call<{ TagSet: Tag[] }>(...REMOVAL.bucket.tags(name, owner)).catch((error: Error) => {
      if (/\(NoSuchBucket\)/.test(error.message)) return { TagSet: undefined };
      if (/\(NoSuchTagSet\)/.test(error.message)) return { TagSet: [] };
      throw error;
    });
    if (TagSet === undefined) return;
    this.demandTag(TagSet);
    for (let objects = await this.objects(name); objects.length > 0; objects = await this.objects(name)) {
      const { Errors = [] } = await this.caller.call<{ Errors?: { Key: string; Message: string }[] }>(
        ...REMOVAL.bucket.empty(name, owner, JSON.stringify({ Objects: objects, Quiet: true })));
      if (Errors.length > 0) throw new Error(`${Errors[0].Key} cannot be deleted: ${Errors[0].Message}`);
    }
    await this.caller.call(...REMOVAL.bucket.remove(name, owner));
  }

  private async objects(name: string): Promise<object[]> {
    const { Versions = [], DeleteMarkers = [] } = await this.caller.call<{ Versions?: Version[]; DeleteMarkers?: Version[] }>(
      ...REMOVAL.bucket.versions(name, this.journal.owner));
    return [...Versions, ...DeleteMarkers].map(({ Key, VersionId }) => ({ Key, VersionId }));
  }

  /** The journal alone is a file that somebody may have edited. */
  private demandTag(tags: Tag[] = []): void {
    const { id } = this.journal.owner;
    if (!tags.some(({ Key, Value }) => Key === TAG && Value === id)) throw new Final(`it does not carry the tag ${TAG} = ${id}, so it is not touched`);
  }
}

interface Version {
  readonly Key: string;
  readonly VersionId: string;
}
