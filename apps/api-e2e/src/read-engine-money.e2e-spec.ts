import type { Bill } from '@medicare/data';
import { type Actor, Reads, RULES } from '@medicare/platform';
import { actorOf, bench, dataOf, keyOf, rowsOf, useBench } from './kit/bench';
import { makeSchema } from './kit/process';
import { firstDifference } from './kit/row-by-row';

useBench();

type RowRule = (typeof RULES.visible)[string];
/** The rule with one role's part replaced. */
const forRole =
  (name: string, role: Actor['role'], rule: RowRule): RowRule =>
  (who, a) =>
    who.role === role ? rule(who, a) : RULES.visible[name](who, a);
const ISSUED = (a: string): string => `${a}.number IS NOT NULL`;

const HALF_OPEN: [what: string, entity: string, rule: RowRule][] = [
  [
    'drafts to their patients',
    'Bill',
    forRole('Bill', 'PATIENT', (who, a) => `${a}.patient_id = ${who.bind('patientId')}`),
  ],
  ['issued bills of others to patients', 'Bill', forRole('Bill', 'PATIENT', (_, a) => ISSUED(a))],
  ['issued bills of patients they never saw to doctors', 'Bill', forRole('Bill', 'DOCTOR', (_, a) => ISSUED(a))],
  [
    'drafts of their patients to doctors',
    'Bill',
    forRole(
      'Bill',
      'DOCTOR',
      (who, a) =>
        `EXISTS (SELECT 1 FROM appointment v WHERE v.patient_id = ${a}.patient_id AND v.doctor_id = ${who.bind('doctorId')})`,
    ),
  ],
  [
    'all bills of a branch to pharmacists',
    'Bill',
    forRole('Bill', 'PHARMACIST', (who, a) => who.inBranches(`${a}.branch_id`)),
  ],
  [
    'what they began to pharmacists as drafts alone',
    'Bill',
    forRole('Bill', 'PHARMACIST', (who, a) => `${who.inBranches(`${a}.branch_id`)} AND ${a}.status = 'DRAFT'`),
  ],
  [
    'drafts of other branches to pharmacists',
    'Bill',
    forRole('Bill', 'PHARMACIST', (who, a) => `${a}.status = 'DRAFT' OR (${RULES.visible['Bill'](who, a)})`),
  ],
  ['bills of all branches to cashiers', 'Bill', forRole('Bill', 'CASHIER', () => 'TRUE')],
  ['bills of the branch to nurses', 'Bill', forRole('Bill', 'NURSE', (who, a) => who.inBranches(`${a}.branch_id`))],
  ['bills to keys without the scope', 'Bill', forRole('Bill', 'API_KEY', (who, a) => who.inBranches(`${a}.branch_id`))],
  [
    'payments of the branch to pharmacists',
    'Payment',
    forRole('Payment', 'PHARMACIST', (who, a) => who.inBranches(`${a}.branch_id`)),
  ],
  ['refunds of others to patients', 'Refund', forRole('Refund', 'PATIENT', () => 'TRUE')],
  [
    'drawers of the branch to receptionists',
    'CashSession',
    forRole('CashSession', 'RECEPTIONIST', (who, a) => who.inBranches(`${a}.branch_id`)),
  ],
  [
    'counts of the branch to nurses',
    'Stocktake',
    forRole('Stocktake', 'NURSE', (who, a) => who.inBranches(`${a}.branch_id`)),
  ],
  [
    'duties of colleagues to nurses',
    'ShiftAssignment',
    forRole('ShiftAssignment', 'NURSE', (who, a) => who.inBranches(`${a}.branch_id`)),
  ],
  ['departments of the branch to patients', 'Department', forRole('Department', 'PATIENT', () => 'TRUE')],
];

test('every row of money, stock and work is found by those for whom it exists, and by no others', async () => {
  for (const name of new Set(HALF_OPEN.map(([, entity]) => entity)))
    expect({ name, wrong: await firstDifference(name, rowsOf(name), bench.reads) }).toEqual({ name, wrong: null });
}, 60_000);

test.each(HALF_OPEN)('a rule that shows %s is noticed', async (_what, name, rule) => {
  const rules = { ...RULES, visible: { ...RULES.visible, [name]: rule } };
  expect(await firstDifference(name, rowsOf(name), new Reads(bench.store, await makeSchema(), rules))).not.toBeNull();
});

test('bills go to the desk and the cashier of their branch, to patients and their doctors once issued, and to no nurse', async () => {
  const bills = rowsOf<Bill>('Bill');
  const seen = async (actor: Actor): Promise<string[]> => {
    const { patients } = await dataOf<{ patients: { items: { bills: { id: string }[] }[] } }>(
      '{ patients(first: 100, isActive: null) { items { bills(first: 100) { id } } } }',
      actor,
    );
    return patients.items.flatMap((patient) => patient.bills.map(({ id }) => id));
  };
  const which = async (actor: Actor): Promise<Bill[]> => {
    const ids = new Set(await seen(actor));
    return bills.filter(({ id }) => ids.has(id));
  };
  expect(await which(actorOf('ADMIN'))).toHaveLength(bills.length);
  expect(await which(keyOf(['patients:read', 'bills:read']))).toHaveLength(bills.length);
  expect(await which(actorOf('NURSE'))).toEqual([]);
  expect(await which(keyOf(['patients:read', 'bills:draft', 'payments:record']))).toEqual([]);
  for (const role of ['RECEPTIONIST', 'CASHIER', 'PHARMACIST'] as const) {
    const actor = actorOf(role);
    const found = await which(actor);
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter(({ branchId }) => !actor.branchIds.includes(branchId))).toEqual([]);
  }
  const ofDoctor = await which(actorOf('DOCTOR'));
  expect(ofDoctor.length).toBeGreaterThan(0);
  expect(ofDoctor.filter(({ number }) => number === null)).toEqual([]);
});

test('a patient sees the own bills once they are issued, with lines, payments, refunds and credit notes, and no drawer', async () => {
  const actor = actorOf('PATIENT');
  interface Own {
    patient: {
      bills: {
        id: string;
        lines: unknown[];
        payments: { cashSession: unknown }[];
        refunds: unknown[];
        creditNotes: { lines: unknown[] }[];
      }[];
    };
  }
  const { patient } = await dataOf<Own>(
    'query ($id: ID!) { patient(id: $id) { bills(first: 100) { id lines { id } payments { cashSession { id } } refunds { id } creditNotes { lines { id } } } } }',
    actor,
    { id: actor.patientId },
  );
  const own = rowsOf<Bill>('Bill').filter(({ patientId, number }) => patientId === actor.patientId && number !== null);
  expect(patient.bills.map(({ id }) => id).sort()).toEqual(own.map(({ id }) => id).sort());
  const count = (name: string): number =>
    rowsOf<{ billId: string }>(name).filter(({ billId }) => own.some(({ id }) => id === billId)).length;
  expect(patient.bills.flatMap(({ lines }) => lines)).toHaveLength(count('BillLine'));
  expect(patient.bills.flatMap(({ payments }) => payments)).toHaveLength(count('Payment'));
  expect(patient.bills.flatMap(({ refunds }) => refunds)).toHaveLength(count('Refund'));
  expect(patient.bills.flatMap(({ creditNotes }) => creditNotes)).toHaveLength(count('CreditNote'));
  for (const name of ['BillLine', 'Payment', 'Refund', 'CreditNote']) expect(count(name)).toBeGreaterThan(0);
  const payments = patient.bills.flatMap((bill) => bill.payments);
  expect(payments.every(({ cashSession }) => cashSession === null)).toBe(true);
});
