import { type RunningApi, startApi } from './kit/api';
import { billing, type BillingHospital, freeLine, issuedBill, makeBillingHospital } from './kit/billing';
import { dataOf } from './kit/graphql-client';
import { makeBranch, makePatient, makePerson } from './kit/people';

let api: RunningApi;
let hospital: BillingHospital;
beforeAll(async () => {
  api = await startApi();
  hospital = await makeBillingHospital(api);
});
afterAll(() => api.stop());

const fetched = (path: string, token?: string): Promise<Response> =>
  fetch(`${api.url}/documents/${path}`, { headers: token ? { authorization: `Bearer ${token}` } : {} });
/** Status and, of a document, its first bytes. */
const answered = async (path: string, token?: string): Promise<string> => {
  const response = await fetched(path, token);
  const bytes = Buffer.from(await response.arrayBuffer());
  return `${response.status} ${response.ok ? bytes.subarray(0, 5).toString() : (JSON.parse(bytes.toString()) as { errors: { extensions: { code: string } }[] }).errors[0].extensions.code}`;
};

test('bill, receipt and credit note come as PDF files on both papers, for those who may see them', async () => {
  const calls = billing(api, hospital.cashier.token);
  const bill = await issuedBill(api, hospital, 90_000, {
    lines: [freeLine(90_000, { description: 'ड्रेसिंग Dressing' })],
  });
  const payment = dataOf(await calls.pay(bill.id, 50_000)).recordPayment;
  const note = dataOf(await calls.credit(bill.id, { amount: 10_000 })).creditBill;
  for (const path of [`bills/${bill.id}.pdf`, `receipts/${payment.id}.pdf`, `credit-notes/${note.id}.pdf`])
    for (const paper of ['', '?paper=thermal'])
      for (const { token } of [hospital.cashier, hospital.desk, hospital.admin, hospital.patient])
        expect(await answered(path + paper, token)).toBe('200 %PDF-');
});

test('the file has a name, is not kept anywhere, and cannot run anything', async () => {
  const { id, number } = await issuedBill(api, hospital, 5_000);
  const { headers } = await fetched(`bills/${id}.pdf`, hospital.patient.token);
  expect(headers.get('content-type')).toBe('application/pdf');
  expect(headers.get('content-disposition')).toBe(
    `inline; filename="bill-${(number as string).replaceAll('/', '-')}.pdf"`,
  );
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('content-security-policy')).toContain('sandbox');
});

test('drafts are printed for the staff, and do not exist for the patient', async () => {
  const { id } = dataOf(
    await billing(api, hospital.desk.token).create({ patientId: hospital.patientId, lines: [freeLine(100)] }),
  ).createBill;
  expect(await answered(`bills/${id}.pdf`, hospital.desk.token)).toBe('200 %PDF-');
  expect(await answered(`bills/${id}.pdf`, hospital.patient.token)).toBe('404 NOT_FOUND');
});

test('a flood of prints is slowed down, one person at a time', async () => {
  const { id } = await issuedBill(api, hospital, 5_000);
  const { token } = await makePerson(api, 'RECEPTIONIST', [hospital.main]);
  const answers = await Promise.all(Array.from({ length: 65 }, () => answered(`bills/${id}.pdf`, token)));
  expect(answers.filter((each) => each === '200 %PDF-')).toHaveLength(60);
  expect(answers.filter((each) => each === '429 RATE_LIMITED')).toHaveLength(5);
  expect(await answered(`bills/${id}.pdf`, hospital.desk.token)).toBe('200 %PDF-');
});

test('a claim has no receipt until it is verified', async () => {
  const { id } = await issuedBill(api, hospital, 5_000);
  const claim = dataOf(await billing(api, hospital.patient.token).claim(id, '612345678901')).claimPayment;
  expect(await answered(`receipts/${claim.id}.pdf`, hospital.patient.token)).toBe('404 NOT_FOUND');
  dataOf(await billing(api, hospital.cashier.token).verify(claim.id));
  expect(await answered(`receipts/${claim.id}.pdf`, hospital.patient.token)).toBe('200 %PDF-');
});

test('strangers, other patients, other branches and wrong ids get nothing', async () => {
  const { id } = await issuedBill(api, hospital, 5_000);
  const other = await makePatient(api.store, hospital.main);
  const stranger = await makePerson(api, 'PATIENT', [hospital.main], { patientId: other.id });
  const elsewhere = await makePerson(api, 'CASHIER', [await makeBranch(api.store, 'NORTH')]);
  const nurse = await makePerson(api, 'NURSE', [hospital.main]);
  expect(await answered(`bills/${id}.pdf`)).toBe('401 UNAUTHENTICATED');
  expect(await answered(`bills/${id}.pdf`, 'no.token')).toBe('401 UNAUTHENTICATED');
  for (const { token } of [stranger, elsewhere, nurse])
    expect(await answered(`bills/${id}.pdf`, token)).toBe('404 NOT_FOUND');
  for (const path of ['bills/none.pdf', 'bills/..%2f.pdf', 'secrets/x.pdf', 'bills/', `receipts/${id}.pdf`])
    expect(await answered(path, hospital.admin.token)).toBe('404 NOT_FOUND');
});
