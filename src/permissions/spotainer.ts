import type { Capability } from './capability';
import { SPOTAINER_EXTRAS } from './spotainer/extras';
import { SPOTAINER_INSTANCE_AUTOMATION } from './spotainer/instance-automation';
import { SPOTAINER_LOAD_BALANCING } from './spotainer/load-balancing';
import { SPOTAINER_READ } from './spotainer/read';

/** What `StompySpoTainerRole` can be allowed to do. */
export const SPOTAINER_CAPABILITIES: Capability[] = [
  ...SPOTAINER_READ,
  ...SPOTAINER_INSTANCE_AUTOMATION,
  ...SPOTAINER_LOAD_BALANCING,
  ...SPOTAINER_EXTRAS,
];
