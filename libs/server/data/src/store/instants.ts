/** An instant as plain SQL gives it (SQLite: text in UTC without a zone; PostgreSQL: a Date), in milliseconds since 1970. */
export const millisOf = (value: string | Date): number =>
  typeof value === 'string' ? Date.parse(`${value.replace(' ', 'T')}Z`) : value.getTime();
