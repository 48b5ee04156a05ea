import { commandsBelow, scriptOf } from '../../tools/prove/runbook-commands';

const CUT_OFF = commandsBelow('Cut Stompy off within a minute');
const REMOVE = commandsBelow('Remove everything');

/** Operations of the AWS CLI, in their order. */
function operations(blocks: string[]): string[] {
  return blocks.flatMap((block) => [...block.matchAll(/\baws ([\w-]+) ([\w-]+)/g)]).map(([, service, operation]) => `${service} ${operation}`);
}

test('the role is denied everything before all else', () => {
  expect(operations(CUT_OFF)[0]).toBe('iam attach-role-policy');
});

test('what goes on is looked at first, by commands that only read', () => {
  const reads = operations([CUT_OFF[1]]);
  expect(reads.filter((each) => !/ (describe|get)-/.test(each))).toEqual([]);
  expect(reads).toEqual([
    'ec2 describe-spot-instance-requests', 'ec2 describe-instances', 'ec2 describe-volumes', 'ec2 describe-network-interfaces', 'ec2 describe-images',
    'ec2 describe-snapshots', 'resourcegroupstaggingapi get-resources',
  ]);
});

test('then Spot requests end before instances, and these before volumes, interfaces and sessions', () => {
  const acts = operations(CUT_OFF.slice(2)).filter((each) => !/ (describe|get)-/.test(each));
  expect(acts).toEqual([
    'ec2 cancel-spot-instance-requests', 'ec2 terminate-instances', 'ec2 wait', 'ec2 delete-volume', 'ec2 delete-network-interface', 'iam put-role-policy',
  ]);
});

test('the role goes last, after load balancers before their target groups, and images before their snapshots', () => {
  const acts = operations(REMOVE).filter((each) => !/ (describe|get)-/.test(each));
  expect(acts).toEqual([
    'elbv2 delete-load-balancer', 'elbv2 wait', 'elbv2 delete-target-group', 'ec2 deregister-image', 'ec2 delete-snapshot', 'iam detach-role-policy',
    'cloudformation delete-stack',
  ]);
});

test('everything that acts on many looks for Stompy\'s tag', () => {
  for (const line of [...CUT_OFF, ...REMOVE].join('').split(/\n(?=aws|owned|\{)/).filter((each) => each.includes('xargs'))) {
    expect(line).toMatch(/\$MARK|^owned /);
  }
});

test('a block knows the variables of those before it, and nothing is left to fill in', () => {
  expect(scriptOf(CUT_OFF, 2, { 'name of the role': 'x', 'region': 'eu-west-1', 'name of a role of an instance': 'web' })).toMatch(/^set -euo pipefail\nROLE="x"\nexport AWS_REGION="eu-west-1"\nMARK=/);
  expect(() => scriptOf(CUT_OFF, 0, {})).toThrow('nobody knows what to put in place of <name of the role>');
});
