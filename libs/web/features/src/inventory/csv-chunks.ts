/** A part of a file that fits into one request, with the heading before it. */
export interface CsvChunk {
  csv: string;
  /** What to add to a line's number in this part for its number in the file. */
  offset: number;
}

/**
 * Splits a file at the ends of its lines into parts of at most `most` characters, each with the heading repeated. A line
 * break inside quotation marks does not end a line. A line longer than that makes a part of its own.
 */
export function csvChunks(text: string, most: number): CsvChunk[] {
  const [heading = '', ...lines] = logicalLines(text.replace(/^\ufeff/, ''));
  const height = breaksIn(heading);
  const chunks: CsvChunk[] = [];
  let body = '';
  let [begins, at] = [height, height];
  for (const line of lines) {
    if (body && heading.length + body.length + line.length > most) {
      chunks.push({ csv: heading + body, offset: begins - height });
      [body, begins] = ['', at];
    }
    body += line;
    at += breaksIn(line);
  }
  return [...chunks, { csv: heading + body, offset: begins - height }];
}

/** With their line breaks at the end. */
function logicalLines(text: string): string[] {
  const lines: string[] = [];
  let [start, isQuoted] = [0, false];
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '"') isQuoted = !isQuoted;
    if (isQuoted || (text[i] !== '\n' && !(text[i] === '\r' && text[i + 1] !== '\n'))) continue;
    lines.push(text.slice(start, i + 1));
    start = i + 1;
  }
  if (start < text.length) lines.push(`${text.slice(start)}\n`);
  return lines;
}

const breaksIn = (text: string): number => text.split(/\r\n|\r|\n/).length - 1;
