import type { Deployed } from './synthesized-report';
import type { Answer, World } from './world';
import type { Event } from '../../handler/report-handler';

/** One version of the stack's template: what the report should be, and what the handler may do. */
export type Version = Deployed;

/**
 * CloudFormation's treatment of the report's custom resource: create, update with the new resource before the removal of
 * the old one, rollback, clean-up. A step of the rollback that fails is tried again once the trouble is over, as an
 * operator would.
 */
export class FakeCloudFormation {
  /** The deployed version and the id CloudFormation knows the report by. */
  public current?: { readonly version: Version; readonly id: string };
  /** The event Lambda would deliver once more. */
  public last?: Event;

  constructor(private readonly world: World) {}

  public async create(version: Version, otherResourceFails: boolean): Promise<boolean> {
    this.world.policy = version.policy;
    const told = await this.send(this.world.event('Create', version.properties));
    if (told?.Status === 'SUCCESS' && !otherResourceFails) {
      this.current = { version, id: told.PhysicalResourceId };
      return true;
    }
    // a creation that never answered gets an id that CloudFormation makes up from the stack's name
    const id = told?.PhysicalResourceId ?? 'stompy-costs-ReportC847FC22-1ABCDEFGHIJKL';
    await this.untilDone(this.world.event('Delete', version.properties, id));
    return false;
  }

  public async update(version: Version, otherResourceFails: boolean): Promise<boolean> {
    const { version: old, id } = this.current!;
    this.world.policy = version.policy;
    const told = await this.send(this.world.event('Update', version.properties, id, old.properties));
    const succeeded = told?.Status === 'SUCCESS';
    const newId = succeeded ? told.PhysicalResourceId : id;
    if (succeeded && !otherResourceFails) {
      this.current = { version, id: newId };
      await this.cleanUp(old, id);
      return true;
    }
    this.world.policy = old.policy;
    const back = await this.untilDone(this.world.event('Update', old.properties, newId, version.properties));
    this.current = { version: old, id: back.PhysicalResourceId };
    await this.cleanUp(version, newId);
    return false;
  }

  public async delete(): Promise<void> {
    const { version, id } = this.current!;
    await this.untilDone(this.world.event('Delete', version.properties, id));
    this.current = undefined;
  }

  /** Removes what a replacement left, under the id it had. */
  private async cleanUp(version: Version, id: string): Promise<void> {
    if (id !== this.current!.id) await this.untilDone(this.world.event('Delete', version.properties, id));
  }

  private async send(event: Event): Promise<Answer | undefined> {
    this.last = event;
    return this.world.deliver(event);
  }

  private async untilDone(event: Event): Promise<Answer> {
    const told = await this.send(event);
    if (told?.Status === 'SUCCESS') return told;
    this.world.billing.healed();
    const again = await this.send(event);
    if (again?.Status !== 'SUCCESS') throw new Error(`${event.RequestType} fails although nothing is wrong: ${again?.Reason}`);
    return again;
  }
}
