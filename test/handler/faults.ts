import { ApiError, NetworkError, RawAnswer } from './aws-errors';
import type { Fault } from './fake-api';
import type { Operation } from './fake-billing';
import { BUCKET, NEIGHBOUR_ID, OWN, STACK_ID } from './synthesized-report';
import type { World } from './world';
import type { Event } from '../../handler/event';

/** What CloudFormation was doing when it went wrong. */
export const WHENS = [
  'creation', 'change of the prefix', 'change of a create-only setting', 'deletion', 'end of a creation that still runs',
  'clean-up of an unanswered creation', 'rollback of an unanswered change', 'strange event',
] as const;
export type When = typeof WHENS[number];

/** One row of the fault table: what goes wrong, when, and what must be true afterwards. Foreign reports never change. */
export interface FaultRow {
  readonly fault: string;
  readonly when: When;
  readonly inject: (world: World) => void;
  /** What the event is instead. */
  readonly alter?: (event: Event) => Partial<Event>;
  /** How long Lambda holds the event back, in milliseconds. */
  readonly late?: number;
  /** The stack's reports afterwards. */
  readonly report: 'as wanted' | 'as before' | 'none' | 'old and new';
  /** What CloudFormation is told: success, nothing, or a reason that contains this. */
  readonly answer: 'SUCCESS' | 'NOTHING' | RegExp;
}

const throttled = new ApiError('ThrottlingException', 'Rate exceeded');
const broken = new ApiError('InternalErrorException', 'Internal error', 500);
const down = new ApiError('ServiceUnavailable', '', 503);
const refused = new NetworkError('ECONNREFUSED');
const page = new RawAnswer(502, '<html><body><h1>502 Bad Gateway</h1></body></html>');
const unknownToken = new ApiError('UnrecognizedClientException', 'The security token included in the request is invalid', 403);
const gone = new ApiError('ValidationException', 'Report does not exist');

function denied(why: string): ApiError {
  return new ApiError('AccessDeniedException', `User is not authorized to perform this action ${why}`);
}

function on(operation: Operation, effect: Fault['effect'], more: Partial<Fault<Operation>> = {}): (world: World) => void {
  return (world) => world.billing.inject({ operation, effect, ...more });
}

const put = (effect: Fault['effect'], more?: Partial<Fault<Operation>>) => on('PutReportDefinition', effect, more);
const modify = (effect: Fault['effect'], more?: Partial<Fault<Operation>>) => on('ModifyReportDefinition', effect, more);
const remove = (effect: Fault['effect'], more?: Partial<Fault<Operation>>) => on('DeleteReportDefinition', effect, more);
const describe = (effect: Fault['effect'], more?: Partial<Fault<Operation>>) => on('DescribeReportDefinitions', effect, more);
const always = { times: 1000 };
const nothing = () => {};

/** Faults that end well, by what goes wrong. */
function passing(when: When, report: FaultRow['report'], faults: Record<string, FaultRow['inject']>): FaultRow[] {
  return Object.entries(faults).map(([fault, inject]) => ({ fault, when, inject, report, answer: 'SUCCESS' }));
}

/** Events to which there is no answer, because it would go to somebody else, or that are told why nothing is done. */
function strange(answer: FaultRow['answer'], events: Record<string, (event: Event) => Partial<Event>>): FaultRow[] {
  return Object.entries(events).map(([fault, alter]) => ({ fault, when: 'strange event', inject: nothing, alter, report: 'none', answer }));
}

const ADDRESS = 'https://cloudformation-custom-resource-response-apsoutheast1.s3.ap-southeast-1.amazonaws.com';
const to = (ResponseURL: string | undefined) => () => ({ ResponseURL } as Partial<Event>);
const defining = (definition: object | undefined) => ({ ResourceProperties }: Event) =>
  ({
    ResourceProperties: { ...ResourceProperties, Definition: definition && { ...ResourceProperties.Definition, ...definition } },
  } as Partial<Event>);

