import { Token, type Stack } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

interface Accepted {
  readonly constructs: string[];
  readonly findings: string[];
  readonly reason: string;
}

/** The same rule in the packs NIST 800-53 R5, HIPAA Security and PCI DSS 3.2.1. */
const inAllPacks = (rule: string) => [`NIST.800.53.R5-${rule}`, `HIPAA.Security-${rule}`, `PCI.DSS.321-${rule}`];
const inNistAndHipaa = (rule: string) => [`NIST.800.53.R5-${rule}`, `HIPAA.Security-${rule}`];
const wildcards = (...resources: string[]) => resources.map((resource) => `AwsSolutions-IAM5[Resource::${resource}]`);

const BUCKET = ['Report/Bucket', 'Costs'];

const REPORT: Accepted[] = [
  {
    constructs: BUCKET,
    findings: ['AwsSolutions-S1', ...inAllPacks('S3BucketLoggingEnabled')],
    reason: 'Reads are recorded where the account records them, as CloudTrail data events; a bucket for access logs would be a second one. '
      + 'To have access logs, give the report a `bucket` of your own.',
  },
  {
    constructs: BUCKET,
    findings: inAllPacks('S3BucketReplicationEnabled'),
    reason: 'The report is derived from billing data that AWS keeps. AWS Support can deliver a lost one anew; a copy in another region is not worth its storage.',
  },
  {
    constructs: BUCKET,
    findings: inAllPacks('S3DefaultEncryptionKMS'),
    reason: 'The bucket encrypts with SSE-S3. That AWS delivers cost reports to a bucket with a customer managed key is not documented; `encryptionKey` switches to one.',
  },
  {
    constructs: ['Report/HandlerLogs'],
    findings: inAllPacks('CloudWatchLogGroupEncrypted'),
    reason: 'CloudWatch encrypts every log group with a key of its own. This one holds report names, settings and error texts, no costs, and is deleted after a month.',
  },
  {
    constructs: ['Report/HandlerRole'],
    findings: inAllPacks('IAMNoInlinePolicy'),
    reason: 'The policy is meant for this one role and goes when it goes; as a managed policy it could be attached to others.',
  },
  {
    constructs: ['Report/Handler'],
    findings: inNistAndHipaa('LambdaConcurrency'),
    reason: 'It runs once per deployment that touches the report. Reserved concurrency would be taken from all other functions of the account for good.',
  },
  {
    constructs: ['Report/Handler'],
    findings: inNistAndHipaa('LambdaDLQ'),
    reason: 'CloudFormation waits for its answer and shows a failure, or the lack of an answer, to whoever deploys. Nobody would read a queue beside that.',
  },
  {
    constructs: ['Report/Handler'],
    findings: inAllPacks('LambdaInsideVPC'),
    reason: 'It calls the billing API and answers CloudFormation, both at public addresses, and reaches into no network. In a VPC it would need a NAT gateway.',
  },
];

function handlerWildcards(account: string): Accepted[] {
  const endOfStackId = '{"Fn::Select":[4,{"Fn::Split":["-",{"Fn::Select":[2,{"Fn::Split":["/",{"Ref":"AWS::StackId"}]}]}]}]}';
  return [
    {
      constructs: ['Report/HandlerRole'],
      findings: wildcards(`arn:<AWS::Partition>:cur:us-east-1:${account}:definition/stompy-${endOfStackId}-*`),
      reason: 'Only reports whose name begins with this stack\'s own id: the rest of a name changes when the report is replaced.',
    },
    {
      constructs: ['Report/HandlerRole'],
      findings: wildcards('*'),
      reason: 'One call, cur:DescribeReportDefinitions, which lists the reports of the account and changes nothing.',
    },
  ];
}

function analySaver(account: string, reportObjects: string): Accepted[] {
  return [
    {
      constructs: ['AnalySaver/ReadPolicy'],
      findings: wildcards('*'),
      reason: 'Only calls that describe, get or list: Cost Explorer, the organization\'s accounts, reservations and Savings Plans, report definitions.',
    },
    {
      constructs: ['AnalySaver/ReadPolicy'],
      findings: wildcards(reportObjects),
      reason: 'The files of the report: AWS names them anew every month.',
    },
    {
      constructs: ['AnalySaver/PurchasePolicy'],
      findings: wildcards('*'),
      reason: 'A reservation of EC2 is no resource in IAM. This team asked for purchases, in one region and until a date, and its conditions say so.',
    },
    {
      constructs: ['AnalySaver/PurchasePolicy'],
      findings: wildcards(`arn:<AWS::Partition>:rds:*:${account}:ri:*`),
      reason: 'A reservation has no name before it is bought. This team asked for purchases, in one region and until a date, and its conditions say so.',
    },
  ];
}

