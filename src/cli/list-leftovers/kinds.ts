import { MANAGED_MARKER } from '../../permissions/capability';

/** What Stompy can leave in an account. */
export type Kind = 'spotRequest' | 'instance' | 'volume' | 'networkInterface' | 'loadBalancer' | 'targetGroup' | 'image' | 'snapshot' | 'other';

/** When it is ended: at once, because it goes on and costs, or when everything is removed. */
export type Step = 'stop' | 'remove';

/** One thing that is left. */
export interface Leftover {
  readonly region: string;
  readonly kind: Kind;
  readonly id: string;
  readonly state: string;
  /** Why there is no command for it: it goes with its instance, something that is not Stompy's uses it, or nobody knows here how it is ended. */
  readonly stays?: 'goesWithInstance' | 'heldByAnother' | 'unknownKind';
}

/** How things of a kind are ended. */
export interface Ending {
  readonly step: Step;
  /** Service, operation and the option that takes the ids. */
  readonly command: readonly [service: string, operation: string, option: string];
  /** Whether one call takes several ids. */
  readonly takesAll: boolean;
  /** What to wait for before the next kind is ended. */
  readonly wait?: readonly [service: string, waiter: string, option: string];
}

/** In the order in which to end them: a persistent Spot request would start the next instance, and a target group is held by its balancer. */
export const ENDINGS: readonly (readonly [kind: Exclude<Kind, 'other'>, ending: Ending])[] = [
  ['spotRequest', { step: 'stop', command: ['ec2', 'cancel-spot-instance-requests', '--spot-instance-request-ids'], takesAll: true }],
  ['instance', {
    step: 'stop',
    command: ['ec2', 'terminate-instances', '--instance-ids'],
    takesAll: true,
    wait: ['ec2', 'instance-terminated', '--instance-ids'],
  }],
  ['volume', { step: 'stop', command: ['ec2', 'delete-volume', '--volume-id'], takesAll: false }],
  ['networkInterface', { step: 'stop', command: ['ec2', 'delete-network-interface', '--network-interface-id'], takesAll: false }],
  ['loadBalancer', {
    step: 'remove',
    command: ['elbv2', 'delete-load-balancer', '--load-balancer-arn'],
    takesAll: false,
    wait: ['elbv2', 'load-balancers-deleted', '--load-balancer-arns'],
  }],
  ['targetGroup', { step: 'remove', command: ['elbv2', 'delete-target-group', '--target-group-arn'], takesAll: false }],
  ['image', { step: 'remove', command: ['ec2', 'deregister-image', '--image-id'], takesAll: false }],
  ['snapshot', { step: 'remove', command: ['ec2', 'delete-snapshot', '--snapshot-id'], takesAll: false }],
];

/** Filter of EC2 for what has Stompy's tag. */
export const MARKED = `Name=tag:${MANAGED_MARKER.key},Values=${MANAGED_MARKER.value}`;

/** The same for the tagging API. */
export const MARKED_TAG = `Key=${MANAGED_MARKER.key},Values=${MANAGED_MARKER.value}`;

/** Whether a list of tags has it. */
export function isMarked(tags: readonly { readonly Key: string; readonly Value?: string }[] | undefined): boolean {
  return tags?.some(({ Key, Value }) => Key === MANAGED_MARKER.key && Value === MANAGED_MARKER.value) === true;
}
