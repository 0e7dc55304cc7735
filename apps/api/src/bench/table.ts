/** Prints rows as a table: the first column to the left, figures to the right. */
export function printTable(title: string, headings: string[], rows: (string | number)[][]): void {
  const cells = [headings, ...rows.map((row) => row.map(String))];
  const widths = headings.map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  const line = (row: string[]): string =>
    row.map((cell, column) => (column ? cell.padStart(widths[column]) : cell.padEnd(widths[column]))).join('  ');
  console.log(`\n${title}\n\n  ${line(cells[0])}`);
  for (const row of cells.slice(1)) console.log(`  ${line(row)}`);
}

export const fixed = (value: number, digits = 2): string => value.toFixed(digits);
export const median = (values: number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)];
