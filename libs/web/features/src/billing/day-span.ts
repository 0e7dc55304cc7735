import { addDays } from '@medicare/domain';

/** Stretches of days that lists are asked for most. */
export const SPAN_WORDS = {
  any: 'Any day',
  today: 'Today',
  yesterday: 'Yesterday',
  week: 'Last 7 days',
  month: 'This month',
  other: 'Other days',
} as const;
export type SpanName = keyof typeof SPAN_WORDS;

/** First and last day, YYYY-MM-DD; null where it is open. */
export interface DaySpan {
  from: string | null;
  to: string | null;
}

/** The days of a named stretch. Of `other` those that are there. */
export function daysOf(name: SpanName, today: string, now: DaySpan): DaySpan {
  const spans: Record<SpanName, DaySpan> = {
    any: { from: null, to: null },
    today: { from: today, to: today },
    yesterday: { from: addDays(today, -1), to: addDays(today, -1) },
    week: { from: addDays(today, -6), to: today },
    month: { from: `${today.slice(0, 8)}01`, to: today },
    other: { from: now.from ?? today, to: now.to ?? today },
  };
  return spans[name];
}

/** How days in an address are called. */
export function spanNameOf({ from, to }: DaySpan, today: string): SpanName {
  const names: SpanName[] = ['any', 'today', 'yesterday', 'week', 'month'];
  const isIt = (name: SpanName): boolean => {
    const span = daysOf(name, today, { from, to });
    return span.from === from && span.to === to;
  };
  return names.find(isIt) ?? 'other';
}
