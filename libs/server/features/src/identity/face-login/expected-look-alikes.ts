import { millisOf } from '@medicare/data';
import { lookAlikes, readDescriptor, Refusal, wallClockOf } from '@medicare/domain';
import { branchFor, branchZone, type Env, write } from '@medicare/platform';
import { tooManyTries } from '../sign-in-throttle';
import { faceSettings } from './face-settings';
import type { ExpectedLookAlike } from './face.types';

/** Somebody who is expected today, with the sealed template. */
interface Expected {
  id: string;
  patient_id: string;
  full_name: string;
  uhid: string;
  starts_at: string | Date;
  account_id: string;
  key_name: string;
  sealed: string;
}

/** Whether the actor's desk is shown look-alikes. */
export const isFaceDeskOn = async (env: Env): Promise<boolean> => (await faceSettings(env)).isDeskOn;

/**
 * Shows up to three of today's expected patients in the branch who look like a face, nearest first: for a human to choose
 * from, recorded, and never a session. Throws FORBIDDEN unless an administrator has switched it on.
 */
export async function expectedLookAlikes(
  env: Env,
  descriptor: string,
  wantedBranchId: string | null | undefined,
): Promise<ExpectedLookAlike[]> {
  const face = readDescriptor(descriptor, 'descriptor');
  const waitSeconds = await env.limits.faces(env.actor.accountId!);
  if (waitSeconds) throw tooManyTries(waitSeconds);
  if (!(await isFaceDeskOn(env)))
    throw new Refusal('FORBIDDEN', 'This is switched off. An administrator can switch it on under “Face sign-in”.');
  const read = { query: env.store.read.bind(env.store) };
  const branchId = await branchFor(read, env.actor, wantedBranchId);
  const { day } = wallClockOf(env.clock().getTime(), await branchZone(read, branchId));
  const people = await withTemplates(env, await expectedOn(env, branchId, day));
  const shown = lookAlikes(people, ({ template }) => template, face).map(({ person }) => person);
  await write(env, async (tx) => {
    const patientIds = shown.map((person) => person.patient_id);
    tx.record({ type: 'face.suggested', subject: branchId, branchId, facts: { patientIds } });
  });
  return shown.map(viewOf);
}

/** Who is booked for the day, has not arrived yet, and has a face; once each, by the first appointment. */
async function expectedOn({ store }: Env, branchId: string, day: string): Promise<Expected[]> {
  const rows = await store.read<Expected>(
    `SELECT a.id, a.patient_id, p.full_name, p.uhid, a.starts_at, c.account_id, c.key_name, c.sealed
     FROM appointment a JOIN patient p ON p.id = a.patient_id
     JOIN account k ON k.patient_id = p.id JOIN face_credential c ON c.account_id = k.id
     WHERE a.branch_id = $1 AND a.day = $2 AND a.status IN ('PENDING', 'CONFIRMED')
       AND a.starts_at > $3 AND a.starts_at < $4 AND k.is_active = $5 AND p.is_active = $5
     ORDER BY a.starts_at, a.id`,
    [branchId, day, ...aroundDay(day), true],
  );
  return rows.filter((row, at) => rows.findIndex((other) => other.patient_id === row.patient_id) === at);
}

/** Instants before and after the day in every zone: appointments are found by when they start. */
const aroundDay = (day: string): [Date, Date] => {
  const noon = Date.parse(`${day}T12:00:00Z`);
  return [new Date(noon - 2 * DAY_MS), new Date(noon + 2 * DAY_MS)];
};
const DAY_MS = 86_400_000;

/** A template whose key is gone belongs to nobody any more. */
async function withTemplates(
  { faces }: Env,
  expected: Expected[],
): Promise<{ person: Expected; template: Float32Array }[]> {
  const opened = await Promise.all(
    expected.map(async (person) => {
      const sealed = { keyName: person.key_name, sealed: person.sealed };
      const template = await faces.open(person.account_id, sealed).catch(() => null);
      return template && { person, template };
    }),
  );
  return opened.filter((one) => one !== null);
}

const viewOf = (person: Expected): ExpectedLookAlike => ({
  appointmentId: person.id,
  patientId: person.patient_id,
  fullName: person.full_name,
  uhid: person.uhid,
  startsAt: new Date(millisOf(person.starts_at)),
});
