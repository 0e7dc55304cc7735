import {
  type Deviation,
  unusualSigns,
  VITAL_SIGN_NAMES,
  VITAL_SIGNS,
  type VitalSignName,
  type VitalSigns,
} from './vital-signs';

/** What is shown: both pressures are one. */
export type ShownSignName = VitalSignName | 'pressure';

/** One measured value as it is shown. */
export interface ShownSign {
  name: ShownSignName;
  label: string;
  value: string;
  unit: string;
  /** "high" or "low", where somebody should look again. */
  unusual: Deviation | null;
}

/** How each is called. */
export const SIGN_LABELS = {
  ...Object.fromEntries(VITAL_SIGN_NAMES.map((name) => [name, VITAL_SIGNS[name].label])),
  pressure: 'Blood pressure',
} as Record<ShownSignName, string>;

type Measured = { [K in VitalSignName]?: number | null };

/** What was measured, both pressures as one: `120/80 mmHg`. `ageMonths` in whole months, null if not known. */
export function shownSigns(measured: Measured, ageMonths: number | null): ShownSign[] {
  const unusual = unusualSigns(measured as VitalSigns, ageMonths);
  const shown = VITAL_SIGN_NAMES.filter((name) => measured[name] != null).map((name) => ({
    name: name as ShownSignName,
    label: SIGN_LABELS[name],
    value: Number(measured[name]).toFixed(VITAL_SIGNS[name].decimals),
    unit: VITAL_SIGNS[name].unit,
    unusual: unusual[name] ?? null,
  }));
  const [upper, lower] = ['systolicMmHg', 'diastolicMmHg'].map((name) => shown.find((sign) => sign.name === name));
  if (!upper || !lower) return shown;
  const pressure: ShownSign = {
    ...upper,
    name: 'pressure',
    label: SIGN_LABELS.pressure,
    value: `${upper.value}/${lower.value}`,
  };
  return [
    { ...pressure, unusual: upper.unusual ?? lower.unusual },
    ...shown.filter((sign) => sign !== upper && sign !== lower),
  ];
}
