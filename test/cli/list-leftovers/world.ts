import type { Ran, Runner } from '../../../src/cli/aws/run';
import { IDENTITY, said } from '../recorded';

/** Answers of one region, by service and operation; what is not in it is empty. */
export type Region = { readonly [call: string]: Ran };

export const MARK = { Key: 'Stompy_aws_ec2_Spotainer_created_by', Value: 'Stompy_spotainer' };

const NOTHING: Region = {
  'ec2 describe-spot-instance-requests': said({ SpotInstanceRequests: [] }),
  'ec2 describe-instances': said({ Reservations: [] }),
  'ec2 describe-volumes': said({ Volumes: [] }),
  'ec2 describe-network-interfaces': said({ NetworkInterfaces: [] }),
  'ec2 describe-images': said({ Images: [] }),
  'ec2 describe-snapshots': said({ Snapshots: [] }),
  'resourcegroupstaggingapi get-resources': said({ ResourceTagMappingList: [] }),
};

/** An account with these regions; a call that no region knows fails the test. */
export function accountWith(regions: Record<string, Region>, calls: string[][] = [], partition = 'aws'): Runner {
  return async (args) => {
    calls.push(args);
    const [service, operation] = args;
    if (service === 'sts') return { ...IDENTITY, stdout: IDENTITY.stdout.replace('arn:aws:', `arn:${partition}:`) };
    if (operation === 'describe-regions') return said({ Regions: Object.keys(regions).map((RegionName) => ({ RegionName, OptInStatus: 'opt-in-not-required' })) });
    const region = args[args.indexOf('--region') + 1];
    const answer = { ...NOTHING, ...regions[region] }[`${service} ${operation}`];
    if (!answer) throw new Error(`not recorded: ${args.join(' ')}`);
    return answer;
  };
}

const balancing = (rest: string): { ResourceARN: string; Tags: object[] } => ({ ResourceARN: `arn:aws:elasticloadbalancing:ap-southeast-1:111122223333:${rest}`, Tags: [MARK] });

/** Everything that Stompy can leave, as the AWS CLI shows it. */
export const EVERYTHING: Region = {
  'ec2 describe-spot-instance-requests': said({
    SpotInstanceRequests: [
      { SpotInstanceRequestId: 'sir-tagged', State: 'open', Type: 'persistent', Tags: [{ Key: 'team', Value: 'web' }, MARK] },
      { SpotInstanceRequestId: 'sir-of-instance', State: 'active', Type: 'one-time', InstanceId: 'i-2', Tags: [] },
      { SpotInstanceRequestId: 'sir-other', State: 'open', Type: 'persistent', Tags: [{ Key: 'team', Value: 'web' }, { Key: 'copied_from', Value: MARK.Value }] },
      { SpotInstanceRequestId: 'sir-bare', State: 'disabled' },
      { SpotInstanceRequestId: 'sir-nearly', State: 'open', Tags: [{ Key: MARK.Key, Value: 'somebody' }] },
    ],
  }),
  'ec2 describe-instances': said({
    Reservations: [
      { Instances: [{ InstanceId: 'i-1', State: { Code: 16, Name: 'running' } }, { InstanceId: 'i-2', State: { Code: 80, Name: 'stopped' }, SpotInstanceRequestId: 'sir-of-instance' }] },
      { Instances: [{ InstanceId: 'i-3', State: { Code: 16, Name: 'running' } }] },
    ],
  }),
  'ec2 describe-volumes': said({
    Volumes: [
      { VolumeId: 'vol-root', State: 'in-use', Attachments: [{ InstanceId: 'i-1', State: 'attached', DeleteOnTermination: true }] },
      { VolumeId: 'vol-data', State: 'in-use', Attachments: [{ InstanceId: 'i-1', State: 'attached', DeleteOnTermination: false }] },
      { VolumeId: 'vol-held', State: 'in-use', Attachments: [{ InstanceId: 'i-customer', State: 'attached', DeleteOnTermination: true }] },
      { VolumeId: 'vol-free', State: 'available' },
    ],
  }),
  'ec2 describe-network-interfaces': said({
    NetworkInterfaces: [
      { NetworkInterfaceId: 'eni-root', Status: 'in-use', Attachment: { AttachmentId: 'a', InstanceId: 'i-1', DeleteOnTermination: true, Status: 'attached' } },
      { NetworkInterfaceId: 'eni-kept', Status: 'in-use', Attachment: { AttachmentId: 'b', InstanceId: 'i-1', DeleteOnTermination: false, Status: 'attached' } },
      { NetworkInterfaceId: 'eni-elb', Status: 'in-use', Attachment: { AttachmentId: 'c', InstanceOwnerId: 'amazon-elb', DeleteOnTermination: false, Status: 'attached' } },
      { NetworkInterfaceId: 'eni-free', Status: 'available' },
    ],
  }),
  'ec2 describe-images': said({ Images: [{ ImageId: 'ami-1', State: 'available' }, { ImageId: 'ami-2', State: 'pending' }] }),
  'ec2 describe-snapshots': said({ Snapshots: [{ SnapshotId: 'snap-1', State: 'completed' }, { SnapshotId: 'snap-2', State: 'pending' }] }),
  'resourcegroupstaggingapi get-resources': said({
    ResourceTagMappingList: [
      balancing('targetgroup/stompy/6d0ecf831eec9f09'),
      balancing('targetgroup/stompy-net/73e2d6bc24d8a067'),
      balancing('loadbalancer/app/stompy/50dc6c495c0c9188'),
      balancing('loadbalancer/net/stompy-net/2453ed029918f21f'),
      balancing('listener/app/stompy/50dc6c495c0c9188/f2f7dc8efc522ab2'),
      balancing('listener/net/stompy-net/2453ed029918f21f/5ac24f3ff9f4d6a6'),
      balancing('listener-rule/app/stompy/50dc6c495c0c9188/f2f7dc8efc522ab2/9683b2d02a6cabee'),
      balancing('listener-rule/app/customer/1234567890123456/f2f7dc8efc522ab2/9683b2d02a6cabee'),
    ],
  }),
};
