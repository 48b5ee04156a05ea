import type { Export } from '@aws-sdk/client-bcm-data-exports';
import type { Operation } from './fake-exports';
import { ApiError, NetworkError, RawAnswer } from '../aws-errors';
import type { Fault } from '../fake-api';
import { BUCKET } from '../synthesized-report';
import type { World } from '../world';

/** What CloudFormation was doing when it went wrong. */
export const EXPORT_WHENS = ['creation', 'change of the prefix', 'change of a setting', 'deletion', 'clean-up of an unanswered creation', 'strange event'] as const;
export type ExportWhen = typeof EXPORT_WHENS[number];

/** One row: what goes wrong, when, and what must be true afterwards. Foreign exports never change, and neither does a report. */
export interface ExportFaultRow {
  readonly when: ExportWhen;
  readonly fault: string;
  readonly inject: (world: World, wanted: Export) => void;
  /** What the definition in the event is instead. */
  readonly alter?: (definition: Export) => object | undefined;
  /** The stack's exports afterwards. */
  readonly exports: 'as wanted' | 'as before' | 'none' | 'old and new';
  /** What CloudFormation is told: success, or a reason that contains this. */
  readonly answer: 'SUCCESS' | RegExp;
}

type Inject = ExportFaultRow['inject'];

const throttled = new ApiError('ThrottlingException', 'Rate exceeded');
const broken = new ApiError('InternalServerException', 'Internal error', 500);
const gone = new ApiError('ResourceNotFoundException', 'Export not found', 404);
const duplicate = new ApiError('ValidationException', 'Cannot create duplicate export name');
const denied = (why: string) => new ApiError('AccessDeniedException', `User is not authorized to perform this action ${why}`);
const always = { times: 1000 };

function on(operation: Operation, effect: Fault['effect'], more: Partial<Fault<Operation>> = {}): Inject {
  return (world) => world.exports.inject({ operation, effect, ...more });
}

const create = (effect: Fault['effect'], more?: Partial<Fault<Operation>>) => on('CreateExport', effect, more);
const update = (effect: Fault['effect'], more?: Partial<Fault<Operation>>) => on('UpdateExport', effect, more);
const remove = (effect: Fault['effect'], more?: Partial<Fault<Operation>>) => on('DeleteExport', effect, more);
const list = (effect: Fault['effect'], more?: Partial<Fault<Operation>>) => on('ListExports', effect, more);

function policySeenAfter(ms: number): Inject {
  return (world) => { world.exports.deliverableFrom.set(BUCKET, world.clock.now + ms); };
}

const quotaReached: Inject = (world) => {
  const { quotas, exports } = world.exports;
  quotas.COST_AND_USAGE_REPORT = exports.size;
};
const deletedByHand: Inject = ({ exports }) => {
  for (const arn of ownArns(exports.exports)) exports.exports.delete(arn);
};
/** The list goes on showing it. */
const ghost: Inject = (world, wanted) => {
  for (const arn of ownArns(world.exports.exports)) world.exports.ghosts.set(arn, world.exports.exports.get(arn)!.Name!);
  deletedByHand(world, wanted);
};

function ownArns(all: Map<string, Export>): string[] {
  return [...all.keys()].filter((arn) => arn.includes(':export/stompy-201c12d0-0721-11ee-b056-02bec084ce62-'));
}

function rows(when: ExportWhen, exports: ExportFaultRow['exports'], answer: ExportFaultRow['answer'], faults: Record<string, Inject>): ExportFaultRow[] {
  return Object.entries(faults).map(([fault, inject]) => ({ when, fault, inject, exports, answer }));
}

const nothing: Inject = () => {};

