import type { Appointment, DoctorHours, DoctorLeave, ExtraSession } from '@medicare/data';
import { APPOINTMENT_STATUSES, localDateOf } from '@medicare/domain';
import type { Random } from './random';

type Common = () => { id: string; createdAt: Date; updatedAt: Date };
type Ids = { id: string }[];
const HOUR_MS = 3_600_000;

/** Hours, leave and sessions of doctors; the reason of a leave carries its mark, `leave<l0>`. */
export function scheduleRows(
  r: Random,
  row: Common,
  doctorIds: string[],
  branchId: () => string,
): { hours: Partial<DoctorHours>[]; leaves: Partial<DoctorLeave>[]; sessions: Partial<ExtraSession>[] } {
  const span = () => {
    const startsAt = new Date(Date.UTC(2026, r.int(12), 1 + r.int(28), r.int(24), 5 * r.int(12)));
    return { startsAt, endsAt: new Date(startsAt.getTime() + HOUR_MS * (1 + r.int(8))) };
  };
  const room = (): string | null => r.pick([null, '2', '3']);
  return {
    hours: doctorIds.flatMap((doctorId) =>
      Array.from({ length: r.int(7) }, () => ({
        ...row(),
        doctorId,
        weekday: 1 + r.int(7),
        fromTime: '09:00',
        toTime: r.pick(['13:00', '24:00']),
        slotMinutes: r.pick([5, 15, 240]),
        room: room(),
        validFrom: '2026-01-01',
        validTo: r.pick([null, '2026-06-30']),
        branchId: branchId(),
      })),
    ),
    leaves: Array.from({ length: 30 }, (_, i) => ({
      ...row(),
      ...span(),
      doctorId: r.pick(doctorIds),
      reason: r.chance(0.8) ? `leave<l${i}>` : null,
    })),
    sessions: Array.from({ length: 30 }, () => ({
      ...row(),
      ...span(),
      doctorId: r.pick(doctorIds),
      slotMinutes: 15,
      room: room(),
      branchId: branchId(),
    })),
  };
}

/** Appointments of this year and of today, with a mark in each text: `reason<q0>`, `notes<q0>`, `overbook<q0>`, `cancel<q0>`. */
export function appointmentRows(
  r: Random,
  row: Common,
  { patients, doctors, accounts, branchId }: { patients: Ids; doctors: Ids; accounts: Ids; branchId: () => string },
): Partial<Appointment>[] {
  const maybe = <T>(value: T): T | null => (r.chance(0.8) ? value : null);
  const instant = (): Date => {
    const now = new Date();
    return r.chance(0.25)
      ? new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate(), r.int(24), 5 * r.int(12)))
      : new Date(Date.UTC(2026, r.int(12), 1 + r.int(28), r.int(24), 5 * r.int(12)));
  };
  return Array.from({ length: 160 }, (_, i) => {
    const startsAt = instant();
    const status = r.pick(APPOINTMENT_STATUSES);
    const hasCome = status === 'CHECKED_IN' || status === 'COMPLETED';
    const isOverbooked = r.chance(0.3);
    return {
      ...row(),
      startsAt,
      endsAt: new Date(startsAt.getTime() + 900_000),
      day: localDateOf(startsAt, 'Asia/Kolkata'),
      status,
      token: hasCome ? i + 1 : null,
      queueState: status === 'CHECKED_IN' ? r.pick(['WAITING', 'CALLED', 'SKIPPED']) : null,
      reason: maybe(`reason<q${i}>`),
      notes: maybe(`notes<q${i}>`),
      room: maybe('4'),
      isOverbooked,
      overbookReason: isOverbooked ? `overbook<q${i}>` : null,
      cancelReason: status === 'CANCELLED' ? `cancel<q${i}>` : null,
      bookedVia: r.pick(['DESK', 'PORTAL', 'API', 'SEED']),
      checkedInAt: hasCome ? startsAt : null,
      calledAt: null,
      completedAt: null,
      estimatedWaitMs: hasCome ? r.int(HOUR_MS) : null,
      version: 1 + r.int(9),
      bookedById: maybe(r.pick(accounts).id),
      // The first ones have accounts: theirs are to be many.
      patientId: patients[r.int(r.chance(0.4) ? 4 : patients.length)].id,
      doctorId: doctors[r.int(r.chance(0.4) ? 4 : doctors.length)].id,
      branchId: branchId(),
    };
  });
}
