import { ApiError, type Fault, type Operation } from './fake-billing';
import { BUCKET } from './synthesized-report';
import type { World } from './world';

/** What CloudFormation was doing when it went wrong. */
export type When = 'creation' | 'change of the prefix' | 'change of a create-only setting' | 'deletion';

/** One row of the fault table: what goes wrong, when, and what must be true afterwards. Foreign reports never change. */
export interface FaultRow {
  readonly fault: string;
  readonly when: When;
  readonly inject: (world: World) => void;
  /** The stack's reports afterwards. */
  readonly report: 'as wanted' | 'as before' | 'none' | 'old and new';
  /** What CloudFormation is told: success, or a reason that contains this. */
  readonly answer: 'SUCCESS' | RegExp;
}

const throttled = new ApiError('ThrottlingException', 'Rate exceeded');
const broken = new ApiError('InternalErrorException', 'Internal error', 500);
const down = new ApiError('ServiceUnavailable', '', 503);

function denied(why: string): ApiError {
  return new ApiError('AccessDeniedException', `User is not authorized to perform this action ${why}`);
}

function on(operation: Operation, effect: Fault['effect'], more: Partial<Fault> = {}): (world: World) => void {
  return (world) => world.billing.inject({ operation, effect, ...more });
}

const put = (effect: Fault['effect'], more?: Partial<Fault>) => on('PutReportDefinition', effect, more);
const modify = (effect: Fault['effect'], more?: Partial<Fault>) => on('ModifyReportDefinition', effect, more);
const remove = (effect: Fault['effect'], more?: Partial<Fault>) => on('DeleteReportDefinition', effect, more);
const describe = (effect: Fault['effect'], more?: Partial<Fault>) => on('DescribeReportDefinitions', effect, more);
const always = { times: 1000 };

