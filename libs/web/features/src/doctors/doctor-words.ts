import type { Tone } from '@medicare/web-ui';

type State = { isActive: boolean; isAvailable: boolean };

/** Whether a doctor can be booked, in one word. */
export const stateWords = ({ isActive, isAvailable }: State): string =>
  isActive ? (isAvailable ? 'Available' : 'Away') : 'Inactive';

export const stateTone = ({ isActive, isAvailable }: State): Tone =>
  isActive ? (isAvailable ? 'good' : 'warn') : 'neutral';

/** "1 patient", "3 patients". */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
