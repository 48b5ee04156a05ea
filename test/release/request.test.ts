import { request } from '../../tools/release/request';

const LINKS = { STOMPY_ACCOUNT: '444455556666', TEMPLATES_URL: 'https://example-bucket.s3.ap-southeast-1.amazonaws.com' };

test('without the variables, the committed templates are attached', () => {
  expect(request({ RELEASE_TAG: 'v0.1.0', STOMPY_ACCOUNT: '', TEMPLATES_URL: '' })).toEqual({ tag: 'v0.1.0', publish: undefined });
});

// that they are made and attached, the rehearsal shows
test('with both, those behind the links', () => {
  expect(request({ RELEASE_TAG: 'v0.1.0', ...LINKS })).toEqual({ tag: 'v0.1.0', publish: expect.any(Function) });
});

test.each([
  [{ ...LINKS, TEMPLATES_URL: '' }, 'STOMPY_ACCOUNT is set, but TEMPLATES_URL is not'],
  [{ ...LINKS, STOMPY_ACCOUNT: undefined }, 'TEMPLATES_URL is set, but STOMPY_ACCOUNT is not'],
])('%j is half a request', (env, message) => {
  expect(() => request(env)).toThrow(message);
});
