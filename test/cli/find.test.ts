import { findCli, type Machine } from '../../src/cli/aws/find';

const V2 = 'C:\\Program Files\\Amazon\\AWSCLIV2';
const PIP = 'C:\\Python312\\Scripts';

function windows(files: string[], env: Machine['env'] = { Path: `${PIP};${V2}`, SystemRoot: 'D:\\Win' }): Machine {
  return { platform: 'win32', env, exists: (path) => files.includes(path) };
}

const batch = (line: string, file = 'D:\\Win\\System32\\cmd.exe'): object => ({ file, args: ['/d', '/s', '/c', `"${line}"`], verbatim: true });

test.each(['linux', 'darwin'])('on %s the program is aws, wherever the path has it', (platform) => {
  expect(findCli(['sts', 'a b'], { platform, env: {}, exists: () => false })).toEqual({ file: 'aws', args: ['sts', 'a b'], verbatim: false });
});

test.each([['PATH'], ['Path'], ['path']])('on Windows it is aws.exe of %s, with any arguments', (name) => {
  const machine = windows([`${V2}\\aws.exe`], { OTHER: 'C:\\x', [name]: `C:\\nothing;${V2}` });
  expect(findCli(['--profile', 'a&b "%c%'], machine)).toEqual({ file: `${V2}\\aws.exe`, args: ['--profile', 'a&b "%c%'], verbatim: false });
});

test('aws.exe counts more than an earlier aws.cmd', () => {
  expect(findCli([], windows([`${PIP}\\aws.cmd`, `${V2}\\aws.exe`]))).toEqual({ file: `${V2}\\aws.exe`, args: [], verbatim: false });
});

test('aws.cmd is started by the system\'s own cmd.exe, every argument in quotation marks', () => {
  expect(findCli(['s3api', 'get-bucket-policy', '--bucket', 'My_Bucket.x-1', '--profile', '付款 (payer)'], windows([`${PIP}\\aws.cmd`])))
    .toEqual(batch(`"${PIP}\\aws.cmd" "s3api" "get-bucket-policy" "--bucket" "My_Bucket.x-1" "--profile" "付款 (payer)"`));
});

test('where Windows does not say where it is, it is where it usually is', () => {
  expect(findCli(['x'], windows([`${PIP}\\aws.cmd`], { PATH: PIP }))).toEqual(batch(`"${PIP}\\aws.cmd" "x"`, 'C:\\Windows\\System32\\cmd.exe'));
});

test.each(['"', '&', '|', '<', '>', '^', '%PATH%', '!x!', 'a\\', 'a\nb', 'a\rb', ';', '$', '`', '\''])('an argument with %j is not given to cmd.exe', (argument) => {
  expect(findCli(['ok', argument], windows([`${PIP}\\aws.cmd`]))).toBe('UNSAFE');
});

test.each(['C:\\100%\\x', 'C:\\a&b', 'C:\\a^b', 'C:\\a!b'])('nor is a folder like %s', (folder) => {
  expect(findCli(['ok'], windows([`${folder}\\aws.cmd`], { PATH: folder }))).toBe('UNSAFE');
});

test.each(['', '.', 'bin', '..\\bin', '.;bin;'])('the present folder is never looked into: PATH %j', (path) => {
  const looked: string[] = [];
  expect(findCli([], { platform: 'win32', env: { PATH: path }, exists: (each) => { looked.push(each); return true; } })).toBe('ENOENT');
  expect(looked).toEqual([]);
});

test('a folder in quotation marks', () => {
  expect(findCli([], windows([`${V2}\\aws.exe`], { PATH: `"${V2}"` }))).toMatchObject({ file: `${V2}\\aws.exe` });
});

test('nothing on the path, or no path', () => {
  expect(findCli([], windows([]))).toBe('ENOENT');
  expect(findCli([], windows([`${V2}\\aws.exe`], {}))).toBe('ENOENT');
});
