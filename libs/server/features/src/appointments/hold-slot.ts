import { millisOf, type Tx } from '@medicare/data';
import { HOLD_MS } from '@medicare/domain';
import { Env, newId, write } from '@medicare/platform';
import type { HeldSlot } from './appointments.types';
import { demandOwnDoctor } from './book-appointment';
import { holderOf } from './open-slots';
import { orSlotTaken } from './slot-taken';
import { clearHolds, dropHolds, lockDoctors, takeHold } from './take-time';
import { placeTime } from './wanted-time';

/**
 * Keeps a time for two minutes; to others it is taken at once. Whoever holds another time lets go of it, and holding the
 * same time again starts the two minutes anew. Throws like `bookAppointment`.
 */
export async function holdSlot(env: Env, doctorId: string, startsAt: string, endsAt: string | null): Promise<HeldSlot> {
  demandOwnDoctor(env.actor, doctorId);
  const [id, now, holder] = [newId(), env.clock(), holderOf(env.actor)!];
  const expiresAt = new Date(now.getTime() + HOLD_MS);
  const start = Date.parse(startsAt);
  let end = start + 1;
  try {
    return await write(env, async (tx) => {
      await lockHolder(env, tx, holder);
      await lockDoctors(env, tx, [doctorId]);
      const place = await placeTime(env, tx, { doctorId, startsAt, endsAt });
      end = place.end;
      const former = await clearHolds(tx, doctorId, holder, now);
      if (former && (former.doctor_id !== doctorId || millisOf(former.starts_at) !== start))
        await release(tx, former.doctor_id, new Date(millisOf(former.starts_at)));
      const [from, to] = [new Date(place.start), new Date(place.end)];
      await tx.query(
        'INSERT INTO slot_hold (id, holder, doctor_id, starts_at, ends_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6)',
        [id, holder, doctorId, from, to, expiresAt],
      );
      await takeHold(tx, id, doctorId, place);
      const facts = { doctorId, startsAt: from.toISOString(), until: expiresAt.toISOString() };
      tx.record({ type: 'slot.held', subject: id, branchId: place.branchId, facts });
      return { id, doctorId, startsAt: from, endsAt: to, expiresAt };
    });
  } catch (error) {
    throw await orSlotTaken(env, error, { doctorId, patientId: env.actor.patientId ?? '', start, end });
  }
}

/** One hold for each holder, also of times with different doctors at once: their locks do not meet. */
async function lockHolder(env: Env, tx: Tx, holder: string): Promise<void> {
  if (env.store.engine === 'postgres')
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [holder]);
}

async function release(tx: Tx, doctorId: string, startsAt: Date): Promise<void> {
  const [{ branch_id: branchId }] = await tx.query<{ branch_id: string }>(
    'SELECT branch_id FROM doctor WHERE id = $1',
    [doctorId],
  );
  const facts = { doctorId, startsAt: startsAt.toISOString() };
  tx.record({ type: 'slot.released', subject: doctorId, branchId, facts });
}

/** Lets go of a hold of one's own. False when it was gone already. */
export async function releaseSlot(env: Env, id: string): Promise<boolean> {
  return write(env, async (tx) => {
    const [hold] = await tx.query<{ doctor_id: string; starts_at: string | Date }>(
      'SELECT doctor_id, starts_at FROM slot_hold WHERE id = $1 AND holder = $2',
      [id, holderOf(env.actor)],
    );
    if (!hold) return false;
    await dropHolds(tx, [id]);
    await release(tx, hold.doctor_id, new Date(millisOf(hold.starts_at)));
    return true;
  });
}
