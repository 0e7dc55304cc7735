import { toApiError } from '@medicare/web-core';

/** A time of a doctor that can be asked for. */
export interface WantedTime {
  doctorId: string;
  startsAt: string;
  endsAt?: string | null;
}

/** Why a time could not be had, and what is free instead. */
export interface TakenTime {
  message: string;
  whose: 'doctor' | 'patient' | null;
  /** Somebody has the time open in a form; it may come free again within two minutes. */
  isHold: boolean;
  /** The appointment in the way, for those who may see it. */
  appointmentId: string | null;
  nextFree: WantedTime[];
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function freeTime(value: unknown): WantedTime[] {
  if (!isRecord(value)) return [];
  const [doctorId, startsAt, endsAt] = [value['doctorId'], value['startsAt'], value['endsAt']].map(textOf);
  return doctorId && startsAt ? [{ doctorId, startsAt, endsAt }] : [];
}

/** What the server says of a time that is taken; null for any other failure. */
export function takenTime(thrown: unknown): TakenTime | null {
  const { code, message, facts } = toApiError(thrown);
  if (code !== 'SLOT_TAKEN') return null;
  const way = isRecord(facts['inTheWay']) ? facts['inTheWay'] : {};
  const whose = way['whose'];
  return {
    message,
    whose: whose === 'doctor' || whose === 'patient' ? whose : null,
    isHold: way['isHold'] === true,
    appointmentId: textOf(way['appointmentId']),
    nextFree: Array.isArray(facts['nextFree']) ? facts['nextFree'].flatMap(freeTime) : [],
  };
}
