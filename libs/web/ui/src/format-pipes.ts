import { Pipe, type PipeTransform } from '@angular/core';
import { agoText, dayText, grouped, instantText, phoneText, rupees } from './indian-formats';

const NOTHING = '–';

/** A calendar day as DD-MM-YYYY. */
@Pipe({ name: 'mpDay' })
export class DayPipe implements PipeTransform {
  transform(day: string | null | undefined): string {
    return day ? dayText(day) : NOTHING;
  }
}

/** A UTC instant as DD-MM-YYYY HH:MM, Indian time. */
@Pipe({ name: 'mpInstant' })
export class InstantPipe implements PipeTransform {
  transform(instant: string | null | undefined): string {
    return instant ? instantText(instant) : NOTHING;
  }
}

/** A UTC instant as "5 min ago", read when the row is drawn, and anew in another language. */
@Pipe({ name: 'mpAgo', pure: false })
export class AgoPipe implements PipeTransform {
  transform(instant: string | null | undefined): string {
    return instant ? agoText(instant, Date.now()) : NOTHING;
  }
}

/** A phone number the way it is spoken. */
@Pipe({ name: 'mpPhone' })
export class PhonePipe implements PipeTransform {
  transform(phone: string | null | undefined): string {
    return phone ? phoneText(phone) : NOTHING;
  }
}

/** Paise as rupees. */
@Pipe({ name: 'mpInr' })
export class InrPipe implements PipeTransform {
  transform(paise: number | null | undefined): string {
    return paise === null || paise === undefined ? NOTHING : rupees(paise);
  }
}

/** A count with Indian grouping. */
@Pipe({ name: 'mpCount' })
export class CountPipe implements PipeTransform {
  transform(count: number | null | undefined): string {
    return count === null || count === undefined ? NOTHING : grouped(count);
  }
}