export const FAULTS: FaultRow[] = [
  // Creation
  { fault: 'none', when: 'creation', inject: nothing, report: 'as wanted', answer: 'SUCCESS' },
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
    answer: /either the policy of bucket costs-reportbucket-1x2y3z probably does not let AWS deliver.*, or the report settings do not fit together.*ValidationException: UnknownError/,
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
    inject: put('no answer', always),
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
  ...passing('creation', 'as wanted', {
    'AWS answers InternalFailure, status 500': put(new ApiError('InternalFailure', 'The request processing has failed', 500), { times: 2 }),
    'AWS answers InternalServerException, status 500': put(new ApiError('InternalServerException', '', 500), { times: 2 }),
    'AWS answers status 500 and nothing else': put(new RawAnswer(500, ''), { times: 2 }),
    'a page of HTML, status 502': put(page, { times: 2 }),
    'a page of HTML, status 503': describe(new RawAnswer(503, '<html>Service Unavailable</html>'), { times: 2 }),
    'status 504 and no JSON': put(new RawAnswer(504, 'upstream request timeout'), { times: 2 }),
    'status 429 and nothing else': put(new RawAnswer(429, ''), { times: 3 }),
    'AWS answers TooManyRequestsException, status 429': describe(new ApiError('TooManyRequestsException', 'Too many', 429), { times: 3 }),
    'AWS answers RequestTimeoutException, status 408': put(new ApiError('RequestTimeoutException', '', 408)),
    'an answer, status 200, that is no JSON': describe(new RawAnswer(200, '<html>Welcome to the hotel</html>')),
    'the connection is refused': put(refused, { times: 3 }),
    'the name of the billing API is not found': describe(new NetworkError('ENOTFOUND'), { times: 3 }),
    'the name service is busy': describe(new NetworkError('EAI_AGAIN'), { times: 3 }),
    'one request is never answered': put('no answer'),
    'one search is never answered': describe('no answer'),
    'IAM knows the fresh role after 14 seconds': until(14_000, denied('because no identity-based policy allows it')),
    'IAM knows the fresh role after 55 seconds': until(55_000, denied('because no identity-based policy allows it')),
    'AWS knows the fresh credentials after 55 seconds': until(55_000, unknownToken),
    'AWS knows the fresh token after 30 seconds': until(30_000, new ApiError('InvalidClientTokenId', 'No such token', 403)),
    'the account has reports on three pages': (world) => {
      world.billing.limit = 20;
      for (const each of 'abcdefghij') world.billing.ghosts.set(each, { ...world.wanted!, ReportName: each });
    },
    'CloudFormation answers status 500 for a moment': (world) => { world.address.trouble = [500, 503, 500]; },
    'CloudFormation answers status 403 once': (world) => { world.address.trouble = [403]; },
    'CloudFormation takes the connection and says nothing': (world) => { world.address.trouble = ['silence', 'silence']; },
    'CloudFormation sends the answer elsewhere': (world) => { world.address.trouble = ['redirect']; },
  }),
  {
    fault: 'the billing API is down for good',
    when: 'creation',
    inject: put(down, always),
    report: 'none',
    answer: /try again, and send this message to Stompy.*ServiceUnavailable/,
  },
  {
    fault: 'there is no network',
    when: 'creation',
    inject: describe(new NetworkError('ENOTFOUND'), always),
    report: 'none',
    answer: /try again, and send this message to Stompy.*ENOTFOUND/,
  },
  {
    fault: 'AWS refuses the bucket for its region',
    when: 'creation',
    inject: put(new ApiError('ValidationException', 'The bucket is in another region than S3Region'), always),
    report: 'none',
    answer: /settings do not fit together: check prefix, bucket and bucket region.*another region/,
  },
  {
    fault: 'the credentials have expired',
    when: 'creation',
    inject: put(new ApiError('ExpiredTokenException', 'The security token included in the request is expired', 403), always),
    report: 'none',
    answer: /try again, and send this message to Stompy.*ExpiredTokenException/,
  },
  {
    fault: 'AWS refuses in four thousand Chinese characters',
    when: 'creation',
    inject: put(new ApiError('AccessDeniedException', '拒'.repeat(4000)), always),
    report: 'none',
    answer: /management account.*拒/,
  },
  {
    fault: 'AWS refuses in four thousand quotation marks',
    when: 'creation',
    inject: put(new ApiError('AccessDeniedException', '"'.repeat(4000)), always),
    report: 'none',
    answer: /management account.*""""/,
  },
  {
    fault: 'AWS refuses in several lines',
    when: 'creation',
    inject: put(new ApiError('AccessDeniedException', 'one\r\ntwo\u2028three'), always),
    report: 'none',
    answer: /one two three/,
  },
  {
    fault: 'the list of reports does not end',
    when: 'creation',
    inject: (world) => { world.billing.endless = true; },
    report: 'none',
    answer: /list of cost reports does not end: try again later/,
  },
  {
    fault: 'the account\'s concurrency holds the event back for four minutes',
    when: 'creation',
    inject: nothing,
    late: 240_000,
    report: 'as wanted',
    answer: 'SUCCESS',
  },
  {
    fault: 'the account\'s concurrency holds the event back for six minutes',
    when: 'creation',
    inject: nothing,
    late: 360_000,
    report: 'none',
    answer: 'NOTHING',
  },
  {
    fault: 'CloudFormation stays out of reach',
    when: 'creation',
    inject: unreachable(100),
    report: 'as wanted',
    answer: 'NOTHING',
  },
  // Change in place
  { fault: 'none', when: 'change of the prefix', inject: nothing, report: 'as wanted', answer: 'SUCCESS' },
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
  ...passing('change of the prefix', 'as wanted', {
    'the list still shows a report that somebody deleted': ghost(),
    'a page of HTML, status 502': modify(page, { times: 2 }),
    'the connection is refused': modify(refused),
    'one request is never answered': modify('no answer'),
    'IAM knows the changed role after 30 seconds': until(30_000, denied('because no identity-based policy allows it')),
  }),
  {
    fault: 'AWS refuses the settings',
    when: 'change of the prefix',
    inject: modify(new ApiError('ValidationException', 'Invalid S3 prefix'), always),
    report: 'as before',
    answer: /settings do not fit together.*Invalid S3 prefix/,
  },
  {
    fault: 'the list still shows a report that somebody deleted, and the policy was broken',
    when: 'change of the prefix',
    inject: (world) => {
      ghost()(world);
      policySeenAfter(Infinity)(world);
    },
    report: 'none',
    answer: /does not let AWS deliver/,
  },
  // Replacement: the new report is made before CloudFormation asks for the removal of the old one
  { fault: 'none', when: 'change of a create-only setting', inject: nothing, report: 'as wanted', answer: 'SUCCESS' },
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
  ...passing('change of a create-only setting', 'as wanted', {
    'AWS throttles three times': put(throttled, { times: 3 }),
    'the answer of AWS gets lost': put('lost answer'),
    'the function dies before the call': put('crash before'),
  }),
  {
    fault: 'the bucket policy was broken meanwhile',
    when: 'change of a create-only setting',
    inject: policySeenAfter(Infinity),
    report: 'as before',
    answer: /does not let AWS deliver/,
  },
  // Deletion
  { fault: 'none', when: 'deletion', inject: nothing, report: 'none', answer: 'SUCCESS' },
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
  ...passing('deletion', 'none', {
    'the list still shows a report that somebody deleted': ghost(),
    'the list still shows a report that is gone, and AWS says nothing': (world) => {
      ghost()(world);
      remove(new ApiError('ValidationException', ''), always)(world);
    },
    'an internal error of AWS': remove(broken),
    'a page of HTML, status 502': remove(page, { times: 2 }),
    'the connection is refused': describe(refused, { times: 2 }),
    'one request is never answered': remove('no answer'),
    'the report is gone, and AWS says so': (world) => remove(() => {
      deletedByHand()(world);
      throw gone;
    })(world),
  }),
  { fault: 'AWS throttles without end', when: 'deletion', inject: remove(throttled, always), report: 'as before', answer: /ThrottlingException/ },
  {
    fault: 'the search for the report is denied',
    when: 'deletion',
    inject: describe(denied('on this resource'), always),
    report: 'as before',
    answer: /may not manage cost reports in us-east-1/,
  },
  {
    fault: 'the list of reports does not end',
    when: 'deletion',
    inject: (world) => { world.billing.endless = true; },
    report: 'as before',
    answer: /does not end/,
  },
  // Another resource fails two seconds after the creation began; CloudFormation asks for a removal under an id that it makes up
  ...passing('end of a creation that still runs', 'none', {
    'the creation waits for the bucket policy': policySeenAfter(60_000),
    'the creation is throttled': put(throttled, { times: 4 }),
    'the creation waits for AWS to know the role': until(40_000, unknownToken),
    'a request of the creation is not answered': put('no answer', { times: 2 }),
    'the creation dies, and Lambda repeats it': put('crash after'),
    'the creation fails': policySeenAfter(Infinity),
    'CloudFormation is busy when it is asked about the stack': (world) => {
      policySeenAfter(60_000)(world);
      world.stackApi.refusals = Array(3).fill({ status: 400, code: 'Throttling', message: 'Rate exceeded' });
    },
  }),
  {
    fault: 'Lambda begins the creation four minutes late',
    when: 'end of a creation that still runs',
    inject: nothing,
    late: 240_000,
    report: 'none',
    answer: 'SUCCESS',
  },
  {
    fault: 'the role may not look at the stack',
    when: 'end of a creation that still runs',
    inject: (world) => {
      world.stackApi.refusals = Array(1000).fill({ status: 403, code: 'AccessDenied', message: 'not authorized to perform: cloudformation:DescribeStackResource' });
    },
    report: 'as wanted',
    answer: /did not say whether the stack uses .*: let the role call DescribeStackResource/,
  },
  // With rollback disabled the next deployment makes the report, before or after the failed creation is cleaned up
  ...passing('clean-up of an unanswered creation', 'as wanted', {
    'the next deployment has made the report': usedAs('CREATE_COMPLETE'),
    'a later deployment has changed the report': usedAs('UPDATE_COMPLETE'),
    'the clean-up comes with the next change': usedAs('UPDATE_IN_PROGRESS'),
  }),
  ...passing('clean-up of an unanswered creation', 'none', {
    'the stack is deleted instead': usedAs('DELETE_IN_PROGRESS'),
    'the next template has no report': (world) => { world.stackApi.resources.clear(); },
    'the next deployment has made a report of another name': (world) => {
      world.stackApi.resources.set(STACK_ID, { PhysicalResourceId: `${world.wanted!.ReportName}x`, ResourceStatus: 'CREATE_COMPLETE' });
    },
  }),
  // CloudFormation goes back to the old settings, and does not know the report of the new ones
  ...passing('rollback of an unanswered change', 'as before', {
    'the change had made its report': nothing,
    'the change still waits for the bucket policy': policySeenAfter(100_000),
    'the change is throttled': put(throttled, { times: 5 }),
    'the change had not begun': put(refused, { times: 7 }),
  }),
  // Whoever may call the function
  ...strange('NOTHING', {
    'no address for the answer': to(undefined),
    'an address that is none': to('stompy'),
    'an address without encryption': to(ADDRESS.replace('https', 'http')),
    'an address of somebody else': to('https://example.com/answer'),
    'an address that only begins like CloudFormation\'s': to(`${ADDRESS}.example.com/answer`),
    'an address that only contains CloudFormation\'s': to(`https://example.com/${ADDRESS}/answer`),
    'an address with CloudFormation\'s as its user': to(`${ADDRESS}@example.com/answer`),
    'an address on another port': to(`${ADDRESS}:8443/answer`),
    'another bucket': to('https://example-bucket.s3.ap-southeast-1.amazonaws.com/answer'),
    'another service of AWS': to('https://cloudformation-custom-resource-response-x.execute-api.us-east-1.amazonaws.com/answer'),
  }),
  ...strange(/does not know how to Adopt .*: use it as the template of stompy-cdk does/, {
    'a request that the function does not know': () => ({ RequestType: 'Adopt' as never }),
    'a request that the function does not know, about a report that may be there': () => ({ RequestType: 'Adopt' as never, PhysicalResourceId: OWN }),
  }),
  ...strange(/does not know how to Create Custom::Other/, {
    'another type of resource': () => ({ ResourceType: 'Custom::Other' }),
  }),
  ...strange(/does not know how to Create Custom::StompyCurReport/, {
    'no properties': () => ({ ResourceProperties: undefined as never }),
    'no definition': defining(undefined),
    'no name': defining({ ReportName: undefined }),
    'the name of somebody else\'s report': defining({ ReportName: 'finance' }),
    'the name of another stack of the account': ({ ResourceProperties: { DeliveryStatements, Definition } }) => ({
      ResourceProperties: {
        DeliveryStatements,
        Definition: { ...Definition, ReportName: Definition.ReportName!.replace(STACK_ID.slice(-36), NEIGHBOUR_ID.slice(-36)) },
      },
    }),
    'a name that is longer by a letter where its owner ends': ({ ResourceProperties: { DeliveryStatements, Definition } }) => ({
      ResourceProperties: { DeliveryStatements, Definition: { ...Definition, ReportName: Definition.ReportName!.replace(/-Report-/, 'x-Report-') } },
    }),
    'a name with line breaks': defining({ ReportName: 'stompy\nREPORT RequestId: forged' }),
  }),
  ...strange(/does not know how to Delete Custom::StompyCurReport/, {
    'a removal of nothing': () => ({ RequestType: 'Delete' }),
  }),
  {
    fault: 'another billing region in the event',
    when: 'strange event',
    inject: nothing,
    alter: ({ ResourceProperties }) => ({ ResourceProperties: { ...ResourceProperties, BillingRegion: 'evil.example.com#' } as never }),
    report: 'as wanted',
    answer: 'SUCCESS',
  },
  {
    fault: 'old properties of another resource',
    when: 'strange event',
    inject: nothing,
    alter: ({ ResourceProperties: { Definition } }) => ({ RequestType: 'Update', PhysicalResourceId: Definition.ReportName, OldResourceProperties: {} as never }),
    report: 'as wanted',
    answer: 'SUCCESS',
  },
  {
    fault: 'old properties with the name of somebody else\'s report',
    when: 'strange event',
    inject: nothing,
    alter: ({ ResourceProperties }) => ({
      RequestType: 'Update',
      PhysicalResourceId: ResourceProperties.Definition.ReportName,
      OldResourceProperties: { ...ResourceProperties, Definition: { ...ResourceProperties.Definition, ReportName: 'finance' } },
    }),
    report: 'as wanted',
    answer: 'SUCCESS',
  },
];

/** Every call is refused until then. */
function until(ms: number, error: ApiError): (world: World) => void {
  return (world) => {
    const end = world.clock.now + ms;
    describe(() => { if (world.clock.now < end) throw error; }, always)(world);
  };
}

/** The report is gone, and the list does not show it. */
function ghost(): (world: World) => void {
  return (world) => world.own.forEach((name) => {
    world.billing.ghosts.set(name, world.billing.reports.get(name)!);
    world.billing.reports.delete(name);
  });
}

/** What CloudFormation says of the report's resource, in the stack of today. */
function usedAs(ResourceStatus: string): (world: World) => void {
  return (world) => world.stackApi.resources.set(STACK_ID, { PhysicalResourceId: world.wanted!.ReportName, ResourceStatus });
}

function policySeenAfter(ms: number): (world: World) => void {
  return (world) => world.billing.deliverableFrom.set(BUCKET, world.clock.now + ms);
}

function unreachable(times: number): (world: World) => void {
  return (world) => { world.address.trouble = Array(times).fill('reset'); };
}

function deletedByHand(): (world: World) => void {
  return (world) => world.own.forEach((name) => world.billing.reports.delete(name));
}

/** Between search and call of one delivery, the other one is quicker. */
function madeMeanwhile(): (world: World) => void {
  return (world) => put(() => { world.billing.reports.set(world.wanted!.ReportName!, world.wanted!); })(world);
}

function removedMeanwhile(): (world: World) => void {
  return (world) => remove(() => deletedByHand()(world))(world);
}
