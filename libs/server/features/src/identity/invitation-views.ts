import { millisOf } from '@medicare/data';
import { invalidInput, type Role } from '@medicare/domain';
import { type Context, digestOf, Env } from '@medicare/platform';
import type { AccountBranches, Invited, PendingInvitation } from './invitation.types';
import { tooManyTries } from './sign-in-throttle';

const MOST = 500;
const MOST_ACCOUNTS = 100;

/** An invitation as the database gives it, with the name of whom it is for. */
export interface InvitationRow {
  id: string;
  role: Role;
  email: string;
  branch_ids: string;
  staff_id: string | null;
  doctor_id: string | null;
  full_name: string;
  is_active: boolean | number;
  created_at: string | Date;
  expires_at: string | Date;
}

const SELECT = `SELECT i.id, i.role, i.email, i.branch_ids, i.staff_id, i.doctor_id, i.created_at, i.expires_at,
    coalesce(s.full_name, d.full_name) AS full_name, coalesce(s.is_active, d.is_active) AS is_active
  FROM invitation i LEFT JOIN staff s ON s.id = i.staff_id LEFT JOIN doctor d ON d.id = i.doctor_id
  WHERE i.spent_at IS NULL`;

/** Invitations that wait, the newest first; of one person when asked so. Those that ran out are marked, for a new one. */
export async function pendingInvitations(
  env: Env,
  { staffId, doctorId }: { staffId?: string | null; doctorId?: string | null },
): Promise<PendingInvitation[]> {
  const [column, id] = staffId ? ['i.staff_id', staffId] : ['i.doctor_id', doctorId];
  const rows = await env.store.read<InvitationRow>(
    `${SELECT}${id ? ` AND ${column} = $1` : ''} ORDER BY i.created_at DESC, i.id DESC LIMIT ${MOST}`,
    id ? [id] : [],
  );
  return rows.map((row) => pendingOf(row, env.clock().getTime()));
}

function pendingOf(row: InvitationRow, now: number): PendingInvitation {
  const { id, role, email, full_name: fullName, staff_id: staffId, doctor_id: doctorId } = row;
  const [createdAt, expiresAt] = [row.created_at, row.expires_at].map((at) => new Date(millisOf(at)));
  const branchIds = JSON.parse(row.branch_ids) as string[];
  const isExpired = expiresAt.getTime() <= now;
  return { id, role, email, fullName, staffId, doctorId, branchIds, createdAt, expiresAt, isExpired };
}

/** Said alike of a code that was used, withdrawn, has run out, or never was one. */
export const notInvited = () =>
  invalidInput({
    path: 'code',
    rule: 'link',
    message:
      'This invitation is not valid any more: it was used, withdrawn, or is older than a week. Ask an administrator for a new one.',
  });

/** The invitation behind a code that still works. Throws BAD_USER_INPUT at `code` for every other one. */
export async function invitationOf(env: Env, code: string): Promise<InvitationRow> {
  const sql = `${SELECT} AND i.digest = $1 AND i.expires_at > $2`;
  const [row] = await env.store.read<InvitationRow>(sql, [digestOf(code), env.clock()]);
  if (!row?.is_active) throw notInvited();
  return row;
}

/** Throws RATE_LIMITED for an address that tries too often. */
export async function demandPatience(context: Context): Promise<void> {
  const waitSeconds = await context.limits.invitation(context.client.ip);
  if (waitSeconds) throw tooManyTries(waitSeconds);
}

/** What the holder of a code is invited to. */
export async function invited(context: Context, code: string): Promise<Invited> {
  await demandPatience(context);
  const { role, email, full_name: fullName, branch_ids, expires_at } = await invitationOf(context, code);
  const all = await context.store.read<{ id: string; name: string }>('SELECT id, name FROM branch ORDER BY name');
  const branchIds = JSON.parse(branch_ids) as string[];
  const branches = all.filter(({ id }) => branchIds.includes(id)).map(({ name }) => name);
  return { role, email, fullName, branches, expiresAt: new Date(millisOf(expires_at)) };
}

/** Where each of the accounts may work. Throws BAD_USER_INPUT for more than a page of accounts. */
export async function accountBranches(env: Env, accountIds: string[]): Promise<AccountBranches[]> {
  if (accountIds.length > MOST_ACCOUNTS)
    throw invalidInput({ path: 'accountIds', rule: 'max', message: `Ask for at most ${MOST_ACCOUNTS} accounts.` });
  if (!accountIds.length) return [];
  const places = accountIds.map((_, i) => `$${i + 1}`).join(', ');
  const rows = await env.store.read<{ account_id: string; branch_id: string }>(
    `SELECT b.account_id, b.branch_id FROM account_branch b JOIN branch r ON r.id = b.branch_id
     WHERE b.account_id IN (${places}) ORDER BY r.name, b.branch_id`,
    accountIds,
  );
  const of = (id: string): string[] => rows.filter((row) => row.account_id === id).map(({ branch_id }) => branch_id);
  return [...new Set(accountIds)].map((accountId) => ({ accountId, branchIds: of(accountId) }));
}
