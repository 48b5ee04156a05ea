/** So that no text of others makes a line of its own. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
}

/** Never the event: whoever has its signed address can answer. */
export function log(text: string): void {
  console.log(oneLine(text));
}
