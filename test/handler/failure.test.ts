import { isPassing, isUnexplained } from '../../handler/failure';

const named = (name: string, message = '') => Object.assign(new Error(message), { name });

test.each([
  ['in its metadata', { $metadata: { httpStatusCode: 404 } }],
  ['of an answer that it could not read', { $metadata: {}, $response: { statusCode: 404 } }],
  ['of an answer alone', { $response: { statusCode: 404 } }],
])('a status that an SDK puts %s says whether an error passes', (_, status) => {
  expect(isPassing(Object.assign(new Error(), status))).toBe(false);
});

test('where there is no status, there was no answer', () => {
  expect(isPassing(new Error('socket hang up'))).toBe(true);
});

test.each(['', 'Unknown', 'UnknownError'])('"%s" is what SDKs say where AWS says nothing', (message) => {
  expect(isUnexplained(named('ValidationException', message))).toBe(true);
});

test.each(['Unknown bucket', 'An UnknownError'])('"%s" is a text of AWS', (message) => {
  expect(isUnexplained(named('ValidationException', message))).toBe(false);
});
