/** By this, `stompy-cdk check-organization` finds the StackSets that this library makes. */
export const ROLLOUT_DESCRIPTION = 'Connects the accounts of this organization to Stompy SpoTainer (stompy-cdk)';
