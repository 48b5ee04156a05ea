import { TAG, type Part, type Run } from './run';
import { Final, type Step } from './step';
import { expectEqual } from '../../emulator/checks';
import { assumeRole, deployStack } from '../../terminal/aws-cli';
import { ANALYZER_CALLS, AUTOMATION_CALLS, DENIED, READ_ONLY_CALLS, type RoleCall } from '../role-calls';

/** Seconds until a permission counts everywhere. */
const CONSISTENT = 120;
/** Seconds for a stack. */
const STACK = 15 * 60;
/** Free in itself: what costs is what AWS bills for the files and the function. */
const REPORT_COST = 'a test object in S3, a function that runs for seconds and its log: less than 0.01 USD';

/** The steps of a run. */
export function stepsOf(run: Run, parts: readonly Part[]): Step[] {
  return [...parts.includes('report') ? report(run) : [], ...parts.includes('roles') ? roles(run) : []];
}

/** From a report in a new bucket to no report, with the bucket still there. */
function report(run: Run): Step[] {
  const stack = stackOf(run, 'analyzer-with-report');
  const trust = { StompyAccountID: run.account, ExternalId: run.externalId };
  const shows = (prefix: string): Step => ({
    title: `one report of the stack, into its bucket, below "${prefix}"`,
    call: REPORTS,
    patience: CONSISTENT,
    judge: ({ ReportDefinitions: all }, known) => expectEqual(all.filter(({ ReportName }: Report) => ReportName === known('report')).map(summary),
      [[known('bucket'), `${prefix}`, run.region]]),
  });
  return [
    stack.deploy('create', { ...trust, ReportPrefix: 'first' }, REPORT_COST),
    stack.atRest('CREATE_COMPLETE', { bucket: 'CostAndUsageBucket', report: 'CostAndUsageReportName' }),
    {
      title: 'its bucket carries the tag of this run, without which nothing removes it',
      call: ['s3api', 'get-bucket-tagging', '--region', run.region, '--bucket', '<bucket>'],
      patience: CONSISTENT,
      makes: { kind: 'bucket', name: '<bucket>' },
      judge: ({ TagSet }) => expectEqual(TagSet.find(({ Key }: { Key: string }) => Key === TAG)?.Value, run.id),
    },
    shows('first'),
    stack.deploy('update', { ...trust, ReportPrefix: 'second' }),
    stack.atRest('UPDATE_COMPLETE', { bucket: 'CostAndUsageBucket', report: 'CostAndUsageReportName' }),
    shows('second'),
    { title: 'the stack is deleted', call: ['cloudformation', 'delete-stack', '--region', run.region, '--stack-name', stack.name] },
    { title: 'and is gone', call: stack.look, refused: /does not exist/, patience: STACK },
    {
      title: 'its report is gone',
      call: REPORTS,
      patience: CONSISTENT,
      judge: ({ ReportDefinitions: all }, known) => expectEqual(all.filter(({ ReportName }: Report) => ReportName === known('report')), []),
    },
    { title: 'its bucket stays', call: ['s3api', 'head-bucket', '--region', run.region, '--bucket', '<bucket>'] },
  ];
}

/** Who may assume the roles, and what they may do. */
function roles(run: Run): Step[] {
  const trust = { StompyAccountID: run.account, ExternalId: run.externalId };
  const analyzer = stackOf(run, 'analyzer-role');
  const spotainer = stackOf(run, 'spotainer-role');
  const bucket = `stompy-live-${run.id}-no-bucket`;
  const sameRole = spotainer.atRest('UPDATE_COMPLETE', { 'updated SpoTainer role': 'SpoTainerRoleArn' });
  return [
    refusal('the stack is refused without CAPABILITY_IAM', /InsufficientCapabilities/, analyzer.create({ ...trust, CostAndUsageBucket: bucket }, [])),
    refusal('the stack is refused with a short external ID, in our words', /must be 20 to 1224/,
      analyzer.create({ ...trust, ExternalId: 'short', CostAndUsageBucket: bucket })),
    analyzer.deploy('create', { ...trust, CostAndUsageBucket: bucket }),
    analyzer.atRest('CREATE_COMPLETE', { 'AnalySaver role': 'StompyFinOpsRoleArn' }),
    ...trustOf(run, 'AnalySaver role'),
    ...callsOf('AnalySaver role', ANALYZER_CALLS),

    spotainer.deploy('create', { ...trust, Permissions: 'ReadOnly' }),
    spotainer.atRest('CREATE_COMPLETE', { 'SpoTainer role': 'SpoTainerRoleArn' }),
    ...trustOf(run, 'SpoTainer role'),
    ...callsOf('SpoTainer role', READ_ONLY_CALLS),
    spotainer.deploy('update', { ...trust, Permissions: 'Automation' }),
    {
      ...sameRole,
      title: 'the drop-down gives the automation, and the role keeps its ARN',
      judge: (answer, known) => {
        const learnt = sameRole.judge!(answer, known) as Record<string, string>;
        expectEqual(learnt['updated SpoTainer role'], known('SpoTainer role'));
      },
    },
    ...callsOf('SpoTainer role', AUTOMATION_CALLS),
  ];
}

