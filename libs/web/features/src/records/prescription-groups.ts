import type { PatientPrescriptionsQuery } from '@medicare/web-graphql';

type Line = PatientPrescriptionsQuery['prescriptions']['items'][number];

/** What one record prescribes. */
export interface PrescriptionGroup {
  recordId: string;
  /** YYYY-MM-DD. */
  startsOn: string;
  withdrawReason: string | null;
  lines: Line[];
}

/** Lines by their record, in the order in which records and lines come. */
export function byRecord(lines: readonly Line[]): PrescriptionGroup[] {
  const groups = new Map<string, PrescriptionGroup>();
  for (const line of lines) {
    const { recordId, startsOn, withdrawReason } = line;
    if (!recordId) continue;
    const group = groups.get(recordId) ?? { recordId, startsOn, withdrawReason: withdrawReason ?? null, lines: [] };
    group.lines.push(line);
    groups.set(recordId, group);
  }
  return [...groups.values()];
}
