import {
  Account,
  AccountBranch,
  ApiKey,
  Appointment,
  BloodGroup,
  Branch,
  Doctor,
  DoctorHours,
  DoctorLeave,
  ENTITIES,
  ExtraSession,
  Gender,
  InventoryItem,
  Notification,
  NotificationKind,
  NotificationRead,
  Patient,
  PatientIdentifier,
  Prescription,
  Session,
  Staff,
  type Store,
  Supplier,
} from '@medicare/data';
import { patientSearchTexts, type Role, ROLES, uhidOf } from '@medicare/domain';
import { newId } from '@medicare/platform';
import type { Filled } from './hospital-parts';
import { moneyRows } from './hospital-money';
import { recordRows } from './hospital-records';
import { appointmentRows, scheduleRows } from './hospital-schedules';
import { rosterRows, workplaceRows, workplaces } from './hospital-staff';
import { itemRows, stockRows } from './hospital-stock';
import type { Random } from './random';

/** Every entity's rows as TypeORM reads them, by class name. */
export type AllRows = Map<string, { id: string }[]>;

const NAMES = [
  'Asha Rao',
  'asha rao',
  'Meera Nair',
  "Kiran D'Souza",
  'Zoë "Zed" Fernandes',
  'सीता देवी',
  'Ravi_Kumar 100%',
  'Asha Rao',
  'O\\Neil Das',
  'Élise Öz',
];

