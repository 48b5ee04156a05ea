import type { ReportDefinition } from '@aws-sdk/client-cost-and-usage-report-service';
import * as fc from 'fast-check';
import { ApiError, NetworkError, RawAnswer } from './aws-errors';
import type { Fault as AnyFault } from './fake-api';
import type { Operation } from './fake-billing';
import { FakeCloudFormation, nameOf, type Fate, type Order, type Version } from './fake-cloudformation';
import { deployed, NEIGHBOUR_ID, STACK_ID } from './synthesized-report';
import { World } from './world';

type Fault = AnyFault<Operation>;

/** Two stacks of one account whose ids end the same. */
const STACKS = [STACK_ID, NEIGHBOUR_ID];

/** What the account should look like. */
export interface Expected {
  readonly stacks: { deployed?: Version; leftover?: Version }[];
  readonly strangers: Map<string, ReportDefinition>;
}

export function empty(): Expected {
  return { stacks: STACKS.map(() => ({})), strangers: new Map() };
}

export class Account {
  public readonly world = new World();
  public readonly stacks = STACKS.map((id) => new FakeCloudFormation(this.world, id));

  constructor() {
    this.world.billing.limit = 1000;
  }
}

/** The versions a stack goes through: other prefixes (changed in place), labels and create-only settings (replaced). */
const VERSIONS: Version[][] = STACKS.map((id) => [{}, { prefix: 'other' }, { reportName: 'renamed' }, { splitCostAllocationData: true },
  { reportName: 'renamed', splitCostAllocationData: true, prefix: 'other' }].map((props) => deployed(props, id)));
const FRONTS = STACKS.map((id) => `stompy-${id.slice(-36)}-`);
const [OWN] = FRONTS;
const STRANGERS = [
  'finance', 'stompy-hourly', `stompy-${OWN.slice(-13)}Report-aafb69ae`, OWN.slice(1), `x${OWN}x`, OWN.toUpperCase(), OWN.slice(0, -1), `${OWN.slice(0, -2)}3-x`,
];

type Step = fc.AsyncCommand<Expected, Account>;

abstract class CheckedStep implements Step {
  constructor(protected readonly at: number, private readonly faults: Fault[] = []) {}

  public abstract check(expected: Readonly<Expected>): boolean;

  public async run(expected: Expected, account: Account): Promise<void> {
    account.world.billing.healed();
    account.world.billing.inject(...this.faults);
    await this.perform(expected.stacks[this.at], account.stacks[this.at], account.world, expected);
    const reports = [...account.world.billing.reports.values()];
    expected.stacks.forEach(({ deployed: version, leftover }, index) => {
      const own = reports.filter(({ ReportName }) => ReportName!.startsWith(FRONTS[index]));
      // what was left may be there or not, until it is cleaned up
      const left = leftover && ![version, undefined].some((each) => each && nameOf(each) === nameOf(leftover)) ? nameOf(leftover) : undefined;
      expect(own.filter(({ ReportName }) => ReportName !== left)).toEqual(version ? [reportOf(version)] : []);
    });
    const isOurs = ({ ReportName }: ReportDefinition) => FRONTS.some((front) => ReportName!.startsWith(front));
    expect(reports.filter((report) => !isOurs(report))).toEqual([...expected.strangers.values()]);
    expect(account.world.address.refused).toEqual([]);
  }

  public abstract toString(): string;

  protected abstract perform(expected: Expected['stacks'][0], stack: FakeCloudFormation, world: World, all: Expected): Promise<void>;
}

class Create extends CheckedStep {
  constructor(at: number, private readonly version: number, private readonly fate: Fate, private readonly late: number, faults: Fault[]) {
    super(at, faults);
  }

  public check({ stacks }: Readonly<Expected>): boolean { return !stacks[this.at].deployed && !stacks[this.at].leftover; }

  protected async perform(expected: Expected['stacks'][0], stack: FakeCloudFormation): Promise<void> {
    const version = VERSIONS[this.at][this.version];
    if (await stack.create(version, this.fate, this.late)) expected.deployed = version;
  }

  public toString(): string { return `${this.at}: create(${this.version}, ${this.fate}, ${this.late} late)`; }
}

/** Rollback is disabled. */
class CreateAndKeep extends CheckedStep {
  constructor(at: number, private readonly version: number, private readonly fate: Fate, faults: Fault[]) { super(at, faults); }

  public check({ stacks }: Readonly<Expected>): boolean { return !stacks[this.at].deployed && !stacks[this.at].leftover; }

  protected async perform(expected: Expected['stacks'][0], stack: FakeCloudFormation): Promise<void> {
    const version = VERSIONS[this.at][this.version];
    if (await stack.createAndKeep(version, this.fate, 0)) expected.deployed = version;
    else expected.leftover = version;
  }

  public toString(): string { return `${this.at}: createAndKeep(${this.version}, ${this.fate})`; }
}

class CreateAgain extends CheckedStep {
  constructor(at: number, private readonly version: number, private readonly fate: Fate, private readonly order: Order, faults: Fault[]) {
    super(at, faults);
  }

  public check({ stacks }: Readonly<Expected>): boolean { return !stacks[this.at].deployed && !!stacks[this.at].leftover; }

  protected async perform(expected: Expected['stacks'][0], stack: FakeCloudFormation): Promise<void> {
    const version = VERSIONS[this.at][this.version];
    if (await stack.createAgain(version, this.fate, this.order)) expected.deployed = version;
    if (!stack.leftover) expected.leftover = undefined;
  }

