import { VITAL_SIGN_NAMES, type VitalSignName, dosingText, drugText } from '@medicare/domain';
import type { PatientChartQuery } from '@medicare/web-graphql';
import { STATUS_TONES, STATUS_WORDS } from '@medicare/web-core';
import { dayOf, rupees, type Tone } from '@medicare/web-ui';
import { FILE_KINDS } from './files/file-words';
import { shownSigns } from './record-words';

export type ChartPatient = NonNullable<PatientChartQuery['patientHistory']>;
export const ENTRY_KINDS = ['appointments', 'records', 'prescriptions', 'bills', 'vitals', 'files'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

export const KIND_WORDS: Record<EntryKind, { one: string; many: string }> = {
  appointments: { one: 'Appointment', many: 'Appointments' },
  records: { one: 'Record', many: 'Records' },
  prescriptions: { one: 'Prescription', many: 'Prescriptions' },
  bills: { one: 'Bill', many: 'Bills' },
  vitals: { one: 'Vitals', many: 'Vitals' },
  files: { one: 'File', many: 'Files' },
};

/** Something that happened in the care of a patient. */
export interface ChartEntry {
  id: string;
  kind: EntryKind;
  /** UTC instant. */
  at: string;
  title: string;
  /** Who did it, or with whom it was. */
  by: string | null;
  lines: string[];
  link: string[] | null;
  /** The record whose prescription can be printed. */
  printId?: string;
  state: { words: string; tone: Tone } | null;
}

/** What happened on one day. */
export interface ChartDay {
  /** YYYY-MM-DD in the zone of the branch. */
  day: string;
  entries: ChartEntry[];
}

/** Everything that is known, the newest day first. `ageMonths` in whole months now, null if not known. */
export function chartDays(
  patient: ChartPatient,
  kinds: ReadonlySet<EntryKind>,
  zone: string,
  ageMonths: number | null,
): ChartDay[] {
  const entries = chartEntries(patient, ageMonths)
    .filter(({ kind }) => kinds.has(kind))
    .sort((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0));
  const days = new Map<string, ChartEntry[]>();
  for (const entry of entries) {
    const day = dayOf(entry.at, zone);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days].map(([day, found]) => ({ day, entries: found }));
}

/** How many there are of each kind. */
export const entryCounts = (patient: ChartPatient): Record<EntryKind, number> => ({
  appointments: patient.appointments.length,
  records: patient.records.length,
  prescriptions: prescriptionEntries(patient).length,
  bills: patient.bills.length,
  vitals: patient.vitalSigns.length,
  files: patient.attachments.length,
});

const chartEntries = (patient: ChartPatient, ageMonths: number | null): ChartEntry[] => [
  ...patient.appointments.map(appointmentEntry),
  ...patient.records.map(recordEntry),
  ...prescriptionEntries(patient),
  ...patient.bills.map(billEntry),
  ...patient.vitalSigns.map((signs) => vitalsEntry(signs, ageMonths)),
  ...patient.attachments.map(fileEntry),
];

const appointmentEntry = ({
  id,
  startsAt,
  doctor,
  reason,
  status,
}: ChartPatient['appointments'][number]): ChartEntry => ({
  id: `appointment ${id}`,
  kind: 'appointments',
  at: startsAt,
  title: doctor ? `Appointment, ${doctor.specialization}` : 'Appointment',
  by: doctor?.fullName ?? null,
  lines: reason ? [reason] : [],
  link: ['/appointments', id],
  state: { words: STATUS_WORDS[status], tone: STATUS_TONES[status] },
});

function recordEntry(record: ChartPatient['records'][number]): ChartEntry {
  const { id, complaint, diagnoses, advice, version, status, doctor } = record;
  const found = diagnoses.map(
    ({ code, text, isProvisional }) => `${code} ${text}${isProvisional ? ', not sure yet' : ''}`,
  );
  return {
    id: `record ${id}`,
    kind: 'records',
    at: record.signedAt ?? record.createdAt,
    title: 'Record',
    by: doctor?.fullName ?? null,
    lines: [complaint, found.join('; '), advice].filter((line): line is string => !!line),
    link: ['/records', id],
    state:
      status === 'DRAFT'
        ? { words: 'Draft', tone: 'warn' }
        : version > 1
          ? { words: `Version ${version}`, tone: 'info' }
          : { words: 'Signed', tone: 'good' },
  };
}

/** The current lines of each record together. */
function prescriptionEntries({ prescriptions }: ChartPatient): ChartEntry[] {
  const byRecord = new Map<string, ChartPatient['prescriptions']>();
  for (const line of prescriptions.filter(({ isCurrent }) => isCurrent)) {
    const id = line.record?.id ?? line.id;
    byRecord.set(id, [...(byRecord.get(id) ?? []), line]);
  }
  return [...byRecord].map(([id, lines]) => ({
    id: `prescription ${id}`,
    kind: 'prescriptions' as const,
    at: lines[0].record?.signedAt ?? lines[0].createdAt,
    title: 'Prescription',
    by: lines[0].record?.doctor?.fullName ?? null,
    lines: lines.map((line) => `${drugText(line)}: ${dosingText(line)}`),
    link: lines[0].record ? ['/records', id] : null,
    printId: id,
    state: lines[0].withdrawnAt ? { words: 'Withdrawn', tone: 'bad' as const } : null,
  }));
}

const billEntry = ({ id, number, issuedAt, createdAt, total, due }: ChartPatient['bills'][number]): ChartEntry => ({
  id: `bill ${id}`,
  kind: 'bills',
  at: issuedAt ?? createdAt,
  title: number ? `Bill ${number}` : 'Draft bill',
  by: null,
  lines: [due ? `${rupees(total)}, ${rupees(due)} due` : rupees(total)],
  link: ['/bills', id],
  state: null,
});

function vitalsEntry(measured: ChartPatient['vitalSigns'][number], ageMonths: number | null): ChartEntry {
  const signs = shownSigns(measured, ageMonths);
  const words = signs.map(
    ({ label, value, unit, unusual }) => `${label} ${value} ${unit}${unusual ? `, ${unusual}` : ''}`,
  );
  return {
    id: `vitals ${measured.id}`,
    kind: 'vitals',
    at: measured.createdAt,
    title: 'Vitals',
    by: null,
    lines: [words.join('; ')],
    link: null,
    state: signs.some(({ unusual }) => unusual) ? { words: 'Look again', tone: 'warn' } : null,
  };
}

const fileEntry = ({
  id,
  createdAt,
  kind,
  title,
  uploadedByName,
  isRemoved,
  record,
}: ChartPatient['attachments'][number]): ChartEntry => ({
  id: `file ${id}`,
  kind: 'files',
  at: createdAt,
  title: FILE_KINDS[kind],
  by: uploadedByName ?? null,
  lines: [title],
  link: record ? ['/records', record.id] : null,
  state: isRemoved ? { words: 'Entered in error', tone: 'warn' } : null,
});

/** What is worth following over time. */
const FOLLOWED: readonly VitalSignName[] = VITAL_SIGN_NAMES.filter(
  (name) => name !== 'heightCm' && name !== 'painOutOfTen',
);

/** The measurements of one sign, the oldest first. */
export interface Trend {
  name: VitalSignName;
  points: { at: string; value: number }[];
}

/** Signs that were measured at least once, with their latest values, the oldest first. */
export const trendsOf = ({ vitalSigns }: Pick<ChartPatient, 'vitalSigns'>, most: number): Trend[] =>
  FOLLOWED.map((name) => ({
    name,
    points: vitalSigns
      .filter((measured) => measured[name] != null)
      .slice(0, most)
      .map((measured) => ({ at: measured.createdAt, value: Number(measured[name]) }))
      .reverse(),
  })).filter(({ points }) => points.length);

/** A line through the points, in a box of `width` by `height`; the lowest value at the foot. */
export function linePath(values: readonly number[], width: number, height: number): string {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const span = high - low || 1;
  const x = (at: number) => (values.length === 1 ? width / 2 : (at / (values.length - 1)) * width);
  const y = (value: number) => (high === low ? height / 2 : height - ((value - low) / span) * height);
  return values.map((value, at) => `${at ? 'L' : 'M'}${x(at).toFixed(1)} ${y(value).toFixed(1)}`).join(' ');
}
