import { Gender, type Store, type Tx } from '@medicare/data';
import { insertFirstAdministrator } from '@medicare/features';
import { patientSearchTexts, uhidOf } from '@medicare/domain';
import { hashPassword, insertAccount, newId } from '@medicare/platform';

export const BENCH_PASSWORD = 'slow river 42 bridges';
const BATCH = 500;
const COLUMNS =
  'id, created_at, updated_at, serial, uhid, full_name, email, phone, date_of_birth, is_birth_date_estimated, gender, blood_group, address, is_active, version, search_name, search_contact, branch_id';

const FIRST =
  'Asha Ravi Meena Imran Kavya Rohan Sunita Joseph Priya Vikram Lakshmi Gurpreet Tenzin Anjali Mohammed Harish Farah Nikhil Leela Arjun'.split(
    ' ',
  );
const LAST =
  'Kumar Patel Nair Reddy Sheikh Gupta Deshmukh Krishnamurthy Iyer Venkatesh Ansari Narayanan Singh Dolma Chauhan Bose Khan Thomas Menon Rao'.split(
    ' ',
  );
const MIDDLE = 'A B C D E F G H J K L M N P R S T V W Y'.split(' ');

/** A repeatable random source (mulberry32): the same hospital in every run. */
export function repeatable(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Fills an empty database with a branch, an administrator, a receptionist and `count` patients. */
export async function fillForBench(store: Store, count: number): Promise<void> {
  const passwordHash = await hashPassword(BENCH_PASSWORD);
  const now = new Date();
  await store.run((tx) =>
    insertFirstAdministrator(tx, { fullName: 'Bench', email: 'admin@bench.example', passwordHash }, now),
  );
  const [{ id: branchId }] = await store.read<{ id: string }>('SELECT id FROM branch');
  const desk = {
    email: 'desk@bench.example',
    phone: null,
    displayName: 'Desk',
    role: 'RECEPTIONIST' as const,
    passwordHash,
    branchIds: [branchId],
  };
  await store.run((tx) => insertAccount(tx, desk, now));
  const random = repeatable(7);
  for (let serial = 1; serial <= count; serial += BATCH)
    await store.run((tx) => insertPatients(tx, branchId, serial, Math.min(BATCH, count - serial + 1), random), {
      withoutEvent: 'data for measuring',
    });
  await store.run((tx) => tx.query('INSERT INTO counter (name, value) VALUES ($1, $2)', ['patient', count]), {
    withoutEvent: 'data for measuring',
  });
  if (store.engine === 'sqlite')
    await store.run((tx) => tx.query(`INSERT INTO patient_search(patient_search) VALUES ('optimize')`), {
      withoutEvent: 'data for measuring',
    });
  await store.run((tx) => tx.query('ANALYZE'), { withoutEvent: 'data for measuring' });
}

async function insertPatients(
  tx: Tx,
  branchId: string,
  from: number,
  count: number,
  random: () => number,
): Promise<void> {
  const pick = <T>(list: T[]): T => list[Math.floor(random() * list.length)];
  const marks = COLUMNS.split(', ').map((_, i) => `$${i + 1}`);
  for (let serial = from; serial < from + count; serial++) {
    const [fullName, phone, uhid] = [
      `${pick(FIRST)} ${pick(MIDDLE)} ${pick(LAST)}`,
      `+9198${String(Math.floor(random() * 1e8)).padStart(8, '0')}`,
      uhidOf(serial),
    ];
    const email = serial % 3 ? null : `p${serial}@bench.example`;
    const born = `${1930 + Math.floor(random() * 90)}-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`;
    const at = new Date(Date.UTC(2020, 0, 1) + Math.floor(random() * 6 * 365 * 864e5));
    const search = patientSearchTexts({ fullName, uhid, phone, email });
    const row = [
      newId(),
      at,
      at,
      serial,
      uhid,
      fullName,
      email,
      phone,
      born,
      false,
      serial % 2 ? Gender.MALE : Gender.FEMALE,
      null,
      `${serial} MG Road, Bengaluru`,
      true,
      1,
      search.name,
      search.contact,
      branchId,
    ];
    await tx.query(`INSERT INTO patient (${COLUMNS}) VALUES (${marks.join(', ')})`, row);
  }
}
