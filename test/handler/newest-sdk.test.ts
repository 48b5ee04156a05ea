import { BCMDataExports } from '@aws-sdk/client-bcm-data-exports';
import { CostAndUsageReportService } from '@aws-sdk/client-cost-and-usage-report-service';
import { ApiError, RawAnswer } from './aws-errors';
import { respond } from './fake-api';
import { isBucketRefusal, isFreshRole, isInvalid, isPassing, isUnexplained } from '../../handler/failure';

/*
 * The billing API's client is of 2023 in the registry; Lambda brings a newer one. The client of Data Exports speaks the same protocol and is as
 * new as a runtime's, so both have to make the same of each answer.
 */
const config = { region: 'us-east-1', credentials: { accessKeyId: 'a', secretAccessKey: 'b' }, maxAttempts: 1 };
const CLIENTS: Record<string, (requestHandler: never) => Promise<unknown>> = {
  'the client of cost reports': async (requestHandler) => new CostAndUsageReportService({ ...config, requestHandler }).describeReportDefinitions({}),
  'the newest client of the protocol': async (requestHandler) => new BCMDataExports({ ...config, requestHandler }).listExports({}),
};

type Kind = 'passing' | 'fresh role' | 'bucket' | 'unexplained' | 'invalid' | 'refused';

function kindOf(error: Error): Kind {
  return isUnexplained(error) ? 'unexplained' : isBucketRefusal(error) ? 'bucket' : isInvalid(error) ? 'invalid'
    : isPassing(error) ? 'passing' : isFreshRole(error) ? 'fresh role' : 'refused';
}

const json = (status: number, body: object) => new RawAnswer(status, JSON.stringify(body));

const ANSWERS: [string, RawAnswer | ApiError, Kind, Record<string, string>?][] = [
  ['a declared error with `Message`', json(400, { __type: 'ValidationException', Message: 'Invalid prefix' }), 'invalid'],
  ['the same with `message`', json(400, { __type: 'ValidationException', message: 'Invalid prefix' }), 'invalid'],
  ['the same with its namespace', json(400, { __type: 'com.amazonaws.cur#ValidationException', message: 'Invalid prefix' }), 'invalid'],
  ['the same with members that nobody knows', json(400, { __type: 'ValidationException', Message: 'Invalid prefix', fieldList: [{ a: 1 }], reason: 'other' }), 'invalid'],
  ['the same in a header', json(400, { Message: 'Invalid prefix' }), 'invalid', { 'x-amzn-errortype': 'ValidationException:http://internal.amazon.com/' }],
  ['a refusal of the bucket', new ApiError('ValidationException', 'Failed to verify customer bucket permission'), 'bucket'],
  ['a refusal without a text', new ApiError('ValidationException', ''), 'unexplained'],
  ['throttling', new ApiError('ThrottlingException', 'Rate exceeded'), 'passing'],
  ['an internal error', new ApiError('InternalErrorException', 'Internal error', 500), 'passing'],
  ['InternalFailure', new ApiError('InternalFailure', '', 500), 'passing'],
  ['a duplicate', new ApiError('DuplicateReportNameException', 'There is one'), 'passing'],
  ['a page of HTML', new RawAnswer(502, '<html>Bad Gateway</html>'), 'passing'],
  ['nothing, status 503', new RawAnswer(503, ''), 'passing'],
  ['nothing, status 429', new RawAnswer(429, ''), 'passing'],
  ['a page of HTML, status 200', new RawAnswer(200, '<html>Welcome</html>'), 'passing'],
  ['access denied', new ApiError('AccessDeniedException', 'no identity-based policy allows it'), 'fresh role'],
  ['a token that is not known', new ApiError('UnrecognizedClientException', 'invalid', 403), 'fresh role'],
  ['a token that is not known to IAM', new ApiError('InvalidClientTokenId', 'invalid', 403), 'fresh role'],
  ['not authorized', new ApiError('NotAuthorized', 'no'), 'fresh role'],
  ['an explicit deny', new ApiError('AccessDeniedException', 'with an explicit deny in a service control policy'), 'refused'],
  ['the limit of reports', new ApiError('ReportLimitReachedException', 'five'), 'refused'],
  ['a region that is not enabled', new ApiError('OptInRequired', 'no', 403), 'refused'],
  ['an expired token', new ApiError('ExpiredTokenException', 'old', 403), 'refused'],
];

describe.each(Object.entries(CLIENTS))('%s', (_, call) => {
  test.each(ANSWERS)('takes %s for what it is', async (__, { status, body }, kind, headers = {}) => {
    const error = await call({ handle: async () => respond(status, body, headers) } as never).then(() => undefined, (thrown: Error) => thrown);
    expect(error).toBeInstanceOf(Error);
    expect(kindOf(error!)).toBe(kind);
  });

  test('takes no answer for what may pass', async () => {
    const error = await call({ handle: async () => { throw Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' }); } } as never)
      .then(() => undefined, (thrown: Error) => thrown);
    expect(kindOf(error!)).toBe('passing');
  });
});
