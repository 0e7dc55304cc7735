import { addDays } from '../scheduling/local-time';
import { isExpired } from './fefo';

/** Within so many days of its last day of use, a batch is listed. */
export const EXPIRY_WINDOWS = [30, 60, 90] as const;
export type ExpiryWindow = (typeof EXPIRY_WINDOWS)[number];

/** The narrowest window that a batch falls into; 'EXPIRED' after its last day, null when it keeps longer. Days YYYY-MM-DD. */
export function expiryWindowOf(expiresOn: string | null, today: string): ExpiryWindow | 'EXPIRED' | null {
  if (expiresOn === null) return null;
  if (isExpired({ expiresOn }, today)) return 'EXPIRED';
  return EXPIRY_WINDOWS.find((days) => expiresOn <= addDays(today, days)) ?? null;
}
