import { CloudFormation } from '@aws-sdk/client-cloudformation';
import type { Event } from './event';
import { Failure } from './failure';
import { retry, within } from './retry';

/** Whether the stack has it today: then no earlier attempt left it. */
export async function isInUse({ StackId, LogicalResourceId }: Event, name: string, whole: AbortSignal): Promise<boolean> {
  const stacks = new CloudFormation({ maxAttempts: 1 });
  try {
    const { StackResourceDetail: today } = await retry(whole, () =>
      stacks.describeStackResource({ StackName: StackId, LogicalResourceId }, within(whole)));
    return today!.PhysicalResourceId === name && !/DELETE/.test(today!.ResourceStatus!);
  } catch (error) {
    if (/does not exist/.test((error as Error).message)) return false;
    throw new Failure(`CloudFormation did not say whether the stack uses ${name}: let the role call DescribeStackResource (${String(error)})`);
  }
}
