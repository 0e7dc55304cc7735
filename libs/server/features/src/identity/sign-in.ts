import type { Tx } from '@medicare/data';
import { Refusal, type Role } from '@medicare/domain';
import { Context, passwordMatches, readEmail, readPhone, startSession } from '@medicare/platform';
import { forgetFaceFailures } from './face-login/face-tries';
import type { SignInInput } from './identity.inputs';
import { forgetFailures, noteFailure, refuseWhileBlocked, throttleKey, tooManyTries } from './sign-in-throttle';
import { openSession, type OpenedSession } from './open-session';

interface Credential {
  id: string;
  role: Role;
  password_hash: string;
}

/**
 * Signs in with e-mail address or phone number and password. Unknown, wrong and deactivated get the same answer in the
 * same time; failures in a row bring delays.
 */
export async function signIn(context: Context, { identifier, password }: SignInInput): Promise<OpenedSession> {
  const waitSeconds = await context.limits.signIn(context.client.ip);
  if (waitSeconds) throw tooManyTries(waitSeconds);
  const name = readEmail(identifier) ?? readPhone(identifier) ?? identifier;
  const key = throttleKey(name);
  await refuseWhileBlocked(context, key);
  const credential = await credentialOf(context, name);
  if (!(await passwordMatches(credential?.password_hash ?? null, password)) || !credential) {
    await noteFailure(context, key, credential?.id ?? null);
    throw noMatch();
  }
  const opened = await context.store.run(
    async (tx) => {
      await demandStillValid(context, tx, credential);
      await forgetFailures(tx, key);
      await forgetFaceFailures(tx, credential.id);
      return startSession(tx, credential, context, context.clock());
    },
    { actorId: credential.id },
  );
  return openSession(context, credential.id, opened);
}

const noMatch = (): Refusal =>
  new Refusal('UNAUTHENTICATED', 'That name and password do not match. Check both and try again.');

/**
 * Comparing takes a while, in which the password may be replaced: whoever does so ends all sessions, and one that was
 * about to begin must not be left. The row stays locked until the session is there to be ended.
 */
async function demandStillValid({ store }: Context, tx: Tx, { id, password_hash: hash }: Credential): Promise<void> {
  const lock = store.engine === 'postgres' ? ' FOR UPDATE' : '';
  const [row] = await tx.query<{ password_hash: string }>(
    `SELECT password_hash FROM password_credential WHERE account_id = $1${lock}`,
    [id],
  );
  if (row?.password_hash !== hash) throw noMatch();
}

async function credentialOf(context: Context, name: string): Promise<Credential | undefined> {
  const column = name.includes('@') ? 'email' : 'phone';
  const [row] = await context.store.read<Credential>(
    `SELECT a.id, a.role, p.password_hash FROM account a JOIN password_credential p ON p.account_id = a.id WHERE a.${column} = $1 AND a.is_active = $2`,
    [name, true],
  );
  return row;
}
