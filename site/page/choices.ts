/** A choice in a form that capabilities depend on: a value of a parameter, or whether there is one. */
export interface Choice {
  readonly parameter: string;
  readonly is: { readonly value: string } | 'filled in' | 'left empty';
}

/** Whether the choice is the one that was made. */
export function isMade({ is }: Choice, value: string): boolean {
  if (typeof is === 'object') return value === is.value;
  return (value.trim() === '') === (is === 'left empty');
}
