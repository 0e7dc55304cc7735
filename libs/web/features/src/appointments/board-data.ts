import { inject } from '@angular/core';
import type { AppointmentStatusName } from '@medicare/domain';
import { type LiveQuery, Live, injectAsk, liveAsk } from '@medicare/web-core';
import {
  AppointmentChangedDocument,
  type AppointmentRowFragment,
  AppointmentsBetweenDocument,
  type AppointmentsBetweenQueryVariables,
  DoctorTimesDocument,
  type DoctorTimesQueryVariables,
  SlotsChangedDocument,
} from '@medicare/web-graphql';
import type { TimedDoctor } from './board-model';

/** Statuses that take up time: what a board shows unless another one is asked for. */
export const ON_BOARD: readonly AppointmentStatusName[] = ['PENDING', 'CONFIRMED', 'CHECKED_IN', 'COMPLETED'];

interface Page<T> {
  items: readonly T[];
  pageInfo: { endCursor?: string | null; hasNextPage: boolean };
}

/** A day of the hospital is a few of these; the limit only guards against an answer that never ends. */
const MOST_PAGES = 10;

async function allOf<T>(ask: (after: string | null) => Promise<Page<T>>): Promise<T[]> {
  const rows: T[] = [];
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { items, pageInfo } = await ask(after);
    rows.push(...items);
    after = pageInfo.endCursor ?? null;
    if (!pageInfo.hasNextPage || !after) break;
  }
  return rows;
}

/** All visits of a stretch of time, kept current. Call it where `inject` works. */
export function boardVisits(
  variables: () => AppointmentsBetweenQueryVariables | null,
): LiveQuery<AppointmentRowFragment[]> {
  const ask = injectAsk();
  const load = (wanted: AppointmentsBetweenQueryVariables) =>
    allOf(async (after) => (await ask(AppointmentsBetweenDocument, { ...wanted, after })).appointments);
  return liveAsk(load, variables, inject(Live).events(AppointmentChangedDocument, 'appointmentChanged'));
}

/** Doctors with their hours, leave and extra sessions, kept current. Call it where `inject` works. */
export function timedDoctors(variables: () => DoctorTimesQueryVariables | null): LiveQuery<TimedDoctor[]> {
  const ask = injectAsk();
  const load = (wanted: DoctorTimesQueryVariables) =>
    allOf(async (after) => (await ask(DoctorTimesDocument, { ...wanted, after })).doctors);
  return liveAsk(load, variables, inject(Live).events(SlotsChangedDocument, 'slotsChanged'));
}
