const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A day YYYY-MM-DD below a column: "5 Nov". */
export const shortDay = (day: string): string => `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1] ?? ''}`;

const [LAKH, CRORE] = [100_000, 10_000_000];

/** Paise on an axis, in rupees the way they are counted in India: "₹5,000", "₹1.5 lakh", "₹2 crore". */
export function shortRupees(paise: number): string {
  const rupees = Math.round(paise / 100);
  const size = Math.abs(rupees);
  const in1 = (unit: number): string => (rupees / unit).toLocaleString('en-IN', { maximumFractionDigits: 1 });
  if (size >= CRORE) return `₹${in1(CRORE)} crore`;
  return size >= LAKH ? `₹${in1(LAKH)} lakh` : `₹${rupees.toLocaleString('en-IN')}`;
}
