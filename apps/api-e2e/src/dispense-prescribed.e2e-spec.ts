import { type RunningApi, startApi } from './kit/api';
import { codeOf, dataOf } from './kit/graphql-client';
import { makeBranch, makePatient, makePerson, type Person } from './kit/people';
import { book, makeWorkingDoctor, quarter, zoneInTheMorning } from './kit/schedules';
import { Counter, faultsOf, written, wrongBooks } from './kit/stock';

let api: RunningApi;
let main: string;
let patientId: string;
let doctor: Person;
let pharmacist: Person;
let shop: Counter;
let itemId: string;
let recordId: string;

const PARACETAMOL = {
  drug: 'Paracetamol',
  strength: '500 mg',
  form: 'TABLET',
  dose: '1',
  frequency: 'BD',
  durationDays: 5,
};
const COUGH = {
  drug: 'Ambroxol',
  strength: '30 mg/5 ml',
  form: 'SYRUP',
  dose: '5 ml',
  frequency: 'TDS',
  durationDays: 5,
};
const content = (...prescription: object[]) => ({ complaint: 'Fever', prescription });

beforeEach(async () => {
  api = await startApi();
  main = await makeBranch(api.store, 'MAIN', { timeZone: zoneInTheMorning() });
  const doctorId = await makeWorkingDoctor(api.store, main);
  patientId = (await makePatient(api.store, main, { fullName: 'Asha Rao' })).id;
  doctor = await makePerson(api, 'DOCTOR', [main], { doctorId });
  pharmacist = await makePerson(api, 'PHARMACIST', [main]);
  const desk = await makePerson(api, 'RECEPTIONIST', [main]);
  shop = new Counter(api, pharmacist.token);
  ({ itemId } = await shop.stocked(100));
  const appointmentId = await book(api, desk.token, { doctorId, patientId, startsAt: quarter(4) });
  recordId = await sign(appointmentId, content(PARACETAMOL, COUGH));
});
afterEach(async () => {
  expect(await wrongBooks(api.store)).toEqual([]);
  await api.stop();
});

async function sign(appointmentId: string, given: object): Promise<string> {
  const begin = 'mutation ($i: CreateMedicalRecordInput!) { createMedicalRecord(input: $i) { id } }';
  const { createMedicalRecord } = dataOf(
    await api.ask<{ createMedicalRecord: { id: string } }>(begin, { i: { appointmentId } }, doctor.token),
  );
  const signing = 'mutation ($id: ID!, $c: RecordContentInput!) { signMedicalRecord(id: $id, content: $c) { id } }';
  dataOf(await api.ask(signing, { id: createMedicalRecord.id, c: given }, doctor.token));
  return createMedicalRecord.id;
}
const amend = async (...prescription: object[]): Promise<void> => {
  const query = 'mutation ($id: ID!, $i: AmendMedicalRecordInput!) { amendMedicalRecord(id: $id, input: $i) { id } }';
  const input = { version: 1, reason: 'Dose was wrong', content: content(...prescription) };
  dataOf(await api.ask(query, { id: recordId, i: input }, doctor.token));
};

interface Line {
  id: string;
  drug: string;
  pieces: number | null;
  dispensed: number;
}
const prescribed = async (): Promise<Record<string, Line>> => {
  const query = 'query ($p: ID!) { prescriptions(patientId: $p) { items { id drug pieces dispensed } } }';
  const { prescriptions } = dataOf(
    await api.ask<{ prescriptions: { items: Line[] } }>(query, { p: patientId }, pharmacist.token),
  );
  return Object.fromEntries(prescriptions.items.map((line) => [line.drug, line]));
};
const give = (quantity: number, prescriptionId: string, input: object = {}) =>
  shop.dispense({ patientId, lines: [{ itemId, quantity, prescriptionId }], ...input });

test('what is handed out for a prescription is counted at its line, and what comes back is not', async () => {
  const { Paracetamol, Ambroxol } = await prescribed();
  expect([Paracetamol.pieces, Paracetamol.dispensed, Ambroxol.pieces]).toEqual([10, 0, null]);
  const { dispenseStock } = dataOf(await give(6, Paracetamol.id));
  expect((await prescribed())['Paracetamol'].dispensed).toBe(6);
  dataOf(await shop.returns({ movementId: dispenseStock.movements[0].id, quantity: 2 }));
  expect((await prescribed())['Paracetamol'].dispensed).toBe(4);
  const history = 'query ($p: ID!) { stockMovements(patientId: $p) { items { kind prescription { drug } } } }';
  const { stockMovements } = dataOf(
    await api.ask<{ stockMovements: { items: object[] } }>(history, { p: patientId }, pharmacist.token),
  );
  expect(stockMovements.items).toEqual([
    { kind: 'RETURN', prescription: { drug: 'Paracetamol' } },
    { kind: 'DISPENSE', prescription: { drug: 'Paracetamol' } },
  ]);
});

