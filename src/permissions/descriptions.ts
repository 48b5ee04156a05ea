import type { PolicyGroup } from './capability';

/** What each managed policy says of itself, by which it is also known again. Fixed texts: AWS replaces a policy when its description changes. */
export const POLICY_DESCRIPTIONS: { readonly [group in PolicyGroup]: string } = {
  Read: 'What Stompy may read',
  Exports: 'Which data exports Stompy may read',
  Purchase: 'What Stompy may buy; detach it to stop purchases at once',
  InstanceAutomation: 'How Stompy may launch and end its instances',
  LoadBalancing: 'How Stompy may use load balancers',
  Extras: 'What Stompy may do for features that were switched on one by one',
  RegionLimit: 'Where Stompy may change anything at all; a policy of its own, so that no other one can be detached with it',
  Guardrail: 'What Stompy can never do, whatever other policies allow',
  ScopedGuardrail: 'What Stompy can never do outside what it was given, whatever other policies allow',
};
