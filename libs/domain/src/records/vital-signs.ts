import type { FieldFault } from '../errors';

/** What is measured on a patient, each in the unit that its name ends with; null or absent is not measured. */
export const VITAL_SIGN_NAMES = [
  'systolicMmHg',
  'diastolicMmHg',
  'pulsePerMinute',
  'temperatureCelsius',
  'respirationsPerMinute',
  'oxygenSaturationPercent',
  'glucoseMgPerDl',
  'weightKg',
  'heightCm',
  'painOutOfTen',
] as const;
export type VitalSignName = (typeof VITAL_SIGN_NAMES)[number];
export type VitalSigns = Partial<Record<VitalSignName, number | null>>;

/** From and to, both included. */
type Range = readonly [from: number, to: number];

/** One measurement: how it is called, shown and judged. */
export interface VitalSign {
  label: string;
  unit: string;
  /** Digits after the point. */
  decimals: 0 | 1;
  /** Beyond it, no living person measures: the value is refused. */
  possible: Range;
  /** Beyond it, somebody should look again: the value warns. Of a grown-up at rest; null where every value is usual. */
  usual: Range | null;
}

/** Limits that are possible are wide on purpose: a rare patient must not be refused. */
export const VITAL_SIGNS: Record<VitalSignName, VitalSign> = {
  systolicMmHg: { label: 'Blood pressure, upper', unit: 'mmHg', decimals: 0, possible: [30, 320], usual: [90, 139] },
  diastolicMmHg: { label: 'Blood pressure, lower', unit: 'mmHg', decimals: 0, possible: [10, 220], usual: [50, 89] },
  pulsePerMinute: { label: 'Pulse', unit: '/min', decimals: 0, possible: [15, 350], usual: [50, 110] },
  temperatureCelsius: { label: 'Temperature', unit: '°C', decimals: 1, possible: [25, 45], usual: [35.5, 37.7] },
  respirationsPerMinute: { label: 'Breaths', unit: '/min', decimals: 0, possible: [2, 120], usual: [10, 24] },
  oxygenSaturationPercent: {
    label: 'Oxygen saturation',
    unit: '%',
    decimals: 0,
    possible: [20, 100],
    usual: [94, 100],
  },
  glucoseMgPerDl: { label: 'Blood glucose', unit: 'mg/dL', decimals: 0, possible: [5, 2000], usual: [60, 199] },
  weightKg: { label: 'Weight', unit: 'kg', decimals: 1, possible: [0.3, 400], usual: null },
  heightCm: { label: 'Height', unit: 'cm', decimals: 1, possible: [20, 250], usual: null },
  painOutOfTen: { label: 'Pain', unit: 'of 10', decimals: 0, possible: [0, 10], usual: [0, 6] },
};

/**
 * What is usual in children: upper age in months (exclusive) with the ranges that differ from a grown-up's.
 * After the ranges of Pediatric Advanced Life Support, rounded outwards: they warn, they decide nothing.
 */
const CHILDREN: readonly { belowMonths: number; usual: Partial<Record<VitalSignName, Range>> }[] = [
  { belowMonths: 12, usual: childLike([70, 110], [35, 70], [90, 180], [25, 60]) },
  { belowMonths: 36, usual: childLike([80, 112], [40, 74], [80, 150], [20, 40]) },
  { belowMonths: 72, usual: childLike([85, 115], [45, 78], [70, 140], [18, 34]) },
  { belowMonths: 144, usual: childLike([90, 122], [50, 82], [60, 125], [14, 30]) },
];

function childLike(
  systolic: Range,
  diastolic: Range,
  pulse: Range,
  respirations: Range,
): Partial<Record<VitalSignName, Range>> {
  return {
    systolicMmHg: systolic,
    diastolicMmHg: diastolic,
    pulsePerMinute: pulse,
    respirationsPerMinute: respirations,
  };
}

/** What is usual at an age in whole months; null where every value is. Without an age, as in grown-ups. */
export function usualRange(name: VitalSignName, ageMonths: number | null): Range | null {
  const child = ageMonths === null ? undefined : CHILDREN.find(({ belowMonths }) => ageMonths < belowMonths);
  return child?.usual[name] ?? VITAL_SIGNS[name].usual;
}

/** Values that cannot be: outside of what is possible, with more digits than are measured, or upper pressure not above lower. */
export function vitalSignFaults(signs: VitalSigns, at = 'vitalSigns'): FieldFault[] {
  const faults = VITAL_SIGN_NAMES.flatMap((name) => {
    const message = impossible(name, signs[name] ?? null);
    return message ? [{ path: `${at}.${name}`, rule: 'range', message }] : [];
  });
  const { systolicMmHg: upper, diastolicMmHg: lower } = signs;
  if (!faults.length && upper != null && lower != null && upper <= lower)
    faults.push({
      path: `${at}.diastolicMmHg`,
      rule: 'order',
      message: 'The lower pressure must be below the upper one.',
    });
  return faults;
}

function impossible(name: VitalSignName, value: number | null): string | null {
  if (value === null) return null;
  const { label, unit, decimals, possible } = VITAL_SIGNS[name];
  const [from, to] = possible;
  if (!Number.isFinite(value) || value < from || value > to)
    return `${label} must be between ${from} and ${to} ${unit}. Check the value and its unit.`;
  return Number(value.toFixed(decimals)) === value
    ? null
    : `${label} has ${decimals || 'no'} digit${decimals === 1 ? '' : 's'} after the point.`;
}

/** How a value lies to what is usual. */
export type Deviation = 'low' | 'high';

/** The signs that somebody should look at again. `ageMonths` in whole months, null if not known. */
export function unusualSigns(signs: VitalSigns, ageMonths: number | null): Partial<Record<VitalSignName, Deviation>> {
  const unusual: Partial<Record<VitalSignName, Deviation>> = {};
  for (const name of VITAL_SIGN_NAMES) {
    const [value, range] = [signs[name], usualRange(name, ageMonths)];
    if (value == null || !range) continue;
    if (value < range[0]) unusual[name] = 'low';
    if (value > range[1]) unusual[name] = 'high';
  }
  return unusual;
}

/** Weight in kg over the square of height in m, with one digit; null unless both are measured. */
export function bodyMassIndex({ weightKg, heightCm }: VitalSigns): number | null {
  if (!weightKg || !heightCm) return null;
  return Math.round((weightKg / (heightCm / 100) ** 2) * 10) / 10;
}
