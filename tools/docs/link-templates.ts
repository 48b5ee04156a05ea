import { code, table } from './tables';
import { synthesizeLinkTemplates } from '../../site/templates';

/** The templates behind Stompy's links. */
export function linkTemplates(): string {
  return table(['Template', 'Parameters', 'Outputs', 'Bytes'], synthesizeLinkTemplates().map(({ name, text, body }) => [
    `[${name}](../templates/${name}.template.json)`,
    Object.keys(body.Parameters ?? {}).map(code).join(', '),
    Object.keys(body.Outputs ?? {}).map(code).join(', '),
    String(Buffer.byteLength(text)),
  ]));
}
