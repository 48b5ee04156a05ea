/** What CloudFormation takes as text; a template above it could come from S3 alone. */
export const MAX_TEXT = 51_200;

/** Where lines end in a template that is too large with a line for each value: a statement of a policy is one. */
const DEEPEST_LINE = 6;

/** A template as text in which a change can be read: a line for each value or, where that takes too much, for each statement. */
export function print(template: object): string {
  const text = `${JSON.stringify(template, undefined, 1)}\n`;
  return Buffer.byteLength(text) < MAX_TEXT ? text : `${shorter(template, 1)}\n`;
}

function shorter(value: unknown, depth: number): string {
  if (depth > DEEPEST_LINE || typeof value !== 'object' || value === null) return JSON.stringify(value);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const lines = Object.entries(value).map(([key, each]) =>
    `${' '.repeat(depth)}${Array.isArray(value) ? '' : `${JSON.stringify(key)}:`}${shorter(each, depth + 1)}`);
  return lines.length === 0 ? open + close : [open, lines.join(',\n'), ' '.repeat(depth - 1) + close].join('\n');
}
