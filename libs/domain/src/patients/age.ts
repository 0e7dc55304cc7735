/** The oldest age that is believed, in years. */
export const OLDEST_AGE = 130;

/** Whole years from `birth` to `today`, both as YYYY-MM-DD; someone born on 29 February has the birthday on 1 March. */
export function ageOn(birth: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birth.slice(0, 4));
  return today.slice(5) >= birth.slice(5) ? years : years - 1;
}

/** Whole months from `birth` to `today`, both as YYYY-MM-DD. */
export function ageInMonths(birth: string, today: string): number {
  const [born, now] = [birth, today].map((day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)));
  return today.slice(8) >= birth.slice(8) ? now - born : now - born - 1;
}

/** The birth date to note for someone who only knows the age: 1 January of the year that makes it true. */
export const birthDateFromAge = (age: number, today: string): string =>
  `${String(Number(today.slice(0, 4)) - age).padStart(4, '0')}-01-01`;

/** Whether the text is a real calendar day as YYYY-MM-DD (30 February is not). */
export function isLocalDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}

/** What is wrong with a birth date, as a sentence; null when it is possible. `today` as YYYY-MM-DD. */
export function birthDateFault(birth: string, today: string): string | null {
  if (!isLocalDate(birth)) return 'Give a real date, such as 1984-03-27.';
  if (birth > today) return 'The birth date lies in the future.';
  if (ageOn(birth, today) > OLDEST_AGE) return `The birth date would make this person older than ${OLDEST_AGE}.`;
  return null;
}

/** The calendar day of an instant in a time zone such as `Asia/Kolkata`, as YYYY-MM-DD. */
export const localDateOf = (instant: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(instant);
