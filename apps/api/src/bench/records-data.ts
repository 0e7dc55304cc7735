import {
  Appointment,
  Attachment,
  Bill,
  ChartReading,
  Doctor,
  MedicalRecord,
  openStore,
  Payment,
  Prescription,
  RecordDiagnosis,
  RecordVersion,
  type Tx,
} from '@medicare/data';
import { hashPassword, insertAccount, newId } from '@medicare/platform';
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { eventKey } from '../keys';
import { BENCH_PASSWORD, fillForBench } from './data';

/** Who reads: a doctor who has opened both charts. */
export const BENCH_DOCTOR = 'doctor@bench.example';
/** How often a patient has been here: as most have, and as somebody who comes each week for ten years. */
export const ENCOUNTERS = { normal: 12, long: 500 } as const;
export type History = keyof typeof ENCOUNTERS;

const HOUSEKEEPING = { withoutEvent: 'data for measuring' };
const DAY_MS = 86_400_000;

export interface RecordsDatabase {
  file: string;
  patientIds: Record<History, string>;
}

/** A hospital of so many patients, two of whom have histories. Made once, copied for each run. */
export async function recordsDatabase(dir: string, patients: number): Promise<RecordsDatabase> {
  mkdirSync(dir, { recursive: true });
  const made = join(dir, `records-${patients}-${new Date().toISOString().slice(0, 10)}.db`);
  if (!existsSync(made)) await make(dir, made, patients);
  const file = join(dir, `records-${patients}-run.db`);
  for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
  copyFileSync(made, file);
  const store = await openStore({ databaseUrl: file, eventKey: eventKey(join(dir, 'keys/events.key')) });
  const found = await store.read<{ id: string }>('SELECT id FROM patient ORDER BY serial LIMIT 2');
  await store.close();
  return { file, patientIds: { normal: found[0].id, long: found[1].id } };
}

async function make(dir: string, file: string, patients: number): Promise<void> {
  console.log(`Making ${patients.toLocaleString('en-IN')} patients …`);
  const store = await openStore({ databaseUrl: file, eventKey: eventKey(join(dir, 'keys/events.key')) });
  await fillForBench(store, patients);
  const rows = await store.read<{ id: string; branch_id: string }>(
    'SELECT id, branch_id FROM patient ORDER BY serial LIMIT 2',
  );
  const passwordHash = await hashPassword(BENCH_PASSWORD);
  await store.run(async (tx) => {
    const [{ branch_id: branchId }] = rows;
    const doctorId = await addDoctor(tx, branchId);
    const person = { email: BENCH_DOCTOR, phone: null, displayName: 'Dr Bench', role: 'DOCTOR' as const, doctorId };
    const accountId = await insertAccount(tx, { ...person, passwordHash, branchIds: [branchId] }, new Date());
    for (const [i, encounters] of Object.values(ENCOUNTERS).entries())
      await addHistory(tx, { branchId, doctorId, accountId, patientId: rows[i].id }, encounters);
  }, HOUSEKEEPING);
  await store.run((tx) => tx.query('ANALYZE'), HOUSEKEEPING);
  await store.close();
}

async function addDoctor(tx: Tx, branchId: string): Promise<string> {
  const [id, now] = [newId(), new Date()];
  const values = { fullName: 'Dr Bench', specialization: 'General medicine', isAvailable: true, isActive: true };
  await tx.manager.insert(Doctor, { id, createdAt: now, updatedAt: now, ...values, version: 1, branchId });
  return id;
}

interface Whose {
  branchId: string;
  doctorId: string;
  accountId: string;
  patientId: string;
}

/** Visits week by week up to now, with all that they leave behind; and a colleague who has opened the chart. */
export async function addHistory(tx: Tx, whose: Whose, encounters: number): Promise<void> {
  const { accountId, patientId, branchId } = whose;
  for (let i = encounters; i > 0; i--) await addEncounter(tx, whose, i);
  const reading = { readerName: 'Dr Bench', readerRole: 'DOCTOR' as const, readerId: accountId, patientId, branchId };
  await tx.manager.insert(ChartReading, { ...row(0), ...reading, openUntil: new Date('2099-01-01') });
}

