import type { Construct } from 'constructs';
import type { ColumnSetting } from './columns';
import { columnSettings } from './definition';
import { EXPORT_ATTRIBUTES, EXPORT_OPTIONS } from './options';
import { DataExportFormat, DataExportIntegration, OUTPUTS, outputFor } from './output';
import type { StompyDataExportAttributes, StompyDataExportProps } from './props';
import { isColumn, settingOf } from './query';
import { checkQuota } from './quota';
import { DataExportTable, EXPORT_TABLES } from './table';
import { checkBoundary } from '../../input/boundary';
import { Checks } from '../../input/checks';
import { checkKey } from '../../input/key';
import { checkOptions } from '../../input/options';
import { checkNewBucket } from '../cur-checks';
import { checkFolder } from '../folders';
import { checkBucket, checkGivenBucket } from '../given-bucket';

/** The option behind each setting that brings columns. Resource ids are always there. */
const OPTIONS: { readonly [setting in ColumnSetting]?: keyof StompyDataExportProps } = {
  INCLUDE_CAPACITY_RESERVATION_DATA: 'capacityReservations',
  INCLUDE_IAM_PRINCIPAL_DATA: 'iamPrincipals',
  INCLUDE_SPLIT_COST_ALLOCATION_DATA: 'splitCostAllocationData',
};
/** Without it the export would not have what Stompy asks of a report. */
const NEEDED_COLUMN = 'line_item_resource_id';

/** Refuses wrong or contradictory settings of a new export before anything is created. */
export function checkExportProps(scope: Construct, given: StompyDataExportProps): void {
  const checks = new Checks(scope.node.path, scope);
  const props = checkOptions(checks, 'StompyDataExportProps', EXPORT_OPTIONS, given);
  const { table = DataExportTable.CUR_2_0, bucket } = props;
  checkBoundary(checks, scope, props.permissionsBoundary);
  checkSettings(checks, table, props);
  checkColumns(checks, table, props);
  checkOutput(checks, table, props);
  if (bucket) {
    checkGivenBucket(checks, scope, { ...props, bucket });
    checkFolder(checks, scope, { bucketName: bucket.bucketName, prefix: props.prefix ?? EXPORT_TABLES[table].prefix, kind: 'export' });
  } else if (given?.bucket === undefined) {
    checkNewBucket(checks, scope, props);
  }
  checkUnprovenKey(checks, props);
  checkQuota(checks, scope, table);
  checks.throwIfAny();
  checks.whenResolved(scope);
}

/** Refuses a description of an existing export that could not be read safely; what is a token is checked when the export's construct is there. */
export function checkExportAttributes(scope: Construct, id: string, given: StompyDataExportAttributes): Checks {
  const checks = new Checks(`${scope.node.path}/${id}`, scope);
  const { bucket, prefix, exportName, encryptionKey } = checkOptions(checks, 'StompyDataExportAttributes', EXPORT_ATTRIBUTES, given);
  if (bucket) checkBucket(checks, scope, bucket);
  if (encryptionKey) checkKey(checks, 'encryptionKey', encryptionKey, scope);
  if (exportName !== undefined && prefix === undefined) {
    checks.problem('exportName', 'needs `prefix` beside it', exportName, 'add the prefix that the console shows for the export, or leave both out');
  }
  checks.throwIfAny();
  return checks;
}

function checkSettings(checks: Checks, table: DataExportTable, props: Partial<StompyDataExportProps>): void {
  if (EXPORT_TABLES[table].isConfigurable) return;
  for (const option of Object.values(OPTIONS)) {
    if (props[option]) checks.problem(option, `is a setting that ${EXPORT_TABLES[table].title} does not have`, props[option], 'leave it out, or export CUR_2_0');
  }
}

function checkColumns(checks: Checks, table: DataExportTable, props: Partial<StompyDataExportProps>): void {
  const { columns } = props;
  if (columns === undefined) return;
  const { title } = EXPORT_TABLES[table];
  const settings = columnSettings(props);
  for (const column of columns) {
    if (!isColumn(table, column)) {
      checks.problem('columns', `must be columns of ${title}, by their exact names`, column, 'correct it, or leave `columns` out for all');
      continue;
    }
    const setting = settingOf(table, column);
    if (setting && !settings[setting]) checks.problem('columns', `must be there with the other options, and \`${OPTIONS[setting]}\` is off`, column, 'set it to true, or remove the column');
  }
  const twice = columns.find((column, index) => columns.indexOf(column) !== index);
  if (twice !== undefined) checks.problem('columns', 'must not list a column twice', twice, 'remove the repetition');
  if (columns.length > 0 && isColumn(table, NEEDED_COLUMN) && !columns.includes(NEEDED_COLUMN)) {
    checks.problem('columns', `must have ${NEEDED_COLUMN}, which Stompy needs`, columns, 'add it');
  }
}

function checkOutput(checks: Checks, table: DataExportTable, props: Partial<StompyDataExportProps>): void {
  const { format = DataExportFormat.PARQUET, compression, integration = DataExportIntegration.NONE } = props;
  if (table === DataExportTable.CUR_2_0 && format !== DataExportFormat.PARQUET) {
    checks.problem('format', 'must be PARQUET for CUR 2.0, which Stompy reads', format, 'leave it out, or export FOCUS_1_2');
  }
  const output = outputFor(format, compression);
  if (!output) {
    const fitting = OUTPUTS.filter((each) => each.format === format).map((each) => each.compression);
    checks.problem('compression', `must be ${fitting.join(' or ')} for the format ${format}`, compression, 'correct it, or leave it out');
    return;
  }
  if (!output.integrations.includes(integration)) {
    checks.problem('integration', `must be ${output.integrations.join(' or ')} for ${output.format} in ${output.compression}`, integration,
      'correct it, or choose another format');
  }
}

function checkUnprovenKey(checks: Checks, props: Partial<StompyDataExportProps>): void {
  const key = props.encryptionKey ?? props.bucket?.encryptionKey;
  if (key && !props.acceptUnprovenKey) {
    checks.problem(props.encryptionKey ? 'encryptionKey' : 'bucket', 'must not bring a customer managed key, because AWS does not offer to deliver under one',
      key, 'leave the key out, take another bucket, or set `acceptUnprovenKey` to try it');
  }
  if (!key && props.acceptUnprovenKey) checks.problem('acceptUnprovenKey', 'is for a customer managed key only', true, 'give `encryptionKey`, or leave it out');
}
