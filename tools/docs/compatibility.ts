import { table } from './tables';
import { engines, peerDependencies, version } from '../../package.json';

/** What the library works with. */
export function compatibility(): string {
  return table(['', 'Version'], [
    ['stompy-cdk', version],
    ...Object.entries(peerDependencies).map(([name, range]) => [name, range]),
    ['Node.js', engines.node],
  ]);
}
