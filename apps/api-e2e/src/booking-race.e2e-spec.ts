import { wallClockOf } from '@medicare/domain';
import { freePort, freshSettings, type RunningApi, spawnApi, startApi } from './kit/api';
import { BookingModel } from './kit/booking-model';
import { engine } from './kit/databases';
import { askAt, codeOf } from './kit/graphql-client';
import { makeBranch, makePatient, makePerson } from './kit/people';
import { random as randomOf } from './kit/random';
import { makeWorkingDoctor, overlapsIn, quarter, strayGrains, wrongCounts } from './kit/schedules';
import { sealed } from './kit/settled';

const SEED = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
const ATTEMPTS = 1000;
const CLIENTS = 32;
/** Two doctors with five slots each: ten slots that everybody wants. */
const SLOTS = 5;

interface Attempt {
  kind: 'book' | 'cancel' | 'move';
  code: string | null;
  status: number;
  id: string | null;
  doctorId?: string;
  patientId?: string;
  startsAt?: string;
}

let api: RunningApi;
let second: Awaited<ReturnType<typeof spawnApi>> | null = null;
let urls: string[];
let main: string;
let doctors: string[];
let patients: string[];
let tokens: string[];
beforeAll(async () => {
  // Several processes of one hospital share its public address: tokens name it.
  const settings = await freshSettings({ PUBLIC_URL: 'http://hospital.test.example' });
  api = await startApi(settings);
  // On PostgreSQL a second process of the built server shares database and keys; SQLite has one process.
  if (engine === 'postgres') second = await spawnApi({ ...settings, PORT: String(await freePort()) });
  urls = second ? [api.url, second.url] : [api.url];
  main = await makeBranch(api.store, 'MAIN');
  doctors = [await makeWorkingDoctor(api.store, main), await makeWorkingDoctor(api.store, main)];
  patients = [];
  for (let i = 0; i < 24; i++) patients.push((await makePatient(api.store, main, { fullName: `Patient ${i}` })).id);
  tokens = [];
  for (let i = 0; i < 4; i++) tokens.push((await makePerson(api, 'RECEPTIONIST', [main])).token);
  process.stdout.write(`booking race: SEED=${SEED}\n`);
});
afterAll(async () => {
  await second?.kill();
  await api.stop();
});

const MUTATIONS = {
  book: 'mutation ($input: BookAppointmentInput!) { bookAppointment(input: $input) { id } }',
  move: 'mutation ($id: ID!, $input: RescheduleAppointmentInput!) { rescheduleAppointment(id: $id, input: $input) { id } }',
  cancel: 'mutation ($id: ID!) { cancelAppointment(id: $id, reason: "Changed plans") { id } }',
};

/** One client: books, moves and cancels its own, one thing after the other, at whichever process comes next. */
async function client(n: number, attempts: number, times: string[]): Promise<Attempt[]> {
  const random = randomOf(SEED + n);
  const [mine, log]: [string[], Attempt[]] = [[], []];
  for (let i = 0; i < attempts; i++) {
    const wanted = { doctorId: random.pick(doctors), startsAt: random.pick(times) };
    const dice = random.int(10);
    const kind = !mine.length || dice < 7 ? 'book' : dice < 9 ? 'move' : 'cancel';
    const id = kind === 'book' ? null : random.pick(mine);
    const patientId = random.pick(patients);
    const input = kind === 'book' ? { ...wanted, patientId } : wanted;
    const answer = await askAt(
      urls[(n + i) % urls.length],
      MUTATIONS[kind],
      kind === 'cancel' ? { id } : { id, input },
      tokens[n % tokens.length],
    );
    const made = answer.data && (Object.values(answer.data)[0] as { id: string }).id;
    if (kind === 'book' && made) mine.push(made);
    if (kind === 'cancel' && made) mine.splice(mine.indexOf(made), 1);
    log.push({ kind, code: codeOf(answer), status: answer.status, id: made ?? id, ...wanted, patientId });
  }
  return log;
}