/** The right external ID comes first: a refusal by a role that nobody can assume yet would show nothing. */
function trustOf(run: Run, role: string): Step[] {
  return [
    { title: `the ${role} is assumed with the right external ID`, call: assumeRole(`<${role}>`, run.externalId), opens: role, patience: CONSISTENT },
    { title: 'not with another one', call: assumeRole(`<${role}>`, run.otherExternalId), refused: DENIED },
    { title: 'not without one', call: assumeRole(`<${role}>`), refused: DENIED },
  ];
}

function callsOf(role: string, calls: readonly RoleCall[]): Step[] {
  return calls.map(({ title, call, allowed }) =>
    ({ title: `the ${role} ${title}`, call, as: role, patience: CONSISTENT, ...allowed ? {} : { refused: DENIED } }));
}

function refusal(title: string, refused: RegExp, { call, makes }: Pick<Step, 'call' | 'makes'>): Step {
  return { title, call, makes, refused };
}

/** A stack of the run from a link template. */
function stackOf(run: Run, template: string) {
  const name = `stompy-live-${run.id}-${template}`;
  const look = ['cloudformation', 'describe-stacks', '--region', run.region, '--stack-name', name];
  const call = (how: 'create' | 'update', parameters: Record<string, string>, capabilities?: string[]) => deployStack(how,
    { name, region: run.region, file: `templates/${template}.template.json`, parameters, capabilities, tags: { [TAG]: run.id } });
  const create = (parameters: Record<string, string>, capabilities?: string[]): Pick<Step, 'call' | 'makes'> =>
    ({ call: call('create', parameters, capabilities), makes: { kind: 'stack', name } });
  return {
    name,
    look,
    create,
    deploy: (how: 'create' | 'update', parameters: Record<string, string>, cost?: string): Step =>
      ({ title: `${how} the stack ${name}`, ...how === 'create' ? create(parameters) : { call: call(how, parameters) }, cost }),
    atRest: (status: string, outputs: Record<string, string>): Step => ({
      title: `it ends in ${status}`,
      call: look,
      patience: STACK,
      judge: ({ Stacks: [stack] }) => {
        if (/FAILED|ROLLBACK/.test(stack.StackStatus)) {
          throw new Final(`${name} is ${stack.StackStatus}: ${stack.StackStatusReason ?? 'CloudFormation gives no reason'}`);
        }
        if (stack.StackStatus !== status) throw new Error(`${name} is still ${stack.StackStatus}`);
        const found = Object.fromEntries((stack.Outputs ?? []).map(({ OutputKey, OutputValue }: Output) => [OutputKey, OutputValue]));
        return Object.fromEntries(Object.entries(outputs).map(([what, key]) => [what, found[key]]));
      },
    }),
  };
}

interface Output {
  readonly OutputKey: string;
  readonly OutputValue: string;
}

const REPORTS = ['cur', 'describe-report-definitions', '--region', 'us-east-1'];

interface Report {
  readonly ReportName: string;
  readonly S3Bucket: string;
  readonly S3Prefix: string;
  readonly S3Region: string;
}

function summary({ S3Bucket, S3Prefix, S3Region }: Report): string[] {
  return [S3Bucket, S3Prefix, S3Region];
}
