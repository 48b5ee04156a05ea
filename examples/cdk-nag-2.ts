import type { Stack } from 'aws-cdk-lib';
// under this name beside cdk-nag 3; in your own app it is 'cdk-nag'
import { NagSuppressions } from 'cdk-nag-2';
import { acceptedFindings } from './cdk-nag-reasons';

/** With cdk-nag 2: suppresses what it finds in the constructs of this library, for the same reasons. */
export function suppressFindings(stack: Stack): void {
  for (const { construct, findings, reason } of acceptedFindings(stack)) {
    NagSuppressions.addResourceSuppressions(construct, findings.map((finding) => ({ ...ruleOf(finding), reason })), true);
  }
}

type About = string | { regex: string };

/** cdk-nag 2 wants the rule and what it is about apart: `AwsSolutions-IAM5[Resource::*]` is `AwsSolutions-IAM5` about `Resource::*`. */
function ruleOf(finding: string): { id: string; appliesTo?: About[] } {
  const [, id, about] = /^([^[]+)\[(.*)\]$/.exec(finding) ?? [];
  return id ? { id, appliesTo: [about, ...inAnotherStack(about)] } : { id: finding };
}

/** A bucket of another stack it writes as the output that CloudFormation hands over, with or without an export, for the same objects. */
function inAnotherStack(about: string): About[] {
  const [, objects] = /^Resource::<\w+\.Arn>(\/.*\*)$/.exec(about) ?? [];
  return objects ? [{ regex: `/^Resource::([\\w-]+:ExportsOutputFnGetAtt\\w+|{"Fn::GetStackOutput":.*})${objects.replace(/[/.*]/g, '\\$&')}$/` }] : [];
}
