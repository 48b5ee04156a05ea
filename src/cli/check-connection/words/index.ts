import { CHINESE } from './chinese';
import { ENGLISH } from './english';
import { ACCOUNT_ID } from '../../../input/rules';
import type { Words } from '../../language';
import type { CheckId, Facts, FindingId, Result } from '../finding';
import type { Standing } from '../render';
import type { ProductOfRole } from '../role';

/** What is said about a finding: how it is, and what to do next where there is something to do. */
export interface Said {
  readonly found: (facts: Facts) => string;
  readonly next?: (facts: Facts) => string;
}

/** Everything that `check-connection` says. */
export interface CheckConnectionWords {
  readonly summary: string;
  readonly help: string;
  readonly doing: {
    readonly roles: string;
    readonly role: (role: string) => string;
    readonly costExplorer: string;
    readonly watching: (delivery: string, hours: string, minutes: number) => string;
    readonly silent: (minutes: number) => string;
  };
  readonly columns: { readonly [column in 'check' | 'of' | 'result' | 'found']: string };
  readonly checks: { readonly [check in CheckId]: string };
  readonly results: { readonly [result in Result]: string };
  readonly standings: { readonly [standing in Standing]: string };
  readonly next: string;
  readonly paste: string;
  readonly pasteRole: (product: ProductOfRole, arn: string) => string;
  readonly pasteReport: (bucket: string, prefix: string | undefined) => string;
  readonly findings: { readonly [id in FindingId]: Said };
}

export const CHECK_CONNECTION_WORDS: Words<CheckConnectionWords> = { en: ENGLISH, zh: CHINESE };

/** What the values of the options have to be, and how to mend them. */
export const VALUES = {
  stack: { en: 'must be the name of a stack: the console of CloudFormation shows it', zh: '必须是堆栈的名称：请在 CloudFormation 控制台中查看' },
  role: {
    en: 'must be the ARN of a role such as arn:aws:iam::111122223333:role/Stompy: copy it from the outputs of the stack',
    zh: '必须是角色的 ARN，例如 arn:aws:iam::111122223333:role/Stompy：请从堆栈的输出中复制',
  },
  account: { en: `${ACCOUNT_ID.must}: ${ACCOUNT_ID.fix}`, zh: '必须是 12 位数字的 AWS 账号：请从 Stompy 的连接页面复制' },
};
