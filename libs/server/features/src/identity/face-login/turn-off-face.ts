import { Refusal } from '@medicare/domain';
import type { Env } from '@medicare/platform';
import { forgetFace } from './own-face';

/** Switches sign-in by face off for an account, on behalf of an administrator. Throws NOT_FOUND for an account that is not there. */
export async function turnOffFace(env: Env, accountId: string): Promise<boolean> {
  const [account] = await env.store.read('SELECT id FROM account WHERE id = $1', [accountId]);
  if (!account) throw new Refusal('NOT_FOUND', 'This account was not found.');
  return forgetFace(env, accountId);
}
