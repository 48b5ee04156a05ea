import { Validations, type Stack } from 'aws-cdk-lib';
import { acceptedFindings } from './cdk-nag-reasons';

/** With cdk-nag 3: acknowledges what it finds in a stack with constructs named as in these examples. */
export function acknowledgeFindings(stack: Stack, reportObjects: string): void {
  for (const { construct, findings, reason } of acceptedFindings(stack, reportObjects)) {
    Validations.of(construct).acknowledge(...findings.map((id) => ({ id, reason })));
  }
}
