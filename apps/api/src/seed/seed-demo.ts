import { Branch, Department, Doctor, Shift, ShiftAssignment, Staff, type Store, type Tx } from '@medicare/data';
import { insertMainBranch } from '@medicare/features';
import type { Role } from '@medicare/domain';
import { countDoctor, countStaff, hashPassword, insertAccount, insertPatient, NewAccount } from '@medicare/platform';
import { demoPassword } from './demo-password';
import { saveDemoPriceList } from './demo-price-list';
import { DEMO_PATIENTS, DemoRows } from './demo-rows';

/** One account to look around with, for each role. */
interface DemoAccount {
  role: Role;
  email: string;
  password: string;
}
const ROLES: Role[] = ['ADMIN', 'RECEPTIONIST', 'DOCTOR', 'NURSE', 'PHARMACIST', 'CASHIER', 'PATIENT'];
const JOBS: Partial<Record<Role, string>> = {
  ADMIN: 'Administrator',
  RECEPTIONIST: 'Receptionist',
  NURSE: 'Nurse',
  PHARMACIST: 'Pharmacist',
  CASHIER: 'Cashier',
};

/** A made-up address, so that bills have a QR code. */
const DEMO_PAYEE = { payeeVpa: 'medicare.demo@invalid', payeeName: 'MediCare Demo Hospital' };

/** Fills an empty database with a demo hospital and gives the lines that tell its accounts. Their passwords are made here and shown once. */
export async function seedDemo(store: Store): Promise<string[]> {
  const now = new Date();
  const accounts: DemoAccount[] = ROLES.map((role) => ({
    role,
    email: `${role.toLowerCase()}@demo.example`,
    password: demoPassword(),
  }));
  const hashes = await Promise.all(accounts.map(({ password }) => hashPassword(password)));
  await store.run((tx) => fill(store, tx, accounts, hashes, now));
  const width = Math.max(...accounts.map(({ email }) => email.length));
  return [
    'A demo hospital was made. Sign in with one of these accounts (shown this once):',
    '',
    ...accounts.map(({ email, password }) => `  ${email.padEnd(width)}  ${password}`),
    '',
    'For a hospital of your own, start with an empty DATA_DIR and SEED=none.',
  ];
}

async function fill(store: Store, tx: Tx, accounts: DemoAccount[], hashes: string[], now: Date): Promise<void> {
  const branchId = await insertMainBranch(tx, 'MediCare Demo Hospital', now);
  await tx.manager.update(Branch, { id: branchId }, DEMO_PAYEE);
  const rows = await DemoRows.make(branchId, now);
  const doctors = await saveDoctors(tx, rows, branchId);
  const staff = await saveStaff(tx, rows, branchId);
  const stock = rows.stock();
  const items = await stock.save(tx);
  const patients: { id: string; fullName: string }[] = [];
  for (const values of rows.patients(DEMO_PATIENTS))
    patients.push({ fullName: values.fullName, id: (await insertPatient(tx, values, branchId, 'seed', now)).id });
  await stock.dispense(
    tx,
    items,
    patients.map(({ id }) => id),
  );
  await rows.appointments().save(
    tx,
    doctors,
    patients.map(({ id }) => id),
  );
  const services = await saveDemoPriceList(tx, branchId, now);
  await rows.bills(store).save(tx, doctors, services, patients[0].id);
  for (const [i, { role, email }] of accounts.entries()) {
    const account: NewAccount = {
      email,
      phone: null,
      role,
      passwordHash: hashes[i],
      branchIds: [branchId],
      ...linkOf(role, doctors, staff, patients),
    };
    await insertAccount(tx, account, now);
  }
}

async function saveDoctors(tx: Tx, rows: DemoRows, branchId: string): Promise<Doctor[]> {
  const doctors = rows.doctors();
  await tx.manager.insert(Doctor, doctors);
  for (const doctor of doctors) {
    countDoctor(tx, null, doctor);
    tx.record({ type: 'doctor.created', subject: doctor.id, branchId, facts: {} });
  }
  return doctors;
}

/** Everybody else who works there, with departments, shifts, and who works when. */
async function saveStaff(tx: Tx, rows: DemoRows, branchId: string): Promise<Staff[]> {
  const [departments, shifts] = [rows.departments(), rows.shifts()];
  const staff = rows.staff(departments, shifts);
  const roster = rows.roster(staff);
  await tx.manager.insert(Department, departments);
  await tx.manager.insert(Shift, shifts);
  await tx.manager.insert(Staff, staff);
  await tx.manager.insert(ShiftAssignment, roster);
  for (const { id } of departments)
    tx.record({ type: 'department.changed', subject: id, branchId, facts: { fields: ['name'] } });
  for (const { id } of shifts)
    tx.record({ type: 'shift.changed', subject: id, branchId, facts: { fields: ['name', 'fromTime', 'toTime'] } });
  const staffIds = staff.map(({ id }) => id);
  for (const member of staff) countStaff(tx, null, member);
  for (const subject of staffIds) tx.record({ type: 'staff.created', subject, branchId, facts: {} });
  const days = roster.map(({ day }) => day).sort();
  const facts = { days: [days[0], days.at(-1)!] as [string, string], changes: roster.length, staffIds };
  tx.record({ type: 'roster.set', subject: branchId, branchId, facts });
  return staff;
}

/** The person whom a demo account belongs to. */
function linkOf(
  role: Role,
  doctors: Doctor[],
  staff: Staff[],
  patients: { id: string; fullName: string }[],
): Pick<NewAccount, 'displayName' | 'doctorId' | 'staffId' | 'patientId'> {
  if (role === 'DOCTOR') return { displayName: doctors[0].fullName, doctorId: doctors[0].id };
  if (role === 'PATIENT') return { displayName: patients[0].fullName, patientId: patients[0].id };
  const person = staff.find(({ jobTitle }) => jobTitle === JOBS[role])!;
  return { displayName: person.fullName, staffId: person.id };
}
