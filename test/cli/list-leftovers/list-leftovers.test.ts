import { readFileSync } from 'fs';
import { join } from 'path';
import { accountWith, EVERYTHING, MARK, type Region } from './world';
import { ENDINGS } from '../../../src/cli/list-leftovers/kinds';
import { execute } from '../../../src/cli/program';
import { refused, said } from '../recorded';

const list = (regions: Record<string, Region>, args: string[] = [], calls: string[][] = []) =>
  execute(['list-leftovers', ...args], { run: accountWith(regions, calls), progress: () => {} });
const json = async (regions: Record<string, Region>, ...args: string[]) => JSON.parse((await list(regions, ['--json', ...args])).stdout!);
const ONE = { 'ap-southeast-1': EVERYTHING };
const MARKED = `Name=tag:${MARK.Key},Values=${MARK.Value}`;
const ELB = 'arn:aws:elasticloadbalancing:ap-southeast-1:111122223333';

test('everything with Stompy\'s tag, in the order in which to end it, and the commands that do it', async () => {
  const { status, stdout } = await list(ONE);
  expect(status).toBe(1);
  expect(stdout).toBe(`When                    What               Region          State             Id
----------------------  -----------------  --------------  ----------------  ${'-'.repeat(134)}
stop                    Spot request       ap-southeast-1  open, persistent  sir-tagged
stop                    Spot request       ap-southeast-1  active, one-time  sir-of-instance
stop                    instance           ap-southeast-1  running           i-1
stop                    instance           ap-southeast-1  stopped           i-2
stop                    instance           ap-southeast-1  running           i-3
goes with its instance  volume             ap-southeast-1  in-use            vol-root
stop                    volume             ap-southeast-1  in-use            vol-data
in use elsewhere        volume             ap-southeast-1  in-use            vol-held
stop                    volume             ap-southeast-1  available         vol-free
goes with its instance  network interface  ap-southeast-1  in-use            eni-root
stop                    network interface  ap-southeast-1  in-use            eni-kept
in use elsewhere        network interface  ap-southeast-1  in-use            eni-elb
stop                    network interface  ap-southeast-1  available         eni-free
remove                  load balancer      ap-southeast-1  -                 ${ELB}:loadbalancer/app/stompy/50dc6c495c0c9188
remove                  load balancer      ap-southeast-1  -                 ${ELB}:loadbalancer/net/stompy-net/2453ed029918f21f
remove                  target group       ap-southeast-1  -                 ${ELB}:targetgroup/stompy/6d0ecf831eec9f09
remove                  target group       ap-southeast-1  -                 ${ELB}:targetgroup/stompy-net/73e2d6bc24d8a067
remove                  image              ap-southeast-1  available         ami-1
remove                  image              ap-southeast-1  pending           ami-2
remove                  snapshot           ap-southeast-1  completed         snap-1
remove                  snapshot           ap-southeast-1  pending           snap-2
look yourself           other              ap-southeast-1  -                 ${ELB}:listener-rule/app/customer/1234567890123456/f2f7dc8efc522ab2/9683b2d02a6cabee

To stop what goes on, after Stompy was cut off, in this order:
  aws ec2 cancel-spot-instance-requests --spot-instance-request-ids sir-tagged sir-of-instance --region ap-southeast-1
  aws ec2 terminate-instances --instance-ids i-1 i-2 i-3 --region ap-southeast-1
  aws ec2 wait instance-terminated --instance-ids i-1 i-2 i-3 --region ap-southeast-1
  aws ec2 delete-volume --volume-id vol-data --region ap-southeast-1
  aws ec2 delete-volume --volume-id vol-free --region ap-southeast-1
  aws ec2 delete-network-interface --network-interface-id eni-kept --region ap-southeast-1
  aws ec2 delete-network-interface --network-interface-id eni-free --region ap-southeast-1

To remove the rest, in this order:
  aws elbv2 delete-load-balancer --load-balancer-arn ${ELB}:loadbalancer/app/stompy/50dc6c495c0c9188 --region ap-southeast-1
  aws elbv2 delete-load-balancer --load-balancer-arn ${ELB}:loadbalancer/net/stompy-net/2453ed029918f21f --region ap-southeast-1
  aws elbv2 wait load-balancers-deleted --load-balancer-arns ${ELB}:loadbalancer/app/stompy/50dc6c495c0c9188 ${ELB}:loadbalancer/net/stompy-net/2453ed029918f21f --region ap-southeast-1
  aws elbv2 delete-target-group --target-group-arn ${ELB}:targetgroup/stompy/6d0ecf831eec9f09 --region ap-southeast-1
  aws elbv2 delete-target-group --target-group-arn ${ELB}:targetgroup/stompy-net/73e2d6bc24d8a067 --region ap-southeast-1
  aws ec2 deregister-image --image-id ami-1 --region ap-southeast-1
  aws ec2 deregister-image --image-id ami-2 --region ap-southeast-1
  aws ec2 delete-snapshot --snapshot-id snap-1 --region ap-southeast-1
  aws ec2 delete-snapshot --snapshot-id snap-2 --region ap-southeast-1

These Spot requests have no tag of Stompy, and no instance with it. If nobody of yours made them, they are Stompy's:
  - ap-southeast-1 sir-other
  - ap-southeast-1 sir-bare
  - ap-southeast-1 sir-nearly

Run this again afterwards: a volume or an interface may be left by an instance that is ended.`);
});

