import { Branch, PriceListItem, type Store } from '@medicare/data';
import { newId } from '@medicare/platform';
import type { RunningApi } from './api';
import { type Answer, dataOf } from './graphql-client';
import { makeBranch, makePatient, makePerson, type Person } from './people';
import { makeDoctor } from './schedules';

/** A hospital with a desk, a cash desk and a patient who can pay. */
export interface BillingHospital {
  main: string;
  patientId: string;
  doctorId: string;
  admin: Person;
  cashier: Person;
  desk: Person;
  patient: Person;
}

export const UPI_BRANCH: Partial<Branch> = { payeeVpa: 'medicare.main@testbank', payeeName: 'MediCare Main' };

export async function makeBillingHospital(api: RunningApi): Promise<BillingHospital> {
  const main = await makeBranch(api.store, 'MAIN', UPI_BRANCH);
  const { id: patientId } = await makePatient(api.store, main);
  const doctorId = await makeDoctor(api.store, main, { consultationFee: 60_000 });
  return {
    main,
    patientId,
    doctorId,
    admin: await makePerson(api, 'ADMIN', [main]),
    cashier: await makePerson(api, 'CASHIER', [main]),
    desk: await makePerson(api, 'RECEPTIONIST', [main]),
    patient: await makePerson(api, 'PATIENT', [main], { patientId }),
  };
}

/** A service on the price list, written past the API. */
export async function makeService(
  store: Store,
  branchId: string,
  values: Partial<PriceListItem> = {},
): Promise<string> {
  const [id, now] = [newId(), new Date()];
  const blank = { code: null, name: 'ECG', category: 'Diagnostics', unitPrice: 40_000, sac: '999316' };
  const row = { ...blank, taxCategory: 'HEALTHCARE_SERVICE' as const, isActive: true, version: 1, branchId };
  await store.run(async (tx) => {
    await tx.manager.insert(PriceListItem, { ...row, id, createdAt: now, updatedAt: now, ...values });
    tx.record({ type: 'price-list.changed', subject: id, branchId, facts: { fields: ['name'] } });
  });
  return id;
}

/** What a test looks at of a bill. */
export const BILL = `id number status isOpen version issuedOn gross lineDiscount billDiscount subtotal cgst sgst tax total
  credited paid refunded due upiReference discountAmount discountBasisPoints discountReason cancelReason appointmentId: appointment { id }
  lines { id position kind description code quantity unitPrice discount taxCategory taxRate gross billDiscountShare taxable tax total creditedQuantity credited }`;

export interface BillShown extends Record<string, unknown> {
  id: string;
  number: string | null;
  status: string;
  version: number;
  total: number;
  due: number;
  paid: number;
  lines: ({ id: string } & Record<string, unknown>)[];
}

export const freeLine = (unitPrice: number, values: Record<string, unknown> = {}) => ({
  kind: 'FREE',
  description: 'Dressing',
  quantity: 1,
  unitPrice,
  ...values,
});

const CREATE = `mutation ($input: CreateBillInput!) { createBill(input: $input) { ${BILL} } }`;
const ISSUE = `mutation ($id: ID!, $v: Int!) { issueBill(id: $id, version: $v) { ${BILL} } }`;
const RECORD =
  'mutation ($input: RecordPaymentInput!) { recordPayment(input: $input) { id status method amount utr receiptNumber verifiedVia receivedOn refunded } }';
const REFUND =
  'mutation ($input: RefundPaymentInput!) { refundPayment(input: $input) { id amount method creditNote { number amount taxable } } }';
const CLAIM =
  'mutation ($input: ClaimPaymentInput!) { claimPayment(input: $input) { id status amount utr receiptNumber } }';

type Input = Record<string, unknown>;

/** The calls of billing, as a person. */
export const billing = (api: RunningApi, token: string) => ({
  create: (input: Input): Promise<Answer<{ createBill: BillShown }>> => api.ask(CREATE, { input }, token),
  update: (id: string, v: number, input: Input): Promise<Answer<{ updateBill: BillShown }>> =>
    api.ask(
      `mutation ($id: ID!, $v: Int!, $input: UpdateBillInput!) { updateBill(id: $id, version: $v, input: $input) { ${BILL} } }`,
      { id, v, input },
      token,
    ),
  issue: (id: string, v: number): Promise<Answer<{ issueBill: BillShown }>> => api.ask(ISSUE, { id, v }, token),
  cancel: (id: string, reason = 'Entered twice'): Promise<Answer<{ cancelBill: BillShown }>> =>
    api.ask(
      `mutation ($id: ID!, $reason: String!) { cancelBill(id: $id, reason: $reason) { ${BILL} } }`,
      { id, reason },
      token,
    ),
  credit: (
    id: string,
    input: Input,
  ): Promise<Answer<{ creditBill: { id: string; number: string; amount: number } & Input }>> =>
    api.ask(
      'mutation ($id: ID!, $input: CreditBillInput!) { creditBill(id: $id, input: $input) { id number amount taxable cgst sgst lines { quantity amount taxable } } }',
      { id, input: { reason: 'Not done', idempotencyKey: newId(), ...input } },
      token,
    ),
  pay: (
    billId: string,
    amount: number,
    values: Input = {},
  ): Promise<Answer<{ recordPayment: { id: string } & Input }>> =>
    api.ask(
      RECORD,
      { input: { billId, amount, method: 'CARD', reference: 'SLIP 1', idempotencyKey: newId(), ...values } },
      token,
    ),
  claim: (billId: string, utr: string, values: Input = {}): Promise<Answer<{ claimPayment: { id: string } & Input }>> =>
    api.ask(CLAIM, { input: { billId, utr, idempotencyKey: newId(), ...values } }, token),
  verify: (id: string) =>
    api.ask('mutation ($id: ID!) { verifyPayment(id: $id) { id status receiptNumber verifiedVia } }', { id }, token),
  reject: (id: string, reason = 'No such money') =>
    api.ask(
      'mutation ($id: ID!, $reason: String!) { rejectPayment(id: $id, reason: $reason) { id status rejectReason } }',
      { id, reason },
      token,
    ),
  refund: (
    paymentId: string,
    amount: number,
    values: Input = {},
  ): Promise<Answer<{ refundPayment: { id: string; creditNote: Input | null } & Input }>> =>
    api.ask(REFUND, { input: { paymentId, amount, reason: 'Not done', idempotencyKey: newId(), ...values } }, token),
  bill: async (id: string): Promise<BillShown | null> =>
    dataOf(await api.ask<{ bill: BillShown | null }>(`query ($id: ID!) { bill(id: $id) { ${BILL} } }`, { id }, token))
      .bill,
});

/** An issued bill over an amount, of the hospital's patient. */
export async function issuedBill(
  api: RunningApi,
  { patientId, cashier }: Pick<BillingHospital, 'patientId' | 'cashier'>,
  amount: number,
  more: Input = {},
): Promise<BillShown> {
  const calls = billing(api, cashier.token);
  const { createBill } = dataOf(await calls.create({ patientId, lines: [freeLine(amount)], ...more }));
  return dataOf(await calls.issue(createBill.id, createBill.version)).issueBill;
}

let serial = 100_000_000_000;
/** A UTR that no other payment has. */
export const freshUtr = (): string => String(++serial);

/** The first fault of an answer, as `path rule`. */
export const faultOf = (answer: Answer<unknown>): string | null => {
  const fields = answer.errors?.[0].extensions['fields'] as { path: string; rule: string }[] | undefined;
  return fields ? `${fields[0].path} ${fields[0].rule}` : null;
};
