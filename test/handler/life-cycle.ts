import type { ReportDefinition } from '@aws-sdk/client-cost-and-usage-report-service';
import * as fc from 'fast-check';
import { ApiError, type Fault } from './fake-billing';
import { FakeCloudFormation, type Version } from './fake-cloudformation';
import { deployed, OWN } from './synthesized-report';
import { World } from './world';

/** What the account should look like. */
export interface Expected {
  deployed?: Version;
  readonly strangers: Map<string, ReportDefinition>;
}

/** An account with one stack in it. */
export class Account {
  public readonly world = new World();
  public readonly stack = new FakeCloudFormation(this.world);

  constructor() {
    this.world.billing.limit = 1000;
  }
}

/** The versions a stack goes through: other prefixes (changed in place), labels and create-only settings (replaced). */
const VERSIONS: Version[] = [{}, { prefix: 'other' }, { reportName: 'renamed' }, { splitCostAllocationData: true },
  { reportName: 'renamed', splitCostAllocationData: true, prefix: 'other' }].map((props) => deployed(props));

const STRANGERS = ['finance', 'stompy-hourly', 'stompy-ba9876543210-Report-aafb69ae', OWN.slice(1), `x${OWN}x`, OWN.toUpperCase()];

type Step = fc.AsyncCommand<Expected, Account>;

abstract class CheckedStep implements Step {
  constructor(private readonly faults: Fault[] = []) {}

  public abstract check(expected: Readonly<Expected>): boolean;

  public async run(expected: Expected, account: Account): Promise<void> {
    account.world.billing.healed();
    account.world.billing.inject(...this.faults);
    await this.perform(expected, account);
    const { own, foreign, billing } = account.world;
    const wanted = expected.deployed?.properties.Definition;
    expect(own.map((name) => billing.reports.get(name))).toEqual(wanted ? [{ ...wanted, RefreshClosedReports: true }] : []);
    expect(foreign).toEqual([...expected.strangers.values()]);
  }

  protected abstract perform(expected: Expected, account: Account): Promise<void>;
}

class Create extends CheckedStep {
  constructor(private readonly version: Version, private readonly otherResourceFails: boolean, faults: Fault[]) { super(faults); }

  public check(expected: Readonly<Expected>): boolean { return !expected.deployed; }

  protected async perform(expected: Expected, { stack }: Account): Promise<void> {
    if (await stack.create(this.version, this.otherResourceFails)) expected.deployed = this.version;
  }

  public toString(): string { return `create(${describe(this.version)}${this.otherResourceFails ? ', rolled back' : ''})`; }
}

class Update extends CheckedStep {
  constructor(private readonly version: Version, private readonly otherResourceFails: boolean, faults: Fault[]) { super(faults); }

  public check(expected: Readonly<Expected>): boolean { return !!expected.deployed && expected.deployed !== this.version; }

  protected async perform(expected: Expected, { stack }: Account): Promise<void> {
    if (await stack.update(this.version, this.otherResourceFails)) expected.deployed = this.version;
  }

  public toString(): string { return `update(${describe(this.version)}${this.otherResourceFails ? ', rolled back' : ''})`; }
}

class Delete extends CheckedStep {
  public check(expected: Readonly<Expected>): boolean { return !!expected.deployed; }

  protected async perform(expected: Expected, { stack }: Account): Promise<void> {
    await stack.delete();
    expected.deployed = undefined;
  }

  public toString(): string { return 'delete'; }
}

/** Lambda delivers the last event once more, or twice at once. */
class Repeat extends CheckedStep {
  constructor(private readonly atOnce: number) { super(); }

  public check(): boolean { return true; }

  protected async perform(_expected: Expected, { stack, world }: Account): Promise<void> {
    const { last } = stack;
    if (last) await Promise.all(Array.from({ length: this.atOnce }, async () => world.invoke(last)));
  }

  public toString(): string { return `repeat(${this.atOnce})`; }
}

class StrangerAppears extends CheckedStep {
  constructor(private readonly name: string) { super(); }

  public check(expected: Readonly<Expected>): boolean { return !expected.strangers.has(this.name); }

  protected async perform(expected: Expected, { world }: Account): Promise<void> {
    const report = { ...VERSIONS[0].properties.Definition, RefreshClosedReports: false, ReportName: this.name };
    expected.strangers.set(this.name, report);
    world.billing.reports.set(this.name, report);
  }

  public toString(): string { return `stranger(${this.name})`; }
}

function describe({ properties: { Definition } }: Version): string {
  return `${Definition.ReportName!.slice(OWN.length)} in ${Definition.S3Prefix}`;
}

const fault: fc.Arbitrary<Fault> = fc.record({
  operation: fc.constantFrom('DescribeReportDefinitions', 'PutReportDefinition', 'ModifyReportDefinition', 'DeleteReportDefinition'),
  effect: fc.constantFrom<Fault['effect'][]>(
    new ApiError('InternalErrorException', 'Internal error', 500),
    new ApiError('AccessDeniedException', 'denied'),
    'lost answer', 'crash before', 'crash after', 'dead from then on', 'no answer',
  ),
  skip: fc.nat(1),
  times: fc.integer({ min: 1, max: 4 }),
});
const version = fc.constantFrom(...VERSIONS);
const faults: fc.Arbitrary<Fault[]> = fc.oneof(
  { weight: 2, arbitrary: fc.constant<Fault[]>([]) },
  { weight: 3, arbitrary: fc.array(fault, { minLength: 1, maxLength: 2 }) },
);

/** Random lives of a stack. */
export const lives: fc.Arbitrary<Iterable<Step>> = fc.commands<Expected, Account, false>([
  fc.tuple(version, fc.boolean(), faults).map((args) => new Create(...args)),
  fc.tuple(version, fc.boolean(), faults).map((args) => new Update(...args)),
  fc.tuple(version, fc.boolean(), faults).map((args) => new Update(...args)),
  faults.map((each) => new Delete(each)),
  fc.integer({ min: 1, max: 2 }).map((atOnce) => new Repeat(atOnce)),
  fc.constantFrom(...STRANGERS).map((name) => new StrangerAppears(name)),
], { maxCommands: 12 });
