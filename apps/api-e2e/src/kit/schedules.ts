import { type Appointment, Doctor, DoctorHours, type Store } from '@medicare/data';

import { countDoctor, newId } from '@medicare/platform';
import type { RunningApi } from './api';
import { dataOf } from './graphql-client';

/** A doctor of a branch, without any hours. */
export async function makeDoctor(store: Store, branchId: string, values: Partial<Doctor> = {}): Promise<string> {
  const [id, now] = [newId(), new Date()];
  const blank = { qualification: null, registrationNumber: null, phone: null, email: null, consultationFee: null };
  const row = { fullName: 'Dr Meera Nair', specialization: 'Cardiology', room: '4', isAvailable: true, isActive: true };
  await store.run(async (tx) => {
    const times = { createdAt: now, updatedAt: now };
    const doctor = { ...blank, ...row, id, branchId, version: 1, ...times, ...values };
    await tx.manager.insert(Doctor, doctor);
    countDoctor(tx, null, doctor);
    tx.record({ type: 'doctor.created', subject: id, branchId, facts: {} });
  });
  return id;
}

/** Lets a doctor work on all days of the week, from midnight to midnight unless told. */
export async function giveHours(
  store: Store,
  doctorId: string,
  branchId: string,
  values: Partial<DoctorHours> = {},
): Promise<void> {
  const now = new Date();
  const common = {
    fromTime: '00:00',
    toTime: '24:00',
    slotMinutes: 15,
    room: '4',
    validFrom: '2026-01-01',
    validTo: null,
  };
  await store.run(async (tx) => {
    for (let weekday = 1; weekday <= 7; weekday++)
      await tx.manager.insert(DoctorHours, {
        ...common,
        id: newId(),
        doctorId,
        branchId,
        weekday,
        createdAt: now,
        updatedAt: now,
        ...values,
      });
    tx.record({
      type: 'doctor.hours-set',
      subject: doctorId,
      branchId,
      facts: { validFrom: common.validFrom, rows: 7 },
    });
  });
}

/** A doctor who is always there. */
export async function makeWorkingDoctor(store: Store, branchId: string, values: Partial<Doctor> = {}): Promise<string> {
  const id = await makeDoctor(store, branchId, values);
  await giveHours(store, id, branchId);
  return id;
}

/** A zone in which it is about ten in the morning now: "today" then has a past and a future. */
export function zoneInTheMorning(now = new Date()): string {
  const ahead = ((10 - now.getUTCHours() + 36) % 24) - 12;
  return `Etc/GMT${ahead >= 0 ? '-' : '+'}${Math.abs(ahead)}`;
}

/** The instant of the nth quarter of an hour from now. */
export const quarter = (n: number): string => new Date((Math.floor(Date.now() / 900_000) + n) * 900_000).toISOString();

const BOOK =
  'mutation ($input: BookAppointmentInput!) { bookAppointment(input: $input) { id status version startsAt } }';

/** Books and gives the id. */
export async function book(api: RunningApi, token: string, input: Record<string, unknown>): Promise<string> {
  const answer = await api.ask<{ bookAppointment: Appointment }>(BOOK, { input }, token);
  return dataOf(answer).bookAppointment.id;
}

/** Moves an appointment by the name of the mutation: `confirmAppointment` and the like. */
export const step = (api: RunningApi, token: string, mutation: string, id: string) =>
  api.ask(`mutation ($id: ID!) { ${mutation}(id: $id) { id status token queueState } }`, { id }, token);

/** Whether what the database holds is free of overlaps: of a doctor (but for overbooked ones) and of a patient. */
export async function overlapsIn(store: Store): Promise<unknown[]> {
  const pairs = (column: string, extra: string): string =>
    `SELECT a.id FROM appointment a JOIN appointment b ON a.${column} = b.${column} AND a.id < b.id AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at
     WHERE a.status NOT IN ('CANCELLED', 'NO_SHOW') AND b.status NOT IN ('CANCELLED', 'NO_SHOW') ${extra}`;
  const flag = store.engine === 'sqlite' ? '0' : 'false';
  return [
    ...(await store.read(pairs('doctor_id', `AND a.is_overbooked = ${flag} AND b.is_overbooked = ${flag}`))),
    ...(await store.read(pairs('patient_id', ''))),
  ];
}

/** Grains that belong to no active appointment, or are missing for one. */
export async function strayGrains(store: Store): Promise<number> {
  const seconds = (column: string): string =>
    store.engine === 'sqlite' ? `CAST(strftime('%s', ${column}) AS integer)` : `extract(epoch FROM ${column})::bigint`;
  const flag = store.engine === 'sqlite' ? '0' : 'false';
  const active = `SELECT id, (${seconds('ends_at')} - ${seconds('starts_at')}) / 300 AS n, is_overbooked FROM appointment WHERE status NOT IN ('CANCELLED', 'NO_SHOW')`;
  const [row] = await store.read<Record<string, number | string>>(
    `SELECT (SELECT count(*) FROM (${active}) a WHERE a.n <> (SELECT count(*) FROM patient_time t WHERE t.appointment_id = a.id)) AS patients,
      (SELECT count(*) FROM (${active}) a WHERE a.is_overbooked = ${flag} AND a.n <> (SELECT count(*) FROM doctor_time t WHERE t.appointment_id = a.id)) AS doctors,
      (SELECT count(*) FROM patient_time t JOIN appointment a ON a.id = t.appointment_id WHERE a.status IN ('CANCELLED', 'NO_SHOW')) AS left_over,
      (SELECT count(*) FROM doctor_time t JOIN appointment a ON a.id = t.appointment_id WHERE a.status IN ('CANCELLED', 'NO_SHOW')) AS left_behind`,
  );
  return Object.values(row).reduce<number>((sum, n) => sum + Number(n), 0);
}

/** Where counters and a recount of the rows differ. */
export async function wrongCounts(store: Store): Promise<unknown[]> {
  const counted = await store.read<Record<string, unknown>>(
    'SELECT day, branch_id, doctor_id, status, n FROM appointment_count WHERE n <> 0',
  );
  const recounted = await store.read<Record<string, unknown>>(
    'SELECT CAST(day AS varchar(10)) AS day, branch_id, doctor_id, status, count(*) AS n FROM appointment GROUP BY 1, 2, 3, 4',
  );
  const lines = (rows: Record<string, unknown>[]): string[] =>
    rows
      .map((row) => [row['day'], row['branch_id'], row['doctor_id'], row['status'], Number(row['n'])].join(' '))
      .sort();
  const [one, other] = [lines(counted), lines(recounted)];
  return [...one.filter((line) => !other.includes(line)), ...other.filter((line) => !one.includes(line))];
}
