import { App, Duration, Stack, aws_kms as kms } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { table } from './tables';
import { StompyAnalySaverRole, StompyCurReport, StompySpoTainerRole, type StompyCurReportProps, type StompySpoTainerRoleProps } from '../../src';

/**
 * Properties whose change replaces a resource, of the types that the constructs make; the report's name is the id of the custom resource.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html
 */
const CREATE_ONLY: { readonly [type: string]: string[] } = {
  'AWS::CUR::ReportDefinition': ['ReportName', 'TimeUnit', 'AdditionalSchemaElements', 'ReportVersioning'],
  'AWS::IAM::ManagedPolicy': ['ManagedPolicyName', 'Path', 'Description'],
  'AWS::IAM::Role': ['RoleName', 'Path'],
  'AWS::KMS::Key': [],
  'AWS::Lambda::EventInvokeConfig': ['FunctionName', 'Qualifier'],
  'AWS::Lambda::Function': ['FunctionName', 'PackageType'],
  'AWS::Logs::LogGroup': ['LogGroupName'],
  'AWS::S3::Bucket': ['BucketName'],
  'AWS::S3::BucketPolicy': ['Bucket'],
  'Custom::StompyCurReport': ['Definition.ReportName', 'ServiceToken'],
};

/** What a customer knows of a template. */
const NAMES: { readonly [type: string]: string } = {
  'AWS::CUR::ReportDefinition': 'report', 'Custom::StompyCurReport': 'report', 'AWS::S3::Bucket': 'bucket', 'AWS::IAM::Role': 'role',
};

const TRUST = { stompyAccountId: '444455556666', externalId: 'stompy-0f7b1c2d3e4f5a6b7c8d' };
const SINGAPORE = { account: '111122223333', region: 'ap-southeast-1' };
const VIRGINIA = { account: '111122223333', region: 'us-east-1' };

type Resources = Record<string, { readonly Type: string; readonly Properties?: object }>;

/** The stack "S" of an app. */
function template(build: (stack: Stack, app: App) => void, env: object = SINGAPORE): Resources {
  const app = new App({ analyticsReporting: false });
  const stack = new Stack(app, 'S', { env });
  build(stack, app);
  return (Template.fromStack(stack).toJSON() as { Resources: Resources }).Resources;
}

const report = (props: StompyCurReportProps = {}, id = 'Report') => (stack: Stack) => {
  new StompyCurReport(stack, id, props);
};
const role = (props: Partial<StompySpoTainerRoleProps> = {}, id = 'Role') => (stack: Stack) => {
  new StompySpoTainerRole(stack, id, { ...TRUST, ...props });
};
const readFrom = (region: string, props: StompyCurReportProps = {}) => (stack: Stack, app: App) => {
  const other = region === SINGAPORE.region ? stack : new Stack(app, 'Other', { env: { ...SINGAPORE, region } });
  new StompyAnalySaverRole(other, 'Role', { ...TRUST, report: new StompyCurReport(stack, 'Report', props) });
};

/** Changes that somebody may make to a deployed stack. */
export const CHANGES: { readonly change: string; readonly before: Resources; readonly after: Resources }[] = [
  { change: '`reportName`', before: template(report({ reportName: 'one' })), after: template(report({ reportName: 'two' })) },
  { change: '`splitCostAllocationData`', before: template(report()), after: template(report({ splitCostAllocationData: true })) },
  { change: '`prefix`', before: template(report()), after: template(report({ prefix: 'billing' })) },
  { change: '`expiration`', before: template(report()), after: template(report({ expiration: Duration.days(400) })) },
  {
    change: '`encryptionKey`',
    before: template((stack) => {
      new kms.Key(stack, 'Key');
      new StompyCurReport(stack, 'Report');
    }),
    after: template((stack) => {
      new StompyCurReport(stack, 'Report', { encryptionKey: new kms.Key(stack, 'Key') });
    }),
  },
  { change: '`bucketName`', before: template(report()), after: template(report({ bucketName: 'acme-stompy' })) },
  { change: 'the id or the place of a `StompyCurReport`', before: template(report()), after: template(report({}, 'Costs')) },
  { change: 'the region us-east-1, now certain, for a stack with a report', before: template(report(), {}), after: template(report(), VIRGINIA) },
  { change: 'the role that reads the report, moved to another region', before: template(readFrom('ap-southeast-1')), after: template(readFrom('eu-west-1')) },
  {
    change: 'the same, with a `bucketName` from the beginning',
    before: template(readFrom('ap-southeast-1', { bucketName: 'acme-stompy' })),
    after: template(readFrom('eu-west-1', { bucketName: 'acme-stompy' })),
  },
  { change: '`path` of a role', before: template(role()), after: template(role({ path: '/vendors/' })) },
  { change: 'the id or the place of a role', before: template(role()), after: template(role({}, 'Stompy')) },
  { change: '`externalId`', before: template(role()), after: template(role({ externalId: `${TRUST.externalId}-next` })) },
  {
    change: '`maxSessionDuration`, `description` or `tags` of a role',
    before: template(role()),
    after: template(role({ maxSessionDuration: Duration.hours(2), description: 'x', tags: { a: 'b' } })),
  },
  {
    change: '`regions`, `optInTagKey` and what else limits a role',
    before: template(role()),
    after: template(role({ regions: ['us-east-1'], optInTagKey: 'handed-over' })),
  },
];

type Fate = 'stays' | 'changes in place' | 'is replaced';

/** What CloudFormation does with report, bucket and role, from the two templates alone. */
export function outcome(before: Resources, after: Resources): { readonly name: string; readonly fate: Fate }[] {
  const replaced = Object.keys(before).filter((id) => isReplaced(before[id], after[id]));
  return ['report', 'bucket', 'role'].flatMap((name) => Object.entries(before)
    .filter(([id, { Type: type }]) => NAMES[type] === name && !/Handler/.test(id))
    .map(([id]) => ({ name, fate: fateOf(id, before, after, replaced) })));
}

function fateOf(id: string, before: Resources, after: Resources, replaced: string[]): Fate {
  if (replaced.includes(id)) return 'is replaced';
  const now = JSON.stringify(after[id].Properties);
  // what is replaced has another name, for those as well that only refer to it
  const refers = replaced.some((each) => now.includes(`{"Ref":"${each}"}`) || now.includes(`{"Fn::GetAtt":["${each}"`));
  return refers || now !== JSON.stringify(before[id].Properties) ? 'changes in place' : 'stays';
}

/** Also what is gone: under another id, or in another stack, it is a new one. */
function isReplaced(old: Resources[string], now: Resources[string] | undefined): boolean {
  return now?.Type !== old.Type || CREATE_ONLY[old.Type].some((path) => JSON.stringify(at(old.Properties, path)) !== JSON.stringify(at(now.Properties, path)));
}

function at(properties: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], properties);
}

/** What each change does to report, bucket and role. */
export function changes(): string {
  return table(['Change', 'Report', 'Bucket', 'Role'], CHANGES.map(({ change, before, after }) => {
    const fates = outcome(before, after);
    return [change, ...['report', 'bucket', 'role'].map((name) => fates.find((each) => each.name === name)?.fate ?? '')];
  }));
}
