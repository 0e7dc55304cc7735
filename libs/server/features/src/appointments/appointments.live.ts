import type { SealedEvent } from '@medicare/data';
import { type Actor, asOneself, inReach, LiveField, withinBranch } from '@medicare/platform';

const doctorsOf = ({ facts }: SealedEvent): unknown[] => [facts['doctorId'], facts['fromDoctorId']];

/** Whose view of an appointment's event is delivered: the patient's, the doctor's, or that of the branch's staff. */
function scopeOfAppointment(viewer: Actor, event: SealedEvent): { key: string; actor: Actor } | null {
  if (viewer.role === 'PATIENT') return viewer.patientId === event.patientId ? asOneself(viewer, 'patientId') : null;
  if (viewer.role === 'DOCTOR')
    return doctorsOf(event).includes(viewer.doctorId) ? asOneself(viewer, 'doctorId') : null;
  return inReach(viewer, event) ? withinBranch(viewer, event.branchId!) : null;
}

/** `appointmentChanged`: for the patient, the doctor, and the staff of the branch. */
export const appointmentChanged: LiveField = {
  wants: (event) => event.type.startsWith('appointment.'),
  scopeOf: (viewer, event) => (viewer.permissions.has('appointments:read') ? scopeOfAppointment(viewer, event) : null),
};

const MOVES_QUEUE = new Set([
  'appointment.checked-in',
  'appointment.called',
  'appointment.skipped',
  'appointment.completed',
  'appointment.cancelled',
]);

/** `queueChanged`: for the staff and the wall screens of the branch, the doctor, and patients, who see the tokens. */
export const queueChanged: LiveField = {
  wants: (event, { doctorId }) => MOVES_QUEUE.has(event.type) && (!doctorId || event.facts['doctorId'] === doctorId),
  scopeOf: (viewer, event, { doctorId }) => {
    if (!viewer.permissions.has('queue:read')) return null;
    if (viewer.role !== 'PATIENT') return scopeOfAppointment(viewer, event);
    return doctorId ? asOneself(viewer, 'patientId') : null; // a patient follows one doctor's queue, not the hospital
  },
};

const MOVES_SLOTS = new Set([
  'appointment.booked',
  'appointment.rescheduled',
  'appointment.cancelled',
  'appointment.missed',
]);

/** `slotsChanged`: for everybody who may see doctors; it tells whose open times to ask for again, and nothing else. */
export const slotsChanged: LiveField = {
  wants: (event, { doctorId }) =>
    (MOVES_SLOTS.has(event.type) || event.type.startsWith('slot.') || event.type.startsWith('doctor.')) &&
    (!doctorId || [event.subject, ...doctorsOf(event)].includes(doctorId)),
  scopeOf: (viewer) => (viewer.permissions.has('doctors:read') ? { key: 'everybody', actor: viewer } : null),
};
