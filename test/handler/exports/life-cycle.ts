import type { Export } from '@aws-sdk/client-bcm-data-exports';
import type { ReportDefinition } from '@aws-sdk/client-cost-and-usage-report-service';
import * as fc from 'fast-check';
import { DataExportTable } from '../../../src/report/export/table';
import { ApiError, NetworkError, RawAnswer } from '../aws-errors';
import type { Fault } from '../fake-api';
import { FakeCloudFormation, type Fate, type Version } from '../fake-cloudformation';
import { EXPORT, REPORT } from '../fake-stack-api';
import { deployedStack, NEIGHBOUR_ID, STACK_ID, type StackChoices } from '../synthesized-report';
import { World } from '../world';

/** Two stacks of one account whose ids end the same, each with a report and an export that one function makes. */
const STACKS = [STACK_ID, NEIGHBOUR_ID];
const KINDS = ['report', 'dataExport'] as const;
type Kind = typeof KINDS[number];

/** What the stacks go through: changes in place, other names, other settings, another table. */
const CHOICES: Required<StackChoices>[] = [
  { report: {}, dataExport: {} },
  { report: { prefix: 'other' }, dataExport: { prefix: 'exports' } },
  { report: { reportName: 'renamed' }, dataExport: { exportName: 'renamed', columns: ['line_item_resource_id', 'line_item_unblended_cost'] } },
  { report: { splitCostAllocationData: true }, dataExport: { splitCostAllocationData: true, capacityReservations: true } },
  { report: { prefix: 'other', splitCostAllocationData: true }, dataExport: { table: DataExportTable.FOCUS_1_2 } },
];
const VERSIONS = STACKS.map((id) => CHOICES.map((choices) => deployedStack(choices, id)));
const FRONTS = STACKS.map((id) => `stompy-${id.slice(-36)}-`);
const STRANGERS = ['finance', `stompy-${FRONTS[0].slice(-13)}Export-aafb69ae`, `x${FRONTS[0]}x`, FRONTS[1].toUpperCase(), FRONTS[0].slice(0, -1)];

type Things = Record<Kind, Version | undefined>;

/** What the account should look like: what each stack has, and what others made. */
export interface Expected {
  readonly stacks: Things[];
  readonly strangers: string[];
}

export function empty(): Expected {
  return { stacks: STACKS.map(() => ({ report: undefined, dataExport: undefined })), strangers: [] };
}

export class Account {
  public readonly world = new World();
  public readonly stacks = STACKS.map((id) => ({
    report: new FakeCloudFormation(this.world, id, REPORT), dataExport: new FakeCloudFormation(this.world, id, EXPORT),
  }));

  constructor(areSettingsFixed: boolean, areSettingsFilledIn: boolean) {
    const { billing, exports } = this.world;
    billing.limit = 1000;
    Object.assign(exports, { areSettingsFixed, areSettingsFilledIn });
    for (const table of Object.keys(exports.quotas)) exports.quotas[table] = 1000;
  }
}

type Step = fc.AsyncCommand<Expected, Account>;

abstract class CheckedStep implements Step {
  constructor(protected readonly at: number, protected readonly kind: Kind, private readonly faults: Fault[] = []) {}

  public abstract check(expected: Readonly<Expected>): boolean;

  public async run(expected: Expected, account: Account): Promise<void> {
    const { billing, exports } = account.world;
    billing.healed();
    exports.healed();
    for (const fault of this.faults) (this.kind === 'report' ? billing : exports).inject(fault as never);
    await this.perform(expected, account.stacks[this.at][this.kind], account.world);
    const all = [...[...billing.reports.values()].map((each) => each.ReportName!), ...[...exports.exports.values()].map((each) => each.Name!)];
    expect(all.filter((name) => !FRONTS.some((front) => name.startsWith(front))).sort()).toEqual([...expected.strangers].sort());
    expected.stacks.forEach(({ report, dataExport }, index) => {
      const isOwn = (name?: string) => name!.startsWith(FRONTS[index]);
      expect([...billing.reports.values()].filter(({ ReportName }) => isOwn(ReportName)))
        .toEqual(report ? [{ ...report.properties.Definition, RefreshClosedReports: true }] : []);
      expect([...exports.exports.values()].filter(({ Name }) => isOwn(Name))).toEqual(dataExport ? [dataExport.properties.Definition] : []);
    });
    expect(account.world.address.refused).toEqual([]);
  }

  public abstract toString(): string;

  protected abstract perform(expected: Expected, stack: FakeCloudFormation, world: World): Promise<void>;
}

class Create extends CheckedStep {
  constructor(at: number, kind: Kind, private readonly version: number, private readonly fate: Fate, faults: Fault[]) { super(at, kind, faults); }

  public check({ stacks }: Readonly<Expected>): boolean { return !stacks[this.at][this.kind]; }

  protected async perform({ stacks }: Expected, stack: FakeCloudFormation): Promise<void> {
    const version = VERSIONS[this.at][this.version][this.kind]!;
    if (await stack.create(version, this.fate, 0)) stacks[this.at][this.kind] = version;
  }

