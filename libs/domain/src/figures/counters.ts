import type { AppointmentStatusName } from '../scheduling/appointment-status';
import { addDays, weekdayOf } from '../scheduling/local-time';

/**
 * What is counted, for each branch, in the transaction that changes a row. A counter holds one number for each key:
 *
 * - `patients`: ACTIVE and INACTIVE patients.
 * - `patients-by-gender`, `patients-by-blood-group`: active patients; a blood group that nobody knows is UNKNOWN.
 * - `doctors`: those AVAILABLE, those AWAY (active, marked as not available), and INACTIVE ones, at their own branch.
 * - `staff`: ACTIVE and INACTIVE members.
 * - `low-stock`: active items whose stock is at its minimum or below, under LOW.
 * - `appointments`: by status, of all days.
 * - `appointments-by-day`: by day where the branch is and status, as `2026-11-25 PENDING`.
 * - `appointments-of-doctor`: by doctor and status, as `<doctor's id> PENDING`.
 * - `load-by-day`, `load-by-week`: appointments that were not cancelled or missed, as `2026-11-25 <doctor's id>`; a
 *   week goes by its Monday.
 * - `revenue`: paise RECEIVED (verified payments) and REFUNDED.
 * - `diagnoses`: signed diagnoses by their code.
 */
export const COUNTERS = [
  'patients',
  'patients-by-gender',
  'patients-by-blood-group',
  'doctors',
  'staff',
  'low-stock',
  'appointments',
  'appointments-by-day',
  'appointments-of-doctor',
  'load-by-day',
  'load-by-week',
  'revenue',
  'diagnoses',
] as const;
export type CounterName = (typeof COUNTERS)[number];

/** One place in a counter that a row is counted in. */
export interface Place {
  counter: CounterName;
  key: string;
}

/** The key of what is not known. */
export const UNKNOWN_KEY = 'UNKNOWN';

const place = (counter: CounterName, key: string): Place => ({ counter, key });

/** Where a patient is counted. */
export const placesOfPatient = (patient: { isActive: boolean; gender: string; bloodGroup: string | null }): Place[] =>
  patient.isActive
    ? [
        place('patients', 'ACTIVE'),
        place('patients-by-gender', patient.gender),
        place('patients-by-blood-group', patient.bloodGroup ?? UNKNOWN_KEY),
      ]
    : [place('patients', 'INACTIVE')];

/** Where a doctor is counted. */
export const placesOfDoctor = (doctor: { isActive: boolean; isAvailable: boolean }): Place[] => [
  place('doctors', !doctor.isActive ? 'INACTIVE' : doctor.isAvailable ? 'AVAILABLE' : 'AWAY'),
];

/** Where a member of staff is counted. */
export const placesOfStaff = ({ isActive }: { isActive: boolean }): Place[] => [
  place('staff', isActive ? 'ACTIVE' : 'INACTIVE'),
];

/** Where an item of the stock is counted: only while it is low, and somebody would order it. */
export const placesOfItem = ({ isActive, isLow }: { isActive: boolean; isLow: boolean }): Place[] =>
  isActive && isLow ? [place('low-stock', 'LOW')] : [];

/** What of an appointment decides where it is counted. */
export interface CountedAppointment {
  /** YYYY-MM-DD where the branch is. */
  day: string;
  doctorId: string;
  status: AppointmentStatusName;
}

/** An appointment in one of these is no load on the doctor. */
export const NO_LOAD: readonly AppointmentStatusName[] = ['CANCELLED', 'NO_SHOW'];

/** The Monday of a day's week. */
export const mondayOf = (day: string): string => addDays(day, 1 - weekdayOf(day));

/** Where an appointment is counted. */
export const placesOfAppointment = ({ day, doctorId, status }: CountedAppointment): Place[] => [
  place('appointments', status),
  place('appointments-by-day', `${day} ${status}`),
  place('appointments-of-doctor', `${doctorId} ${status}`),
  ...(NO_LOAD.includes(status)
    ? []
    : [place('load-by-day', `${day} ${doctorId}`), place('load-by-week', `${mondayOf(day)} ${doctorId}`)]),
];