test('in Chinese: the same commands', async () => {
  const [english, chinese] = [(await list(ONE)).stdout!, (await list(ONE, ['--lang', 'zh'])).stdout!];
  const commands = (text: string): string[] => text.split('\n').filter((line) => line.startsWith('  aws '));
  expect(commands(chinese)).toEqual(commands(english));
  const lines = chinese.split('\n');
  expect(lines[0].split(/ +/)).toEqual(['时机', '内容', '区域', '状态', 'ID']);
  for (const line of [
    '在切断 Stompy 之后，按以下顺序停止仍在运行的内容：', '按以下顺序删除其余内容：', '以下 Spot 请求没有 Stompy 的标签，也没有带标签的实例。如果不是您的人创建的，就属于 Stompy：',
    '之后请再运行一次：被结束的实例可能留下卷或网络接口。',
  ]) expect(lines).toContain(line);
  for (const word of ['停止', '删除', '随其实例消失', '正被其他对象使用', '请自行查看', 'Spot 请求', '实例', '卷', '网络接口', '负载均衡器', '目标组', '映像', '快照', '其他']) expect(chinese).toContain(word);
});

test('for scripts', async () => {
  const { account, regions, leftovers, commands, unmarkedSpotRequests, unseen } = await json(ONE);
  expect([account, regions, unseen]).toEqual(['111122223333', ['ap-southeast-1'], []]);
  expect(leftovers).toHaveLength(22);
  expect(leftovers[0]).toEqual({ region: 'ap-southeast-1', kind: 'spotRequest', id: 'sir-tagged', state: 'open, persistent', step: 'stop', stays: null });
  expect(leftovers[5]).toEqual({ region: 'ap-southeast-1', kind: 'volume', id: 'vol-root', state: 'in-use', step: 'stop', stays: 'goesWithInstance' });
  expect(leftovers.at(-1)).toMatchObject({ kind: 'other', step: null, stays: 'unknownKind' });
  expect([commands.stop.length, commands.remove.length]).toEqual([7, 9]);
  expect(unmarkedSpotRequests).toEqual([{ region: 'ap-southeast-1', id: 'sir-other' }, { region: 'ap-southeast-1', id: 'sir-bare' }, { region: 'ap-southeast-1', id: 'sir-nearly' }]);
});

test('every region that is enabled, each by its name, kind before region in the table, region by region in the commands', async () => {
  const calls: string[][] = [];
  const instance = (id: string): Region => ({ 'ec2 describe-instances': said({ Reservations: [{ Instances: [{ InstanceId: id, State: { Name: 'running' } }] }] }) });
  const image = { 'ec2 describe-images': said({ Images: [{ ImageId: 'ami-a', State: 'available' }] }) };
  const { stdout } = await list({ 'us-east-1': {}, 'eu-west-1': instance('i-b'), 'ap-southeast-1': { ...instance('i-a'), ...image } }, ['--json'], calls);
  const { regions, leftovers, commands } = JSON.parse(stdout!);
  expect(regions).toEqual(['ap-southeast-1', 'eu-west-1', 'us-east-1']);
  expect(leftovers.map(({ id, region }: { id: string; region: string }) => [id, region])).toEqual([['i-a', 'ap-southeast-1'], ['i-b', 'eu-west-1'], ['ami-a', 'ap-southeast-1']]);
  expect(commands.stop).toEqual([['i-a', 'ap-southeast-1'], ['i-b', 'eu-west-1']].flatMap(([id, region]) => [
    `aws ec2 terminate-instances --instance-ids ${id} --region ${region}`,
    `aws ec2 wait instance-terminated --instance-ids ${id} --region ${region}`,
  ]));
  expect(calls.slice(0, 2).map((call) => call.join(' '))).toEqual(['sts get-caller-identity --output json', 'ec2 describe-regions --region us-east-1 --output json']);
  expect(calls.slice(2).map((call) => call.join(' '))).toEqual(regions.flatMap((region: string) => [
    'ec2 describe-spot-instance-requests --filters Name=state,Values=open,active,disabled',
    `ec2 describe-instances --filters ${MARKED} Name=instance-state-name,Values=pending,running,stopping,stopped`,
    `ec2 describe-volumes --filters ${MARKED}`,
    `ec2 describe-network-interfaces --filters ${MARKED}`,
    `ec2 describe-images --owners self --filters ${MARKED}`,
    `ec2 describe-snapshots --owner-ids self --filters ${MARKED}`,
    `resourcegroupstaggingapi get-resources --resource-type-filters elasticloadbalancing --tag-filters Key=${MARK.Key},Values=${MARK.Value}`,
  ].map((call) => `${call} --region ${region} --output json`)));
});