const row = (weeksAgo: number) => {
  const at = new Date(Date.now() - weeksAgo * 7 * DAY_MS);
  return { id: newId(), createdAt: at, updatedAt: at };
};

/** A visit with its record, two diagnoses, three drugs, a paid bill, and to each third a file. */
async function addEncounter(tx: Tx, whose: Whose, weeksAgo: number): Promise<void> {
  const { branchId, doctorId, accountId, patientId } = whose;
  const at = new Date(Date.now() - weeksAgo * 7 * DAY_MS);
  const day = at.toISOString().slice(0, 10);
  const visit = { ...row(weeksAgo), startsAt: at, endsAt: new Date(at.getTime() + 900_000), day, version: 1 };
  const how = { status: 'COMPLETED' as const, isOverbooked: false, bookedVia: 'SEED' as const };
  await tx.manager.insert(Appointment, { ...visit, ...how, patientId, doctorId, branchId });
  const texts = { complaint: 'Comes for the weekly check, feels well', advice: 'Goes on as before' };
  const record = { ...row(weeksAgo), status: 'SIGNED' as const, version: 1, signedAt: at, signedOn: day };
  const links = { patientId, doctorId, branchId, appointmentId: visit.id };
  await tx.manager.insert(MedicalRecord, { ...record, ...texts, ...links });
  const version = { ...row(weeksAgo), number: 1, ...texts, recordId: record.id, signedById: accountId };
  await tx.manager.insert(RecordVersion, version);
  const of = { versionId: version.id, recordId: record.id };
  await tx.manager.insert(
    RecordDiagnosis,
    ['I10', 'E11.9'].map((code, position) => ({
      ...row(weeksAgo),
      position,
      code,
      text: `What ${code} means`,
      isProvisional: false,
      ...of,
    })),
  );
  await tx.manager.insert(
    Prescription,
    ['Amlodipine', 'Metformin', 'Atorvastatin'].map((drug, position) => ({
      ...row(weeksAgo),
      ...{ position, drug, strength: '5 mg', form: 'TABLET' as const, dose: '1', frequency: 'OD' as const },
      ...{ durationDays: 7, startsOn: day, endsOn: day, pieces: 7, patientId, branchId, ...of },
    })),
  );
  await addMoneyAndFile(tx, whose, { weeksAgo, at, day, recordId: record.id });
}

async function addMoneyAndFile(
  tx: Tx,
  { branchId, patientId, accountId }: Whose,
  { weeksAgo, at, day, recordId }: { weeksAgo: number; at: Date; day: string; recordId: string },
): Promise<void> {
  const amounts = { gross: 50_000, lineDiscount: 0, billDiscount: 0, subtotal: 50_000, cgst: 0, sgst: 0, tax: 0 };
  const sums = { total: 50_000, credited: 0, paid: 50_000, refunded: 0, due: 0 };
  const unique = `${patientId.slice(-6)}${String(weeksAgo).padStart(4, '0')}`;
  const numbers = { number: `MAIN/2627/${unique}`, upiReference: `M${unique}`, issuedAt: at, issuedOn: day };
  const bill = {
    ...row(weeksAgo),
    status: 'PAID' as const,
    isOpen: false,
    version: 2,
    ...amounts,
    ...sums,
    ...numbers,
  };
  await tx.manager.insert(Bill, { ...bill, patientId, branchId });
  const payment = {
    method: 'CARD' as const,
    status: 'VERIFIED' as const,
    amount: 50_000,
    refunded: 0,
    receivedOn: day,
  };
  const borneOut = { verifiedAt: at, verifiedVia: 'CASHIER' as const, receiptNumber: `R${unique}` };
  await tx.manager.insert(Payment, { ...row(weeksAgo), ...payment, ...borneOut, billId: bill.id, patientId, branchId });
  if (weeksAgo % 3) return;
  const file = { kind: 'LAB_REPORT' as const, title: 'Report', fileName: 'report.pdf', mediaType: 'application/pdf' };
  const content = { sizeBytes: 200_000, sha256: 'a'.repeat(64), hasThumbnail: false, uploadedById: accountId };
  await tx.manager.insert(Attachment, { ...row(weeksAgo), ...file, ...content, patientId, recordId, branchId });
}
