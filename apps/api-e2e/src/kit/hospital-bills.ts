import {
  type Appointment,
  Bill,
  BillLine,
  CreditNote,
  CreditNoteLine,
  Payment,
  PriceListItem,
  Refund,
} from '@medicare/data';
import {
  type BillDiscount,
  billNumber,
  billStatusOf,
  billTotals,
  creditNoteNumber,
  dueOf,
  PAYMENT_METHODS,
  receiptNumber,
  TAX_CATEGORIES,
  upiReferenceOf,
} from '@medicare/domain';
import type { Filled, Hospital } from './hospital-parts';

type Fate = 'DRAFT' | 'GIVEN_UP' | 'CANCELLED' | 'ISSUED';
type Money = { payments: Partial<Payment>[]; refunds: Partial<Refund>[]; notes: Partial<CreditNote>[] };
const YEAR = '2026-27';

/** Bills of every kind with what hangs on them; marks: `canary<bill0>`, `canary<line0>`, `canary<pay0>`, `canary<refund0>`, `canary<credit0>`, `canary<price0>`. */
export function billRows(
  hospital: Hospital,
  cashSessionIds: string[],
): { payments: Partial<Payment>[]; filled: Filled } {
  const prices = priceList(hospital);
  const money: Money = { payments: [], refunds: [], notes: [] };
  const [bills, lines, noteLines] = [[] as Partial<Bill>[], [] as Partial<BillLine>[], [] as Partial<CreditNoteLine>[]];
  for (let i = 0; i < 150; i++) {
    const { bill, own } = oneBill(hospital, i, prices);
    bills.push(bill);
    if (bill.number && !bill.cancelledAt) noteLines.push(...settle(hospital, bill, own, money, cashSessionIds));
    lines.push(...own.map((line, n) => ({ ...line, description: `canary<line${lines.length + n}>` })));
  }
  const filled: Filled = [
    [PriceListItem, prices],
    [Bill, bills],
    [BillLine, lines],
    [Payment, money.payments],
    [CreditNote, money.notes],
    [Refund, money.refunds],
    [CreditNoteLine, noteLines],
  ];
  return { payments: money.payments, filled };
}

const priceList = ({ r, row, branchId }: Hospital): Partial<PriceListItem>[] =>
  Array.from({ length: 20 }, (_, i) => ({
    ...row(),
    code: r.pick([null, `X${i}`]),
    name: `canary<price${i}>`,
    category: r.pick(['Tests', 'Rooms']),
    unitPrice: r.int(99_999),
    sac: r.pick([null, '999312']),
    taxCategory: r.pick(TAX_CATEGORIES),
    isActive: r.chance(0.8),
    version: 1 + r.int(9),
    branchId: branchId(),
  }));

function oneBill(hospital: Hospital, i: number, prices: Partial<PriceListItem>[]) {
  const { r, row, patients, appointments, branches, accounts, at } = hospital;
  const fate = r.pick<Fate>(['DRAFT', 'GIVEN_UP', 'CANCELLED', 'ISSUED', 'ISSUED', 'ISSUED']);
  const isIssued = fate === 'CANCELLED' || fate === 'ISSUED';
  const branch = branches[r.int(3)];
  const discount = r.pick<BillDiscount | null>([
    null,
    { kind: 'AMOUNT', paise: 1 },
    { kind: 'PERCENT', basisPoints: 1000 },
  ]);
  const { own, lines: _, ...totals } = linesOf(hospital, discount, prices);
  // The first ones have accounts: theirs are to be many.
  const patientId = patients[r.int(r.chance(0.5) ? 4 : patients.length)].id;
  const visits = appointments.filter((one: Partial<Appointment>) => one.patientId === patientId);
  const number = isIssued ? billNumber(branch.code, YEAR, i + 1) : null;
  const pharmacists = accounts.filter(({ role }) => role === 'PHARMACIST');
  const isCancelled = fate === 'GIVEN_UP' || fate === 'CANCELLED';
  const begunBy = r.chance(0.4) ? r.pick(pharmacists).id : r.pick([null, ...accounts.map(({ id }) => id)]);
  const bill: Partial<Bill> = {
    ...row(),
    ...totals,
    ...figuresOf(isIssued, isCancelled, totals.total, { paid: 0, refunded: 0, credited: 0 }),
    number,
    issuedAt: isIssued ? at() : null,
    issuedOn: isIssued ? '2026-05-05' : null,
    cancelledAt: isCancelled ? at() : null,
    cancelReason: isCancelled ? `canary<bill${i}>` : null,
    discountAmount: discount?.kind === 'AMOUNT' ? discount.paise : null,
    discountBasisPoints: discount?.kind === 'PERCENT' ? discount.basisPoints : null,
    discountReason: discount && `canary<bill${i}>`,
    upiReference: number && upiReferenceOf(number),
    version: 1 + r.int(9),
    patientId,
    appointmentId: visits.length && r.chance(0.6) ? (r.pick(visits).id as string) : null,
    branchId: branch.id,
    createdById: begunBy,
    issuedById: isIssued ? r.pick(accounts).id : null,
  };
  return { bill, own: own.map((line) => ({ ...line, billId: bill.id })) };
}

