import { openStore, SqliteStore, type Store } from '@medicare/data';
import { addDays, grainsOf, wallClockOf } from '@medicare/domain';
import { newId } from '@medicare/platform';
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { eventKey } from '../keys';
import { fillForBench } from './data';

export const DOCTORS = 50;
const PATIENTS = 20_000;
const QUARTER_MS = 900_000;
const HOUSEKEEPING = { withoutEvent: 'data for measuring' };
const ZONE = 'Asia/Kolkata';
/** Of the coming 30 days this share is booked. */
const BOOKED_SHARE = 0.4;

/**
 * A hospital of 50 doctors with hours from 9 to 13 and 16 to 19 on six days a week, `past` appointments behind it and the
 * coming 30 days booked by four tenths; and 50 more doctors who are always there, to be booked by the load. Made once,
 * copied for each run.
 */
export async function deskDatabase(dir: string, past: number): Promise<string> {
  mkdirSync(dir, { recursive: true });
  const today = wallClockOf(Date.now(), ZONE).day;
  const made = join(dir, `desk-${past}-${today}.db`);
  if (!existsSync(made)) await make(dir, made, past, today);
  const file = join(dir, `desk-run-${past}.db`);
  for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
  copyFileSync(made, file);
  return file;
}

async function make(dir: string, file: string, past: number, today: string): Promise<void> {
  console.log(`Making ${past.toLocaleString('en-IN')} past appointments …`);
  const store = await openStore({ databaseUrl: file, eventKey: eventKey(join(dir, 'keys/events.key')) });
  await fillForBench(store, PATIENTS);
  await addDoctors(store, today);
  await addPast(store, past, today);
  await addComing(store);
  await store.run((tx) => tx.query('ANALYZE'), HOUSEKEEPING);
  if (store instanceof SqliteStore) store.writer.pragma('wal_checkpoint(TRUNCATE)');
  await store.close();
}

const nameOf = (i: number): string => `Dr ${i < DOCTORS ? 'Desk' : 'Always'} ${String(i).padStart(3, '0')}`;

async function addDoctors(store: Store, today: string): Promise<void> {
  const [{ id: branchId }] = await store.read<{ id: string }>('SELECT id FROM branch');
  const [now, validFrom] = [new Date(), addDays(today, -400)];
  await store.run(async (tx) => {
    for (let i = 0; i < 2 * DOCTORS; i++) {
      const id = newId();
      await tx.query(
        `INSERT INTO doctor (id, created_at, updated_at, full_name, specialization, is_available, is_active, room, version, branch_id)
         VALUES ($1, $2, $2, $3, $4, true, true, '1', 1, $5)`,
        [id, now, nameOf(i), i < DOCTORS ? 'General medicine' : 'Always there', branchId],
      );
      const hours =
        i < DOCTORS
          ? [
              ['09:00', '13:00'],
              ['16:00', '19:00'],
            ]
          : [['00:00', '24:00']];
      for (let weekday = 1; weekday <= (i < DOCTORS ? 6 : 7); weekday++)
        for (const [from, to] of hours)
          await tx.query(
            `INSERT INTO doctor_hours (id, created_at, updated_at, doctor_id, weekday, from_time, to_time, slot_minutes, valid_from, branch_id)
             VALUES ($1, $2, $2, $3, $4, $5, $6, 15, $7, $8)`,
            [newId(), now, id, weekday, from, to, validFrom, branchId],
          );
    }
  }, HOUSEKEEPING);
}

const INSERT = `INSERT INTO appointment (id, created_at, updated_at, starts_at, ends_at, day, status, is_overbooked, booked_via, version,
  patient_id, doctor_id, branch_id) VALUES ($1, $2, $2, $2, $3, $4, $5, false, 'SEED', 1, $6, $7, $8)`;

interface Cast {
  branchId: string;
  doctors: string[];
  patients: string[];
}

