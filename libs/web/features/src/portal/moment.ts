import { Pipe, type PipeTransform } from '@angular/core';
import { wallClockOf } from '@medicare/domain';
import { agoText } from '@medicare/web-ui';
import { dayShort, localOf } from './appointments/day-and-time';

const INDIA = 'Asia/Kolkata';
const DAY_MS = 86_400_000;

/** `Mon 30 Nov, 13:32` on the clocks of India, with the year where it is another than now; never broken over two lines. */
export function momentText(instant: string, now: number): string {
  const { day, time } = localOf(instant, INDIA);
  return `${dayShort(day, wallClockOf(now, INDIA).day)}, ${time}`.replaceAll(' ', '\u00a0');
}

/** The same; anew in another language. */
@Pipe({ name: 'mpMoment', pure: false })
export class MomentPipe implements PipeTransform {
  transform(instant: string): string {
    return momentText(instant, Date.now());
  }
}

/** How long ago for the last day, and before that the moment itself. */
@Pipe({ name: 'mpLately', pure: false })
export class LatelyPipe implements PipeTransform {
  transform(instant: string): string {
    const now = Date.now();
    return now - Date.parse(instant) < DAY_MS ? agoText(instant, now) : momentText(instant, now);
  }
}
