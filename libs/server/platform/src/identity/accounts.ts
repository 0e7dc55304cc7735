import { Account, AccountBranch, PasswordCredential, Tx } from '@medicare/data';
import { invalidInput, passwordFault, Refusal, type Role } from '@medicare/domain';
import { newId } from '../context';
import { uniqueViolation } from '../graphql/format-error';

export interface NewAccount {
  email: string | null;
  phone: string | null;
  displayName: string;
  role: Role;
  passwordHash: string;
  branchIds: string[];
  patientId?: string | null;
  doctorId?: string | null;
  staffId?: string | null;
}

/** Throws BAD_USER_INPUT at `path` unless the password is a good one. `own` are texts that it must not be. */
export function demandGoodPassword(password: string, own: (string | null | undefined)[], path = 'password'): void {
  const message = passwordFault(password, own);
  if (message) throw invalidInput({ path, rule: 'password', message });
}

/** Writes an account with its password and branches. Throws CONFLICT when its e-mail address or phone number is taken. */
export async function insertAccount(tx: Tx, account: NewAccount, now: Date): Promise<string> {
  const { passwordHash, branchIds, ...fields } = account;
  const id = newId();
  const links = {
    patientId: fields.patientId ?? null,
    doctorId: fields.doctorId ?? null,
    staffId: fields.staffId ?? null,
  };
  try {
    await tx.manager.insert(Account, {
      ...fields,
      ...links,
      id,
      isActive: true,
      lastSignedInAt: null,
      createdAt: now,
      updatedAt: now,
    });
  } catch (error) {
    throw contactTaken(error);
  }
  await tx.manager.insert(PasswordCredential, { accountId: id, passwordHash, changedAt: now });
  for (const branchId of branchIds) await tx.manager.insert(AccountBranch, { accountId: id, branchId });
  tx.record({
    type: 'account.created',
    subject: id,
    branchId: branchIds[0] ?? null,
    patientId: links.patientId,
    facts: { role: account.role },
  });
  return id;
}

/** A unique e-mail address or phone number was taken: said at its field, in `words` if given. Other errors stay as they are. */
export function contactTaken(error: unknown, words?: string): unknown {
  const taken = uniqueViolation(error);
  const path = taken?.includes('email') ? 'email' : taken?.includes('phone') ? 'phone' : null;
  return path ? registeredAlready(path, words) : error;
}

/** That somebody has this address or number, whoever it is: a stranger learns no more. */
export function registeredAlready(path: 'email' | 'phone', words?: string): Refusal {
  const what = path === 'email' ? 'e-mail address' : 'phone number';
  const message = words ?? `This ${what} is already registered here. Sign in with it, or ask the front desk.`;
  return new Refusal('CONFLICT', message, { fields: [{ path, rule: 'unique', message }] });
}
