import { wallClockOf } from '@medicare/domain';
import type { Tone } from '@medicare/web-ui';
import { dayShort } from '../appointments/day-and-time';
import { fieldText } from '../appointments/field-text';
import type { OwnDiagnosisFragment, OwnMedicineFragment, OwnRecordFragment } from '../record-documents';
import { RECORD_WORDS } from '../words';

type Place = { readonly timeZone: string } | null | undefined;

/** The zone of a branch; where the branch is not known, this device's. */
export const zoneOf = (branch: Place): string => branch?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Today at a branch, YYYY-MM-DD. `now` in milliseconds. */
export const todayAt = (branch: Place, now: number): string => wallClockOf(now, zoneOf(branch)).day;

type Taken = Pick<OwnMedicineFragment, 'frequency' | 'startsOn' | 'endsOn' | 'withdrawnAt'>;

/** Whether a medicine is to be taken today or later: not taken back, and not over. What is taken once is over the next day. */
export function isTaken({ frequency, startsOn, endsOn, withdrawnAt }: Taken, today: string): boolean {
  if (withdrawnAt) return false;
  const lastDay = endsOn ?? (frequency === 'STAT' ? startsOn : null);
  return lastDay === null || lastDay >= today;
}

/** Those that are taken now, each at its own branch's day. `now` in milliseconds. */
export const takenNow = <M extends Taken & Pick<OwnMedicineFragment, 'branch'>>(
  medicines: readonly M[],
  now: number,
): M[] => medicines.filter((medicine) => isTaken(medicine, todayAt(medicine.branch, now)));

/** Until when a medicine is taken, or why no longer; empty for what has no end. */
export function medicineState(medicine: Taken & Pick<OwnMedicineFragment, 'withdrawReason'>, today: string): string {
  const words = RECORD_WORDS().medicine;
  if (medicine.withdrawnAt) return stoppedText(medicine.withdrawReason);
  if (!medicine.endsOn) return '';
  const day = dayShort(medicine.endsOn, today);
  return medicine.endsOn < today ? words.over({ day }) : words.until({ day });
}

function stoppedText(reason: string | null): string {
  const words = RECORD_WORDS().medicine;
  return reason ? words.stoppedFor({ reason }) : words.stopped;
}

/** A diagnosis in words, without its code. */
export const diagnosisText = ({ text, code, isProvisional }: OwnDiagnosisFragment): string =>
  isProvisional ? RECORD_WORDS().row.unsure({ diagnosis: text || code }) : text || code;

export const HISTORY_KINDS = ['all', 'consultations', 'medicines', 'files'] as const;
export type HistoryKind = (typeof HISTORY_KINDS)[number];

/** The address of the history, with what is shown of it. */
export const historyPath = (kind: HistoryKind): string =>
  kind === 'all' ? '/portal/records' : `/portal/records/${kind}`;

/** One line of the history. */
export interface HistoryEntry {
  readonly id: string;
  readonly kind: 'consultations' | 'medicines';
  readonly recordId: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly pill: { readonly word: string; readonly tone: Tone } | null;
}

/** The history as the patient reads it, the newest consultation first, each followed by what it prescribed. */
export function history(records: readonly OwnRecordFragment[], kind: HistoryKind, now: number): HistoryEntry[] {
  const entries = records.flatMap((record) => {
    const today = todayAt(record.branch, now);
    return [consultationEntry(record, today), ...medicineEntries(record, today)];
  });
  return entries.filter((entry) => kind === 'all' || entry.kind === kind);
}

function consultationEntry(record: OwnRecordFragment, today: string): HistoryEntry {
  const words = RECORD_WORDS().row;
  const { id, version, doctor, diagnoses } = record;
  return {
    id: `consultation ${id}`,
    kind: 'consultations',
    recordId: id,
    title: diagnoses.map(diagnosisText).join(', ') || words.consultation,
    lines: [dayOf(record, today), doctor ? `${doctor.fullName}, ${fieldText(doctor.specialization)}` : ''].filter(
      Boolean,
    ),
    pill: version > 1 ? { word: words.corrected, tone: 'info' } : null,
  };
}

function medicineEntries(record: OwnRecordFragment, today: string): HistoryEntry[] {
  const words = RECORD_WORDS().row;
  const { id, doctor, prescription } = record;
  if (!prescription.length) return [];
  return [
    {
      id: `medicines ${id}`,
      kind: 'medicines',
      recordId: id,
      title: prescription.map(drugAndStrength).join(', '),
      lines: [dayOf(record, today), doctor ? words.prescribedBy({ doctor: doctor.fullName }) : ''].filter(Boolean),
      pill: prescriptionPill(prescription, today),
    },
  ];
}

// The amount stays with its unit at the end of a line.
const drugAndStrength = ({ drug, strength }: OwnMedicineFragment): string =>
  [drug, strength?.replaceAll(' ', '\u00a0')].filter(Boolean).join(' ');

function prescriptionPill(prescription: readonly OwnMedicineFragment[], today: string): HistoryEntry['pill'] {
  const words = RECORD_WORDS().row;
  if (prescription.some((medicine) => isTaken(medicine, today))) return { word: words.taken, tone: 'good' };
  return prescription.every(({ withdrawnAt }) => withdrawnAt) ? { word: words.stopped, tone: 'warn' } : null;
}

const dayOf = ({ signedOn }: OwnRecordFragment, today: string): string => (signedOn ? dayShort(signedOn, today) : '');

/** The newest first, as the server gives them. */
export const newestFirst = <R extends { readonly id: string; readonly createdAt: string }>(rows: readonly R[]): R[] =>
  [...rows].sort((a, b) => b.createdAt.localeCompare(a.createdAt) || b.id.localeCompare(a.id));

const RECORD_LINK = /^\/portal\/records\/([0-9a-f-]+)$/;

/** The record that a message is about; undefined for messages about something else. */
export const recordIdOf = (link: string | null | undefined): string | undefined => RECORD_LINK.exec(link ?? '')?.[1];

/** "340 kB", "2.4 MB". */
export const fileSize = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
