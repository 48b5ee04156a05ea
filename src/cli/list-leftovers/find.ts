import { isMarked, MARKED, MARKED_TAG, type Kind, type Leftover } from './kinds';
import { answered, type Answered } from '../aws/answered';
import type { Aws } from '../aws/aws';

interface Tagged {
  readonly Tags?: { readonly Key: string; readonly Value?: string }[];
}

interface SpotRequest extends Tagged {
  readonly SpotInstanceRequestId: string;
  readonly State: string;
  readonly Type?: string;
}

interface Instance {
  readonly InstanceId: string;
  readonly State: { readonly Name: string };
  readonly SpotInstanceRequestId?: string;
}

interface Attachment {
  readonly InstanceId?: string;
  readonly DeleteOnTermination?: boolean;
}

/** What may not be looked at, or was not read. */
export interface Unseen {
  readonly region: string;
  readonly kind: Kind;
  readonly isDenied: boolean;
  readonly code: string;
}

/** What was found in a region. */
export interface Found {
  readonly leftovers: readonly Leftover[];
  readonly unseen: readonly Unseen[];
  /** Spot requests of the account that have no tag and no instance of Stompy's: without strict tagging, they may be Stompy's all the same. */
  readonly unmarkedSpotRequests: readonly string[];
}

const RUNNING = 'Name=instance-state-name,Values=pending,running,stopping,stopped';
const OPEN = 'Name=state,Values=open,active,disabled';
const BALANCER = ':loadbalancer/';

/** Looks for everything with Stompy's tag in one region. Changes nothing. */
export async function findIn(aws: Aws, region: string): Promise<Found> {
  const unseen: Unseen[] = [];
  const ask = async <T>(kind: Kind, ...call: string[]): Promise<Partial<T>> => {
    const answer: Answered<Partial<T>> = await answered(aws.call<Partial<T>>(...call, '--region', region));
    if (answer.is === 'there') return answer.what;
    unseen.push({ region, kind, isDenied: answer.is === 'hidden', code: 'code' in answer ? answer.code : answer.is });
    return {};
  };
  const [{ SpotInstanceRequests: requests = [] }, { Reservations = [] }] = await Promise.all([
    ask<{ SpotInstanceRequests: SpotRequest[] }>('spotRequest', 'ec2', 'describe-spot-instance-requests', '--filters', OPEN),
    ask<{ Reservations: { Instances: Instance[] }[] }>('instance', 'ec2', 'describe-instances', '--filters', MARKED, RUNNING),
  ]);
  const instances = Reservations.flatMap(({ Instances }) => Instances);
  const [{ Volumes = [] }, { NetworkInterfaces = [] }] = await Promise.all([
    ask<{ Volumes: { VolumeId: string; State: string; Attachments?: Attachment[] }[] }>('volume', 'ec2', 'describe-volumes', '--filters', MARKED),
    ask<{ NetworkInterfaces: { NetworkInterfaceId: string; Status: string; Attachment?: Attachment }[] }>('networkInterface', 'ec2', 'describe-network-interfaces', '--filters', MARKED),
  ]);
  const [{ Images = [] }, { Snapshots = [] }] = await Promise.all([
    ask<{ Images: { ImageId: string; State: string }[] }>('image', 'ec2', 'describe-images', '--owners', 'self', '--filters', MARKED),
    ask<{ Snapshots: { SnapshotId: string; State: string }[] }>('snapshot', 'ec2', 'describe-snapshots', '--owner-ids', 'self', '--filters', MARKED),
  ]);
  const { ResourceTagMappingList: balancing = [] } = await ask<{ ResourceTagMappingList: { ResourceARN: string }[] }>(
    'loadBalancer', 'resourcegroupstaggingapi', 'get-resources', '--resource-type-filters', 'elasticloadbalancing', '--tag-filters', MARKED_TAG);

  const ofInstances = instances.map(({ SpotInstanceRequestId }) => SpotInstanceRequestId);
  const isOurs = ({ Tags, SpotInstanceRequestId }: SpotRequest): boolean => isMarked(Tags) || ofInstances.includes(SpotInstanceRequestId);
  const ids = instances.map(({ InstanceId }) => InstanceId);
  const one = (kind: Kind, id: string, state: string, stays?: Leftover['stays']): Leftover => ({ region, kind, id, state, ...stays ? { stays } : {} });
  return {
    leftovers: [
      ...requests.filter(isOurs).map(({ SpotInstanceRequestId, State, Type }) => one('spotRequest', SpotInstanceRequestId, Type ? `${State}, ${Type}` : State)),
      ...instances.map(({ InstanceId, State }) => one('instance', InstanceId, State.Name)),
      ...Volumes.map(({ VolumeId, State, Attachments = [] }) => one('volume', VolumeId, State, held(Attachments, ids))),
      ...NetworkInterfaces.map(({ NetworkInterfaceId, Status, Attachment }) => one('networkInterface', NetworkInterfaceId, Status, held(Attachment ? [Attachment] : [], ids))),
      ...balancingOf(region, balancing.map(({ ResourceARN }) => ResourceARN)),
      ...Images.map(({ ImageId, State }) => one('image', ImageId, State)),
      ...Snapshots.map(({ SnapshotId, State }) => one('snapshot', SnapshotId, State)),
    ],
    unseen,
    unmarkedSpotRequests: requests.filter((each) => !isOurs(each)).map(({ SpotInstanceRequestId }) => SpotInstanceRequestId),
  };
}

/** What hangs on an instance of Stompy's goes with it or can be deleted then; what hangs on another one is held. */
function held(attachments: readonly Attachment[], ours: readonly (string | undefined)[]): Leftover['stays'] {
  if (attachments.some(({ InstanceId }) => !ours.includes(InstanceId))) return 'heldByAnother';
  return attachments.some(({ DeleteOnTermination }) => DeleteOnTermination) ? 'goesWithInstance' : undefined;
}

/** Listeners and rules go with their balancer. */
function balancingOf(region: string, arns: readonly string[]): Leftover[] {
  const goesWithBalancer = (id: string): boolean =>
    arns.some((arn) => [':listener/', ':listener-rule/'].some((what) => id.startsWith(`${arn.replace(BALANCER, what)}/`)));
  return arns.flatMap((id): Leftover[] => {
    if (id.includes(BALANCER)) return [{ region, kind: 'loadBalancer', id, state: '' }];
    if (id.includes(':targetgroup/')) return [{ region, kind: 'targetGroup', id, state: '' }];
    return goesWithBalancer(id) ? [] : [{ region, kind: 'other', id, state: '', stays: 'unknownKind' }];
  });
}