function linesOf(
  { r, row, doctors, items }: Hospital,
  discount: BillDiscount | null,
  prices: Partial<PriceListItem>[],
) {
  const given = Array.from({ length: 1 + r.int(3) }, () => {
    const [quantity, unitPrice] = [1 + r.int(5), 100 + r.int(99_000)];
    return { quantity, unitPrice, discount: r.pick([0, r.int(100)]), taxRate: r.pick([0, 500, 1800]) };
  });
  const totals = billTotals(given, discount);
  const own = given.map((line, n): Partial<BillLine> => {
    const kind = r.pick(['FREE', 'CONSULTATION', 'PRICE_LIST', 'STOCK'] as const);
    return {
      ...row(),
      ...line,
      ...totals.lines[n],
      position: n + 1,
      kind,
      code: r.pick([null, '3004']),
      taxCategory: r.pick(TAX_CATEGORIES),
      creditedQuantity: 0,
      credited: 0,
      dispenseId: null,
      doctorId: kind === 'CONSULTATION' ? r.pick(doctors).id : null,
      priceListItemId: kind === 'PRICE_LIST' ? r.pick(prices).id : null,
      itemId: kind === 'STOCK' ? r.pick(items).id : null,
    };
  });
  return { ...totals, own };
}

function figuresOf(
  isIssued: boolean,
  isCancelled: boolean,
  total: number,
  moved: Pick<Bill, 'paid' | 'refunded' | 'credited'>,
) {
  const figures = { isIssued, isCancelled, total, ...moved };
  return { ...moved, status: billStatusOf(figures), due: dueOf(figures), isOpen: dueOf(figures) > 0 };
}

/** Claims, payments, refunds and a credit note of an issued bill; its figures follow. */
function settle(
  hospital: Hospital,
  bill: Partial<Bill>,
  lines: Partial<BillLine>[],
  money: Money,
  cashSessionIds: string[],
) {
  const { r } = hospital;
  const note = r.chance(0.4) ? creditNoteOf(hospital, bill, lines[0], money.notes.length) : null;
  if (note) money.notes.push(note.note);
  const paid = r.pick([0, Math.ceil(bill.total! / 2), bill.total!]);
  for (const status of ['CLAIMED', 'REJECTED'] as const)
    if (r.chance(0.3))
      money.payments.push(paymentOf(hospital, bill, status, 100, money.payments.length, cashSessionIds));
  if (paid) money.payments.push(paymentOf(hospital, bill, 'VERIFIED', paid, money.payments.length, cashSessionIds));
  const refunded = paid && r.chance(0.6) ? r.pick([1, paid]) : 0;
  if (refunded) {
    const payment = money.payments.at(-1)!;
    payment.refunded = refunded;
    money.refunds.push(refundOf(hospital, payment, refunded, money.refunds.length, note?.note.id ?? null));
  }
  Object.assign(bill, figuresOf(true, false, bill.total!, { paid, refunded, credited: note?.note.amount ?? 0 }));
  if (bill.status === 'CANCELLED') bill.cancelReason = note!.note.reason; // credited wholly before anybody paid
  return note ? [note.line] : [];
}

function creditNoteOf({ r, row, accounts }: Hospital, bill: Partial<Bill>, of: Partial<BillLine>, i: number) {
  const { patientId, branchId, id: billId } = bill;
  const amounts = { amount: of.total!, taxable: of.taxable!, cgst: of.cgst!, sgst: of.sgst! };
  const note: Partial<CreditNote> = {
    ...row(),
    ...amounts,
    number: creditNoteNumber(bill.number!.split('/')[0], YEAR, i + 1),
    issuedOn: '2026-05-06',
    reason: `canary<credit${i}>`,
    billId,
    patientId,
    branchId,
    issuedById: r.pick([null, r.pick(accounts).id]),
  };
  Object.assign(of, { creditedQuantity: of.quantity, credited: of.total });
  const line = {
    ...row(),
    ...amounts,
    position: 1,
    quantity: of.quantity!,
    creditNoteId: note.id!,
    billLineId: of.id!,
  };
  return { note, line };
}

function paymentOf(
  { r, row, at, accounts }: Hospital,
  { id: billId, patientId, branchId, number }: Partial<Bill>,
  status: Payment['status'],
  amount: number,
  i: number,
  cashSessionIds: string[],
): Partial<Payment> {
  const isVerified = status === 'VERIFIED';
  const method = isVerified ? r.pick(PAYMENT_METHODS) : 'UPI';
  return {
    ...row(),
    method,
    status,
    amount,
    reference: `canary<pay${i}>`,
    utr: method === 'UPI' ? String(100_000_000_000 + i) : null,
    receivedOn: '2026-05-05',
    verifiedAt: isVerified ? at() : null,
    verifiedVia: isVerified ? r.pick(['CASHIER', 'STATEMENT', 'WEBHOOK'] as const) : null,
    rejectReason: status === 'REJECTED' ? `canary<pay${i}>` : null,
    receiptNumber: isVerified ? receiptNumber(number!.split('/')[0], YEAR, i + 1) : null,
    refunded: 0,
    billId,
    patientId,
    branchId,
    recordedById: r.pick([null, r.pick(accounts).id]),
    verifiedById: isVerified ? r.pick(accounts).id : null,
    cashSessionId: method === 'CASH' ? r.pick(cashSessionIds) : null,
  };
}

const refundOf = (
  { r, row, accounts }: Hospital,
  { id: paymentId, billId, branchId, method, cashSessionId }: Partial<Payment>,
  amount: number,
  i: number,
  creditNoteId: string | null,
): Partial<Refund> => ({
  ...row(),
  amount,
  method,
  reference: r.pick([null, `canary<refund${i}>`]),
  reason: `canary<refund${i}>`,
  refundedOn: '2026-05-07',
  billId,
  paymentId,
  branchId,
  creditNoteId,
  recordedById: r.pick([null, r.pick(accounts).id]),
  cashSessionId,
});
