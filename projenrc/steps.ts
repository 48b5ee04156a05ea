import { action } from './actions';
import type { Step } from './workflow';

/** With no cache: what another workflow put there would be in what is published. */
export function node(version: string): Step {
  return { uses: action('actions/setup-node'), with: { 'node-version': version, 'package-manager-cache': false } };
}

/** What makes the packages of the other languages. */
export const PYTHON: Step = { uses: action('actions/setup-python'), with: { 'python-version': '3.12' } };
export const JAVA: Step = { uses: action('actions/setup-java'), with: { 'distribution': 'temurin', 'java-version': '17' } };
export const DOTNET: Step = { uses: action('actions/setup-dotnet'), with: { 'dotnet-version': '8.0.x' } };
/** As new as jsii-pacmak writes into go.mod: the action lets Go fetch no newer one. */
export const GO: Step = { uses: action('actions/setup-go'), with: { 'go-version': '1.25.x', 'cache': false } };

/** The source, without the right to write it. */
export const SOURCE: Step = { uses: action('actions/checkout'), with: { 'persist-credentials': false } };
/** The same with every commit, branch and tag. */
export const SOURCE_WITH_HISTORY: Step = { uses: action('actions/checkout'), with: { 'persist-credentials': false, 'fetch-depth': 0 } };

/** The pinned tools of the lock file. */
export const TOOLS: Step[] = [node('22'), { run: 'npm ci' }];
