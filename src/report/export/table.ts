import { CUR_2_COLUMNS, FOCUS_1_2_COLUMNS, type ColumnFamily, type ColumnSetting } from './columns';

/** A table of AWS Data Exports. */
export enum DataExportTable {
  /** CUR 2.0: the cost report with a fixed list of columns, which is to follow the legacy report. */
  CUR_2_0 = 'COST_AND_USAGE_REPORT',
  /** FOCUS 1.2 with AWS's own columns: the open standard for the bills of all providers. */
  FOCUS_1_2 = 'FOCUS_1_2_AWS',
}

/** What is known about a table. */
export interface ExportTable {
  readonly title: string;
  readonly columns: readonly ColumnFamily[];
  /** How many exports of it AWS lets an account have. */
  readonly quota: number;
  /** Whether it has the settings that bring columns, and a billing view. */
  readonly isConfigurable: boolean;
  /** Where its exports go unless a prefix is given: never where the legacy report is. */
  readonly prefix: string;
  /** Whether AWS asks whoever makes an export of it for `cur:PutReportDefinition`, too. */
  readonly asksForReportPermission: boolean;
}

/**
 * The tables that can be exported.
 *
 * @see https://docs.aws.amazon.com/cur/latest/userguide/dataexports-quotas.html
 */
export const EXPORT_TABLES: { readonly [table in DataExportTable]: ExportTable } = {
  [DataExportTable.CUR_2_0]: {
    title: 'CUR 2.0',
    columns: CUR_2_COLUMNS,
    quota: 5,
    isConfigurable: true,
    prefix: 'stompy-cur2',
    asksForReportPermission: true,
  },
  [DataExportTable.FOCUS_1_2]: {
    title: 'FOCUS 1.2',
    columns: FOCUS_1_2_COLUMNS,
    quota: 2,
    isConfigurable: false,
    prefix: 'stompy-focus',
    asksForReportPermission: false,
  },
};

/** The settings of a table that bring columns, and whether they are on. */
export type ColumnSettings = { readonly [setting in ColumnSetting]?: boolean };

/**
 * Every setting that AWS knows for a table. One that is left out is filled in by AWS, and is a difference for ever to whoever compares;
 * an empty billing view is refused.
 *
 * @see https://docs.aws.amazon.com/cur/latest/userguide/table-dictionary-cur2.html
 */
export function tableConfiguration(table: DataExportTable, settings: ColumnSettings, billingView: string): { readonly [key: string]: string } {
  const hourly = { TIME_GRANULARITY: 'HOURLY' };
  if (!EXPORT_TABLES[table].isConfigurable) return hourly;
  const text = (setting: ColumnSetting) => settings[setting] ? 'TRUE' : 'FALSE';
  return {
    BILLING_VIEW_ARN: billingView,
    INCLUDE_CAPACITY_RESERVATION_DATA: text('INCLUDE_CAPACITY_RESERVATION_DATA'),
    INCLUDE_IAM_PRINCIPAL_DATA: text('INCLUDE_IAM_PRINCIPAL_DATA'),
    // takes columns away, and only customers of AWS's Discount Automation have it
    INCLUDE_MANUAL_DISCOUNT_COMPATIBILITY: 'FALSE',
    INCLUDE_RESOURCES: text('INCLUDE_RESOURCES'),
    INCLUDE_SPLIT_COST_ALLOCATION_DATA: text('INCLUDE_SPLIT_COST_ALLOCATION_DATA'),
    ...hourly,
  };
}
