import { Stack } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { StompyAnalySaverRole, StompyCurReport, StompyDataExport, StompySpoTainerRole } from '../src';

interface Reason {
  readonly findings: string[];
  readonly reason: string;
}

/** The same rule in the packs NIST 800-53 R4 and R5, HIPAA Security and PCI DSS 3.2.1. */
const inAllPacks = (rule: string) => [`NIST.800.53.R4-${rule}`, `NIST.800.53.R5-${rule}`, `HIPAA.Security-${rule}`, `PCI.DSS.321-${rule}`];
const inNistAndHipaa = (rule: string) => [`NIST.800.53.R5-${rule}`, `HIPAA.Security-${rule}`];

/** What is accepted on the parts of a report. */
const BUCKET: Reason[] = [
  {
    findings: ['AwsSolutions-S1', ...inAllPacks('S3BucketLoggingEnabled')],
    reason: 'Reads are recorded where the account records them, as CloudTrail data events; a bucket for access logs would be a second one. '
      + 'To have access logs, give the report a `bucket` of your own.',
  },
  {
    findings: inAllPacks('S3BucketReplicationEnabled'),
    reason: 'The report is derived from billing data that AWS keeps. AWS Support can deliver a lost one anew; a copy in another region is not worth its storage.',
  },
  {
    findings: inAllPacks('S3DefaultEncryptionKMS').filter((finding) => !finding.includes('.R4-')),
    reason: 'The bucket encrypts with SSE-S3. That AWS delivers cost reports to a bucket with a customer managed key is not documented; `encryptionKey` switches to one.',
  },
  {
    findings: ['NIST.800.53.R4-S3BucketDefaultLockEnabled'],
    reason: 'AWS overwrites the report several times a day and keeps the billing data itself. Locked objects would pile up, and could keep AWS from delivering.',
  },
];
const HANDLER_LOGS: Reason[] = [
  {
    findings: inAllPacks('CloudWatchLogGroupEncrypted'),
    reason: 'CloudWatch encrypts every log group with a key of its own. This one holds report names, settings and error texts, no costs, and is deleted after a month.',
  },
];
const HANDLER_ROLE: Reason[] = [
  {
    findings: inAllPacks('IAMNoInlinePolicy'),
    reason: 'The policy is meant for this one role and goes when it goes; as a managed policy it could be attached to others.',
  },
  {
    findings: ['Serverless-LambdaStarPermissions'],
    reason: 'By name only this stack\'s own reports can be changed; the one call on everything lists the reports of the account.',
  },
];
const HANDLER: Reason[] = [
  {
    findings: inNistAndHipaa('LambdaConcurrency'),
    reason: 'It runs once per deployment that touches the report. Reserved concurrency would be taken from all other functions of the account for good.',
  },
  {
    findings: [...inNistAndHipaa('LambdaDLQ'), 'Serverless-LambdaDLQ'],
    reason: 'CloudFormation waits for its answer and shows a failure, or the lack of an answer, to whoever deploys. Nobody would read a queue beside that.',
  },
  {
    findings: inAllPacks('LambdaInsideVPC'),
    reason: 'It calls the billing API and answers CloudFormation, both at public addresses, and reaches into no network. In a VPC it would need a NAT gateway.',
  },
  {
    findings: ['Serverless-LambdaTracing'],
    reason: 'It calls one API and answers CloudFormation; each step and each failure is in its log, and a trace would show nothing more.',
  },
];

const DELIVERY: Reason[] = [
  {
    findings: ['Serverless-LambdaAsyncFailureDestination'],
    reason: 'CloudFormation waits for its answer and shows a failure, or the lack of an answer, to whoever deploys. Nobody would read a queue beside that.',
  },
];

