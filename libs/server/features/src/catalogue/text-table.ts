/** The lines of a table that is kept as text, each as its cells. */
export const linesOf = (table: string): string[][] =>
  table
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => line.split('|').map((cell) => cell.trim()));

/** A cell that lists things, with commas between them. An empty one lists nothing. */
export const wordsIn = (cell = ''): string[] =>
  cell
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);
