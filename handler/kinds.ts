import { dataExports } from './exports';
import type { Kind } from './kind';
import { costReports } from './reports';

/** What makes each type of resource. In a template stand only those that it uses. */
export const KINDS = new Map<string, () => Kind>([
  ['Custom::StompyCurReport', costReports],
  ['Custom::StompyDataExport', dataExports],
]);
