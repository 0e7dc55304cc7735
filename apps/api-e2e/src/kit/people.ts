import { AccountBranch, Branch, type Store } from '@medicare/data';
import type { Role } from '@medicare/domain';
import {
  BLANK_PATIENT_VALUES,
  hashPassword,
  insertAccount,
  insertPatient,
  newId,
  type PatientValues,
  startSession,
} from '@medicare/platform';
import type { RunningApi } from './api';

/** The password of every account that the kit makes. */
export const PASSWORD = 'saffron-lantern-meadow-417';
let passwordHash: Promise<string> | undefined;

/** A branch, with a code of its own. */
export async function makeBranch(store: Store, code: string, values: Partial<Branch> = {}): Promise<string> {
  const [id, now] = [newId(), new Date()];
  const blank = {
    address: null,
    phone: null,
    gstin: null,
    payeeVpa: null,
    payeeName: null,
    isActive: true,
    timeZone: 'Asia/Kolkata',
  };
  await store.run(async (tx) => {
    await tx.manager.insert(Branch, {
      ...blank,
      id,
      code,
      name: `Branch ${code}`,
      createdAt: now,
      updatedAt: now,
      ...values,
    });
    tx.record({ type: 'branch.created', subject: id, branchId: id, facts: { code } });
  });
  return id;
}

/** A patient in a branch. */
export const makePatient = (
  store: Store,
  branchId: string,
  values: Partial<PatientValues> = {},
  now = new Date(),
): Promise<{ id: string; uhid: string }> =>
  store.run((tx) =>
    insertPatient(tx, { ...BLANK_PATIENT_VALUES, fullName: 'Asha Rao', ...values }, branchId, 'desk', now),
  );

export interface Person {
  accountId: string;
  sessionId: string;
  email: string;
  token: string;
}
type Links = Partial<Record<'patientId' | 'doctorId' | 'staffId', string>>;

/** An account of a role in some branches, signed in. */
export async function makePerson(
  api: Pick<RunningApi, 'store' | 'composition'>,
  role: Role,
  branchIds: string[],
  links: Links = {},
): Promise<Person> {
  const hash = await (passwordHash ??= hashPassword(PASSWORD));
  const [email, now] = [`${role.toLowerCase()}.${newId()}@test.example`, new Date()];
  const opened = await api.store.run(async (tx) => {
    const id = await insertAccount(
      tx,
      { email, phone: null, displayName: `A ${role.toLowerCase()}`, role, passwordHash: hash, branchIds, ...links },
      now,
    );
    const client = { ip: '', userAgent: '', refreshSecret: null };
    const { refreshSecrets } = api.composition.services;
    return { id, ...(await startSession(tx, { id, role }, { client, refreshSecrets }, now)) };
  });
  const { text } = await api.composition.services.tokens.issue(opened.id, opened.sessionId);
  return { accountId: opened.id, sessionId: opened.sessionId, email, token: text };
}

/** Moves an account to other branches, as an administrator's program would. */
export const moveToBranches = (store: Store, accountId: string, branchIds: string[]): Promise<void> =>
  store.run(async (tx) => {
    await tx.manager.delete(AccountBranch, { accountId });
    for (const branchId of branchIds) await tx.manager.insert(AccountBranch, { accountId, branchId });
    tx.record({ type: 'account.branches-changed', subject: accountId, facts: { branchIds } });
  });
