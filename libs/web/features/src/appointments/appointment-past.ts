import type { AppointmentDetailFragment, BookingWay, QueueState } from '@medicare/web-graphql';

/** Where a visit was booked. */
export const BOOKED_VIA_WORDS: Record<BookingWay, string> = {
  DESK: 'at the desk',
  PORTAL: 'by the patient, online',
  API: 'by another program',
  SEED: 'with the demo data',
};

/** Where a checked-in patient stands in the queue. */
export const QUEUE_STATE_WORDS: Record<QueueState, string> = {
  WAITING: 'Waiting',
  CALLED: 'With the doctor',
  SKIPPED: 'Skipped',
};

/** One thing that has happened. */
export interface PastEntry {
  what: string;
  /** UTC instant; null when it is not known. */
  at: string | null;
}

const ENDS: Partial<Record<AppointmentDetailFragment['status'], string>> = {
  CANCELLED: 'Cancelled',
  NO_SHOW: 'Marked as not come',
};

/** What has happened with a visit, as far as its row remembers, in order. */
export function pastOf(appointment: AppointmentDetailFragment): PastEntry[] {
  const { bookedBy, bookedVia, createdAt, checkedInAt, calledAt, completedAt, updatedAt, status } = appointment;
  const by = bookedBy ? ` by ${bookedBy.displayName}` : '';
  const entries: PastEntry[] = [{ what: `Booked${by || ` ${BOOKED_VIA_WORDS[bookedVia]}`}`, at: createdAt }];
  if (checkedInAt) entries.push({ what: `Checked in, token ${appointment.token}`, at: checkedInAt });
  if (calledAt) entries.push({ what: 'Called', at: calledAt });
  if (completedAt) entries.push({ what: 'Completed', at: completedAt });
  const end = ENDS[status];
  if (end) entries.push({ what: end, at: updatedAt });
  return entries;
}