export const EXPORT_FAULTS: ExportFaultRow[] = [
  ...rows('creation', 'as wanted', 'SUCCESS', {
    'none': nothing,
    'the bucket policy is seen only after 90 seconds': policySeenAfter(90_000),
    'AWS throttles three times': create(throttled, { times: 3 }),
    'AWS throttles the search for the export': list(throttled, { times: 4 }),
    'an internal error of AWS': create(broken),
    'a page of HTML, status 502': create(new RawAnswer(502, '<html>Bad Gateway</html>'), { times: 2 }),
    'the connection is refused': list(new NetworkError('ECONNREFUSED'), { times: 2 }),
    'the answer of AWS gets lost': create('lost answer'),
    'the answer of AWS gets lost, and the list does not show the export for a while': (world, wanted) => {
      world.exports.unlisted.add(wanted.Name!);
      create('lost answer')(world, wanted);
      list(() => { world.exports.unlisted.clear(); }, { skip: 3 })(world, wanted);
    },
    'the function dies before the call': create('crash before'),
    'the function dies after the call': create('crash after'),
    'a parallel delivery of the event makes the export first': (world, wanted) => create(() => { world.exports.add(wanted); })(world, wanted),
    'one request is never answered': create('no answer'),
    'IAM does not know the fresh role yet': create(denied('because no identity-based policy allows the action'), { times: 3 }),
    'the account has exports on three pages': (world, wanted) => {
      world.exports.quotas.COST_AND_USAGE_REPORT = 20;
      for (const each of 'abcdefgh') world.exports.add({ ...wanted, Name: each });
    },
    'AWS does not send the settings back that it fills in': (world) => { world.exports.areSettingsFilledIn = false; },
  }),
  ...rows('creation', 'none', /probably does not let AWS deliver: it needs .*StompyExportDelivery/, { 'the bucket policy never fits': policySeenAfter(Infinity) }),
  ...rows('creation', 'none', /either the policy of bucket costs-reportbucket-1x2y3z probably does not let AWS deliver.*, or prefix, bucket, bucket region, columns or format do not fit/, {
    'the bucket policy never fits, and AWS says nothing': (world, wanted) => {
      policySeenAfter(Infinity)(world, wanted);
      world.exports.bucketRefusal = '';
    },
  }),
  ...rows('creation', 'none', /as many exports of this table as AWS allows.* delete one/, { 'the account has as many exports of the table as AWS allows': quotaReached }),
  ...rows('creation', 'none', /service control policy .* denies data exports in us-east-1: exempt the bcm-data-exports and cur actions there/, {
    'a service control policy denies cur:PutReportDefinition': create(denied('on resource cur with an explicit deny in a service control policy'), always),
  }),
  ...rows('creation', 'none', /permissions boundary .* leaves out the bcm-data-exports and cur actions/, {
    'the permissions boundary leaves out exports': create(denied('because no permissions boundary allows it'), always),
  }),
  ...rows('creation', 'none', /may not manage data exports in us-east-1: deploy in the management account/, { 'the account may not make exports': create(denied('on this resource'), always) }),
  ...rows('creation', 'none', /columns or format do not fit.*S3 bucket is in another region/, {
    'AWS refuses the bucket for its region': create(new ApiError('ValidationException', 'The S3 bucket is in another region'), always),
  }),
  ...rows('creation', 'none', /a column needs a setting that is off/, {
    'AWS has taken a column away': create(new ApiError('ValidationException', 'The columns of the query are not a subset of the table'), always),
  }),
  ...rows('creation', 'none', /list of data exports does not end/, { 'the list of exports does not end': (world) => { world.exports.endless = true; } }),
  ...rows('creation', 'none', /ThrottlingException: Rate exceeded/, { 'AWS throttles without end': create(throttled, always) }),
  ...rows('creation', 'none', /duplicate export name/, { 'AWS knows a name that it never lists': create(duplicate, always) }),

  ...rows('change of the prefix', 'as wanted', 'SUCCESS', {
    'none': nothing,
    'AWS throttles twice': update(throttled, { times: 2 }),
    'the answer of AWS gets lost': update('lost answer'),
    'the function dies after the call': update('crash after'),
    'somebody deleted the export by hand': deletedByHand,
    'the list still shows an export that somebody deleted': ghost,
  }),
  ...rows('change of the prefix', 'as before', /columns or format do not fit: correct them; an export that was there before is unchanged.*Something is wrong/, {
    'AWS refuses the change: the export that works is not touched': update(new ApiError('ValidationException', 'Something is wrong'), always),
  }),
  ...rows('change of the prefix', 'as before', /does not let AWS deliver/, { 'the bucket policy was broken meanwhile': policySeenAfter(Infinity) }),
  ...rows('change of the prefix', 'as before', /AccessDeniedException/, { 'the change is denied': update(denied('on this resource'), always) }),

  ...rows('change of a setting', 'as wanted', 'SUCCESS', {
    'none': nothing,
    'AWS lets settings change in place': (world) => { world.exports.areSettingsFixed = false; },
    'the function dies after the call': create('crash after'),
    'the answer of AWS gets lost': create('lost answer'),
  }),
  ...rows('change of a setting', 'as before', /one that replaces another needs a place beside it/, { 'the account has no room for a second export': quotaReached }),
  ...rows('change of a setting', 'as before', /columns or format do not fit/, {
    'AWS refuses the new settings: the export that works is not touched': create(new ApiError('ValidationException', 'Not these'), always),
  }),
  ...rows('change of a setting', 'old and new', 'SUCCESS', { 'the old export cannot be removed': remove(denied('on this resource'), always) }),

  ...rows('deletion', 'none', 'SUCCESS', {
    'none': nothing,
    'somebody deleted the export by hand': deletedByHand,
    'the list still shows an export that somebody deleted': ghost,
    'AWS throttles twice': remove(throttled, { times: 2 }),
    'the answer of AWS gets lost': remove('lost answer'),
    'the function dies after the call': remove('crash after'),
    'a parallel delivery of the event removes the export first': (world, wanted) => remove(() => deletedByHand(world, wanted))(world, wanted),
    'AWS says that it is gone while it is searched for': remove(gone, always),
    'the bucket is gone': policySeenAfter(Infinity),
  }).map((row) => row.fault.startsWith('AWS says') ? { ...row, exports: 'as before' as const } : row),
  ...rows('deletion', 'as before', /service control policy/, { 'the removal is denied': remove(denied('with an explicit deny in a service control policy'), always) }),

  ...rows('clean-up of an unanswered creation', 'none', 'SUCCESS', {
    'none': nothing,
    'somebody deleted the export by hand': deletedByHand,
  }),

  ...Object.entries({
    'no definition': () => undefined,
    'no name': ({ Name: _, ...rest }: Export) => rest,
    'the name of somebody else\'s export': (definition: Export) => ({ ...definition, Name: 'finance' }),
    'a report in place of the export': ({ Name }: Export) => ({ ReportName: Name }),
  }).map(([fault, alter]): ExportFaultRow => ({
    when: 'strange event', fault, inject: nothing, alter, exports: 'none', answer: /does not know how to Create Custom::StompyDataExport/,
  })),
  ...Object.entries({
    'no destination, which AWS refuses': ({ DestinationConfigurations: _, ...rest }: Export) => rest,
    'a destination without a bucket, which AWS refuses': (definition: Export) => ({ ...definition, DestinationConfigurations: {} }),
  }).map(([fault, alter]): ExportFaultRow => ({
    when: 'strange event',
    fault,
    inject: create(new ApiError('ValidationException', 'S3Destination is missing'), always),
    alter: alter as ExportFaultRow['alter'],
    exports: 'none',
    answer: /did not accept the data export .*columns or format do not fit.*S3Destination is missing/,
  })),
];
