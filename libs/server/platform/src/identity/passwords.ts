import { Algorithm, hash, verify } from '@node-rs/argon2';

// OWASP's first choice for argon2id: 19 MiB, two passes, one lane.
const COST = { algorithm: 2 satisfies Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The argon2id string of a password. Takes tens of milliseconds on another thread; never inside a unit of work. */
export const hashPassword = (password: string): Promise<string> => hash(password, COST);

let someHash: Promise<string> | undefined;

/** Whether the password belongs to the hash. Without a hash it takes the same time and says no, so that time tells nothing. */
export async function passwordMatches(passwordHash: string | null, password: string): Promise<boolean> {
  someHash ??= hashPassword('no account has this password');
  const matches = await verify(passwordHash ?? (await someHash), password);
  return passwordHash !== null && matches;
}
