import { BloodGroup, Gender } from '@medicare/data';
import {
  APPOINTMENT_STATUSES,
  appointmentsByDay,
  type AppointmentStatusName,
  byStatus,
  daysAsked,
  type Permission,
  revenueByDay,
  sharesOf,
  type Tally,
  TOP_DIAGNOSES,
  TOP_DOCTORS,
  UNKNOWN_KEY,
} from '@medicare/domain';
import type { Env } from '@medicare/platform';
import type {
  Analytics,
  AppointmentStatusCount,
  BloodGroupCount,
  DayAppointments,
  DayRevenue,
  DiagnosisCount,
  DoctorLoad,
  GenderCount,
} from './figures.types';
import type { AnalyticsArgs } from './figures.inputs';
import { appointmentsTally, askedBranches, keysOf, loads, namesOfDoctors, takenByDay, topKeys } from './read-counters';

/** What is asked for; its lists are read one by one as they are selected. Throws NOT_FOUND and BAD_USER_INPUT. */
export async function analytics(env: Env, { branchId, from, to }: AnalyticsArgs): Promise<Analytics> {
  const { ids, byDay } = await askedBranches(env, branchId);
  const today = [...byDay.keys()].sort().at(-1) ?? env.clock().toISOString().slice(0, 10);
  return { ...daysAsked({ from, to }, today), branchIds: ids };
}

/** Active patients by blood group; those of whom nobody knows it come last. */
async function bloodGroups(env: Env, { branchIds }: Analytics): Promise<BloodGroupCount[]> {
  const order = [...Object.values(BloodGroup), UNKNOWN_KEY];
  const shares = sharesOf(await keysOf(env, branchIds, 'patients-by-blood-group', order), order);
  return shares.map(({ key, count }) => ({ bloodGroup: key === UNKNOWN_KEY ? null : (key as BloodGroup), count }));
}

/** Active patients by gender. */
async function genders(env: Env, { branchIds }: Analytics): Promise<GenderCount[]> {
  const order = Object.values(Gender);
  const shares = sharesOf(await keysOf(env, branchIds, 'patients-by-gender', order), order);
  return shares.map(({ key, count }) => ({ gender: key as Gender, count }));
}

/** Two charts are drawn from it: it is read once. */
const tallyOf = (env: Env, asked: Analytics): Promise<Tally> =>
  (asked.appointments ??= appointmentsTally(env, asked.branchIds, asked));

/** Appointments of the days by status. */
async function appointmentStatuses(env: Env, asked: Analytics): Promise<AppointmentStatusCount[]> {
  const statuses = byStatus(await tallyOf(env, asked));
  return sharesOf(statuses, APPOINTMENT_STATUSES).map(({ key, count }) => ({
    status: key as AppointmentStatusName,
    count,
  }));
}

/** The most frequent signed diagnoses of all days. */
const topDiagnoses = async (env: Env, { branchIds }: Analytics): Promise<DiagnosisCount[]> =>
  (await topKeys(env, branchIds, 'diagnoses', TOP_DIAGNOSES)).map(({ key, count }) => ({ code: key, count }));

/** The doctors with the most appointments of the days, cancelled and missed ones left out. */
async function topDoctors(env: Env, asked: Analytics): Promise<DoctorLoad[]> {
  const shares = await loads(env, asked.branchIds, asked, TOP_DOCTORS);
  const ids = shares.map(({ key }) => key);
  const names = env.actor.permissions.has('doctors:read') ? await namesOfDoctors(env, ids) : null;
  return shares.map(({ key, count }) => ({ doctorId: key, doctorName: names?.get(key) ?? null, count }));
}

/** Appointments by day, every day of the span in it. */
const appointmentDays = async (env: Env, asked: Analytics): Promise<DayAppointments[]> =>
  appointmentsByDay(asked, await tallyOf(env, asked));

/** Revenue by day, every day of the span in it. */
const revenueDays = async (env: Env, asked: Analytics): Promise<DayRevenue[]> =>
  revenueByDay(asked, await takenByDay(env, asked.branchIds, asked));

const DESK: readonly Permission[] = ['figures:desk'];
const LOAD: readonly Permission[] = ['figures:desk', 'figures:own'];

/** The list if the actor holds one of the permissions, and null otherwise; of no branches there is nothing. */
const forHolders =
  <T>(needs: readonly Permission[], list: (env: Env, asked: Analytics) => Promise<T[]>) =>
  async (env: Env, asked: Analytics): Promise<T[] | null> => {
    if (!needs.some((permission) => env.actor.permissions.has(permission))) return null;
    return asked.branchIds.length ? list(env, asked) : [];
  };

/** The lists of `Analytics`, each read when it is selected. */
export const LISTS = {
  bloodGroups: forHolders(DESK, bloodGroups),
  genders: forHolders(DESK, genders),
  appointmentStatuses: forHolders(LOAD, appointmentStatuses),
  topDiagnoses: forHolders(['figures:diagnoses'], topDiagnoses),
  topDoctors: forHolders(LOAD, topDoctors),
  appointmentsByDay: forHolders(LOAD, appointmentDays),
  revenueByDay: forHolders(['figures:money'], revenueDays),
};
