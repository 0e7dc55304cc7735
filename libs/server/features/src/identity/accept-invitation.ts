import { Doctor, Staff, type Tx } from '@medicare/data';
import { Refusal } from '@medicare/domain';
import {
  Context,
  demandGoodPassword,
  digestOf,
  hashPassword,
  insertAccount,
  lockRows,
  startSession,
} from '@medicare/platform';
import type { AcceptInvitationInput } from './identity.inputs';
import { demandPatience, invitationOf, type InvitationRow, notInvited } from './invitation-views';
import { refuseSecondAccount } from './invite-staff';
import { openSession, type OpenedSession } from './open-session';

/** Spends an invitation's code, makes the account that it promises, and signs in. The first of two who try gets it. */
export async function acceptInvitation(
  context: Context,
  { code, password }: AcceptInvitationInput,
): Promise<OpenedSession> {
  await demandPatience(context);
  const invitation = await invitationOf(context, code); // before the hash: it would be a stranger's to spend
  demandGoodPassword(password, [invitation.email, invitation.full_name]);
  const passwordHash = await hashPassword(password);
  const opened = await context.store.run((tx) => openAccount(context, tx, invitation, code, passwordHash));
  return openSession(context, opened.id, opened);
}

async function openAccount(
  context: Context,
  tx: Tx,
  { id: invitationId, role, email, full_name: displayName, staff_id: staffId, doctor_id: doctorId }: InvitationRow,
  code: string,
  passwordHash: string,
): Promise<{ id: string; sessionId: string; refresh: string }> {
  const now = context.clock();
  const [person] = staffId
    ? await lockRows(context, tx, Staff, [staffId])
    : await lockRows(context, tx, Doctor, [doctorId!]);
  const branchIds = await spend(tx, code, now);
  if (!person?.isActive) throw notInvited();
  await refuseSecondAccount(tx, staffId ? { staffId } : { doctorId: doctorId! });
  const account = { email, phone: null, displayName, role, passwordHash, branchIds, staffId, doctorId };
  const id = await insertAccount(tx, account, now).catch(asForInvited);
  tx.record({ type: 'invitation.accepted', subject: invitationId, branchId: branchIds[0], facts: { accountId: id } });
  return { id, ...(await startSession(tx, { id, role }, context, now)) };
}

/** Marks the invitation as used and gives its branches. Of two at once the second one finds it spent. */
async function spend(tx: Tx, code: string, now: Date): Promise<string[]> {
  const sql =
    'UPDATE invitation SET spent_at = $2 WHERE digest = $1 AND spent_at IS NULL AND expires_at > $2 RETURNING branch_ids';
  const [spent] = await tx.query<{ branch_ids: string }>(sql, [digestOf(code), now]);
  if (!spent) throw notInvited();
  return JSON.parse(spent.branch_ids) as string[];
}

/** The address was given to somebody else since: only an administrator can mend that. */
function asForInvited(error: unknown): never {
  if (!(error instanceof Refusal) || error.code !== 'CONFLICT') throw error;
  const message =
    'Another account uses your e-mail address by now. Ask an administrator for an invitation with another one.';
  throw new Refusal('CONFLICT', message, { fields: [{ path: 'email', rule: 'unique', message }] });
}
