/** `2026-11-25` → `25-11-2026`. */
export const dayText = (day: string): string => day.split('-').reverse().join('-');

/** An instant on the clocks of a zone: `25-11-2026 14:05`. */
export function instantText(millis: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(millis));
  const part = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
  return `${part['day']}-${part['month']}-${part['year']} ${part['hour']}:${part['minute']}`;
}