/** Why a wildcard is accepted in a policy of the library, by the resource that has it. */
const WILDCARDS: { readonly [policy: string]: readonly (readonly [resource: RegExp, reason: string])[] } = {
  Role: [
    [/:(definition|export)\/stompy-.*-\*$/, 'Only reports and exports whose name begins with this stack\'s own id: the rest of a name changes when one is replaced.'],
    [/:cur:.*:definition\/\*$/, 'AWS asks for cur:PutReportDefinition to make a CUR 2.0 export, without saying for which definition. The call makes new ones only.'],
    [/^\*$/, 'Only calls that list the reports and exports of the account, and change nothing.'],
  ],
  ReadPolicy: [
    [/^\*$/, 'Only calls that describe, get or list, such as costs, commitments, instances, networks, prices, metrics and load balancers.'],
    [/:bcm-data-exports:.*\*$/, 'Only calls that get or list the exports of this account, whose ids AWS makes up.'],
    [/^(arn:.*:s3:::|<).*\/\*$/, 'The files of the report: AWS names them anew every month.'],
  ],
  ExportsPolicy: [
    [/^(arn:.*:s3:::|<).*\/\*$/, 'The files of the exports: AWS names them anew every month.'],
  ],
  PurchasePolicy: [
    [/^\*$/, 'A reservation of EC2 is no resource in IAM. This team asked for purchases, and the conditions say where and until when.'],
    [/./, 'A reservation has no name before it is bought. This team asked for purchases, and the conditions say where and until when.'],
  ],
  InstanceAutomationPolicy: [
    [/:(network-interface|security-group|subnet)\/\*$/, 'An instance starts in a subnet that is chosen in Stompy, not here. `vpcs` and `regions` narrow the choice.'],
    [/:(key-pair|spot-instances-request|volume)\/\*$/, 'An instance starts with a key pair that is chosen in Stompy; its volumes and its Spot request have no id before.'],
    [/:image\/\*$/, 'By condition only public images and images of this account.'],
    [/:instance\/\*$/, 'By condition only instances that carry Stompy\'s tag, which can only be set by the call that launches them.'],
    [/:elastic-ip\/\*$/, 'By condition only addresses that carry the opt-in tag, which Stompy can set on nothing that exists.'],
  ],
  LoadBalancingPolicy: [
    [/^\*$/, 'Only calls that describe, get or list: load balancers, their listeners, rules and target groups.'],
    [/:targetgroup\/\*$/, 'By condition only target groups that carry the opt-in tag, which Stompy can set on nothing that exists, or that Stompy made.'],
    [/:(loadbalancer|listener|listener-rule)\/app\/\*$/, 'By condition only load balancers that Stompy makes and marks, and what belongs to them.'],
  ],
};

/** Findings of cdk-nag that are accepted on a construct, and why. */
export interface AcceptedFindings {
  readonly construct: IConstruct;
  readonly findings: string[];
  readonly reason: string;
}

/** What cdk-nag finds in the constructs of this library, whatever their ids and options, and why it is accepted. Copy the reasons you agree with. */
export function acceptedFindings(stack: Stack): AcceptedFindings[] {
  return stack.node.findAll().flatMap((each) => {
    if (each instanceof StompyCurReport || each instanceof StompyDataExport) return bucketFindings(each);
    if (each.node.id === 'StompyHandler') return handlerFindings(each);
    if (each instanceof StompyAnalySaverRole || each instanceof StompySpoTainerRole) return each.node.children.flatMap(wildcardFindings);
    return [];
  });
}

function bucketFindings({ bucket }: StompyCurReport | StompyDataExport): AcceptedFindings[] {
  return BUCKET.map((reason) => ({ construct: bucket, ...reason }));
}

/** The one function of a stack that makes its reports and exports. */
function handlerFindings(handler: IConstruct): AcceptedFindings[] {
  const parts = [['Logs', HANDLER_LOGS], ['Role', HANDLER_ROLE], ['Function', HANDLER], ['Delivery', DELIVERY]] as const;
  return [
    ...parts.flatMap(([id, reasons]) => reasons.map((reason) => ({ construct: handler.node.findChild(id), ...reason }))),
    ...handler.node.children.flatMap(wildcardFindings),
  ];
}

/** The wildcards of one policy, as cdk-nag writes them. */
function wildcardFindings(construct: IConstruct): AcceptedFindings[] {
  const reasons = WILDCARDS[construct.node.id] ?? [];
  return wildcardsIn(construct).flatMap((resource) => {
    const reason = reasons.find(([pattern]) => pattern.test(resource))?.[1];
    return reason === undefined ? [] : [{ construct, findings: [`AwsSolutions-IAM5[Resource::${resource}]`], reason }];
  });
}

interface Document {
  readonly Statement: { readonly Effect: string; readonly Resource?: unknown }[];
}

function wildcardsIn(construct: IConstruct): string[] {
  const { policyDocument, policies } = construct as { policyDocument?: unknown; policies?: { policyDocument: unknown }[] };
  const written = [...policyDocument ? [policyDocument] : [], ...(policies ?? []).map((policy) => policy.policyDocument)];
  const documents = Stack.of(construct).resolve(written) as Document[];
  const allowed = documents.flatMap(({ Statement: statements }) => statements).filter(({ Effect: effect }) => effect === 'Allow');
  return [...new Set(allowed.flatMap(({ Resource: resource }) => [resource].flat().map(flat)).filter((resource) => resource.includes('*')))];
}

/** A resource with its references in angle brackets. */
function flat(resource: unknown): string {
  if (typeof resource !== 'object' || resource === null) return String(resource);
  const { 'Ref': ref, 'Fn::GetAtt': att, 'Fn::Join': join } = resource as { 'Ref'?: string; 'Fn::GetAtt'?: string[]; 'Fn::Join'?: [string, unknown[]] };
  if (ref !== undefined) return `<${ref}>`;
  if (att) return `<${att.join('.')}>`;
  return join ? join[1].map(flat).join(join[0]) : JSON.stringify(resource);
}
