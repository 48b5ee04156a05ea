import { Aws, AwsError, type AwsOptions } from '../../src/cli/aws/aws';
import type { Ran } from '../../src/cli/aws/run';
import { AWS_WORDS } from '../../src/cli/aws/words';
import type { Language } from '../../src/cli/language';

function ran(result: Partial<Ran>): Ran {
  return { status: 0, stdout: '', stderr: '', ...result };
}

async function failure(result: Partial<Ran>, language: Language = 'en', options: AwsOptions = {}): Promise<AwsError> {
  return new Aws(async () => ran(result), AWS_WORDS[language], options).call('sts', 'x').then(() => { throw new Error('no failure'); }, (error) => error);
}

test.each<[string, Partial<Ran>, string, string, string]>([
  [
    'no CLI', { status: null, error: 'ENOENT' }, 'NoCli',
    'The AWS CLI is not installed, or not on the PATH. Install version 2, or run this in AWS CloudShell, where it is.',
    '没有安装 AWS CLI，或者它不在 PATH 中。请安装 AWS CLI 第 2 版，或者在已经装有它的 AWS CloudShell 中运行本命令。',
  ],
  [
    'a batch file that may not get this', { status: null, error: 'UNSAFE' }, 'NoCli',
    'Here the AWS CLI is the batch file aws.cmd, and its folder or an argument has a character that Windows could take for a command. '
      + 'Install version 2, which is aws.exe, or use a profile whose name has only letters, digits, spaces and characters of _.,:=@/()+~-.',
    '这里的 AWS CLI 是批处理文件 aws.cmd，而它所在的文件夹或某个参数含有 Windows 可能当作命令的字符。'
      + '请安装第 2 版（即 aws.exe），或者使用名称只含字母、数字、空格和 _.,:=@/()+~- 的配置文件（profile）。',
  ],
  ['a CLI that does not start', { status: null, error: 'EACCES' }, 'NoCli', 'The AWS CLI could not be started (EACCES).', '无法启动 AWS CLI（EACCES）。'],
  ['an answer that is no JSON', { stdout: 'x'.repeat(300) }, 'NoJson', `The AWS CLI did not answer in JSON. It said: ${'x'.repeat(200)}`, `AWS CLI 返回的不是 JSON：${'x'.repeat(200)}`],
  ['silence', { status: 130 }, 'Unknown', 'The AWS CLI ended with status 130 and said nothing.', 'AWS CLI 以状态 130 结束，没有任何提示。'],
  ['death by a signal', { status: null }, 'Unknown', 'The AWS CLI ended with status null and said nothing.', 'AWS CLI 以状态 null 结束，没有任何提示。'],
  ['words without a code', { status: 1, stderr: '\nCould not connect to the endpoint URL\n' }, 'Unknown', 'Could not connect to the endpoint URL', 'Could not connect to the endpoint URL'],
  ['a code', { status: 254, stderr: '\nAn error occurred (Some.Code) when calling' }, 'Some.Code', 'An error occurred (Some.Code) when calling', 'An error occurred (Some.Code) when calling'],
])('%s', async (_, result, code, en, zh) => {
  const error = await failure(result);
  expect(error).toBeInstanceOf(AwsError);
  expect([error.code, error.message]).toEqual([code, en]);
  expect((await failure(result, 'zh')).message).toBe(zh);
});

test.each([
  'Unable to locate credentials. You can configure credentials by running "aws configure".',
  'The config profile (payer) could not be found',
  'An error occurred (ExpiredToken) when calling the GetCallerIdentity operation: The security token included in the request is expired',
  'Token has expired and refresh failed',
  'An error occurred (InvalidClientTokenId) when calling the GetCallerIdentity operation: The security token included in the request is invalid.',
  'The SSO session associated with this profile has expired or is otherwise invalid.',
  'Error loading SSO Token: Token for default does not exist',
])('no credentials: %s', async (said) => {
  const error = await failure({ status: 253, stderr: `\n${said}\n` });
  expect([error.code, error.message]).toEqual(['NoCredentials', `The AWS CLI has no valid credentials: run "aws configure" or "aws sso login", or name a profile with --profile. It said: ${said}`]);
  expect((await failure({ status: 253, stderr: said }, 'zh')).message).toBe(`AWS CLI 没有有效的凭证：请运行 "aws configure" 或 "aws sso login"，或者用 --profile 指定配置文件。AWS CLI 的提示：${said}`);
});

test.each([
  ['AccessDenied', true], ['AccessDeniedException', true], ['UnauthorizedOperation', true], ['Forbidden', true], ['403', true],
  ['NoSuchBucket', false], ['NotForbiddenAtAll', false], ['Forbidden2', false], ['4030', false], ['1403', false], ['XForbidden', false],
])('%s is a denial: %s', (code, denied) => {
  expect(new AwsError(code, '').isDenied).toBe(denied);
});

test.each<[AwsOptions, string[], string[]]>([
  [{}, [], []],
  [{ profile: 'payer' }, [], ['--profile', 'payer']],
  [{ region: 'eu-west-1' }, [], ['--region', 'eu-west-1']],
  [{ region: 'eu-west-1', profile: 'p' }, ['--region', 'us-east-1'], ['--region', 'us-east-1', '--profile', 'p']],
])('%j and %j: %j', async (options, args, all) => {
  const calls: string[][] = [];
  const aws = new Aws(async (each) => { calls.push(each); return ran({ stdout: '{"A":1}' }); }, AWS_WORDS.en, options);
  expect(await aws.call('s', 'o', ...args)).toEqual({ A: 1 });
  expect(calls).toEqual([['s', 'o', ...all, '--output', 'json']]);
});

test('an answer that is empty has nothing in it', async () => {
  expect(await new Aws(async () => ran({}), AWS_WORDS.en, {}).call('s', 'o')).toEqual({});
});
