/** The Indian financial year (1 April to 31 March) of a day YYYY-MM-DD, as `2026-27`. */
export function financialYearOf(day: string): string {
  const year = Number(day.slice(0, 4)) - (day.slice(5, 7) < '04' ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${String((year + 1) % 100).padStart(2, '0')}`;
}
