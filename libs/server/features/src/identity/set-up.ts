import { Branch, SetUpLink, type Store, type Tx } from '@medicare/data';
import { invalidInput, Refusal } from '@medicare/domain';
import {
  Context,
  demandGoodPassword,
  digestOf,
  hashPassword,
  insertAccount,
  newId,
  newSecret,
  readEmail,
  startSession,
} from '@medicare/platform';
import type { SetUpInput } from './identity.inputs';
import { openSession, type OpenedSession } from './open-session';

const LINK_LIFE_MS = 7 * 24 * 3_600_000;

/** Whether nobody can sign in yet. */
export async function needsSetUp(store: Store): Promise<boolean> {
  return !(await store.read('SELECT id FROM account LIMIT 1')).length;
}

/** Makes the code of the one-time set-up link and forgets earlier ones. */
export async function newSetUpCode(store: Store, now: Date): Promise<string> {
  const code = newSecret();
  const replace = async (tx: Tx): Promise<void> => {
    await tx.query('DELETE FROM set_up_link');
    await tx.manager.insert(SetUpLink, { digest: digestOf(code), expiresAt: new Date(now.getTime() + LINK_LIFE_MS) });
  };
  await store.run(replace, { withoutEvent: 'a set-up link that nobody has used' });
  return code;
}

/** Writes the first branch, `MAIN`. */
export async function insertMainBranch(tx: Tx, name: string, now: Date): Promise<string> {
  const id = newId();
  const blank = { address: null, phone: null, gstin: null, payeeVpa: null, payeeName: null };
  await tx.manager.insert(Branch, {
    ...blank,
    id,
    code: 'MAIN',
    name,
    timeZone: 'Asia/Kolkata',
    isActive: true,
    createdAt: now,
    updatedAt: now,
  });
  tx.record({ type: 'branch.created', subject: id, branchId: id, facts: { code: 'MAIN' } });
  return id;
}

/** Creates the first administrator and, on an empty database, the first branch. Throws CONFLICT when somebody was faster. */
export async function insertFirstAdministrator(
  tx: Tx,
  admin: { fullName: string; email: string; passwordHash: string; hospitalName?: string | null },
  now: Date,
): Promise<string> {
  if ((await tx.query('SELECT id FROM account LIMIT 1')).length) throw isSetUp();
  const [branch] = await tx.query<{ id: string }>('SELECT id FROM branch ORDER BY created_at LIMIT 1');
  const branchId = branch?.id ?? (await insertMainBranch(tx, admin.hospitalName || 'Main branch', now));
  const { email, passwordHash, fullName } = admin;
  const id = await insertAccount(
    tx,
    { email, phone: null, displayName: fullName, role: 'ADMIN', passwordHash, branchIds: [branchId] },
    now,
  );
  tx.record({ type: 'installation.set-up', subject: id, facts: {} });
  return id;
}

const isSetUp = (): Refusal => new Refusal('CONFLICT', 'This hospital is set up already. Please sign in.');

/** Answers the set-up page: spends the link's code, creates the first administrator and signs in. */
export async function setUpFirstAdministrator(context: Context, input: SetUpInput): Promise<OpenedSession> {
  if (!(await needsSetUp(context.store))) throw isSetUp(); // before the hash: it would be a stranger's to spend
  const email = readEmail(input.email);
  if (!email)
    throw invalidInput({ path: 'email', rule: 'form', message: 'Give the whole address, such as name@example.in.' });
  demandGoodPassword(input.password, [email, input.fullName]);
  const [passwordHash, now] = [await hashPassword(input.password), context.clock()];
  const opened = await context.store.run(async (tx) => {
    await spendCode(tx, input.code, now);
    const id = await insertFirstAdministrator(tx, { ...input, email, passwordHash }, now);
    return { id, ...(await startSession(tx, { id, role: 'ADMIN' }, context, now)) };
  });
  return openSession(context, opened.id, opened);
}

async function spendCode(tx: Tx, code: string, now: Date): Promise<void> {
  const spent = await tx.query('DELETE FROM set_up_link WHERE digest = $1 AND expires_at > $2 RETURNING digest', [
    digestOf(code),
    now,
  ]);
  if (!spent.length)
    throw invalidInput({
      path: 'code',
      rule: 'link',
      message: 'This set-up link is not valid any more. Start the server again to get a new one.',
    });
}
