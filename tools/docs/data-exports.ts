import { code, table } from './tables';
import { EXPORT_TABLES } from '../../src/report/export/table';
import { EXPORT_FAULTS } from '../../test/handler/exports/faults';

const count = (columns: typeof EXPORT_TABLES[keyof typeof EXPORT_TABLES]['columns']) => columns.reduce((sum, { names }) => sum + names.length, 0);

/** The tables that can be exported, from the data that the construct has. */
export function exportTables(): string {
  return table(['`table`', 'AWS\'s name', 'Columns', 'Of which an option brings', 'Exports for each account', 'Prefix unless given'],
    Object.entries(EXPORT_TABLES).map(([name, { title, columns, quota, prefix }]) => [
      title, code(name), String(count(columns)), String(count(columns.filter(({ setting }) => setting !== undefined && setting !== 'INCLUDE_RESOURCES'))), String(quota), code(prefix),
    ]));
}

/** What can go wrong with an export, and what is true afterwards; each row is a test of that name. */
export function exportFaults(): string {
  return table(['While', 'What goes wrong', 'The stack\'s exports afterwards', 'CloudFormation is told'], EXPORT_FAULTS.map(({ when, fault, exports: after, answer }) => [
    when, fault, after, answer === 'SUCCESS' ? 'success' : 'failure, with the reason and what to do',
  ]));
}
