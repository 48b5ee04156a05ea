import type { Answer } from './answer-address';
import { keyOf, REPORT } from './fake-stack-api';
import type { DeployedFunction } from './synthesized-report';
import type { World } from './world';
import type { Event } from '../../handler/event';

/** One version of the stack's template: what the report should be, and what the handler may do. */
export interface Version extends DeployedFunction {
  readonly properties: Event['ResourceProperties'];
}

/** How a deployment goes: well, or another resource fails after the report is there, or two seconds after work on it began. */
export type Fate = 'fine' | 'other resource fails' | 'other resource fails at once';

/** When a creation that failed while rollback was disabled is cleaned up by the next deployment. AWS does not say; late is with the one after. */
export type Order = 'before' | 'after' | 'late';

interface Resource {
  readonly version: Version;
  readonly id: string;
}

interface Creation {
  readonly id: string;
  /** What CloudFormation was told in time. */
  readonly told?: Answer;
  readonly succeeded: boolean;
  readonly running: Promise<unknown>;
}

/**
 * CloudFormation's treatment of the report's custom resource in one stack: create, update with the new resource before the removal of
 * the old one, rollback, disabled rollback, clean-up. A step of the rollback that fails is tried again once the trouble is over, as an
 * operator would.
 */
export class FakeCloudFormation {
  /** The deployed version and the id CloudFormation knows the report by. */
  public current?: Resource;
  /** A creation that failed and was left, because rollback was disabled. */
  public leftover?: Resource;
  /** The event Lambda would deliver once more, and the version whose function gets it. */
  public last?: readonly [Event, Version];

  constructor(private readonly world: World, private readonly stackId: string, private readonly logicalId = REPORT) {}

  public async create(version: Version, fate: Fate, late: number): Promise<boolean> {
    const { id, succeeded, running } = await this.tryToCreate(version, fate, late);
    if (!succeeded) {
      await this.remove({ version, id }, 'DELETE_IN_PROGRESS', id);
      await running;
    }
    return succeeded;
  }

  /** A first deployment that keeps what failed. What has succeeded stays as it is, although another resource fails. */
  public async createAndKeep(version: Version, fate: Fate, late: number): Promise<boolean> {
    const { id, told, running } = await this.tryToCreate(version, fate, late);
    const resource = { version, id };
    if (told?.Status === 'SUCCESS') {
      this.current = resource;
      this.show('CREATE_COMPLETE', id);
      return true;
    }
    this.leftover = resource;
    await running;
    return false;
  }

  /** The deployment after that. */
  public async createAgain(version: Version, fate: Fate, order: Order): Promise<boolean> {
    if (order === 'before') await this.cleanUpLeftover();
    const succeeded = await this.create(version, fate, 0);
    if (succeeded && order === 'after') await this.cleanUpLeftover();
    return succeeded;
  }

  public async cleanUpLeftover(): Promise<void> {
    const { leftover, current } = this;
    await this.remove(leftover!, current ? 'UPDATE_COMPLETE' : 'DELETE_IN_PROGRESS', current?.id ?? leftover!.id);
    this.leftover = undefined;
  }

  public async update(version: Version, fate: Fate): Promise<boolean> {
    const { version: old, id } = this.current!;
    const event = this.event('Update', version, id, old);
    this.show('UPDATE_IN_PROGRESS', id);
    // a change in place that is ended at once may win over its own rollback: nothing tells the function which of the two is the later
    const atOnce = fate === 'other resource fails at once' && nameOf(version) !== id;
    const { told, running } = await this.begin(event, version, atOnce, 0);
    const succeeded = told?.Status === 'SUCCESS';
    const newId = succeeded ? told.PhysicalResourceId : id;
    if (succeeded && fate === 'fine') {
      this.current = { version, id: newId };
      if (newId !== id) await this.remove({ version: old, id }, 'UPDATE_COMPLETE', newId);
      return true;
    }
    this.show('UPDATE_IN_PROGRESS', newId);
    const back = await this.untilDone(this.event('Update', old, newId, version), old);
    this.current = { version: old, id: back.PhysicalResourceId };
    await running;
    if (newId !== this.current.id) await this.remove({ version, id: newId }, 'UPDATE_COMPLETE', this.current.id);
    return false;
  }

  public async delete(): Promise<void> {
    if (this.current) await this.remove(this.current, 'DELETE_IN_PROGRESS', this.current.id);
    this.current = undefined;
    if (this.leftover) await this.cleanUpLeftover();
    this.world.stackApi.resources.delete(keyOf(this.stackId, this.logicalId));
  }

  private async tryToCreate(version: Version, fate: Fate, late: number): Promise<Creation> {
    this.show('CREATE_IN_PROGRESS');
    const { told, running } = await this.begin(this.event('Create', version), version, fate === 'other resource fails at once', late);
    // a creation that has not answered gets an id that CloudFormation makes up from the stack's name
    const id = told?.PhysicalResourceId ?? `stompy-costs-${this.logicalId}-1ABCDEFGHIJKL`;
    const succeeded = told?.Status === 'SUCCESS' && fate === 'fine';
    if (succeeded) this.current = { version, id };
    this.show(succeeded ? 'CREATE_COMPLETE' : 'CREATE_FAILED', id);
    return { id, told, succeeded, running };
  }

  /** Sends an event and waits for its answer, or for two seconds. */
  private async begin(event: Event, version: Version, atOnce: boolean, late: number): Promise<{ told?: Answer; running: Promise<unknown> }> {
    const running = this.send(event, version, late);
    if (!atOnce) return { told: await running, running };
    await this.world.clock.sleep(2000);
    return { told: this.world.told(event), running };
  }

  private async remove({ version, id }: Resource, status: string, shown: string): Promise<void> {
    this.show(status, shown);
    await this.untilDone(this.event('Delete', version, id), version);
  }

  private show(ResourceStatus: string, PhysicalResourceId?: string): void {
    this.world.stackApi.resources.set(keyOf(this.stackId, this.logicalId), { ResourceStatus, ...PhysicalResourceId ? { PhysicalResourceId } : {} });
  }

  private event(type: Event['RequestType'], version: Version, id?: string, old?: Version): Event {
    return this.world.event(type, version.properties, id, old?.properties, this.stackId);
  }

  /** CloudFormation waits no longer than the template says. */
  private async send(event: Event, version: Version, late = 0): Promise<Answer | undefined> {
    this.last = [event, version];
    const end = this.world.clock.now + version.serviceTimeout;
    const told = await this.world.deliver(event, version, late);
    if (this.world.clock.now > end) throw new Error(`${event.RequestType} goes on after CloudFormation has given it up`);
    return told;
  }

  private async untilDone(event: Event, version: Version): Promise<Answer> {
    const told = await this.send(event, version);
    if (told?.Status === 'SUCCESS') return told;
    for (const api of [this.world.billing, this.world.exports]) api.healed();
    const again = await this.send(event, version);
    if (again?.Status !== 'SUCCESS') throw new Error(`${event.RequestType} fails although nothing is wrong: ${again?.Reason}`);
    return again;
  }
}

/** Of the report or export that a version of the template defines. */
export function nameOf({ properties: { Definition } }: Version): string {
  return (Definition.ReportName ?? Definition.Name)!;
}
