/** Characters that fill two columns of a terminal: Chinese, Japanese and Korean, and their punctuation. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g;

function width(text: string): number {
  return text.length + (text.match(WIDE) ?? []).length;
}

/** Columns side by side, the first row as their heads. */
export function table(rows: string[][]): string {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => width(row[column]))));
  const line = (row: string[]): string => row.map((cell, column) => cell + ' '.repeat(widths[column] - width(cell))).join('  ').trimEnd();
  return [line(rows[0]), widths.map((each) => '-'.repeat(each)).join('  '), ...rows.slice(1).map(line)].join('\n');
}
