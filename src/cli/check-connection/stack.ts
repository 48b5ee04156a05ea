import { answered, type Answered } from '../aws/answered';
import type { Aws } from '../aws/aws';

/** A resource as CloudFormation lists it. */
interface Resource {
  readonly ResourceType: string;
  readonly PhysicalResourceId?: string;
  readonly LastUpdatedTimestamp?: string;
  readonly ResourceStatus?: string;
}

/** What counts of the stack that made a role. */
export interface Stack {
  readonly name: string;
  /** Names of all its roles. */
  readonly roles: readonly string[];
  /** ARNs of its managed policies. */
  readonly policies: readonly string[];
  /** Reports that it made, and since when each is as it is. */
  readonly reports: readonly { readonly name: string; readonly since?: Date }[];
}

const REPORT_TYPES = ['AWS::CUR::ReportDefinition', 'Custom::StompyCurReport'];

/** CloudFormation's word for a stack that is not there, which it also uses for other mistakes. */
const ABSENT = 'ValidationError';

/** Reads a stack by its name. */
export function readStack(aws: Aws, name: string, region: readonly string[]): Promise<Answered<Stack>> {
  return answered(aws.call<{ StackResourceSummaries?: Resource[] }>('cloudformation', 'list-stack-resources', '--stack-name', name, ...region)
    .then(({ StackResourceSummaries = [] }) => told(name, StackResourceSummaries)), ABSENT);
}

/** Reads the stack that made a role, if it is in the region that is asked. */
export async function stackOf(aws: Aws, role: string): Promise<Stack | undefined> {
  const found = await answered(aws.call<{ StackResources?: { StackName: string }[] }>('cloudformation', 'describe-stack-resources', '--physical-resource-id', role), ABSENT);
  const name = found.is === 'there' ? found.what.StackResources?.[0]?.StackName : undefined;
  if (name === undefined) return undefined;
  const stack = await readStack(aws, name, []);
  return stack.is === 'there' ? stack.what : undefined;
}

function told(name: string, resources: readonly Resource[]): Stack {
  const there = resources.filter(({ ResourceStatus, PhysicalResourceId }) => PhysicalResourceId && ResourceStatus !== 'DELETE_COMPLETE');
  const ids = (...types: string[]): Resource[] => there.filter(({ ResourceType }) => types.includes(ResourceType));
  return {
    name,
    roles: ids('AWS::IAM::Role').map(({ PhysicalResourceId }) => PhysicalResourceId!),
    policies: ids('AWS::IAM::ManagedPolicy').map(({ PhysicalResourceId }) => PhysicalResourceId!),
    reports: ids(...REPORT_TYPES).map(({ PhysicalResourceId, LastUpdatedTimestamp: since }) => ({ name: PhysicalResourceId!, since: since ? new Date(since) : undefined })),
  };
}
