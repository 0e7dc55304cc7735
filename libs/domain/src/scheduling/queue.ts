/** Where a checked-in patient stands in the doctor's queue. */
export const QUEUE_STATES = ['WAITING', 'CALLED', 'SKIPPED'] as const;
export type QueueStateName = (typeof QUEUE_STATES)[number];

/** What the order of the queue depends on. Instants in milliseconds since 1970. */
export interface Waiting {
  startsAt: number;
  checkedInAt: number;
  token: number;
}

/**
 * Who is called first: by the time at which one is due, which is the booked time, or the arrival of one who came late;
 * then by token. So nobody gains by coming early, and a late comer does not push in front of those who were on time.
 */
export const byTurn = (a: Waiting, b: Waiting): number => dueAt(a) - dueAt(b) || a.token - b.token;
const dueAt = ({ startsAt, checkedInAt }: Waiting): number => Math.max(startsAt, checkedInAt);

/** How fast a doctor has been, and how good the estimates made from it were. Times in milliseconds. */
export interface Pace {
  consultations: number;
  meanConsultationMs: number;
  estimates: number;
  /** Mean of |actual wait - estimated wait|. */
  meanErrorMs: number;
}

export const NEW_PACE: Pace = { consultations: 0, meanConsultationMs: 0, estimates: 0, meanErrorMs: 0 };

/** Recent ones count more: each new value weighs one tenth once there are ten. */
const LEAST_WEIGHT = 0.1;
const running = (mean: number, count: number, value: number): number =>
  mean + (value - mean) * Math.max(1 / (count + 1), LEAST_WEIGHT);

const [SHORTEST_MS, LONGEST_MS] = [30_000, 2 * 3_600_000];

/** The pace after a consultation. One of a few seconds (a wrong click) or of hours (a forgotten one) teaches nothing. */
export function afterConsultation(pace: Pace, durationMs: number): Pace {
  if (durationMs < SHORTEST_MS || durationMs > LONGEST_MS) return pace;
  const meanConsultationMs = Math.round(running(pace.meanConsultationMs, pace.consultations, durationMs));
  return { ...pace, consultations: pace.consultations + 1, meanConsultationMs };
}

/** The pace after somebody was called who had been told to wait `estimatedMs` and waited `actualMs`. */
export function afterCall(pace: Pace, estimatedMs: number, actualMs: number): Pace {
  const meanErrorMs = Math.round(running(pace.meanErrorMs, pace.estimates, Math.abs(actualMs - estimatedMs)));
  return { ...pace, estimates: pace.estimates + 1, meanErrorMs };
}

/**
 * How long each of those waiting, in the order of their turns, will wait from `now`: the rest of the consultation under
 * way, then one mean consultation for each ahead; nobody is seen before the booked time.
 *
 * `calledAt` is when the patient who is with the doctor was called, or null. `slotMs` stands in while nothing is known.
 */
export function estimatedWaits(
  queue: readonly Pick<Waiting, 'startsAt'>[],
  pace: Pace,
  calledAt: number | null,
  slotMs: number,
  now: number,
): number[] {
  const mean = pace.consultations ? pace.meanConsultationMs : slotMs;
  let free = calledAt === null ? now : Math.max(calledAt + mean, now);
  return queue.map(({ startsAt }) => {
    const turn = Math.max(free, startsAt);
    free = turn + mean;
    return turn - now;
  });
}

/** At most two letters that stand for a person on a screen that strangers see. */
export function initialsOf(fullName: string): string {
  const words = fullName
    .replace(/^(Dr|Mr|Mrs|Ms|Smt|Shri|Baby|Master)\.? /i, '')
    .split(/[^\p{L}\p{M}]+/u)
    .filter(Boolean);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word && [...word][0]);
  return letters.filter(Boolean).join('').toLocaleUpperCase('en-IN');
}