function spoTainer(account: string): Accepted[] {
  const ec2 = (...types: string[]) => wildcards(...types.map((type) => `arn:<AWS::Partition>:ec2:*:${account}:${type}/*`));
  const balancing = (...types: string[]) => wildcards(...types.map((type) => `arn:<AWS::Partition>:elasticloadbalancing:*:${account}:${type}/*`));
  return [
    {
      constructs: ['SpoTainer/ReadPolicy', 'SpoTainer/LoadBalancingPolicy'],
      findings: wildcards('*'),
      reason: 'Only calls that describe, get or list: instances, networks, prices, metrics, Auto Scaling groups, load balancers, and roles to choose from.',
    },
    {
      constructs: ['SpoTainer/InstanceAutomationPolicy'],
      findings: ec2('network-interface', 'security-group', 'subnet'),
      reason: 'An instance starts in a subnet that is chosen in Stompy, not here. `vpcs` and `regions` narrow the choice.',
    },
    {
      constructs: ['SpoTainer/InstanceAutomationPolicy'],
      findings: ec2('key-pair', 'spot-instances-request', 'volume'),
      reason: 'An instance starts with a key pair that is chosen in Stompy; its volumes and its Spot request have no id before.',
    },
    {
      constructs: ['SpoTainer/InstanceAutomationPolicy'],
      findings: wildcards('arn:<AWS::Partition>:ec2:*::image/*'),
      reason: 'By condition only public images and images of this account.',
    },
    {
      constructs: ['SpoTainer/InstanceAutomationPolicy'],
      findings: ec2('instance'),
      reason: 'By condition only instances that carry Stompy\'s tag, which can only be set by the call that launches them.',
    },
    {
      constructs: ['SpoTainer/InstanceAutomationPolicy'],
      findings: ec2('elastic-ip'),
      reason: 'By condition only addresses that carry the opt-in tag, which Stompy can set on nothing that exists.',
    },
    {
      constructs: ['SpoTainer/LoadBalancingPolicy'],
      findings: balancing('targetgroup'),
      reason: 'By condition only target groups that carry the opt-in tag, which Stompy can set on nothing that exists, or that Stompy made.',
    },
    {
      constructs: ['SpoTainer/LoadBalancingPolicy'],
      findings: balancing('loadbalancer/app', 'listener/app', 'listener-rule/app'),
      reason: 'By condition only load balancers that Stompy makes and marks, and what belongs to them.',
    },
  ];
}

/** Findings of cdk-nag that are accepted on a construct, and why. */
export interface AcceptedFindings {
  readonly construct: IConstruct;
  readonly findings: string[];
  readonly reason: string;
}

/**
 * What cdk-nag finds in a stack with constructs named as in these examples, and why it is accepted. Copy the reasons you agree with.
 *
 * @param reportObjects the report's objects as cdk-nag writes them, such as `<ReportBucket83562F83.Arn>/stompy/*`.
 */
export function acceptedFindings(stack: Stack, reportObjects: string): AcceptedFindings[] {
  const account = Token.isUnresolved(stack.account) ? '<AWS::AccountId>' : stack.account;
  // written out with the feature flag `enablePartitionLiterals`, which `cdk init` sets
  const partition = Token.isUnresolved(stack.partition) ? '<AWS::Partition>' : stack.partition;
  const all = [...REPORT, ...handlerWildcards(account), ...analySaver(account, reportObjects), ...spoTainer(account)];
  return all.flatMap(({ constructs, findings, reason }) => constructs
    // the same role, where a rollout makes it for the management account
    .flatMap((path) => path.startsWith('SpoTainer/') ? [path, path.replace('SpoTainer', 'Rollout/ManagementAccount')] : [path])
    .flatMap((path) => find(stack, path) ?? [])
    .map((construct) => ({ construct, findings: findings.map((finding) => finding.replace('<AWS::Partition>', partition)), reason })));
}

function find(stack: Stack, path: string): IConstruct | undefined {
  return path.split('/').reduce<IConstruct | undefined>((construct, id) => construct?.node.tryFindChild(id), stack);
}
