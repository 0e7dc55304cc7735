import { Pipe, type PipeTransform } from '@angular/core';
import { addDays, wallClockOf, weekdayOf } from '@medicare/domain';
import { dayText } from './indian-formats';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** Where no branch says otherwise. */
export const HOME_ZONE = 'Asia/Kolkata';

/** The time of day, HH:MM, that clocks in `zone` show at a UTC instant. */
export const clockText = (instant: string, zone: string): string => wallClockOf(Date.parse(instant), zone).time;

/** The day, YYYY-MM-DD, that calendars in `zone` show at a UTC instant. */
export const dayOf = (instant: string, zone: string): string => wallClockOf(Date.parse(instant), zone).day;

/** A day YYYY-MM-DD as "Mon 23 Nov"; with the year when it is not the year of `today`. */
export function dayWords(day: string, today: string): string {
  const [year, month, date] = day.split('-').map(Number);
  const words = `${WEEKDAYS[weekdayOf(day) - 1]} ${date} ${MONTHS[month - 1]}`;
  return day.startsWith(today.slice(0, 4)) ? words : `${words} ${year}`;
}

/** The same, with "Today", "Tomorrow" and "Yesterday" said first. */
export function nearDayWords(day: string, today: string): string {
  const near = { [today]: 'Today', [addDays(today, 1)]: 'Tomorrow', [addDays(today, -1)]: 'Yesterday' }[day];
  return near ? `${near}, ${dayWords(day, today)}` : dayWords(day, today);
}

/** A UTC instant as HH:MM on the clocks of `zone`. */
@Pipe({ name: 'mpClock' })
export class ClockPipe implements PipeTransform {
  transform(instant: string | null | undefined, zone: string | null | undefined): string {
    return instant ? clockText(instant, zone ?? HOME_ZONE) : '–';
  }
}

/** A UTC instant as DD-MM-YYYY HH:MM on the clocks of `zone`. */
@Pipe({ name: 'mpZoned' })
export class ZonedPipe implements PipeTransform {
  transform(instant: string | null | undefined, zone: string | null | undefined): string {
    if (!instant) return '–';
    const { day, time } = wallClockOf(Date.parse(instant), zone ?? HOME_ZONE);
    return `${dayText(day)} ${time}`;
  }
}
