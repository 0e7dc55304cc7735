import { PASSWORD_MIN_LENGTH, passwordFault } from '@medicare/domain';

/** How hard a password is to guess, for the words under the field. The server decides whether it is accepted. */
export type PasswordStrength = 'short' | 'weak' | 'fair' | 'good' | 'strong';

/** Bits of guessing work, roughly, from which the better words are used. */
const GOOD_BITS = 60;
const STRONG_BITS = 80;

/** Rates `password`; `own` are texts about the person that it must not be. */
export function passwordStrength(password: string, own: readonly string[] = []): PasswordStrength {
  if (password.length < PASSWORD_MIN_LENGTH) return 'short';
  if (passwordFault(password, [...own])) return 'weak';
  const bits = roughBits(password);
  if (bits >= STRONG_BITS) return 'strong';
  return bits >= GOOD_BITS ? 'good' : 'fair';
}

// Distinct characters count, not all: "aaaaaaaaaaaaab" is long and still easy.
function roughBits(password: string): number {
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/].filter((kind) => kind.test(password)).length;
  const spread = new Set(password.toLowerCase()).size;
  return Math.min(password.length, spread * 2) * (3 + kinds * 0.75);
}