  public toString(): string { return `${this.at}: createAgain(${this.version}, ${this.fate}, clean-up ${this.order})`; }
}

class LateCleanUp extends CheckedStep {
  public check({ stacks }: Readonly<Expected>): boolean { return !!stacks[this.at].leftover && !!stacks[this.at].deployed; }

  protected async perform(expected: Expected['stacks'][0], stack: FakeCloudFormation): Promise<void> {
    await stack.cleanUpLeftover();
    expected.leftover = undefined;
  }

  public toString(): string { return `${this.at}: late clean-up`; }
}

class Update extends CheckedStep {
  constructor(at: number, private readonly version: number, private readonly fate: Fate, faults: Fault[]) { super(at, faults); }

  public check({ stacks }: Readonly<Expected>): boolean {
    return !!stacks[this.at].deployed && stacks[this.at].deployed !== VERSIONS[this.at][this.version];
  }

  protected async perform(expected: Expected['stacks'][0], stack: FakeCloudFormation): Promise<void> {
    const version = VERSIONS[this.at][this.version];
    if (await stack.update(version, this.fate)) expected.deployed = version;
  }

  public toString(): string { return `${this.at}: update(${this.version}, ${this.fate})`; }
}

class Delete extends CheckedStep {
  public check({ stacks }: Readonly<Expected>): boolean { return !!stacks[this.at].deployed || !!stacks[this.at].leftover; }

  protected async perform(expected: Expected['stacks'][0], stack: FakeCloudFormation): Promise<void> {
    await stack.delete();
    expected.deployed = expected.leftover = undefined;
  }

  public toString(): string { return `${this.at}: delete`; }
}

/** Lambda delivers the last event once more, or twice at once. */
class Repeat extends CheckedStep {
  constructor(at: number, private readonly atOnce: number) { super(at); }

  public check(): boolean { return true; }

  protected async perform(_: unknown, { last }: FakeCloudFormation, world: World): Promise<void> {
    if (last) await Promise.all(Array.from({ length: this.atOnce }, async () => world.invoke(...last)));
  }

  public toString(): string { return `${this.at}: repeat(${this.atOnce})`; }
}

class StrangerAppears extends CheckedStep {
  constructor(private readonly name: string) { super(0); }

  public check(expected: Readonly<Expected>): boolean { return !expected.strangers.has(this.name); }

  protected async perform(_: unknown, __: FakeCloudFormation, world: World, expected: Expected): Promise<void> {
    const report = { ...reportOf(VERSIONS[0][0]), RefreshClosedReports: false, ReportName: this.name };
    expected.strangers.set(this.name, report);
    world.billing.reports.set(this.name, report);
  }

  public toString(): string { return `stranger(${this.name})`; }
}

function reportOf({ properties }: Version): ReportDefinition {
  return { ...properties.Definition, RefreshClosedReports: true } as unknown as ReportDefinition;
}

const fault: fc.Arbitrary<Fault> = fc.record({
  operation: fc.constantFrom('DescribeReportDefinitions', 'PutReportDefinition', 'ModifyReportDefinition', 'DeleteReportDefinition'),
  effect: fc.constantFrom<Fault['effect'][]>(
    new ApiError('InternalErrorException', 'Internal error', 500),
    new ApiError('AccessDeniedException', 'denied'),
    new ApiError('ThrottlingException', 'Rate exceeded'),
    new RawAnswer(503, '<html></html>'), new NetworkError('ECONNREFUSED'),
    'lost answer', 'crash before', 'crash after', 'dead from then on', 'no answer',
  ),
  skip: fc.nat(1),
  times: fc.integer({ min: 1, max: 8 }),
});
const at = fc.nat(STACKS.length - 1);
const version = fc.nat(VERSIONS[0].length - 1);
const fate = fc.constantFrom<Fate[]>('fine', 'fine', 'other resource fails', 'other resource fails at once');
const order = fc.constantFrom<Order[]>('before', 'after', 'late');
const late = fc.constantFrom(0, 0, 0, 1000, 240_000, 301_000);
const faults: fc.Arbitrary<Fault[]> = fc.oneof(
  { weight: 2, arbitrary: fc.constant<Fault[]>([]) },
  { weight: 3, arbitrary: fc.array(fault, { minLength: 1, maxLength: 2 }) },
);

/** Random lives of the stacks of an account. */
export const lives: fc.Arbitrary<Iterable<Step>> = fc.commands<Expected, Account, false>([
  fc.tuple(at, version, fate, late, faults).map((args) => new Create(...args)),
  fc.tuple(at, version, fate, faults).map((args) => new CreateAndKeep(...args)),
  fc.tuple(at, version, fate, order, faults).map((args) => new CreateAgain(...args)),
  fc.tuple(at, faults).map((args) => new LateCleanUp(...args)),
  fc.tuple(at, version, fate, faults).map((args) => new Update(...args)),
  fc.tuple(at, version, fate, faults).map((args) => new Update(...args)),
  fc.tuple(at, faults).map((args) => new Delete(...args)),
  fc.tuple(at, fc.integer({ min: 1, max: 2 })).map((args) => new Repeat(...args)),
  fc.constantFrom(...STRANGERS).map((name) => new StrangerAppears(name)),
], { maxCommands: 14 });
