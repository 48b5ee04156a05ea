import { App, Stack, Validations } from 'aws-cdk-lib';
import { Role } from 'aws-cdk-lib/aws-iam';
import { AwsSolutionsChecks, HIPAASecurityChecks, NIST80053R4Checks, NIST80053R5Checks, PCIDSS321Checks, ServerlessChecks } from 'cdk-nag';
import { acknowledgeFindings } from '../../examples/cdk-nag';
import { AnalySaverCapability, CommitmentService, StompyAnalySaverRole, StompyCurReport, StompySpoTainerRole } from '../../src';
import { EXAMPLES, buildExample, type Example } from '../helpers/examples';
import { CUSTOMER, TRUST } from '../helpers/stacks';
import { allowed, list } from '../helpers/templates';

const PACKS = [AwsSolutionsChecks, HIPAASecurityChecks, NIST80053R4Checks, NIST80053R5Checks, PCIDSS321Checks, ServerlessChecks];

/** Findings in an app, as `rule at construct`. */
function findings(app: App): string[] {
  return PACKS.flatMap((Pack) => new Pack(app).validateScope(app).violations)
    .flatMap(({ ruleName, violatingResources }) => violatingResources.map(({ constructPath }) => `${ruleName} at ${constructPath}`));
}

/** Acknowledgements in an app, in the same form, but at the construct that carries them. */
function acknowledgements(app: App): { rule: string; path: string; reason: string }[] {
  return app.node.findAll().flatMap(({ node }) => node.metadata
    .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
    .flatMap(({ data }) => Object.entries(data as Record<string, string>))
    .map(([id, reason]) => ({ rule: id.replace(/^annotation::/i, ''), path: node.path, reason })));
}

function acknowledged(example: Example): App {
  const { app, stacks } = buildExample(example);
  for (const stack of stacks) acknowledgeFindings(stack);
  return app;
}

describe.each(EXAMPLES)('$name', (example) => {
  test('has no finding of AwsSolutions, HIPAA, NIST 800-53, PCI or Serverless without a reason', () => {
    expect(findings(acknowledged(example))).toEqual([]);
  });

  test('has findings that the packs do report while they are not acknowledged', () => {
    expect(findings(buildExample(example).app)).not.toEqual([]);
  });
});

test('every acknowledgement is about a finding that is really there, and has a sentence as its reason', () => {
  const used = new Set<string>();
  const all = new Set<string>();
  for (const example of EXAMPLES) {
    const found = findings(buildExample(example).app);
    for (const { rule, path, reason } of acknowledgements(acknowledged(example))) {
      expect(reason).toMatch(/^[A-Z].{40,}\.$/);
      const relative = path.slice(path.indexOf('/') + 1);
      const key = `${rule.replace(/111122223333|<AWS::AccountId>/, '<account>')} at ${relative}`;
      all.add(key);
      if (found.some((finding) => `${finding}/`.startsWith(`${rule} at ${path}/`))) used.add(key);
    }
  }
  expect([...all].filter((key) => !used.has(key))).toEqual([]);
});

test('other ids and other options have their reasons as well', () => {
  const app = new App();
  const stack = new Stack(app, 'Shop', { env: { account: CUSTOMER, region: 'eu-west-1' } });
  const report = new StompyCurReport(stack, 'Costs', { prefix: 'billing', reportName: 'hourly', splitCostAllocationData: true });
  new StompyAnalySaverRole(stack, 'Reader', {
    ...TRUST, report, purchases: { services: Object.values(CommitmentService) }, enabledCapabilities: [AnalySaverCapability.DATA_EXPORTS_READ],
  });
  new StompySpoTainerRole(stack, 'Runner', { ...TRUST, regions: ['eu-west-1'], optInTagKey: 'shop:spot', instanceRoles: [Role.fromRoleName(stack, 'Web', 'web')] });
  acknowledgeFindings(stack);
  expect(findings(app)).toEqual([]);
});

test.each(EXAMPLES)('what $name allows on every resource only describes, gets or lists, as the reasons say; or buys reservations of EC2', (example) => {
  const onEverything = buildExample(example).stacks.flatMap(allowed).filter(({ Resource }) => Resource === '*').flatMap(({ Action }) => list(Action));
  expect(onEverything.length).toBeGreaterThan(0);
  expect(onEverything.filter((action) => !/^[\w-]+:(Describe|Get|List)/.test(action)))
    .toEqual(example.name === 'platform-team' ? ['ec2:PurchaseReservedInstancesOffering'] : []);
});

describe('in an app that runs cdk-nag at synthesis', () => {
  const managementAccount = EXAMPLES.find(({ name }) => name === 'management-account')!;

  test('the acknowledged example passes', () => {
    const app = acknowledged(managementAccount);
    Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
    expect(() => app.synth()).not.toThrow();
  });

  test('the same example without acknowledgements does not', () => {
    const { app } = buildExample(managementAccount);
    Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
    expect(() => app.synth()).toThrow(/AwsSolutions-S1/);
  });
});
