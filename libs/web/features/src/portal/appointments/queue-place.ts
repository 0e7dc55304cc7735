import type { OwnAppointmentFragment, OwnQueueFragment } from '../appointment-documents';
import { APPOINTMENT_WORDS } from '../words';

const MINUTE_MS = 60_000;
/** From here on minutes are told in steps of five: more would claim to know more than it does. */
const COARSE_FROM_MINUTES = 10;

/** Where a patient stands in a doctor's queue. */
export type QueuePlace =
  | { readonly state: 'turn'; readonly token: number; readonly room: string | null }
  | { readonly state: 'skipped'; readonly token: number }
  | {
      readonly state: 'waiting';
      readonly token: number;
      /** Who is with the doctor. */
      readonly serving: number | null;
      /** How many are called earlier. */
      readonly before: number;
      /** When the call is expected, in milliseconds of this device's clock. */
      readonly expectedAt: number | null;
      /** By how many minutes such estimates have been wrong. */
      readonly errorMinutes: number | null;
    };

/**
 * The place of an appointment in `queue`; undefined where it is not in it. `receivedAt` is when the queue came, by this
 * device's clock: a phone whose clock is wrong still counts down from what the hospital said.
 */
export function placeIn(queue: OwnQueueFragment, appointmentId: string, receivedAt: number): QueuePlace | undefined {
  const isOwn = (entry: { appointmentId: string | null }): boolean => entry.appointmentId === appointmentId;
  const { nowServing, waiting, skipped, room } = queue;
  if (nowServing && isOwn(nowServing)) return { state: 'turn', token: nowServing.token, room };
  const before = waiting.findIndex(isOwn);
  const entry = waiting[before];
  if (entry)
    return {
      state: 'waiting',
      token: entry.token,
      serving: nowServing?.token ?? null,
      before,
      expectedAt: entry.expectedMinutes === null ? null : receivedAt + entry.expectedMinutes * MINUTE_MS,
      errorMinutes: queue.waitErrorMinutes,
    };
  const passed = skipped.find(isOwn);
  return passed && { state: 'skipped', token: passed.token };
}

/** The place as far as the appointment alone tells it, while the queue is not at hand. */
export function placeByItself({
  token,
  queueState,
  room,
}: Pick<OwnAppointmentFragment, 'token' | 'queueState' | 'room'>): QueuePlace | undefined {
  if (token === null) return undefined;
  if (queueState === 'CALLED') return { state: 'turn', token, room };
  return queueState === 'SKIPPED' ? { state: 'skipped', token } : undefined;
}

/** How long it takes until `expectedAt`, in words: never to the minute when it is long. */
export function waitText(expectedAt: number, now: number): string {
  const words = APPOINTMENT_WORDS().queue;
  const minutes = Math.round((expectedAt - now) / MINUTE_MS);
  if (minutes < 1) return words.soon;
  const told = minutes < COARSE_FROM_MINUTES ? minutes : Math.round(minutes / 5) * 5;
  if (told < 60) return words.about({ count: told });
  const [count, rest] = [Math.floor(told / 60), told % 60];
  return rest ? words.aboutHoursAndMinutes({ count, minutes: rest }) : words.aboutHours({ count });
}

/** How many are ahead, in words. */
export const beforeText = (before: number): string => APPOINTMENT_WORDS().queue.before({ count: before });
