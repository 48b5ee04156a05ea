import { template } from './roles';
import { commandsBelow, scriptOf } from './runbook-commands';
import { Aws } from '../emulator/aws';
import { expectEqual, type Proof } from '../emulator/checks';
import type { Emulator } from '../emulator/server';
import { run } from '../terminal/steps';

const CUSTOMER = '111122223333';
const REGION = 'ap-southeast-1';
const MARKER = '{Key=Stompy_aws_ec2_Spotainer_created_by,Value=Stompy_spotainer}';
const TRUST = { StompyAccountID: '444455556666', ExternalId: 'stompy-2f6c1d0e-7b1b-4c9e-9a55-0d7f3e8a6b21' };

/** The commands of `docs/security.md` with which a customer cuts Stompy off and removes what it left; the emulator makes no Spot requests. */
export async function proveRunbooks(proof: Proof, bin: string, emulator: Emulator): Promise<void> {
  console.log('\nthe runbooks of docs/security.md');
  const aws = new Aws(bin, emulator, CUSTOMER);
  const { outputs } = await aws.deploy('create', { name: 'spotainer', template: template('spotainer-role'), parameters: TRUST });
  await makeWorld(aws);
  const values = {
    'name of the role': outputs.SpoTainerRoleArn.split('/')[1],
    'region': REGION,
    'name of a role of an instance': 'web',
    'region of the stack': REGION,
    'name of the stack': 'spotainer',
  };
  // one shell for all of it, as a reader has
  const blocks = [...commandsBelow('Cut Stompy off within a minute'), ...commandsBelow('Remove everything')];
  const environment = { ...emulator.env(CUSTOMER), PATH: `${bin}:${process.env.PATH}` };
  const execute = (index: number) => run('bash', ['-c', scriptOf(blocks, index, values)], { env: environment });

  await proof.holds('cutting off: the role is denied everything', async () => {
    await execute(0);
    const { AttachedPolicies } = await aws.call<{ AttachedPolicies: { PolicyName: string }[] }>('iam', 'list-attached-role-policies', '--role-name', values['name of the role']);
    expectEqual(AttachedPolicies.some(({ PolicyName }) => PolicyName === 'AWSDenyAll'), true);
  });
  await proof.holds('what there is: finds everything with the tag, and changes nothing', async () => {
    const before = await world(aws);
    const printed = await execute(1);
    expectEqual(await world(aws), before);
    for (const id of before.marked) if (!printed.includes(id)) throw new Error(`it does not show ${id}`);
  });
  await proof.holds('stopping: instances, volumes and interfaces with the tag are gone, those of the customer are there', async () => {
    const before = await world(aws);
    await execute(2);
    const after = await world(aws);
    expectEqual(after.marked.filter((id) => /^(i|vol|eni)-/.test(id)), []);
    expectEqual(after.others, before.others);
  });
  await proof.holds('older sessions of an instance\'s role are refused', async () => {
    await execute(3);
    const { PolicyDocument } = await aws.call<{ PolicyDocument: object }>('iam', 'get-role-policy', '--role-name', 'web', '--policy-name', 'RefuseOlderSessions');
    if (!/"aws:TokenIssueTime":"20\d\d-\d\d-\d\dT[\d:]{8}Z"/.test(JSON.stringify(PolicyDocument))) throw new Error(JSON.stringify(PolicyDocument));
  });
  await proof.holds('removing: nothing with the tag is left, everything of the customer is there', async () => {
    const before = await world(aws);
    await execute(4);
    const after = await world(aws);
    expectEqual(after.marked, []);
    expectEqual(after.others, before.others);
  });
  await proof.holds('at last the role goes with its stack', async () => {
    await execute(5);
    const gone = await aws.call('iam', 'get-role', '--role-name', values['name of the role']).then(() => undefined, (error: Error) => error.message);
    if (!gone?.includes('NoSuchEntity')) throw new Error(gone ?? 'the role is there');
  });
}

/** One of everything with Stompy's tag, and one of the customer's. */
export async function makeWorld(aws: Aws): Promise<void> {
  const call = <T>(service: string, operation: string, ...rest: string[]) => aws.call<T>(service, operation, '--region', REGION, ...rest);
  await aws.call('iam', 'create-role', '--role-name', 'web', '--assume-role-policy-document', '{"Version":"2012-10-17","Statement":[]}');
  const { Subnets: [one, two] } = await call<{ Subnets: { SubnetId: string; VpcId: string }[] }>('ec2', 'describe-subnets');
  for (const [name, tags] of [['stompy', MARKER], ['own', '{Key=team,Value=web}']]) {
    const tagged = (...types: string[]) => ['--tag-specifications', ...types.map((type) => `ResourceType=${type},Tags=[${tags}]`)];
    await call('ec2', 'run-instances', '--image-id', 'ami-12345678', '--subnet-id', one.SubnetId, ...tagged('instance'));
    await call('ec2', 'create-volume', '--availability-zone', `${REGION}a`, '--size', '1', ...tagged('volume'));
    await call('ec2', 'create-network-interface', '--subnet-id', one.SubnetId, ...tagged('network-interface'));
    const { VolumeId: volume } = await call<{ VolumeId: string }>('ec2', 'create-volume', '--availability-zone', `${REGION}a`, '--size', '1');
    const { SnapshotId: snapshot } = await call<{ SnapshotId: string }>('ec2', 'create-snapshot', '--volume-id', volume);
    // the emulator makes no image of an instance
    const { ImageId: image } = await call<{ ImageId: string }>('ec2', 'register-image', '--name', name, '--root-device-name', '/dev/sda1');
    await call('ec2', 'create-tags', '--resources', image, snapshot, '--tags', tags.slice(1, -1));
    await call('elbv2', 'create-load-balancer', '--name', name, '--subnets', one.SubnetId, two.SubnetId, '--tags', tags.slice(1, -1));
    await call('elbv2', 'create-target-group', '--name', name, '--protocol', 'HTTP', '--port', '80', '--vpc-id', one.VpcId, '--tags', tags.slice(1, -1));
  }
}

/** What there is, with the tag and without. */
export async function world(aws: Aws): Promise<{ readonly marked: string[]; readonly others: string[] }> {
  const ids = async (filters: string[]) => {
    const ec2 = (operation: string, query: string, ...rest: string[]) => aws.call<string[]>('ec2', operation, '--region', REGION, '--query', query, ...rest, ...filters);
    return (await Promise.all([
      ec2('describe-instances', 'Reservations[].Instances[?State.Name!=`terminated`][].InstanceId'),
      ec2('describe-volumes', 'Volumes[].VolumeId'),
      ec2('describe-network-interfaces', 'NetworkInterfaces[].NetworkInterfaceId'),
      ec2('describe-images', 'Images[].ImageId', '--owners', 'self'),
      ec2('describe-snapshots', 'Snapshots[].SnapshotId', '--owner-ids', 'self'),
    ])).flat();
  };
  const balancers = async (...filters: string[]) => aws.call<string[]>('resourcegroupstaggingapi', 'get-resources', '--region', REGION,
    '--resource-type-filters', 'elasticloadbalancing', '--query', 'ResourceTagMappingList[].ResourceARN', ...filters);
  const marked = [
    ...await ids(['--filters', 'Name=tag:Stompy_aws_ec2_Spotainer_created_by,Values=Stompy_spotainer']),
    ...await balancers('--tag-filters', 'Key=Stompy_aws_ec2_Spotainer_created_by,Values=Stompy_spotainer'),
  ].sort();
  const all = [...await ids([]), ...await balancers()].sort();
  return { marked, others: all.filter((id) => !marked.includes(id)) };
}
