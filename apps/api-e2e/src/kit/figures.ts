import {
  Appointment,
  Doctor,
  FigureCount,
  InventoryItem,
  MedicalRecord,
  Notification,
  NotificationCount,
  NotificationRead,
  Patient,
  Payment,
  RecordDiagnosis,
  Refund,
  Staff,
  type Store,
} from '@medicare/data';

async function all<T extends object>(store: Store, type: new () => T): Promise<T[]> {
  let rows: T[] = [];
  await store.run(async (tx) => void (rows = await tx.manager.find(type)));
  return rows;
}

/** Numbers by a text that names what is counted. */
class Recount {
  readonly numbers = new Map<string, number>();
  add(n: number, ...parts: string[]): void {
    const key = parts.join(' ');
    this.numbers.set(key, (this.numbers.get(key) ?? 0) + n);
  }
  lines = (): string[] =>
    [...this.numbers]
      .filter(([, n]) => n !== 0)
      .map(([key, n]) => `${key} = ${n}`)
      .sort();
}

/** Where the counters of the figures differ from a recount of the rows. Plain loops, written apart from the product. */
export async function wrongFigures(store: Store): Promise<string[]> {
  const [kept, counted] = [new Recount(), new Recount()];
  for (const { counter, branchId, key, n } of await all(store, FigureCount))
    kept.add(Number(n), counter, branchId, key);
  for (const { isActive, gender, bloodGroup, branchId } of await all(store, Patient)) {
    counted.add(1, 'patients', branchId, isActive ? 'ACTIVE' : 'INACTIVE');
    if (!isActive) continue;
    counted.add(1, 'patients-by-gender', branchId, gender);
    counted.add(1, 'patients-by-blood-group', branchId, bloodGroup ?? 'UNKNOWN');
  }
  for (const { isActive, isAvailable, branchId } of await all(store, Doctor))
    counted.add(1, 'doctors', branchId, isActive ? (isAvailable ? 'AVAILABLE' : 'AWAY') : 'INACTIVE');
  for (const { isActive, branchId } of await all(store, Staff))
    counted.add(1, 'staff', branchId, isActive ? 'ACTIVE' : 'INACTIVE');
  for (const { isActive, quantity, minQuantity, branchId } of await all(store, InventoryItem))
    if (isActive && quantity <= minQuantity) counted.add(1, 'low-stock', branchId, 'LOW');
  for (const { status, day, doctorId, branchId } of await all(store, Appointment)) {
    counted.add(1, 'appointments', branchId, status);
    counted.add(1, 'appointments-by-day', branchId, day, status);
    counted.add(1, 'appointments-of-doctor', branchId, doctorId, status);
    if (status === 'CANCELLED' || status === 'NO_SHOW') continue;
    const monday = new Date(`${day}T00:00:00Z`);
    while (monday.getUTCDay() !== 1) monday.setUTCDate(monday.getUTCDate() - 1);
    counted.add(1, 'load-by-day', branchId, day, doctorId);
    counted.add(1, 'load-by-week', branchId, monday.toISOString().slice(0, 10), doctorId);
  }
  const branches = new Map((await all(store, MedicalRecord)).map(({ id, branchId }) => [id, branchId]));
  for (const { recordId, code } of await all(store, RecordDiagnosis))
    if (recordId) counted.add(1, 'diagnoses', branches.get(recordId)!, code);
  for (const { status, amount, branchId } of await all(store, Payment))
    if (status === 'VERIFIED') counted.add(amount, 'revenue', branchId, 'RECEIVED');
  for (const { amount, branchId } of await all(store, Refund)) counted.add(amount, 'revenue', branchId, 'REFUNDED');
  await recountNotifications(store, kept, counted);
  const [is, should] = [kept.lines(), counted.lines()];
  return [
    ...is.filter((line) => !should.includes(line)).map((line) => `kept ${line}`),
    ...should.filter((line) => !is.includes(line)).map((line) => `counted ${line}`),
  ];
}

async function recountNotifications(store: Store, kept: Recount, counted: Recount): Promise<void> {
  for (const { audience, reader, n } of await all(store, NotificationCount)) kept.add(n, 'told', audience, reader);
  const audiences = new Map<string, string>();
  for (const row of await all(store, Notification)) {
    const audience = row.audienceRole
      ? `role ${row.audienceRole} ${row.branchId ?? '*'}`
      : row.accountId
        ? `account ${row.accountId}`
        : `patient ${row.patientId}`;
    audiences.set(row.id, audience);
    counted.add(1, 'told', audience, '');
    if (row.causedById) counted.add(1, 'told', audience, row.causedById);
  }
  for (const { notificationId, accountId } of await all(store, NotificationRead))
    counted.add(1, 'told', audiences.get(notificationId)!, accountId);
}