async function castOf(store: Store): Promise<Cast> {
  const ids = async (sql: string): Promise<string[]> => (await store.read<{ id: string }>(sql)).map(({ id }) => id);
  return {
    branchId: (await ids('SELECT id FROM branch'))[0],
    doctors: await ids(`SELECT id FROM doctor WHERE specialization = 'General medicine' ORDER BY full_name`),
    patients: await ids('SELECT id FROM patient ORDER BY serial'),
  };
}

/** Spreads the past over the years before today, 1,500 a day; today has as many as any day. */
async function addPast(store: Store, past: number, today: string): Promise<void> {
  const cast = await castOf(store);
  const midnight = Date.parse(`${today}T00:00:00+05:30`);
  const [perDay, batch] = [1500, 5000];
  for (let from = 0; from < past; from += batch)
    await store.run(async (tx) => {
      for (let i = from; i < Math.min(from + batch, past); i++) {
        const start =
          midnight -
          Math.floor(i / perDay) * 86_400_000 +
          9 * 3_600_000 +
          Math.floor((i % perDay) / DOCTORS) * QUARTER_MS;
        const row = [cast.patients[i % PATIENTS], cast.doctors[i % DOCTORS], cast.branchId];
        const [at, end] = [new Date(start), new Date(start + QUARTER_MS)];
        await tx.query(INSERT, [newId(), at, end, wallClockOf(start, ZONE).day, 'COMPLETED', ...row]);
      }
    }, HOUSEKEEPING);
}

async function addComing(store: Store): Promise<void> {
  const cast = await castOf(store);
  const first = Math.ceil(Date.now() / QUARTER_MS) * QUARTER_MS + 86_400_000;
  await store.run(async (tx) => {
    let n = 0;
    for (const doctor of cast.doctors)
      for (let i = 0; i < 30 * 96; i++) {
        const { day, time } = wallClockOf(first + i * QUARTER_MS, ZONE);
        const isOpen = (time >= '09:00' && time < '13:00') || (time >= '16:00' && time < '19:00');
        if (!isOpen || (i * 7 + n) % 10 >= BOOKED_SHARE * 10) continue;
        const [at, end] = [new Date(first + i * QUARTER_MS), new Date(first + (i + 1) * QUARTER_MS)];
        const id = newId();
        await tx.query(INSERT, [id, at, end, day, 'CONFIRMED', cast.patients[n++ % PATIENTS], doctor, cast.branchId]);
        for (const grain of grainsOf(at.getTime(), end.getTime()))
          await tx.query('INSERT INTO doctor_time (doctor_id, appointment_id, grain) VALUES ($1, $2, $3)', [
            doctor,
            id,
            grain,
          ]);
      }
  }, HOUSEKEEPING);
}

/** Endless bookings that never meet: doctor, patient and time of the nth, for one of two halves of the always-there doctors. */
export async function bookings(
  file: string,
  half: 0 | 1,
): Promise<() => { doctorId: string; patientId: string; startsAt: string }> {
  const store = await openStore({ databaseUrl: file, eventKey: 'reads only' });
  const ids = async (sql: string): Promise<string[]> => (await store.read<{ id: string }>(sql)).map(({ id }) => id);
  const always = await ids(`SELECT id FROM doctor WHERE specialization = 'Always there' ORDER BY full_name`);
  const doctors = always.slice((half * DOCTORS) / 2, ((half + 1) * DOCTORS) / 2);
  const patients = await ids('SELECT id FROM patient ORDER BY serial');
  await store.close();
  const first = Math.ceil(Date.now() / QUARTER_MS) * QUARTER_MS + 40 * 86_400_000;
  let n = 0;
  return () => {
    const [round, i] = [Math.floor(n / doctors.length), n++ % doctors.length];
    // Each doctor has patients of its own: nobody is wanted by two at a time.
    const patientId = patients[half * 10_000 + i * 400 + (round % 400)];
    return { doctorId: doctors[i], patientId, startsAt: new Date(first + round * QUARTER_MS).toISOString() };
  };
}
