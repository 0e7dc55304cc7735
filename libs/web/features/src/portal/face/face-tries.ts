import { faceDelaySeconds } from '@medicare/domain';

interface Tries {
  readonly failures: number;
  /** When the next one may be made, in milliseconds since 1970. */
  readonly nextAt: number;
}

const NONE: Tries = { failures: 0, nextAt: 0 };
const keyOf = (deviceId: string): string => `mp-face-tries-${deviceId}`;

/** How often in a row a face was refused here. The hospital only ever says no, so this device counts along with it. */
export function triesOf(deviceId: string): Tries {
  try {
    return { ...NONE, ...(JSON.parse(sessionStorage.getItem(keyOf(deviceId)) ?? '{}') as Partial<Tries>) };
  } catch {
    return NONE;
  }
}

/** Counts a refusal, and from the fifth on how long to wait, as the hospital does. */
export function countRefusal(deviceId: string, now: number): Tries {
  const failures = triesOf(deviceId).failures + 1;
  const tries = { failures, nextAt: now + faceDelaySeconds(failures) * 1000 };
  store(deviceId, JSON.stringify(tries));
  return tries;
}

export function forgetTries(deviceId: string): void {
  store(deviceId, '{}');
}

function store(deviceId: string, text: string): void {
  try {
    sessionStorage.setItem(keyOf(deviceId), text);
  } catch {
    // Where nothing is kept, the hospital's own count goes on all the same.
  }
}
