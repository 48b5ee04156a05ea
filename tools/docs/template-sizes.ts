import { table } from './tables';
import { templateSizes } from '../bench/minimal-templates';

/** How large each link template is. */
export function templateSizesTable(): string {
  return table(['Template', 'Bytes', 'Minimal', 'Ratio'], templateSizes().map(({ name, ours, minimal }) => [
    name, ours.toLocaleString('en-US'), minimal.toLocaleString('en-US'), `${(ours / minimal).toFixed(2)} ×`,
  ]));
}
