import type { ColumnFamily, ColumnSetting } from './columns';
import { EXPORT_TABLES, type ColumnSettings, type DataExportTable } from './table';

/** The columns that a table has with some settings, sorted. */
export function columnsOf(table: DataExportTable, settings: ColumnSettings): string[] {
  return EXPORT_TABLES[table].columns
    .filter(({ setting }) => setting === undefined || settings[setting])
    .flatMap(names)
    .sort();
}

/** The setting that brings a column; undefined for one that is always there. An unknown column throws. */
export function settingOf(table: DataExportTable, column: string): ColumnSetting | undefined {
  return familyOf(table, column)!.setting;
}

/** Whether the table can have the column at all. */
export function isColumn(table: DataExportTable, column: string): boolean {
  return familyOf(table, column) !== undefined;
}

/** The query of an export. It lists its columns: AWS is known to refuse an asterisk. */
export function queryFor(table: DataExportTable, columns: string[]): string {
  return `SELECT ${columns.join(', ')} FROM ${table}`;
}

function familyOf(table: DataExportTable, column: string): ColumnFamily | undefined {
  return EXPORT_TABLES[table].columns.find((family) => names(family).includes(column));
}

function names({ front, names: all }: ColumnFamily): string[] {
  return all.map((name) => `${front}${name}`);
}
