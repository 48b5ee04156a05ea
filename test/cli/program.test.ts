import { run } from './recorded';
import { CHECK_CONNECTION_WORDS } from '../../src/cli/check-connection/words';
import { LIST_LEFTOVERS_WORDS } from '../../src/cli/list-leftovers/words';
import { execute } from '../../src/cli/program';

const silent = (args: string[]) => run(args, {});

const COMMON_EN = `Options of every command:
  --profile <name>   the profile of the AWS CLI, as for the AWS CLI itself
  --region <region>  the region of calls that need none in particular; cost reports and buckets are asked where they are
  --json             the answer for scripts, on standard output; progress and errors go to standard error
  --lang en|zh       the language, English by default
  -h, --help         this text`;

const COMMON_ZH = `所有命令共有的选项：
  --profile <名称>   AWS CLI 的配置文件，与 AWS CLI 的同名选项相同
  --region <区域>    不限定区域的调用所使用的区域；成本报告和存储桶总是在其所在区域查询
  --json             供脚本使用的结果，写到标准输出；进度和错误写到标准错误
  --lang en|zh       语言，默认为英文
  -h, --help         显示本说明`;

const PROGRAM_EN = `Usage: stompy-cdk <command> [options]

Checks what Stompy needs in an AWS account. Every command reads through your own AWS CLI, with its profiles and its
single sign-on, and changes nothing.

Commands:
  check-report        which cost reports of the account Stompy can use, and what to change otherwise
  check-connection    whether what was deployed works: roles, billing, report or export and its files
  check-organization  which accounts of the organization are connected, and why the others are not
  list-leftovers      what Stompy has made in the account, in the order in which to end it

stompy-cdk <command> --help says what a command does, what it calls, and what its exit status means.

${COMMON_EN}`;

const PROGRAM_ZH = `用法：stompy-cdk <命令> [选项]

检查 AWS 账号中 Stompy 所需的设置。所有命令都通过您自己的 AWS CLI（包括其配置文件和单点登录）读取，不做任何修改。

命令：
  check-report        账号中哪些成本报告可供 Stompy 使用，不能使用的需要改什么
  check-connection    部署的内容是否可用：角色、账单访问、报告或导出及其文件
  check-organization  组织中哪些账号已连接，其他账号为什么没有连接
  list-leftovers      Stompy 在账号中创建的内容，按应当结束的顺序排列

stompy-cdk <命令> --help --lang zh 说明该命令做什么、调用哪些接口，以及退出状态的含义。

${COMMON_ZH}`;

const CHECK_REPORT_EN = `Usage: stompy-cdk check-report [options]

Shows every Cost and Usage Report of the account, whether Stompy can use it, and what to change otherwise. A report fits if
it is hourly, has resource IDs, is refreshed and is made for Athena, if AWS delivers it, and if a role may read it.

Delivery is one of three:
  delivers     the bucket's policy is as AWS documents it, or AWS has delivered under it, and nothing denies
  does not     AWS says so itself, or the policy allows nothing that AWS could deliver by
  cannot tell  anything else; the statement that cannot be judged is shown

It reads through your own AWS CLI and changes nothing. It calls sts:GetCallerIdentity, cur:DescribeReportDefinitions, and for
each bucket s3:GetBucketPolicy and s3:GetEncryptionConfiguration. What it may not look at it does not call absent.

Data exports are shown beside the reports, with their health, last run, quota and columns, as far as you may look:
bcm-data-exports:ListExports, bcm-data-exports:GetExport, bcm-data-exports:ListExecutions and bcm-data-exports:GetTable.

Exit status: 0 a report fits, 1 none does, 2 it could not be checked.

${COMMON_EN}`;

