import { Prescription, type Tx } from '@medicare/data';
import { type FieldFault, invalidInput } from '@medicare/domain';
import { dispensedFor, Env, lockRows, maySee } from '@medicare/platform';
import { notFoundAt } from './lock-stock';
import type { DispenseLineInput, DispenseStockInput } from './stock.inputs';

/** A line that is handed out for a prescription, and where it stands in the request. */
type PrescribedLine = DispenseLineInput & { prescriptionId: string; at: number };

/**
 * Where lines name a prescription, it must be this patient's, in this branch, and hold now. Its rows stay locked, so that
 * two counters do not hand out for one line without knowing of each other. Throws BAD_USER_INPUT for a prescription that
 * was amended or withdrawn, and for more than it says unless there is a reason; NOT_FOUND for one that the actor does not see.
 */
export async function demandPrescribed(
  env: Env,
  tx: Tx,
  { lines, patientId, reason }: DispenseStockInput,
  branchId: string,
): Promise<void> {
  const wanted = lines.flatMap(({ prescriptionId, ...line }, at) =>
    prescriptionId ? [{ ...line, prescriptionId, at }] : [],
  );
  if (!wanted.length) return;
  for (const { prescriptionId, at } of wanted)
    if (!(await maySee(env, tx, Prescription, prescriptionId)))
      throw notFoundAt(`lines.${at}.prescriptionId`, 'prescription');
  const rows = await lockRows(env, tx, Prescription, [...new Set(wanted.map((line) => line.prescriptionId))]);
  const faults = rows.flatMap((row) => {
    const [{ at }] = linesFor(row, wanted);
    return wrongPrescription(row, { patientId: patientId ?? null, branchId }, at) ?? [];
  });
  if (!faults.length && !reason) faults.push(...(await beyondPrescribed(tx, rows, wanted)));
  if (faults.length) throw invalidInput(...faults);
}

const linesFor = ({ id }: Prescription, wanted: PrescribedLine[]): PrescribedLine[] =>
  wanted.filter(({ prescriptionId }) => prescriptionId === id);

function wrongPrescription(
  row: Prescription,
  { patientId, branchId }: { patientId: string | null; branchId: string },
  at: number,
): FieldFault | null {
  const path = `lines.${at}.prescriptionId`;
  if (row.patientId !== patientId || row.branchId !== branchId)
    return { path, rule: 'unknown', message: 'Choose a prescription of this patient, of this branch, or none.' };
  if (row.withdrawnAt)
    return { path, rule: 'withdrawn', message: `The doctor has withdrawn this prescription: ${row.withdrawReason}` };
  if (row.recordId) return null;
  const message = 'The doctor has changed this prescription. Choose the patient again, and see what holds now.';
  return { path, rule: 'amended', message };
}

async function beyondPrescribed(tx: Tx, rows: Prescription[], wanted: PrescribedLine[]): Promise<FieldFault[]> {
  const faults: FieldFault[] = [];
  for (const row of rows.filter(({ pieces }) => pieces !== null)) {
    const lines = linesFor(row, wanted);
    const asked = lines.reduce((sum, { quantity }) => sum + quantity, 0);
    const before = await dispensedBefore(tx, row.id);
    if (before + asked > row.pieces!)
      faults.push({ path: `lines.${lines[0].at}.quantity`, rule: 'prescribed', message: tooMany(row.pieces!, before) });
  }
  return faults;
}

async function dispensedBefore(tx: Tx, id: string): Promise<number> {
  const sql = `SELECT ${dispensedFor('p')} AS n FROM prescription p WHERE p.id = $1`;
  const [row] = await tx.query<{ n: number | string }>(sql, [id]);
  return Number(row.n);
}

const tooMany = (pieces: number, before: number): string =>
  `${pieces} are prescribed${before ? `, and ${before} were handed out` : ''}. Hand out at most ${Math.max(pieces - before, 0)}, or say in the note why it is more.`;
