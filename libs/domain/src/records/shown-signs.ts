import {
  type Deviation,
  unusualSigns,
  VITAL_SIGN_NAMES,
  VITAL_SIGNS,
  type VitalSignName,
  type VitalSigns,
} from './vital-signs';

/** One measured value as it is shown. */
export interface ShownSign {
  name: string;
  label: string;
  value: string;
  unit: string;
  /** "high" or "low", where somebody should look again. */
  unusual: Deviation | null;
}

type Measured = { [K in VitalSignName]?: number | null };

/** What was measured, both pressures as one: `120/80 mmHg`. `ageMonths` in whole months, null if not known. */
export function shownSigns(measured: Measured, ageMonths: number | null): ShownSign[] {
  const unusual = unusualSigns(measured as VitalSigns, ageMonths);
  const shown = VITAL_SIGN_NAMES.filter((name) => measured[name] != null).map((name) => ({
    name: name as string,
    label: VITAL_SIGNS[name].label,
    value: Number(measured[name]).toFixed(VITAL_SIGNS[name].decimals),
    unit: VITAL_SIGNS[name].unit,
    unusual: unusual[name] ?? null,
  }));
  const [upper, lower] = ['systolicMmHg', 'diastolicMmHg'].map((name) => shown.find((sign) => sign.name === name));
  if (!upper || !lower) return shown;
  const pressure = { ...upper, name: 'pressure', label: 'Blood pressure', value: `${upper.value}/${lower.value}` };
  return [
    { ...pressure, unusual: upper.unusual ?? lower.unusual },
    ...shown.filter((sign) => sign !== upper && sign !== lower),
  ];
}