test(`${ATTEMPTS} attempts of ${CLIENTS} clients on ten slots: nobody is in two places, the losers hear SLOT_TAKEN, the model agrees`, async () => {
  const times = Array.from({ length: SLOTS }, (_, i) => quarter(8 + i));
  const share = Math.ceil(ATTEMPTS / CLIENTS);
  const logs = await Promise.all(Array.from({ length: CLIENTS }, (_, n) => client(n, share, times)));
  const attempts = logs.flat();
  expect(attempts.length).toBeGreaterThanOrEqual(ATTEMPTS);
  expect(attempts.filter(({ status }) => status >= 500)).toEqual([]);
  const refusals = attempts.filter(({ code }) => code !== null);
  expect([...new Set(refusals.map(({ code }) => code))]).toEqual(['SLOT_TAKEN']);
  expect(attempts.length - refusals.length).toBeGreaterThan(10);
  expect(refusals.length).toBeGreaterThan(ATTEMPTS / 4); // it was a race

  expect(await overlapsIn(api.store)).toEqual([]);
  expect(await strayGrains(api.store)).toBe(0);
  expect(await wrongCounts(api.store)).toEqual([]);

  await sealed(api.store);
  const events = await allEvents();
  const model = new BookingModel().replay(events);
  expect(model.clashes).toEqual([]);
  // Everything that was accepted happened, once; nothing happened that was not accepted.
  const happened = (type: string): string[] =>
    events
      .filter((event) => event.type === type)
      .map(({ subject }) => subject)
      .sort();
  const accepted = (kind: Attempt['kind']): string[] =>
    attempts
      .filter((each) => each.kind === kind && !each.code)
      .map(({ id }) => id!)
      .sort();
  expect(happened('appointment.booked')).toEqual(accepted('book'));
  expect(happened('appointment.rescheduled')).toEqual(accepted('move'));
  expect(happened('appointment.cancelled')).toEqual(accepted('cancel'));
  // What stands at the end is what the model says.
  const rows = await api.store.read<{ id: string; doctor_id: string; patient_id: string }>(
    "SELECT id, doctor_id, patient_id FROM appointment WHERE status <> 'CANCELLED'",
  );
  const standing = [...model.standing].map(([id, { doctorId, patientId }]) => `${id} ${doctorId} ${patientId}`);
  expect(rows.map((row) => `${row.id} ${row.doctor_id} ${row.patient_id}`).sort()).toEqual(standing.sort());
  // Nobody was refused a time that never was taken, for the doctor or for the patient.
  const unfounded = refusals.filter(({ kind, doctorId, patientId, startsAt }) => {
    const { day, time } = wallClockOf(Date.parse(startsAt!), 'Asia/Kolkata');
    const whose = kind === 'book' ? [doctorId, patientId] : [doctorId, ...patients];
    return !whose.some((who) => model.everTaken.has(`${who} ${day} ${time}`));
  });
  expect(unfounded).toEqual([]);
}, 120_000);

async function allEvents() {
  const events: Awaited<ReturnType<RunningApi['store']['since']>> = [];
  for (;;) {
    const more = await api.store.since(events.at(-1)?.seq ?? 0);
    if (!more.length) return events;
    events.push(...more);
  }
}

test('the guard is the database’s: without its key, the same rush puts two patients into one slot', async () => {
  if (engine === 'postgres') return void (await withoutKey('ALTER TABLE doctor_time DROP CONSTRAINT pk_doctor_time'));
  // SQLite keeps a table without rowid by its key alone: it is made anew without one.
  await withoutKey(
    'DROP TABLE doctor_time',
    'CREATE TABLE doctor_time (doctor_id text, grain integer, appointment_id text, hold_id text)',
  );
});

async function withoutKey(...statements: string[]): Promise<void> {
  await api.store.run(
    async (tx) => {
      for (const sql of statements) await tx.query(sql);
    },
    { withoutEvent: 'a guard is taken away' },
  );
  const at = { doctorId: doctors[0], startsAt: quarter(40) };
  const answers = await Promise.all(
    patients
      .slice(0, 4)
      .map((patientId, i) => askAt(urls[i % urls.length], MUTATIONS.book, { input: { ...at, patientId } }, tokens[0])),
  );
  expect(answers.filter((answer) => !answer.errors).length).toBeGreaterThan(1);
  expect((await overlapsIn(api.store)).length).toBeGreaterThan(0);
}
