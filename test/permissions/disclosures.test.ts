import { readFileSync } from 'fs';
import { join } from 'path';
import { synthesizeLinkTemplates } from '../../site/templates';
import { ANALYSAVER_CAPABILITIES } from '../../src/permissions/analysaver';
import { SPOTAINER_CAPABILITIES } from '../../src/permissions/spotainer';

const ROOT = join(__dirname, '../..');
const ALL = [...ANALYSAVER_CAPABILITIES, ...SPOTAINER_CAPABILITIES];

interface Disclosure {
  readonly capability: string;
  readonly en: RegExp;
  readonly zh: RegExp;
  /** Where the option is documented, and by which words. */
  readonly option?: [file: string, words: RegExp];
  /** The parameter of a template where the customer decides, and by which words. */
  readonly form?: [parameter: string, words: RegExp];
}

/** What IAM cannot limit, or what a customer would not expect, and where it has to be said. */
const DISCLOSURES: Record<string, Disclosure> = {
  'Spot requests that start instances again': {
    capability: 'InstanceLifecycle', en: /Spot request may be persistent/, zh: /持久性/, option: ['src/role/spotainer-capability.ts', /persistent Spot request/], form: ['Permissions', /persistent Spot request/],
  },
  'what runs on after the cut-off': {
    capability: 'InstanceLifecycle', en: /goes on running after Stompy was cut off/, zh: /继续运行/, option: ['src/role/spotainer-capability.ts', /goes on running/], form: ['Permissions', /runs on after you cut Stompy off/],
  },
  'images, backups included': { capability: 'InstanceLifecycle', en: /backups included/, zh: /包括备份/, option: ['src/role/spotainer-props.ts', /backups stay out/], form: ['ImageAccounts', /backups included/] },
  'roles by default host management': { capability: 'InstanceLifecycle', en: /default host management/, zh: /默认主机管理/, option: ['src/role/spotainer-props.ts', /default host management/] },
  'keys that admit the account': { capability: 'EncryptedVolumes', en: /admits the account through EC2/, zh: /允许账号通过 EC2/, option: ['src/role/spotainer-props.ts', /admits the account through EC2/] },
  'such keys at every launch': { capability: 'InstanceLifecycle', en: /although it is not listed/, zh: /无需列出/ },
  'sellers in the Marketplace': {
    capability: 'CommitmentPurchase', en: /Reserved Instance Marketplace, at the price that the seller sets/, zh: /卖家决定/, option: ['src/role/purchases.ts', /at the seller's price/], form: ['Purchases', /seller's price/],
  },
  'queued purchases': { capability: 'CommitmentPurchase', en: /queued/, zh: /排队/, option: ['src/role/purchases.ts', /queued/], form: ['Purchases', /queued/] },
  'targets by address': { capability: 'TargetRegistration', en: /any private address and port/, zh: /任何私有地址和端口/, option: ['src/role/spotainer-capability.ts', /any private address/] },
  'public load balancers': { capability: 'BurScale', en: /may be public and in any VPC/, zh: /面向公网/, option: ['src/role/spotainer-capability.ts', /public or not/] },
  'certificates and target groups': { capability: 'BurScale', en: /every certificate of the account/, zh: /任何证书/, option: ['src/role/spotainer-capability.ts', /any certificate/] },
  'sign-in actions': { capability: 'BurScaleTakeover', en: /actions by which users sign in/, zh: /身份验证/, option: ['src/role/spotainer-capability.ts', /sign-in actions/] },
  'user data in Spot requests': { capability: 'SpotAdvice', en: /user data/, zh: /用户数据/, option: ['src/role/spotainer-capability.ts', /user data that a request carries/] },
  'data-source functions': { capability: 'ScalingSignals', en: /LAMBDA\(\)/, zh: /LAMBDA\(\)/, option: ['src/role/spotainer-capability.ts', /connected by a Lambda function/] },
  'clusters of the same name': { capability: 'EksRebalance', en: /without regard to case, and in every region/, zh: /不区分大小写/, option: ['src/role/spotainer-props.ts', /without regard to case, in every region/] },
  'what an import cannot launch': { capability: 'AsgImport', en: /snapshots and launch templates .*`resolve:ssm:`.* stay denied/, zh: /仍被拒绝/, option: ['src/role/spotainer-capability.ts', /Not all that a group uses/] },
  'credentials of an instance\'s role': { capability: 'InstanceRolePass', en: /work for some hours more/, zh: /几小时内/, option: ['src/role/spotainer-props.ts', /outlive it by some hours/], form: ['InstanceRoles', /holds its role/] },
  'interfaces at a launch': { capability: 'KeepPrivateIp', en: /launch with an interface that exists stays denied/, zh: /不能用已有的接口/ },
};

describe.each(Object.entries(DISCLOSURES))('%s', (_, { capability, en, zh, option, form }) => {
  const record = ALL.find(({ id }) => id === capability)!;
  const said = (words: { readonly discloses?: string; readonly caveats?: string[] }) => [words.discloses, ...words.caveats ?? []].join('\n');

  test('is in the record, in both languages', () => {
    expect(said(record)).toMatch(en);
    expect(said(record.zh)).toMatch(zh);
  });

  test('is in every document that is made of the record', () => {
    for (const [file, words] of [['docs/what-stompy-can-do.md', en], ['docs/what-stompy-can-do.zh.md', zh], ['docs/permissions.md', en], ['permissions.json', en]] as const) {
      expect(readFileSync(join(ROOT, file), 'utf8')).toMatch(words);
    }
  });

  if (option) {
    test('is said where the option is', () => {
      const [file, words] = option;
      expect(readFileSync(join(ROOT, file), 'utf8').replace(/\n +\* /g, ' ')).toMatch(words);
    });
  }

  if (form) {
    test('is said in the form', () => {
      const [parameter, words] = form;
      const texts = synthesizeLinkTemplates().flatMap(({ body }) => parameter in body.Parameters ? [body.Parameters[parameter].Description] : []);
      expect(texts.length).toBeGreaterThan(0);
      for (const text of texts) expect(text).toMatch(words);
    });
  }
});

test('what is said in one language is said in the other', () => {
  for (const { id, caveats = [], discloses, zh } of ALL) {
    expect([id, zh.caveats?.length ?? 0, zh.discloses !== undefined]).toEqual([id, caveats.length, discloses !== undefined]);
  }
});

test('a caveat is whole sentences', () => {
  for (const { caveats = [], zh } of ALL) {
    for (const each of caveats) expect(each).toMatch(/^[A-Z].*\.$/);
    for (const each of zh.caveats ?? []) expect(each).toMatch(/。$/);
  }
});