const CHECK_REPORT_ZH = `用法：stompy-cdk check-report [选项]

列出账号中的每一份成本和使用率报告，说明 Stompy 能否使用，不能使用的需要改什么。符合条件的报告：时间粒度为每小时，
包含资源 ID，启用数据刷新，与 Athena 集成，由 AWS 交付，并且允许角色读取。

交付的结论有三种：
  能交付    存储桶策略与 AWS 文档一致，或者 AWS 曾按该策略成功交付，并且没有拒绝语句
  不能交付  AWS 自己说明交付失败，或者策略没有允许 AWS 交付的内容
  无法判断  其他情况；会显示无法判断的语句

本命令通过您自己的 AWS CLI 读取，不做任何修改。它调用 sts:GetCallerIdentity、cur:DescribeReportDefinitions，并对每个存储桶
调用 s3:GetBucketPolicy 和 s3:GetEncryptionConfiguration。无权查看的内容不会被当作不存在。

在您有权查看的范围内，还会显示数据导出及其健康状况、最近运行、配额和列：bcm-data-exports:ListExports、
bcm-data-exports:GetExport、bcm-data-exports:ListExecutions 和 bcm-data-exports:GetTable。

退出状态：0 有符合条件的报告，1 没有，2 无法检查。

${COMMON_ZH}`;

test.each([
  [['--help'], PROGRAM_EN],
  [['-h', '--lang', 'zh'], PROGRAM_ZH],
  [['check-report', '--help'], CHECK_REPORT_EN],
  [['--help', 'check-report', '--lang=zh'], CHECK_REPORT_ZH],
  [['check-connection', '--help'], `${CHECK_CONNECTION_WORDS.en.help}\n\n${COMMON_EN}`],
  [['check-connection', '--help', '--lang', 'zh'], `${CHECK_CONNECTION_WORDS.zh.help}\n\n${COMMON_ZH}`],
  [['list-leftovers', '--help'], `${LIST_LEFTOVERS_WORDS.en.help}\n\n${COMMON_EN}`],
  [['list-leftovers', '--help', '--lang', 'zh'], `${LIST_LEFTOVERS_WORDS.zh.help}\n\n${COMMON_ZH}`],
  [['unknown', '--help'], PROGRAM_EN],
  [['check-report', '--help', '--fix'], CHECK_REPORT_EN],
])('%j', async (args, text) => {
  expect(await silent(args)).toEqual({ status: 0, stdout: text });
});

const KNOWN = '--profile, --region, --json, --lang, --help';
const HELP = '\n\n"stompy-cdk check-report --help" shows how it is used.';

