import type { Routes } from '@angular/router';
import { ChooseTime } from './choose-time';
import { FindDoctor } from './find-doctor';
import { BOOKING_WORDS } from '../words';

/** The way to a new appointment. */
export const bookingPages: Routes = [
  { path: '', pathMatch: 'full', title: () => BOOKING_WORDS().find.title, component: FindDoctor },
  { path: ':doctorId', title: () => BOOKING_WORDS().times.title, component: ChooseTime },
];
