import { peerDependencies } from '../../package.json';

const lowest = (range: string) => range.replace(/^\^/, '');

/** The oldest versions that a user may have. */
export const FLOOR = { 'aws-cdk-lib': lowest(peerDependencies['aws-cdk-lib']), 'constructs': lowest(peerDependencies.constructs) };
