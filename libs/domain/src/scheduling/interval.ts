/** A half-open stretch of time, in milliseconds since 1970: `start` belongs to it, `end` does not. `start < end`. */
export interface Interval {
  start: number;
  end: number;
}

/** Whether two intervals share any moment. Touching ones do not. */
export const overlaps = (a: Interval, b: Interval): boolean => a.start < b.end && b.start < a.end;

/** The same moments as sorted intervals that neither overlap nor touch. Empty ones vanish. */
export function merged(intervals: readonly Interval[]): Interval[] {
  const sorted = intervals.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start);
  const result: Interval[] = [];
  for (const { start, end } of sorted) {
    const last = result.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}

/** What is left of `whole` without the moments of `holes`, as merged intervals. */
export function without(whole: readonly Interval[], holes: readonly Interval[]): Interval[] {
  const gaps = merged(holes);
  return merged(whole).flatMap((piece) => cutOut(piece, gaps));
}

function cutOut({ start, end }: Interval, gaps: Interval[]): Interval[] {
  const left: Interval[] = [];
  let from = start;
  for (const gap of gaps) {
    if (gap.end <= from) continue;
    if (gap.start >= end) break;
    if (gap.start > from) left.push({ start: from, end: gap.start });
    from = gap.end;
  }
  if (from < end) left.push({ start: from, end });
  return left;
}