/** Three branches full of rows, with a mark of its own (`canary<row>`, `contact<row>`, a salary from 77 million on, those of the other `hospital-` files) in every text that must not cross. */
export async function fillHospital(store: Store, r: Random): Promise<void> {
  const at = (): Date =>
    new Date(Date.UTC(2026, r.int(10), 1 + r.int(28), r.int(24), r.int(60), r.int(60), r.int(1000)));
  const row = () => ({ id: newId(), createdAt: at(), updatedAt: at() });
  const maybe = <T>(value: T): T | null => (r.chance(0.8) ? value : null);
  const blank = { gstin: null, payeeVpa: null, payeeName: null };
  const branches = ['MAIN', 'NORTH', 'SOUTH'].map((code, i) => ({
    ...row(),
    ...blank,
    code,
    name: `Branch ${code}`,
    address: maybe(`Road ${i}`),
    timeZone: 'Asia/Kolkata',
    phone: null,
    isActive: true,
  }));
  branches.push({ ...branches[0], ...row(), code: 'OLD', name: 'Branch OLD', isActive: false });
  const branchId = (): string => branches[r.int(3)].id;
  const patients = Array.from({ length: 90 }, (_, i) => {
    const serial = i + 1;
    const values = {
      fullName: `${r.pick(NAMES)} canary<p${i}>`,
      uhid: uhidOf(serial),
      phone: maybe(`+9198${String(45_000_000 + i * 7919).slice(0, 8)}`),
      email: maybe(`contact<p${i}>@test.example`),
    };
    const search = patientSearchTexts(values);
    return {
      ...row(),
      ...values,
      serial,
      dateOfBirth: maybe(`19${50 + r.int(50)}-0${1 + r.int(9)}-1${r.int(10)}`),
      isBirthDateEstimated: r.chance(0.2),
      gender: r.pick(Object.values(Gender)),
      bloodGroup: maybe(r.pick(Object.values(BloodGroup))),
      address: maybe(`contact<p${i}>\nline two`),
      emergencyContactName: maybe(`contact<p${i}>`),
      emergencyContactPhone: maybe('+919800000000'),
      allergies: maybe(`allergy<p${i}> \u0001 "quoted"`),
      abhaNumber: maybe('12345678901234'),
      isActive: r.chance(0.85),
      version: 1 + r.int(9),
      searchName: search.name,
      searchContact: search.contact,
      branchId: branchId(),
    };
  });
  const identifiers = patients.flatMap((patient, i) =>
    Array.from({ length: r.int(5) }, (_, n) => ({
      ...row(),
      system: `urn:${r.int(3)}`,
      value: `contact<p${i}> ${n}`,
      label: maybe('MRN'),
      patientId: patient.id,
    })),
  );
  const doctors = Array.from({ length: 14 }, (_, i) => ({
    ...row(),
    fullName: `Dr ${r.pick(NAMES)} ${i}`,
    specialization: r.pick(['Cardiology', 'ENT']),
    qualification: maybe('MBBS'),
    registrationNumber: maybe(`KMC-${i}`),
    phone: maybe(`doctorphone<${i}>`),
    email: maybe(`doctorphone<${i}>@test.example`),
    consultationFee: r.pick([null, 0, 50_000, Number.MAX_SAFE_INTEGER]),
    isAvailable: r.chance(0.5),
    room: maybe('1'),
    isActive: r.chance(0.8),
    version: 1 + r.int(9),
    branchId: branchId(),
  }));
  const places = workplaces({ r, row }, branches);
  const { suppliers, items } = itemRows({ r, row, branchId });
  const staff = Array.from({ length: 18 }, (_, i) => ({
    ...row(),
    fullName: `canary<s${i}>`,
    jobTitle: 'Nurse',
    phone: maybe('1'),
    email: null,
    joinedOn: maybe('2020-02-29'),
    salary: 77_000_000 + i,
    isActive: r.chance(0.8),
    version: 1 + r.int(9),
    departmentId: maybe(r.pick(places.departments).id),
    shiftId: maybe(r.pick(places.shifts).id),
    branchId: branchId(),
  }));
  const accounts = ROLES.flatMap((role) =>
    [0, 1, 2].map((i) => ({
      ...row(),
      email: `${role.toLowerCase()}${i}@test.example`,
      phone: null,
      displayName: `${role} ${r.int(2)}`,
      role,
      isActive: true,
      lastSignedInAt: maybe(at()),
      patientId: role === 'PATIENT' ? patients[i].id : null,
      doctorId: role === 'DOCTOR' ? doctors[i].id : null,
      staffId: !['PATIENT', 'DOCTOR'].includes(role) && i ? staff[r.int(18)].id : null,
    })),
  );
  const memberships = accounts.flatMap((account, i) =>
    branches
      .slice(0, 3)
      .filter((_, b) => b === i % 3 || (i % 4 === 0 && b === 0))
      .map((branch) => ({ accountId: account.id, branchId: branch.id })),
  );
  const sessions = accounts.flatMap((account) =>
    [0, 1, 2].map((i) => ({
      ...row(),
      startedAt: at(),
      lastSeenAt: at(),
      device: `canary<a${account.email}>`,
      accountId: account.id,
      expiresAt: i === 1 ? new Date(0) : new Date('2099-01-01'),
      endedAt: i === 2 ? at() : null,
    })),
  );
  const apiKeys = [null, branches[0].id, branches[1].id].map((branch, i) => ({
    ...row(),
    name: `Key ${i}`,
    scopes: ['patients:read', 'a "b"'],
    hint: '…',
    expiresOn: maybe('2099-12-31'),
    lastUsedAt: maybe(at()),
    revokedAt: null,
    branchId: branch,
    createdById: accounts[0].id,
  }));
  const notifications = Array.from({ length: 80 }, (_, i) => {
    const kind = r.int(4);
    const audienceRole = kind < 2 ? r.pick<Role>(ROLES) : null;
    const doers = accounts.filter(({ role }) => role === (audienceRole ?? role));
    return {
      ...row(),
      kind: r.pick(Object.values(NotificationKind)),
      title: `canary<n${i}>`,
      body: 'b',
      link: maybe('/patients'),
      sourceSeq: i,
      audienceRole,
      causedById: maybe(r.pick(doers).id),
      branchId: kind === 0 ? branchId() : null,
      accountId: kind === 2 ? r.pick(accounts).id : null,
      patientId: kind === 3 ? patients[r.int(6)].id : null,
    };
  });
  const reads = r
    .some(notifications, 0.4)
    .map(({ id }) => ({ accountId: r.pick(accounts).id, notificationId: id, readAt: at() }));
  const plans = scheduleRows(
    r,
    row,
    doctors.map(({ id }) => id),
    branchId,
  );
  const appointments = appointmentRows(r, row, { patients, doctors, accounts, branchId });
  const hospital = { r, row, at, branchId, branches, patients, doctors, accounts, apiKeys, items, appointments };
  const care = recordRows(hospital);
  const filled: Filled = [
    [Branch, branches],
    [Patient, patients],
    [PatientIdentifier, identifiers],
    [Doctor, doctors],
    ...workplaceRows(places),
    [Staff, staff],
    [Supplier, suppliers],
    [InventoryItem, items],
    [Account, accounts],
    [AccountBranch, memberships],
    [Session, sessions],
    [ApiKey, apiKeys],
    [Notification, notifications],
    [NotificationRead, reads],
    [DoctorHours, plans.hours],
    [DoctorLeave, plans.leaves],
    [ExtraSession, plans.sessions],
    [Appointment, appointments],
    ...care,
    ...stockRows(hospital, suppliers, prescriptionsIn(care)),
    ...moneyRows(hospital),
    ...rosterRows(hospital, staff, places.shifts),
  ];
  await store.run(async (tx) => {
    for (const [entity, rows] of filled) await tx.manager.insert(entity, rows);
    for (let i = 0; i < 60; i++)
      tx.record({
        type: 'patient.updated',
        subject: patients[r.int(9)].id,
        patientId: null,
        branchId: r.pick([null, ...branches.map(({ id }) => id)]),
        facts: { fields: [`canary<e${i}>`], version: i },
      });
  });
}

const prescriptionsIn = (care: Filled): Prescription[] =>
  care.flatMap(([entity, rows]) => (entity === Prescription ? (rows as Prescription[]) : []));

/** Reads everything as entities, the plain way. */
export async function readAll(store: Store): Promise<AllRows> {
  const all: AllRows = new Map();
  await store.run(async (tx) => {
    for (const entity of ENTITIES) all.set(entity.name, (await tx.manager.find<object>(entity)) as { id: string }[]);
  });
  all.set(
    'Event',
    (await store.since(0)).map((event) => ({ ...event, id: String(event.seq), data: JSON.stringify(event.facts) })),
  );
  return all;
}

/** The ids of all rows, by the names of entities. */
export const idsIn = (all: AllRows): Record<string, string[]> =>
  Object.fromEntries([...all].map(([name, rows]) => [name, rows.map(({ id }) => id)]));
