// What a spreadsheet may take for a formula when a cell begins with it (OWASP, "CSV Injection").
const FORMULA = /^'*[=+\-@\t\r\n]/;
const MADE_SAFE = /^'+[=+\-@\t\r\n]/;

/** A text as a cell that no spreadsheet runs: an apostrophe goes before what would begin a formula. For texts, not numbers. */
export const csvSafe = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** The text of a cell that {@link csvSafe} wrote. */
export const csvUnsafe = (cell: string): string => (MADE_SAFE.test(cell) ? cell.slice(1) : cell);
