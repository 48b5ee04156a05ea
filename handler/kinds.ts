import { Exports } from './exports';
import type { Kind } from './kind';
import { Reports } from './reports';

/** What makes each type of resource. In a template stand only those that it uses. */
export const KINDS = new Map<string, Kind>([
  ['Custom::StompyCurReport', Reports],
  ['Custom::StompyDataExport', Exports],
]);
