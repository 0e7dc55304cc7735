import { Invitation, type Tx } from '@medicare/data';
import { IsNull } from 'typeorm';
import { type Env } from '../context';

/** Withdraws what is pending for a person, so that one link works at most. Lock the person's row first. */
export async function withdrawInvitationsOf(
  env: Env,
  tx: Tx,
  person: { staffId: string } | { doctorId: string },
): Promise<void> {
  for (const invitation of await tx.manager.findBy(Invitation, { ...person, spentAt: IsNull() }))
    await withdrawInvitation(env, tx, invitation);
}

/** Makes an invitation's link useless; one that was used or withdrawn stays as it is. */
export async function withdrawInvitation(env: Env, tx: Tx, { id, branchIds }: Invitation): Promise<void> {
  const sql = 'UPDATE invitation SET spent_at = $2 WHERE id = $1 AND spent_at IS NULL RETURNING id';
  const withdrawn = await tx.query(sql, [id, env.clock()]);
  if (withdrawn.length)
    tx.record({ type: 'invitation.withdrawn', subject: id, branchId: branchIds[0] ?? null, facts: {} });
}