  public toString(): string { return `${this.at}: create ${this.kind}(${this.version}, ${this.fate})`; }
}

class Update extends CheckedStep {
  constructor(at: number, kind: Kind, private readonly version: number, private readonly fate: Fate, faults: Fault[]) { super(at, kind, faults); }

  public check({ stacks }: Readonly<Expected>): boolean {
    const now = stacks[this.at][this.kind];
    return !!now && now !== VERSIONS[this.at][this.version][this.kind];
  }

  protected async perform({ stacks }: Expected, stack: FakeCloudFormation): Promise<void> {
    const version = VERSIONS[this.at][this.version][this.kind]!;
    if (await stack.update(version, this.fate)) stacks[this.at][this.kind] = version;
  }

  public toString(): string { return `${this.at}: update ${this.kind}(${this.version}, ${this.fate})`; }
}

class Delete extends CheckedStep {
  public check({ stacks }: Readonly<Expected>): boolean { return !!stacks[this.at][this.kind]; }

  protected async perform({ stacks }: Expected, stack: FakeCloudFormation): Promise<void> {
    await stack.delete();
    stacks[this.at][this.kind] = undefined;
  }

  public toString(): string { return `${this.at}: delete ${this.kind}`; }
}

/** Lambda delivers the last event once more, or twice at once. */
class Repeat extends CheckedStep {
  constructor(at: number, kind: Kind, private readonly atOnce: number) { super(at, kind); }

  public check(): boolean { return true; }

  protected async perform(_: Expected, { last }: FakeCloudFormation, world: World): Promise<void> {
    if (last) await Promise.all(Array.from({ length: this.atOnce }, async () => world.invoke(...last)));
  }

  public toString(): string { return `${this.at}: repeat ${this.kind}(${this.atOnce})`; }
}

class StrangerAppears extends CheckedStep {
  constructor(kind: Kind, private readonly name: string) { super(0, kind); }

  public check({ strangers }: Readonly<Expected>): boolean { return !strangers.includes(this.name); }

  protected async perform({ strangers }: Expected, _: FakeCloudFormation, { billing, exports }: World): Promise<void> {
    strangers.push(this.name);
    const { Definition: definition } = VERSIONS[0][0][this.kind]!.properties;
    if (this.kind === 'report') billing.reports.set(this.name, { ...definition, ReportName: this.name } as unknown as ReportDefinition);
    else exports.add({ ...definition, Name: this.name } as Export);
  }

  public toString(): string { return `stranger ${this.kind}(${this.name})`; }
}

const OPERATIONS: Record<Kind, string[]> = {
  report: ['DescribeReportDefinitions', 'PutReportDefinition', 'ModifyReportDefinition', 'DeleteReportDefinition'],
  dataExport: ['ListExports', 'CreateExport', 'UpdateExport', 'DeleteExport'],
};
const faults = (kind: Kind): fc.Arbitrary<Fault[]> => fc.oneof(
  { weight: 2, arbitrary: fc.constant<Fault[]>([]) },
  {
    weight: 3,
    arbitrary: fc.array(fc.record<Fault>({
      operation: fc.constantFrom(...OPERATIONS[kind]),
      effect: fc.constantFrom<Fault['effect'][]>(
        new ApiError('InternalServerException', 'Internal error', 500), new ApiError('AccessDeniedException', 'denied'),
        new ApiError('ThrottlingException', 'Rate exceeded'), new RawAnswer(503, '<html></html>'), new NetworkError('ECONNREFUSED'),
        'lost answer', 'crash before', 'crash after', 'dead from then on', 'no answer',
      ),
      skip: fc.nat(1),
      times: fc.integer({ min: 1, max: 8 }),
    }), { minLength: 1, maxLength: 2 }),
  },
);
const at = fc.nat(STACKS.length - 1);
const version = fc.nat(CHOICES.length - 1);
const fate = fc.constantFrom<Fate[]>('fine', 'fine', 'other resource fails', 'other resource fails at once');
const ofEach = (make: (kind: Kind) => fc.Arbitrary<Step>) => KINDS.map(make);

/** Random lives of both kinds in the stacks of an account. */
export const mixedLives: fc.Arbitrary<Iterable<Step>> = fc.commands<Expected, Account, false>([
  ...ofEach((kind) => fc.tuple(at, version, fate, faults(kind)).map(([where, ...args]) => new Create(where, kind, ...args))),
  ...ofEach((kind) => fc.tuple(at, version, fate, faults(kind)).map(([where, ...args]) => new Update(where, kind, ...args))),
  ...ofEach((kind) => fc.tuple(at, version, fate, faults(kind)).map(([where, ...args]) => new Update(where, kind, ...args))),
  ...ofEach((kind) => fc.tuple(at, faults(kind)).map(([where, ...args]) => new Delete(where, kind, ...args))),
  ...ofEach((kind) => fc.tuple(at, fc.integer({ min: 1, max: 2 })).map(([where, atOnce]) => new Repeat(where, kind, atOnce))),
  ...ofEach((kind) => fc.constantFrom(...STRANGERS).map((name) => new StrangerAppears(kind, name))),
], { maxCommands: 14 });

