import { byTurn, type Waiting } from '@medicare/domain';
import type { OwnConsultationsQuery } from '@medicare/web-graphql';

export type Consultation = OwnConsultationsQuery['todaysAppointments']['items'][number];
export type UnfinishedRecord = OwnConsultationsQuery['drafts']['items'][number];

/** Patients in the same state. */
export interface ConsultationGroup {
  title: string;
  visits: Consultation[];
}

const OVER = ['CANCELLED', 'NO_SHOW'];

/** A doctor's visits of a day: who is inside, who waits in the order of turns, who is still to come, who is done. */
export function consultationGroups(visits: readonly Consultation[]): ConsultationGroup[] {
  const here = visits.filter(({ status }) => status === 'CHECKED_IN');
  const called = here.filter(({ queueState }) => queueState === 'CALLED');
  const groups = [
    { title: 'With you', visits: called },
    { title: 'Waiting', visits: inTurn(here.filter((visit) => !called.includes(visit))) },
    { title: 'Still to come', visits: visits.filter(({ status }) => status === 'PENDING' || status === 'CONFIRMED') },
    { title: 'Done', visits: visits.filter(({ status }) => status === 'COMPLETED') },
    { title: 'Not taking place', visits: visits.filter(({ status }) => OVER.includes(status)) },
  ];
  return groups.filter((group) => group.visits.length);
}

/** As the queue calls them, those who were skipped last. */
const inTurn = (visits: Consultation[]): Consultation[] =>
  visits.sort(
    (one, other) =>
      Number(one.queueState === 'SKIPPED') - Number(other.queueState === 'SKIPPED') ||
      byTurn(turnOf(one), turnOf(other)),
  );
const turnOf = ({ startsAt, checkedInAt, token }: Consultation): Waiting => ({
  startsAt: Date.parse(startsAt),
  checkedInAt: Date.parse(checkedInAt ?? startsAt),
  token: token ?? 0,
});

/** Where the record of each visit stands, by the visit's id. */
export function recordStates({
  drafts,
  signed,
}: Pick<OwnConsultationsQuery, 'drafts' | 'signed'>): Map<string, 'draft' | 'signed'> {
  const states = new Map<string, 'draft' | 'signed'>();
  for (const { appointment } of drafts.items) if (appointment) states.set(appointment.id, 'draft');
  for (const { appointment } of signed.items) if (appointment) states.set(appointment.id, 'signed');
  return states;
}

/** Drafts that belong to no visit of today, the oldest first: they wait to be signed. */
export const leftUnfinished = (
  drafts: readonly UnfinishedRecord[],
  today: readonly Consultation[],
): UnfinishedRecord[] => drafts.filter(({ appointment }) => !today.some(({ id }) => id === appointment?.id)).reverse();
