// Finds in a leg's output what failed, so that the end of a long run says it again: often only the end is kept.
import { withoutColours } from './counts.mjs';

const LINES_EACH = 30;
/** `  ● suite › title` or `  ● title` of Jest, `  1) [chromium] › file › title` of Playwright, `✖ title` of node:test. */
const HEADING = /^(?: {2}● (?!Console$).+| {2}\d+\) .+ › .+|✖ (?!failing tests).+)$/;

/** `output` of one leg → the failed tests, each with the first lines of why; a test that is told twice comes once. */
export function failuresIn(output) {
  const lines = withoutColours(output).split('\n');
  const found = new Map();
  lines.forEach((line, at) => {
    const name = line.trim().replace(/ [─(].*$/, '');
    if (HEADING.test(line) && !found.has(name)) found.set(name, excerpt(lines, at));
  });
  return [...found.values()];
}

function excerpt(lines, from) {
  const next = lines.findIndex((line, at) => at > from && HEADING.test(line));
  const until = Math.min(next < 0 ? lines.length : next, from + LINES_EACH);
  return lines.slice(from, until).join('\n').trimEnd();
}
