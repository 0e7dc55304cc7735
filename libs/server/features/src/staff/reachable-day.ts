import { invalidInput } from '@medicare/domain';

const [FIRST, LAST] = ['1900-01-01', '2999-12-01'];

/** Throws BAD_USER_INPUT at `path` for a day around which the databases cannot count. */
export function demandReachableDay(path: string, day: string): void {
  if (day < FIRST || day > LAST)
    throw invalidInput({ path, rule: 'range', message: 'Choose a day between 1900 and 2999.' });
}
