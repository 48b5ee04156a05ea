import type { CheckedOrganization } from './check';
import type { CheckedAccount } from './judge';
import type { OrganizationWords } from './words';
import { PERMISSIONS_VERSION } from '../../permissions/version';
import { table } from '../table';

/** Accounts that should have a role. */
const expected = ({ connection }: CheckedAccount) => ['connected', 'waiting', 'failed'].includes(connection);
const lagging = ({ accounts }: CheckedOrganization) => accounts.filter(({ lags }) => lags);
const setLags = ({ permissionsVersion }: CheckedOrganization) => permissionsVersion !== undefined && permissionsVersion !== PERMISSIONS_VERSION;

/** Whether every account that should have a role has the current one, and nothing is unknown. */
export function isComplete(checked: CheckedOrganization): boolean {
  const { accounts, trustedAccess, refused } = checked;
  return trustedAccess !== false && refused.length === 0 && !setLags(checked) && lagging(checked).length === 0
    && accounts.some(({ connection }) => connection === 'connected')
    && accounts.every(({ connection }) => !['waiting', 'failed', 'unknown'].includes(connection));
}

/** A table, and what to do next. */
export function renderTable(checked: CheckedOrganization, words: OrganizationWords): string {
  const head = [words.head.account, words.head.name, words.head.connection, words.head.roleArn];
  const rows = checked.accounts.map((each) => [
    each.account,
    each.name || '-',
    [words.connections[each.connection], ...each.lags ? [words.older] : []].join(', '),
    each.roleArn || each.reason || '-',
  ]);
  return [words.stackSet(checked.stackSet), '', table([head, ...rows]), '', ...sentences(checked, words)].join('\n');
}

function sentences(checked: CheckedOrganization, words: OrganizationWords): string[] {
  const { accounts, trustedAccess, lastOperation: last, refused, autoDeployment } = checked;
  const connected = accounts.filter(({ connection }) => connection === 'connected').length;
  const wanted = accounts.filter(expected).length;
  const waiting = accounts.filter(({ connection }) => connection === 'waiting').length;
  const failed = accounts.filter(({ connection }) => connection === 'failed').length;
  return [
    connected === wanted ? words.all(wanted) : words.notAll(connected, wanted),
    ...trustedAccess === false ? [words.noTrust] : trustedAccess === undefined ? [words.trustUnknown] : [],
    ...last === undefined ? [] : last.status === 'SUCCEEDED' && last.failed > 0 ? [words.succeededWithFailures(last.action, last.failed)]
      : last.status === 'SUCCEEDED' ? [] : [words.operation(last.action, last.status)],
    ...failed > 0 ? [words.failed(failed)] : [],
    ...waiting > 0 && autoDeployment === false ? [words.byHand(waiting)] : [],
    ...lagging(checked).length > 0 ? [words.lagging(lagging(checked).length)] : [],
    ...setLags(checked) ? [words.olderSet(checked.permissionsVersion!, PERMISSIONS_VERSION)] : [],
    ...accounts.some(({ connection }) => connection === 'management') ? [words.managementAccount] : [],
    ...refused.map(({ what, code }) => words.refused(what, code)),
  ];
}

/** For a spreadsheet, and for Stompy: the same columns in every language. */
export function renderCsv({ accounts }: CheckedOrganization): string {
  const rows = accounts.map(({ account, name, connection, roleArn, lags, reason }) => [account, name, connection, roleArn, String(lags), reason]);
  return [['account', 'name', 'status', 'roleArn', 'olderPermissions', 'reason'], ...rows].map((row) => row.map(cell).join(',')).join('\n');
}

/** For scripts. */
export function renderJson(checked: CheckedOrganization): string {
  return JSON.stringify({ ...checked, currentPermissionsVersion: PERMISSIONS_VERSION, complete: isComplete(checked) }, undefined, 2);
}

/** A spreadsheet would run what begins like a formula, and the name of an account is anybody's to choose. */
function cell(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replace(/"/g, '""')}"` : plain;
}
