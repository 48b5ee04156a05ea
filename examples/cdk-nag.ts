import { Validations, type Stack } from 'aws-cdk-lib';
import { acceptedFindings } from './cdk-nag-reasons';

/** With cdk-nag 3: acknowledges what it finds in the constructs of this library. */
export function acknowledgeFindings(stack: Stack): void {
  for (const { construct, findings, reason } of acceptedFindings(stack)) {
    Validations.of(construct).acknowledge(...findings.map((id) => ({ id, reason })));
  }
}
