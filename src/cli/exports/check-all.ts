import { checkExport, type CheckedExport } from './check';
import { unknownColumns } from './columns';
import { readExports } from './read';
import type { Delivery } from '../../report/delivery-statements';
import { EXPORT_TABLES, type DataExportTable } from '../../report/export/table';
import type { Answered } from '../aws/answered';
import type { Aws } from '../aws/aws';

/** An export with the columns that AWS does not know. */
export interface ListedExport extends CheckedExport {
  readonly columns: Answered<readonly string[]>;
}

/** How many exports of a table there are, and how many AWS lets an account have. */
export interface Quota {
  readonly title: string;
  readonly number: number;
  readonly quota: number;
}

/** All exports of the account. */
export interface ListedExports {
  readonly exports: readonly ListedExport[];
  readonly quotas: readonly Quota[];
}

/** Reads every export of the account, what AWS says of it, and its bucket. Changes nothing. */
export async function checkExports(aws: Aws, owner: Delivery, step: () => void): Promise<Answered<ListedExports>> {
  step();
  const read = await readExports(aws, owner.billingRegion);
  if (read.is !== 'there') return read;
  const exports: ListedExport[] = [];
  for (const each of read.what) {
    const checked = await checkExport(aws, each, owner);
    exports.push({ ...checked, columns: await unknownColumns(aws, each, owner.billingRegion) });
  }
  const quotas = Object.keys(EXPORT_TABLES).flatMap((table) => {
    const { title, quota } = EXPORT_TABLES[table as DataExportTable];
    const number = exports.filter(({ report }) => report.table === table).length;
    return number > 0 ? [{ title, number, quota }] : [];
  });
  return { is: 'there', what: { exports, quotas } };
}
