import { RECOMMENDED_REGION } from '../../input/regions';
import { answered, type Answered } from '../aws/answered';
import type { Aws } from '../aws/aws';
import { timeOf, type AwsTime } from '../clock';

/** A resource as CloudFormation lists it. */
interface Resource {
  readonly ResourceType: string;
  readonly PhysicalResourceId?: string;
  readonly LastUpdatedTimestamp: AwsTime;
  readonly ResourceStatus: string;
}

/** A report or export that a stack made: its name or its ARN, and since when it is as it is. */
export interface Made {
  readonly id: string;
  readonly since: Date;
}

/** What counts of the stack that made a role. */
export interface Stack {
  readonly name: string;
  /** Names of all its roles. */
  readonly roles: readonly string[];
  /** ARNs of its managed policies. */
  readonly policies: readonly string[];
  readonly deliveries: readonly Made[];
}

const DELIVERY_TYPES = ['AWS::CUR::ReportDefinition', 'Custom::StompyCurReport', 'AWS::BCMDataExports::Export', 'Custom::StompyDataExport'];

/** CloudFormation's word for a stack that is not there, which it also uses for other mistakes. */
const ABSENT = 'ValidationError';

/** Where a stack is looked for: in the region that the AWS CLI is used with, and where it is recommended to be. */
const PLACES: readonly (readonly string[])[] = [[], ['--region', RECOMMENDED_REGION]];

/** Reads a stack by its name: in the first place that has it; else it is as where it is usually looked for. */
export async function readStack(aws: Aws, name: string, partition: string): Promise<Answered<Stack>> {
  const answers: Answered<Stack>[] = [];
  for (const region of placesOf(partition)) {
    const answer = await readIn(aws, name, region);
    if (answer.is === 'there') return answer;
    answers.push(answer);
  }
  return answers[0];
}

/** Reads the stack that made a role. */
export async function stackOf(aws: Aws, role: string, partition: string): Promise<Stack | undefined> {
  for (const region of placesOf(partition)) {
    const resources = await answered(aws.call<{ StackResources?: { StackName: string }[] }>('cloudformation', 'describe-stack-resources', '--physical-resource-id', role, ...region), ABSENT);
    const name = resources.is === 'there' ? resources.what.StackResources?.[0]?.StackName : undefined;
    const stack = name === undefined ? undefined : await readIn(aws, name, region);
    if (stack?.is === 'there') return stack.what;
  }
  return undefined;
}

/** Stompy's links lead to the recommended region, which is one of the partition "aws". */
function placesOf(partition: string): readonly (readonly string[])[] {
  return partition === 'aws' ? PLACES : PLACES.slice(0, 1);
}

function readIn(aws: Aws, name: string, region: readonly string[]): Promise<Answered<Stack>> {
  return answered(aws.call<{ StackResourceSummaries?: Resource[] }>('cloudformation', 'list-stack-resources', '--stack-name', name, ...region)
    .then(({ StackResourceSummaries = [] }) => told(name, StackResourceSummaries)), ABSENT);
}

function told(name: string, resources: readonly Resource[]): Stack {
  const there = resources.flatMap((each) => each.PhysicalResourceId && each.ResourceStatus !== 'DELETE_COMPLETE' ? [{ ...each, id: each.PhysicalResourceId }] : []);
  const of = (...types: string[]) => there.filter(({ ResourceType }) => types.includes(ResourceType));
  return {
    name,
    roles: of('AWS::IAM::Role').map(({ id }) => id),
    policies: of('AWS::IAM::ManagedPolicy').map(({ id }) => id),
    deliveries: of(...DELIVERY_TYPES).map(({ id, LastUpdatedTimestamp }) => ({ id, since: timeOf(LastUpdatedTimestamp) })),
  };
}
