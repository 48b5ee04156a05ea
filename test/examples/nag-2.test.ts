import { Aspects, type App, type Stack } from 'aws-cdk-lib';
import { Annotations, Match } from 'aws-cdk-lib/assertions';
import * as nag from 'cdk-nag-2';
import { suppressFindings } from '../../examples/cdk-nag-2';
import { EXAMPLES, buildExample, type Example } from '../helpers/examples';

/** What cdk-nag 2 reports in an example, as its users run it: errors and warnings of every pack, failures of its own rules included. */
function findings(example: Example, suppress?: (app: ReturnType<typeof buildExample>) => void): string[] {
  const built = buildExample(example);
  suppress?.(built);
  addPacks(built.app);
  return built.stacks.flatMap(annotationsIn)
    // what the CDK recommends to an app of several stacks is no finding of a pack
    .filter((finding) => !finding.includes('[ack: stompy-cdk:') && !finding.includes('No cross-stack-reference strength configured'));
}

function annotationsIn(stack: Stack): string[] {
  try {
    const annotations = Annotations.fromStack(stack);
    return [...annotations.findError('*', Match.anyValue()), ...annotations.findWarning('*', Match.anyValue())]
      .map(({ id, entry }) => `${id}: ${entry.data as string}`);
  } catch (error) {
    // with the feature flag `annotationsInValidationReport`, errors end the synthesis, and its message lists them
    return [(error as Error).message];
  }
}

// by name: the oldest knows no pack for serverless
const PACKS = Object.entries(nag).filter(([name]) => /^(AwsSolutions|HIPAASecurity|NIST80053R[45]|PCIDSS321|Serverless)Checks$/.test(name))
  .map(([, Pack]) => Pack as typeof nag.AwsSolutionsChecks);

function addPacks(app: App): void {
  for (const Pack of PACKS) Aspects.of(app).add(new Pack({ reports: false }));
}

describe.each(EXAMPLES)('$name with cdk-nag 2', (example) => {
  test('has no finding without a reason', () => {
    expect(findings(example, ({ stacks }) => stacks.forEach((stack) => suppressFindings(stack)))).toEqual([]);
  });

  test('has findings while they are not suppressed', () => {
    expect(findings(example).join('\n')).toMatch(/AwsSolutions-IAM5/);
  });
});