test('more than is prescribed, over both counters or two items, needs a reason', async () => {
  const { Paracetamol, Ambroxol } = await prescribed();
  const other = await shop.stocked(50, { name: 'Paracetamol 500 mg, another maker' });
  const before = await written(api.store);
  const twoItems = [itemId, other.itemId].map((id) => ({ itemId: id, quantity: 6, prescriptionId: Paracetamol.id }));
  const tooMuch = await shop.dispense({ patientId, lines: twoItems });
  expect([codeOf(tooMuch), ...faultsOf(tooMuch)]).toEqual(['BAD_USER_INPUT', 'lines.0.quantity prescribed']);
  expect(await written(api.store)).toBe(before);
  dataOf(await give(10, Paracetamol.id));
  const again = await give(1, Paracetamol.id);
  expect(again.errors![0].message + JSON.stringify(again.errors![0].extensions)).toContain('10 were handed out');
  dataOf(await give(1, Paracetamol.id, { reason: 'One tablet fell down' }));
  dataOf(await give(40, Ambroxol.id)); // how much of a syrup that is does not follow from what is written
  expect((await prescribed())['Paracetamol'].dispensed).toBe(11);
});

test('of ten counters that hand out the whole at once, one does', async () => {
  const { Paracetamol } = await prescribed();
  const answers = await Promise.all(Array.from({ length: 10 }, () => give(10, Paracetamol.id)));
  expect(answers.map(codeOf).filter((code) => code === null)).toHaveLength(1);
  expect((await prescribed())['Paracetamol'].dispensed).toBe(10);
});

test('an amendment takes along what was handed out of an unchanged drug, and its lines replace those before', async () => {
  const { Paracetamol, Ambroxol } = await prescribed();
  dataOf(await give(6, Paracetamol.id));
  await amend({ ...PARACETAMOL, durationDays: 7 });
  const after = await prescribed();
  expect(after).toEqual({ Paracetamol: { id: expect.any(String), drug: 'Paracetamol', pieces: 14, dispensed: 6 } });
  expect(codeOf(await give(5, Ambroxol.id))).toBe('NOT_FOUND'); // a pharmacist sees what holds now
  const admin = await makePerson(api, 'ADMIN', [main]);
  const query = 'mutation ($p: ID!) { openChart(patientId: $p, reason: "Asked by the patient") { id } }';
  dataOf(await api.ask(query, { p: patientId }, admin.token));
  const old = await new Counter(api, admin.token).dispense({
    patientId,
    lines: [{ itemId, quantity: 1, prescriptionId: Paracetamol.id }],
  });
  expect(faultsOf(old)).toEqual(['lines.0.prescriptionId amended']);
  dataOf(await give(8, after['Paracetamol'].id));
});

test('of a drug that is prescribed twice, each line is counted by itself', async () => {
  await amend(PARACETAMOL, { ...PARACETAMOL, frequency: 'SOS', overrideReason: 'For the night' });
  const lines = async () => {
    const query = 'query ($p: ID!) { prescriptions(patientId: $p) { items { id pieces dispensed } } }';
    const { prescriptions } = dataOf(
      await api.ask<{ prescriptions: { items: Line[] } }>(query, { p: patientId }, pharmacist.token),
    );
    return prescriptions.items;
  };
  const twice = (await lines()).find(({ pieces }) => pieces === 10)!;
  dataOf(await give(10, twice.id));
  expect((await lines()).map(({ pieces, dispensed }) => [pieces, dispensed])).toEqual(
    expect.arrayContaining([
      [10, 10],
      [null, 0],
    ]),
  );
});

test('a withdrawn prescription is handed out no more, and the refusal says why', async () => {
  const { Paracetamol } = await prescribed();
  const query = 'mutation ($id: ID!) { withdrawPrescription(recordId: $id, reason: "Allergy found") { id } }';
  dataOf(await api.ask(query, { id: recordId }, doctor.token));
  const refused = await give(1, Paracetamol.id);
  expect(faultsOf(refused)).toEqual(['lines.0.prescriptionId withdrawn']);
  expect(JSON.stringify(refused.errors)).toContain('Allergy found');
});

test('a prescription is its own patient’s, of its own branch, and seen by whoever hands out for it', async () => {
  const { Paracetamol } = await prescribed();
  const stranger = (await makePatient(api.store, main)).id;
  expect(faultsOf(await give(1, Paracetamol.id, { patientId: stranger }))).toEqual(['lines.0.prescriptionId unknown']);
  expect(faultsOf(await give(1, Paracetamol.id, { patientId: null }))).toEqual(['lines.0.prescriptionId unknown']);
  const north = await makeBranch(api.store, 'NORTH');
  const there = await makePerson(api, 'PHARMACIST', [north]);
  const far = await new Counter(api, there.token).stocked(10);
  const fromAfar = await new Counter(api, there.token).dispense({
    lines: [{ itemId: far.itemId, quantity: 1, prescriptionId: Paracetamol.id }],
  });
  expect(codeOf(fromAfar)).toBe('NOT_FOUND');
});
