/** A value as an error shows it, whatever a caller without a type checker passed: constructs are circular, and a date may be none. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'function') return `the function ${value.name}`;
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return `[${value.map(shown).join(',')}]`;
  if (value instanceof Date) return `the date ${String(value)}`;
  const { node, constructor: made } = value as { node?: { path?: unknown }; constructor?: { name: string } };
  // the CDK's build numbers some of its classes
  if (typeof node?.path === 'string') return `the ${made?.name.replace(/\d+$/, '') ?? 'construct'} at ${JSON.stringify(node.path)}`;
  // what knows how to show itself, such as a Duration
  if (made !== Object && made !== undefined) return ownText(value) ?? `a ${made.name}`;
  return `{${Object.entries(value).map(([key, each]) => `${JSON.stringify(key)}:${typeof each === 'object' && each !== null ? '…' : shown(each)}`).join(',')}}`;
}

function ownText(value: object): string | undefined {
  const text = String(value);
  return text.startsWith('[object ') ? undefined : JSON.stringify(text);
}
