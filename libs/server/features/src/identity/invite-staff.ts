import { Account, Doctor, Invitation, Staff, type Tx } from '@medicare/data';
import { INVITATION_LIFE_DAYS, invalidInput, invitationFaults, Refusal } from '@medicare/domain';
import {
  digestOf,
  Env,
  loadForChange,
  newId,
  newSecret,
  readEmail,
  withdrawInvitation,
  withdrawInvitationsOf,
  write,
} from '@medicare/platform';
import { IsNull, MoreThan } from 'typeorm';
import { demandBranches } from './accounts';
import type { InviteStaffInput } from './identity.inputs';
import type { CreatedInvitation } from './invitation.types';

const DAY_MS = 86_400_000;

/**
 * Invites a member of staff or a doctor to make an account, and gives the link, which is shown this once: only a digest
 * is kept. The code stands in the link's fragment, which browsers send to nobody. A new link replaces an older one.
 */
export async function inviteStaff(env: Env, input: InviteStaffInput): Promise<CreatedInvitation> {
  const email = readEmail(input.email);
  const faults = invitationFaults(input);
  if (!email) faults.push({ path: 'email', rule: 'form', message: 'Give the whole address, such as name@example.in.' });
  if (!email || faults.length) throw invalidInput(...faults);
  const branchIds = [...new Set(input.branchIds)];
  const [id, code, now] = [newId(), newSecret(), env.clock()];
  const expiresAt = new Date(now.getTime() + INVITATION_LIFE_DAYS * DAY_MS);
  await write(env, async (tx) => {
    const person = await personToInvite(env, tx, input);
    await demandBranches(tx, branchIds);
    await demandFreeEmail(env, tx, email, person);
    await withdrawInvitationsOf(env, tx, person);
    const row = {
      ...person,
      id,
      digest: digestOf(code),
      role: input.role,
      branchIds,
      email,
      createdAt: now,
      expiresAt,
    };
    await tx.manager.insert(Invitation, { ...row, spentAt: null, createdById: env.actor.accountId! });
    tx.record({ type: 'invitation.created', subject: id, branchId: branchIds[0], facts: { role: input.role } });
  });
  return { id, link: `${env.publicUrl}/invitation#${code}`, expiresAt };
}

type Person = { staffId: string } | { doctorId: string };

/** The person, locked: works here, and has no account yet. */
async function personToInvite(env: Env, tx: Tx, { staffId, doctorId }: InviteStaffInput): Promise<Person> {
  const row = staffId
    ? await loadForChange(env, tx, Staff, staffId, 'member of staff')
    : await loadForChange(env, tx, Doctor, doctorId!, 'doctor');
  if (!row.isActive) throw new Refusal('CONFLICT', 'This person does not work here any more. Reactivate them first.');
  const person: Person = staffId ? { staffId } : { doctorId: doctorId! };
  await refuseSecondAccount(tx, person);
  return person;
}

/** One person, one account. */
export async function refuseSecondAccount(tx: Tx, person: Person): Promise<void> {
  const account = await tx.manager.findOneBy(Account, person);
  if (!account) return;
  const next = account.isActive ? 'Change its role instead.' : 'It is deactivated: reactivate it instead.';
  throw new Refusal('CONFLICT', `This person has an account already. ${next}`, { accountId: account.id });
}

/** With one e-mail address one can sign in to one account: it must be free, and promised to nobody else. */
async function demandFreeEmail(env: Env, tx: Tx, email: string, person: Person): Promise<void> {
  if (await tx.manager.existsBy(Account, { email }))
    throw emailTaken('An account uses this e-mail address already. Give another one.');
  const [key, id] = Object.entries(person)[0];
  const pending = { email, spentAt: IsNull(), expiresAt: MoreThan(env.clock()) };
  const others = await tx.manager.findBy(Invitation, pending);
  if (others.some((other) => other[key as 'staffId'] !== id))
    throw emailTaken(
      'Somebody else is invited with this e-mail address. Give another one, or withdraw that invitation.',
    );
}

function emailTaken(message: string): Refusal {
  return new Refusal('CONFLICT', message, { fields: [{ path: 'email', rule: 'unique', message }] });
}

/** Withdraws a pending invitation: its link stops working. Twice changes nothing. Throws NOT_FOUND for one that is not there. */
export async function withdrawInvitationById(env: Env, id: string): Promise<boolean> {
  await write(env, async (tx) => {
    const invitation = await tx.manager.findOneBy(Invitation, { id });
    if (!invitation) throw new Refusal('NOT_FOUND', 'This invitation was not found.');
    if (!invitation.spentAt) await withdrawInvitation(env, tx, invitation);
  });
  return true;
}