test.each([
  [[], 'A command is missing.\n\n"stompy-cdk --help" shows how it is used.'],
  [['--lang', 'zh'], '缺少命令。\n\n"stompy-cdk --help --lang zh" 说明用法。'],
  [['chek-report'], '"chek-report" is no command: use check-report, check-connection, check-organization, list-leftovers.\n\n"stompy-cdk --help" shows how it is used.'],
  [['chek-report', '--lang', 'zh'], '没有命令“chek-report”：请使用 check-report、check-connection、check-organization、list-leftovers。\n\n"stompy-cdk --help --lang zh" 说明用法。'],
  [['check-report', 'costs', 'more'], `"costs", "more" is too much: check-report takes options only. Leave it out.${HELP}`],
  [['check-report', 'costs', '--lang', 'zh'], '多余的参数 “costs”：check-report 只接受选项，请去掉它。\n\n"stompy-cdk check-report --help --lang zh" 说明用法。'],
  [['check-report', '--fix'], `--fix is no option: use ${KNOWN}, or leave it out.${HELP}`],
  [['check-report', '-x'], `-x is no option: use ${KNOWN}, or leave it out.${HELP}`],
  [['check-report', '--toString'], `--toString is no option: use ${KNOWN}, or leave it out.${HELP}`],
  [['check-report', '--profile'], `--profile needs a value: write it behind the option, such as --profile <value>.${HELP}`],
  [['check-report', '--profile', '--json'], `--profile needs a value: write it behind the option, such as --profile <value>.${HELP}`],
  [['check-report', '--profile='], `--profile is "", which must be the name of a profile: "aws configure list-profiles" shows them.${HELP}`],
  [['check-report', '--profile', 'a\nb'], `--profile is "a\nb", which must be the name of a profile: "aws configure list-profiles" shows them.${HELP}`],
  [['check-report', '--profile', 'a\rb'], `--profile is "a\rb", which must be the name of a profile: "aws configure list-profiles" shows them.${HELP}`],
  [['check-report', '--json=yes'], `--json takes no value, got "yes": write --json alone, or leave it out.${HELP}`],
  [['check-report', '--profile', 'zh', '--lang', 'de'], `--lang must be en or zh, got "de": choose one of them, or leave it out.${HELP}`],
  [['check-report', '--lang', 'de'], `--lang must be en or zh, got "de": choose one of them, or leave it out.${HELP}`],
  [['check-report', '--region', 'Singapore'], `--region is "Singapore", which must be an AWS region such as ap-southeast-1: use the code of the region, not its name.${HELP}`],
  [['check-report', 'x', '--fix', '--json=1'], `"x" is too much: check-report takes options only. Leave it out.\n--fix is no option: use ${KNOWN}, or leave it out.\n`
    + `--json takes no value, got "1": write --json alone, or leave it out.${HELP}`],
  [
    ['check-report', '--lang=zh', '--fix', '--json=1', '--region=x', '--profile='],
    '没有选项 --fix：请使用 --profile、--region、--json、--lang、--help，或者去掉它。\n'
      + '--json 不接受值，却得到“1”：请只写 --json，或者去掉它。\n'
      + '--region 的值是“x”，它必须是 AWS 区域，例如 ap-southeast-1：请填写区域代码，而不是区域名称。\n'
      + '--profile 的值是“”，它必须是配置文件的名称："aws configure list-profiles" 会列出它们。\n\n"stompy-cdk check-report --help --lang zh" 说明用法。',
  ],
  [
    ['check-report', '--lang=zh', '--lang=de', '--profile'],
    '--lang 必须是 en 或 zh，却得到“de”：请选择其中之一，或者去掉它。\n--profile 需要一个值：请写在选项后面，例如 --profile <值>。\n\n"stompy-cdk check-report --help --lang zh" 说明用法。',
  ],
])('%j is wrong, status 2', async (args, stderr) => {
  expect(await silent(args)).toEqual({ status: 2, stderr });
});

test.each([['-', '--profile=-x'], ['a', '--profile', 'a'], ['双', '--profile', '双']])('a profile may be called %s', async (_, ...args) => {
  // the recording is empty: that AWS is asked at all is what is looked for
  expect((await silent(['check-report', ...args])).stderr).toContain('not recorded: sts get-caller-identity');
});

test.each([['en', 'This is a fault of stompy-cdk itself, please report it:'], ['zh', '这是 stompy-cdk 本身的错误，请反馈：']])('a fault of its own, in %s: status 2, where it happened', async (lang, sentence) => {
  const broken = async () => { throw new Error('no idea'); };
  const { status, stdout, stderr } = await execute(['check-report', '--lang', lang], { run: broken, progress: () => {} });
  expect([status, stdout]).toEqual([2, undefined]);
  expect(stderr).toMatch(/^.*\nError: no idea\n +at /);
  expect(stderr!.split('\n')[0]).toBe(sentence);
});

test('a fault without a stack', async () => {
  const broken = async () => { throw Object.assign(new Error('no idea'), { stack: undefined }); };
  expect((await execute(['check-report'], { run: broken, progress: () => {} })).stderr).toBe('This is a fault of stompy-cdk itself, please report it:\nno idea');
});

test('no timer is left, also after a failure', async () => {
  jest.useFakeTimers();
  await silent(['check-report']);
  expect(jest.getTimerCount()).toBe(0);
  jest.useRealTimers();
});

test('starts without the CDK, which alone takes longer than the rest', () => {
  jest.isolateModules(() => {
    for (const name of ['aws-cdk-lib', 'constructs']) jest.doMock(name, () => { throw new Error(`${name} is loaded`); });
    expect(() => jest.requireActual('../../src/cdk')).toThrow('aws-cdk-lib is loaded');
    expect(typeof jest.requireActual('../../src/cli').main).toBe('function');
  });
});
