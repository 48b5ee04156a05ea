import { parseQuery } from './query-grammar';
import { COLUMNS_BY_SETTING } from './reviewed-columns';
import { DataExportTable, StompyDataExport, type StompyDataExportProps } from '../../../src';
import { stackIn } from '../../helpers/stacks';
import { onlyResource, text } from '../../helpers/templates';

interface Definition {
  readonly DataQuery: { readonly QueryStatement: string; readonly TableConfigurations: Record<string, Record<string, unknown>> };
}

function dataQuery(props: StompyDataExportProps = {}): Definition['DataQuery'] {
  const stack = stackIn('us-east-1');
  new StompyDataExport(stack, 'Export', props);
  return (onlyResource(stack, 'AWS::BCMDataExports::Export').Properties.Export as Definition).DataQuery;
}

const columnsWith = (props: StompyDataExportProps) => parseQuery(dataQuery(props).QueryStatement).columns;
const { COST_AND_USAGE_REPORT: CUR, FOCUS_1_2_AWS: FOCUS } = COLUMNS_BY_SETTING;

/** The option that switches each setting on. */
const OPTIONS: [setting: string, option: keyof StompyDataExportProps][] = [
  ['INCLUDE_CAPACITY_RESERVATION_DATA', 'capacityReservations'],
  ['INCLUDE_IAM_PRINCIPAL_DATA', 'iamPrincipals'],
  ['INCLUDE_SPLIT_COST_ALLOCATION_DATA', 'splitCostAllocationData'],
];
const combinations: StompyDataExportProps[] = OPTIONS.reduce<StompyDataExportProps[]>(
  (all, [, option]) => all.flatMap((each) => [each, { ...each, [option]: true }]), [{}],
);

test('AWS\'s lists have as many columns as its guide counts', () => {
  expect(Object.fromEntries(Object.entries(CUR).map(([setting, columns]) => [setting, columns.length]))).toEqual({
    '': 115,
    'INCLUDE_CAPACITY_RESERVATION_DATA': 3,
    'INCLUDE_IAM_PRINCIPAL_DATA': 1,
    'INCLUDE_RESOURCES': 1,
    'INCLUDE_SPLIT_COST_ALLOCATION_DATA': 11,
  });
  expect(FOCUS[''].length).toBe(60);
});

test('CUR 2.0 has every column that is always there, and the id of the resource, once', () => {
  expect(columnsWith({})).toEqual([...CUR[''], ...CUR.INCLUDE_RESOURCES].sort());
});

test.each(OPTIONS)('%s is switched by %s, and brings exactly its columns', (setting, option) => {
  const [off, on] = [{ [option]: false }, { [option]: true }];
  const settings = (props: object) => dataQuery(props).TableConfigurations.COST_AND_USAGE_REPORT[setting];
  expect([settings(off), settings(on)]).toEqual(['FALSE', 'TRUE']);
  const without = columnsWith(off);
  expect(columnsWith(on).filter((column) => !without.includes(column))).toEqual([...CUR[setting]].sort());
  expect(without.filter((column) => CUR[setting].includes(column))).toEqual([]);
});

test('with every option every column of AWS\'s dictionary is there once', () => {
  const everything = Object.fromEntries(OPTIONS.map(([, option]) => [option, true]));
  expect(columnsWith(everything)).toEqual(Object.values(CUR).flat().sort());
});

test('FOCUS 1.2 has each of its columns once', () => {
  expect(columnsWith({ table: DataExportTable.FOCUS_1_2 })).toEqual([...FOCUS['']].sort());
});

test('a choice of columns is kept, in its order', () => {
  const columns = ['line_item_unblended_cost', 'line_item_resource_id'];
  expect(columnsWith({ columns })).toEqual(columns);
});

test('every setting that AWS knows is sent, so that none is filled in', () => {
  const { BILLING_VIEW_ARN: view, ...others } = dataQuery().TableConfigurations.COST_AND_USAGE_REPORT;
  expect(text(view)).toMatch(/^arn:(<AWS::Partition>|aws):billing::111122223333:billingview\/primary$/);
  expect({ ...dataQuery().TableConfigurations, COST_AND_USAGE_REPORT: others }).toEqual({
    COST_AND_USAGE_REPORT: {
      INCLUDE_CAPACITY_RESERVATION_DATA: 'FALSE',
      INCLUDE_IAM_PRINCIPAL_DATA: 'FALSE',
      INCLUDE_MANUAL_DISCOUNT_COMPATIBILITY: 'FALSE',
      INCLUDE_RESOURCES: 'TRUE',
      INCLUDE_SPLIT_COST_ALLOCATION_DATA: 'FALSE',
      TIME_GRANULARITY: 'HOURLY',
    },
  });
  expect(dataQuery({ table: DataExportTable.FOCUS_1_2 }).TableConfigurations).toEqual({ FOCUS_1_2_AWS: { TIME_GRANULARITY: 'HOURLY' } });
});

test.each([...combinations, { table: DataExportTable.FOCUS_1_2 }])('the query of %j is one that AWS reads', (props) => {
  const { QueryStatement: query, TableConfigurations: configurations } = dataQuery(props);
  expect(parseQuery(query).table).toBe(Object.keys(configurations)[0]);
  expect(query).not.toContain('*');
});

describe('the parser of the tests', () => {
  test.each([
    'SELECT a FROM t',
    'select a, b.c as d from t where a = \'x\' and (b.c <> 1 or not a in (\'x\', \'y\')) limit 10',
    'SELECT a FROM t WHERE a NOT IN (1, 2) AND b >= 0.5',
  ])('reads %s', (query) => {
    expect(() => parseQuery(query)).not.toThrow();
  });

  test.each([
    ['expected name, got *', 'SELECT * FROM t'],
    ['expected FROM, got (', 'SELECT sum(a) FROM t'],
    ['what is JOIN?', 'SELECT a FROM t JOIN u'],
    ['expected name, got FROM', 'SELECT a, FROM t'],
    ['what is ,?', 'SELECT a FROM t, u'],
    ['cannot read ";"', 'SELECT a FROM t;'],
    ['expected sign, got LIKE', 'SELECT a FROM t WHERE a LIKE \'x\''],
    ['what is GROUP?', 'SELECT a FROM t GROUP BY a'],
    ['expected SELECT, got a', 'a FROM t'],
    ['a query of 0 characters', ''],
    ['a query of 36015 characters', `SELECT ${'a, '.repeat(12_000)}a FROM t`],
  ])('refuses: %s', (why, query) => {
    expect(() => parseQuery(query)).toThrow(why);
  });
});