test.each([['aws-cn', ['--region', 'cn-northwest-1']], ['aws-us-gov', []]])('in %s the regions are asked for with %j', async (partition, region) => {
  const calls: string[][] = [];
  await execute(['list-leftovers'], { run: accountWith({}, calls, partition), progress: () => {} });
  expect(calls[1]).toEqual(['ec2', 'describe-regions', ...region, '--output', 'json']);
});

test('what takes long says which region it is in, and which come', async () => {
  jest.useFakeTimers();
  const answers = accountWith({ 'ap-southeast-1': {}, 'us-east-1': {} });
  const lines: string[] = [];
  await execute(['list-leftovers'], { run: (args) => { jest.advanceTimersByTime(2000); return answers(args); }, progress: (line) => lines.push(line) });
  jest.useRealTimers();
  expect(lines).toEqual([
    'Asking AWS which account this is', 'Asking which regions are enabled', 'Looking in ap-southeast-1, 1 of 2 regions', 'Looking in us-east-1, 2 of 2 regions',
  ]);
});

test('stands in the list of commands', async () => {
  const inList = async (...args: string[]) => (await execute(['--help', ...args], { run: accountWith({}), progress: () => {} })).stdout!.split('\n').find((line) => line.startsWith('  list-leftovers '));
  expect([await inList(), await inList('--lang', 'zh')])
    .toEqual(['  list-leftovers      what Stompy has made in the account, in the order in which to end it', '  list-leftovers      Stompy 在账号中创建的内容，按应当结束的顺序排列']);
});

test('given regions, each once, without asking which there are', async () => {
  const calls: string[][] = [];
  await list({}, ['--regions', 'eu-west-1,us-east-1,eu-west-1'], calls);
  expect(calls.filter(([, operation]) => operation === 'describe-images').map((call) => call[call.indexOf('--region') + 1])).toEqual(['eu-west-1', 'us-east-1']);
  expect(calls.some(([, operation]) => operation === 'describe-regions')).toBe(false);
});

test('nothing left: status 0', async () => {
  expect(await list({ 'ap-southeast-1': {}, 'us-east-1': {} })).toEqual({ status: 0, stdout: 'Nothing with Stompy\'s tag is left in the account 111122223333, in 2 regions.' });
  expect(await list({ 'ap-southeast-1': {} }, ['--lang', 'zh'])).toEqual({ status: 0, stdout: '账号 111122223333 的 1 个区域中没有带 Stompy 标签的遗留内容。' });
});

const DENIED = { 'ec2 describe-volumes': refused('UnauthorizedOperation', 'DescribeVolumes', 'You are not authorized to perform this operation.') };
const SILENT = { 'resourcegroupstaggingapi get-resources': refused('ThrottlingException', 'GetResources', 'Rate exceeded') };

test('what may not be looked at is no nothing: status 4', async () => {
  expect(await list({ 'ap-southeast-1': { ...DENIED, ...SILENT } })).toEqual({
    status: 4,
    stdout: `Not everything was seen:
  - ap-southeast-1: you may not look for each volume (UnauthorizedOperation)
  - ap-southeast-1: no load balancer was read. The AWS CLI said: An error occurred (ThrottlingException) when calling the GetResources operation: Rate exceeded`,
  });
  expect((await list({ 'ap-southeast-1': { ...DENIED, ...SILENT } }, ['--lang', 'zh'])).stdout).toBe(`未能查看全部内容：
  - ap-southeast-1: 无权查找卷（UnauthorizedOperation）
  - ap-southeast-1: 没有读到负载均衡器。AWS CLI 的提示：An error occurred (ThrottlingException) when calling the GetResources operation: Rate exceeded`);
  expect((await json({ 'ap-southeast-1': DENIED })).unseen).toEqual([{ region: 'ap-southeast-1', kind: 'volume', isDenied: true, code: 'UnauthorizedOperation' }]);
});

