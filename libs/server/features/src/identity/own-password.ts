import { invalidInput } from '@medicare/domain';
import { type Env, passwordMatches } from '@medicare/platform';
import { noteFailure, refuseWhileBlocked, throttleKey } from './sign-in-throttle';

/** What the holder of an account is called; none of it can be the password. */
export interface OwnNames {
  email: string | null;
  phone: string | null;
  display_name: string;
}

/** Under which key wrong passwords of somebody who is signed in are counted. */
export const ownPasswordKey = (accountId: string): string => throttleKey(`account ${accountId}`);

/**
 * Asks the signed-in for the password once more, before something that somebody at an open screen must not do. Wrong
 * ones bring the same delays as at sign-in. Throws BAD_USER_INPUT at `path`.
 */
export async function demandOwnPassword(env: Env, password: string, path: string): Promise<OwnNames> {
  const accountId = env.actor.accountId!;
  const key = ownPasswordKey(accountId);
  await refuseWhileBlocked(env, key);
  const [row] = await env.store.read<OwnNames & { password_hash: string }>(
    'SELECT p.password_hash, a.email, a.phone, a.display_name FROM password_credential p JOIN account a ON a.id = p.account_id WHERE a.id = $1',
    [accountId],
  );
  if (await passwordMatches(row?.password_hash ?? null, password)) return row;
  await noteFailure(env, key, accountId);
  throw invalidInput({ path, rule: 'match', message: 'This is not your present password.' });
}
