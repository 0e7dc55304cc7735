import { Interval, overlaps } from './interval';

/** An appointment that leave or changed hours have put in question. */
export interface Displaced extends Interval {
  id: string;
  patientId: string;
  doctorId: string;
}
/** An open slot of some doctor. */
export interface DoctorSlot extends Interval {
  doctorId: string;
  branchId: string;
  room: string | null;
}
/** Where a displaced appointment could go. */
export interface Proposal extends DoctorSlot {
  kind: 'SAME_DOCTOR_LATER' | 'SAME_SPECIALIZATION_SAME_DAY';
}

/**
 * One proposal of each kind for every displaced appointment, such that all proposals of the answer can be taken together:
 * no slot is proposed twice, and none meets a time at which the patient is occupied or has been proposed something else.
 * Earlier appointments choose first; each takes the earliest slot of its doctor, and the nearest slot of a colleague.
 *
 * `colleagues` are slots of other doctors of the same specialization; `sameDay` tells whether two instants are of one day.
 */
export function proposeMoves(
  displaced: readonly Displaced[],
  ownSlots: readonly DoctorSlot[],
  colleagues: readonly DoctorSlot[],
  occupied: ReadonlyMap<string, readonly Interval[]>,
  sameDay: (a: number, b: number) => boolean,
): Map<string, Proposal[]> {
  const taken = new Set<DoctorSlot>();
  const given = new Map<string, Interval[]>();
  const plan = new Map<string, Proposal[]>();
  for (const appointment of [...displaced].sort((a, b) => a.start - b.start)) {
    const busy = [...(occupied.get(appointment.patientId) ?? []), ...(given.get(appointment.patientId) ?? [])];
    const isFree = (slot: DoctorSlot): boolean => !taken.has(slot) && !busy.some((time) => overlaps(time, slot));
    const own = ownSlots.find((slot) => slot.end - slot.start >= appointment.end - appointment.start && isFree(slot));
    const near = nearest(
      colleagues.filter(
        (slot) => sameDay(slot.start, appointment.start) && isFree(slot) && !(own && overlaps(own, slot)),
      ),
      appointment.start,
    );
    const proposals: Proposal[] = [];
    if (own) proposals.push({ ...own, kind: 'SAME_DOCTOR_LATER' });
    if (near) proposals.push({ ...near, kind: 'SAME_SPECIALIZATION_SAME_DAY' });
    for (const slot of [own, near]) if (slot) taken.add(slot);
    given.set(appointment.patientId, [...(given.get(appointment.patientId) ?? []), ...proposals]);
    plan.set(appointment.id, proposals);
  }
  return plan;
}

const nearest = (slots: readonly DoctorSlot[], to: number): DoctorSlot | undefined =>
  slots.reduce<DoctorSlot | undefined>(
    (best, slot) => (!best || Math.abs(slot.start - to) < Math.abs(best.start - to) ? slot : best),
    undefined,
  );
