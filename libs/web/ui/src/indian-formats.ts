import { formatRupees } from '@medicare/domain';
import { uiWords } from './language/ui-words';

const ZONE = 'Asia/Kolkata';
const GROUPED = new Intl.NumberFormat('en-IN', { maximumFractionDigits: 0 });
const PARTS = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** 1234567 as "12,34,567". */
export const grouped = (count: number): string => GROUPED.format(count);

/** Whole paise as "₹12,34,567.00". */
export const rupees = (paise: number): string => formatRupees(paise);

/** A calendar day (YYYY-MM-DD) as DD-MM-YYYY; anything else comes back unchanged. */
export function dayText(day: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  return parts ? `${parts[3]}-${parts[2]}-${parts[1]}` : day;
}

/** A UTC instant as "DD-MM-YYYY HH:MM" on the clocks of India. */
export function instantText(instant: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  const part = Object.fromEntries(PARTS.formatToParts(date).map(({ type, value }) => [type, value]));
  return `${part['day']}-${part['month']}-${part['year']} ${part['hour']}:${part['minute']}`;
}

/** A +91 number as "98450 41827"; foreign numbers keep their country code. */
export function phoneText(phone: string): string {
  const indian = /^(?:\+91)?(\d{5})(\d{5})$/.exec(phone.replace(/[\s-]/g, ''));
  return indian ? `${indian[1]} ${indian[2]}` : phone;
}

/** How long ago in words, for the last day; before that the day itself. `now` in milliseconds. */
export function agoText(instant: string, now: number): string {
  const minutes = Math.floor((now - Date.parse(instant)) / 60_000);
  const { justNow, minutesAgo, hoursAgo } = uiWords();
  if (minutes < 1) return justNow;
  if (minutes < 60) return minutesAgo({ count: minutes });
  return minutes < 24 * 60 ? hoursAgo({ count: Math.floor(minutes / 60) }) : instantText(instant);
}