export const FAULTS: FaultRow[] = [
  // Creation
  { fault: 'none', when: 'creation', inject: () => {}, report: 'as wanted', answer: 'SUCCESS' },
  {
    fault: 'the bucket policy is seen only after 90 seconds',
    when: 'creation',
    inject: policySeenAfter(90_000),
    report: 'as wanted',
    answer: 'SUCCESS',
  },
  {
    fault: 'the bucket policy is seen only after 60 seconds, and AWS says nothing',
    when: 'creation',
    inject: (world) => {
      policySeenAfter(60_000)(world);
      world.billing.bucketRefusal = '';
    },
    report: 'as wanted',
    answer: 'SUCCESS',
  },
  {
    fault: 'the bucket policy never fits',
    when: 'creation',
    inject: policySeenAfter(Infinity),
    report: 'none',
    answer: /probably does not let AWS deliver: it needs .*StompyReportDelivery/,
  },
  {
    fault: 'the bucket policy never fits, and AWS says nothing',
    when: 'creation',
    inject: (world) => {
      policySeenAfter(Infinity)(world);
      world.billing.bucketRefusal = '';
    },
    report: 'none',
    answer: /ValidationException: UnknownError.*does not let AWS deliver/,
  },
  { fault: 'AWS throttles three times', when: 'creation', inject: put(throttled, { times: 3 }), report: 'as wanted', answer: 'SUCCESS' },
  {
    fault: 'AWS throttles without end',
    when: 'creation',
    inject: put(throttled, always),
    report: 'none',
    answer: /ThrottlingException: Rate exceeded/,
  },
  {
    fault: 'AWS throttles the search for the report',
    when: 'creation',
    inject: describe(throttled, { times: 4 }),
    report: 'as wanted',
    answer: 'SUCCESS',
  },
  { fault: 'an internal error of AWS', when: 'creation', inject: put(broken), report: 'as wanted', answer: 'SUCCESS' },
  { fault: 'the billing API is down for a moment', when: 'creation', inject: describe(down, { times: 2 }), report: 'as wanted', answer: 'SUCCESS' },
  {
    fault: 'the account has as many reports as AWS allows',
    when: 'creation',
    inject: (world) => { world.billing.limit = world.billing.reports.size; },
    report: 'none',
    answer: /as many cost reports as AWS allows: delete one/,
  },
  {
    fault: 'a service control policy denies us-east-1',
    when: 'creation',
    inject: put(denied('with an explicit deny in a service control policy'), always),
    report: 'none',
    answer: /service control policy .* denies cost reports in us-east-1: exempt/,
  },
  {
    fault: 'the permissions boundary leaves out cur',
    when: 'creation',
    inject: put(denied('because no permissions boundary allows it'), always),
    report: 'none',
    answer: /permissions boundary .* leaves out the cur actions/,
  },
  {
    fault: 'the account may not make reports',
    when: 'creation',
    inject: put(denied('on this resource'), always),
    report: 'none',
    answer: /management account, and have the root user activate IAM access to billing/,
  },
  {
    fault: 'the search for the report is denied',
    when: 'creation',
    inject: describe(denied('on this resource'), always),
    report: 'none',
    answer: /may not manage cost reports in us-east-1/,
  },
  {
    fault: 'the region is not enabled',
    when: 'creation',
    inject: put(new ApiError('OptInRequired', 'The region is not enabled', 403), always),
    report: 'none',
    answer: /enable the bucket's region/,
  },
  {
    fault: 'AWS does not know the credentials in a disabled region',
    when: 'creation',
    inject: put(new ApiError('UnrecognizedClientException', 'The security token is invalid', 403), always),
    report: 'none',
    answer: /region may not be enabled/,
  },
  { fault: 'the answer of AWS gets lost', when: 'creation', inject: put('lost answer'), report: 'as wanted', answer: 'SUCCESS' },
  { fault: 'the function dies before the call', when: 'creation', inject: put('crash before'), report: 'as wanted', answer: 'SUCCESS' },
  { fault: 'the function dies after the call', when: 'creation', inject: put('crash after'), report: 'as wanted', answer: 'SUCCESS' },
  {
    fault: 'the function dies while it searches',
    when: 'creation',
    inject: describe('crash before', { times: 2 }),
    report: 'as wanted',
    answer: 'SUCCESS',
  },
  {
    fault: 'AWS does not answer at all',
    when: 'creation',
    inject: put('no answer'),
    report: 'none',
    answer: /billing API did not answer in time: try again/,
  },
  {
    fault: 'a parallel delivery of the event makes the report first',
    when: 'creation',
    inject: madeMeanwhile(),
    report: 'as wanted',
    answer: 'SUCCESS',
  },
  { fault: 'CloudFormation is out of reach for a moment', when: 'creation', inject: unreachable(3), report: 'as wanted', answer: 'SUCCESS' },
  {
    fault: 'CloudFormation is out of reach for a whole run of the function',
    when: 'creation',
    inject: unreachable(4),
    report: 'as wanted',
    answer: 'SUCCESS',
  },
  {
    fault: 'IAM does not know the fresh role yet',
    when: 'creation',
    inject: describe(denied('because no identity-based policy allows it'), { times: 3 }),
    report: 'as wanted',
    answer: 'SUCCESS',
  },
  // Change in place
  { fault: 'none', when: 'change of the prefix', inject: () => {}, report: 'as wanted', answer: 'SUCCESS' },
  { fault: 'AWS throttles twice', when: 'change of the prefix', inject: modify(throttled, { times: 2 }), report: 'as wanted', answer: 'SUCCESS' },
  {
    fault: 'AWS refuses the change',
    when: 'change of the prefix',
    inject: modify(denied('on this resource'), always),
    report: 'as before',
    answer: /AccessDeniedException/,
  },
  { fault: 'the answer of AWS gets lost', when: 'change of the prefix', inject: modify('lost answer'), report: 'as wanted', answer: 'SUCCESS' },
  { fault: 'the function dies after the call', when: 'change of the prefix', inject: modify('crash after'), report: 'as wanted', answer: 'SUCCESS' },
  { fault: 'somebody deleted the report by hand', when: 'change of the prefix', inject: deletedByHand(), report: 'as wanted', answer: 'SUCCESS' },
  {
    fault: 'the bucket policy was broken meanwhile',
    when: 'change of the prefix',
    inject: policySeenAfter(Infinity),
    report: 'as before',
    answer: /does not let AWS deliver/,
  },
  // Replacement: the new report is made before CloudFormation asks for the removal of the old one
  { fault: 'none', when: 'change of a create-only setting', inject: () => {}, report: 'as wanted', answer: 'SUCCESS' },
  {
    fault: 'the account has no room for a second report',
    when: 'change of a create-only setting',
    inject: (world) => { world.billing.limit = world.billing.reports.size; },
    report: 'as before',
    answer: /as many cost reports as AWS allows/,
  },
  {
    fault: 'the function dies after the call',
    when: 'change of a create-only setting',
    inject: put('crash after'),
    report: 'as wanted',
    answer: 'SUCCESS',
  },
  {
    fault: 'the old report cannot be removed',
    when: 'change of a create-only setting',
    inject: remove(denied('on this resource'), always),
    report: 'old and new',
    answer: 'SUCCESS',
  },
  // Deletion
  { fault: 'none', when: 'deletion', inject: () => {}, report: 'none', answer: 'SUCCESS' },
  { fault: 'somebody deleted the report by hand', when: 'deletion', inject: deletedByHand(), report: 'none', answer: 'SUCCESS' },
  { fault: 'AWS throttles twice', when: 'deletion', inject: remove(throttled, { times: 2 }), report: 'none', answer: 'SUCCESS' },
  { fault: 'the answer of AWS gets lost', when: 'deletion', inject: remove('lost answer'), report: 'none', answer: 'SUCCESS' },
  { fault: 'the function dies after the call', when: 'deletion', inject: remove('crash after'), report: 'none', answer: 'SUCCESS' },
  {
    fault: 'a parallel delivery of the event removes the report first',
    when: 'deletion',
    inject: removedMeanwhile(),
    report: 'none',
    answer: 'SUCCESS',
  },
  {
    fault: 'the removal is denied',
    when: 'deletion',
    inject: remove(denied('with an explicit deny in a service control policy'), always),
    report: 'as before',
    answer: /service control policy/,
  },
  { fault: 'the bucket is gone', when: 'deletion', inject: policySeenAfter(Infinity), report: 'none', answer: 'SUCCESS' },
];

function policySeenAfter(ms: number): (world: World) => void {
  return (world) => world.billing.deliverableFrom.set(BUCKET, world.clock.now + ms);
}

function unreachable(times: number): (world: World) => void {
  return (world) => { world.unreachable = times; };
}

function deletedByHand(): (world: World) => void {
  return (world) => world.own.forEach((name) => world.billing.reports.delete(name));
}

/** Between search and call of one delivery, the other one is quicker. */
function madeMeanwhile(): (world: World) => void {
  return (world) => put(() => world.billing.reports.set(world.wanted!.ReportName!, world.wanted!))(world);
}

function removedMeanwhile(): (world: World) => void {
  return (world) => remove(() => deletedByHand()(world))(world);
}
