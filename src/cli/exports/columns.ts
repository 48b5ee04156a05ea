import type { ExistingExport } from './read';
import { answered, type Answered } from '../aws/answered';
import type { Aws } from '../aws/aws';

/** The columns that an export asks for which its table does not have with its settings, as AWS itself lists them. */
export async function unknownColumns(aws: Aws, { table, settings, query }: ExistingExport, region: string): Promise<Answered<readonly string[]>> {
  const properties = Object.entries(settings).map(([key, value]) => `${key}=${value}`);
  return answered(aws.call<{ Schema?: { Name: string }[] }>(
    'bcm-data-exports', 'get-table', '--table-name', table, ...properties.length > 0 ? ['--table-properties', properties.join(',')] : [], '--region', region,
  ).then(({ Schema }) => columnsOf(query).filter((column) => !Schema?.some(({ Name }) => Name === column))));
}

/** The columns of a query; an asterisk is none, and a part of a map stands for the map. */
export function columnsOf(query: string): string[] {
  const list = /^\s*SELECT\s([^]*?)\sFROM\s/i.exec(query)?.[1] ?? '';
  return list.split(',').map((each) => each.trim().split(/[\s.]/)[0]).filter((each) => each !== '' && each !== '*');
}