test('where nothing may be looked at, nothing is found, and each kind is named', async () => {
  const calls = [
    'ec2 describe-spot-instance-requests', 'ec2 describe-instances', 'ec2 describe-volumes', 'ec2 describe-network-interfaces', 'ec2 describe-images', 'ec2 describe-snapshots',
    'resourcegroupstaggingapi get-resources',
  ];
  const { leftovers, unmarkedSpotRequests, unseen } = await json({ 'us-east-1': Object.fromEntries(calls.map((call) => [call, refused('UnauthorizedOperation', 'Any')])) });
  expect([leftovers, unmarkedSpotRequests]).toEqual([[], []]);
  expect(unseen).toEqual(['spotRequest', 'instance', 'volume', 'networkInterface', 'image', 'snapshot', 'loadBalancer']
    .map((kind) => ({ region: 'us-east-1', kind, isDenied: true, code: 'UnauthorizedOperation' })));
});

test('something left beside what may not be looked at: status 1, and both are said', async () => {
  const { status, stdout } = await list({ 'ap-southeast-1': { ...EVERYTHING, ...DENIED } });
  expect(status).toBe(1);
  expect(stdout).toContain('Not everything was seen:\n  - ap-southeast-1: you may not look for each volume');
});

test.each([
  [['--regions', 'Singapore'], '--regions is "Singapore", which must be AWS regions with commas between, such as ap-southeast-1,us-east-1: use the code of the region, not its name.'],
  [['--regions', 'us-east-1,'], '--regions is "us-east-1,", which must be AWS regions with commas between, such as ap-southeast-1,us-east-1: use the code of the region, not its name.'],
  [['--regions=us-east-1;rm'], '--regions is "us-east-1;rm", which must be AWS regions with commas between, such as ap-southeast-1,us-east-1: use the code of the region, not its name.'],
])('%j is refused before anything is asked', async (args, sentence) => {
  const calls: string[][] = [];
  const { status, stderr } = await list({}, args, calls);
  expect([status, stderr?.split('\n')[0], calls]).toEqual([2, sentence, []]);
});

test.each([['prod', 'prod'], ['my profile', '"my profile"'], ['付款', '"付款"'], ['a$b', '\'a$b\''], ['it\'s', '\'it\'\\\'\'s\'']])('the commands use the profile %s', async (profile, shown) => {
  const { commands } = await json(ONE, '--profile', profile);
  for (const command of [...commands.stop, ...commands.remove]) expect(command.endsWith(` --region ap-southeast-1 --profile ${shown}`)).toBe(true);
});

test('only operations that read are called, each stands in the help, and none has a character that Windows could take for a command', async () => {
  const calls: string[][] = [];
  await list(ONE, [], calls);
  const help = (await list({}, ['--help'])).stdout!;
  for (const [service, operation, ...rest] of calls) {
    expect(operation).toMatch(/^(describe|get)-/);
    const pascal = operation.split('-').map((part) => part[0].toUpperCase() + part.slice(1)).join('');
    expect(help).toContain(`${service === 'resourcegroupstaggingapi' ? 'tag' : service}:${pascal}`);
    for (const argument of rest) expect(argument).toMatch(/^[\p{L}\p{N} _.,:=@/()+~*-]*$/u);
  }
});

test('the order is that of the runbook', () => {
  const runbook = readFileSync(join(__dirname, '../../../docs/security.md'), 'utf8');
  const stop = runbook.slice(runbook.indexOf('Then stop what should not go on'));
  const places = ENDINGS.map(([, { command: [service, operation] }]) => stop.indexOf(`aws ${service} ${operation}`));
  expect(places.every((place) => place > 0)).toBe(true);
  expect(places).toEqual([...places].sort((one, other) => one - other));
  const waits = ENDINGS.flatMap(([, { wait }]) => wait ? [`aws ${wait[0]} wait ${wait[1]}`] : []);
  expect(waits.filter((wait) => !stop.includes(wait))).toEqual([]);
});
