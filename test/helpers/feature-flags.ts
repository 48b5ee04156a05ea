import * as cxapi from 'aws-cdk-lib/cx-api';

type Flags = Record<string, unknown>;

// the same list under the name of newer CDKs and of older ones
const { CURRENTLY_RECOMMENDED_FLAGS, NEW_PROJECT_CONTEXT } = cxapi as { CURRENTLY_RECOMMENDED_FLAGS?: Flags; NEW_PROJECT_CONTEXT?: Flags };

/** The feature flags that the CDK recommends, as `cdk init` writes them. */
export const RECOMMENDED_FLAGS: Flags = { ...CURRENTLY_RECOMMENDED_FLAGS ?? NEW_PROJECT_CONTEXT };
