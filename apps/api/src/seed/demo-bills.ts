import type { Faker } from '@faker-js/faker';
import { type Bill, Doctor, millisOf, Payment, type PriceListItem, type Store, type Tx } from '@medicare/data';
import { type BillDiscount, type PaymentMethodName, taxRateOn } from '@medicare/domain';
import { giveBack, insertClaim, issueDraft, settlePayment } from '@medicare/features';
import {
  branchDay,
  billFactsOf,
  type DraftLine,
  insertDraft,
  lockBill,
  newId,
  NOBODY,
  saveBill,
} from '@medicare/platform';

const [BILLS, MINUTE_MS, HOUR_MS] = [60, 60_000, 3_600_000];
const METHODS: PaymentMethodName[] = ['CARD', 'UPI', 'UPI', 'UPI', 'BANK', 'INSURANCE'];

/** How a made-up bill ends, by the last digit of its place: most are paid, some wait, few went wrong. */
type Ending = 'PAID' | 'UNPAID' | 'PARTLY' | 'DRAFT' | 'CANCELLED' | 'REFUNDED' | 'CREDITED' | 'CLAIMED';
const ENDINGS: Ending[] = ['PAID', 'PAID', 'UNPAID', 'PAID', 'PARTLY', 'PAID', 'PAID', 'UNPAID', 'PAID', 'PAID'];
const ODD_ENDINGS: Record<number, Ending> = {
  7: 'CANCELLED',
  18: 'REFUNDED',
  26: 'CREDITED',
  37: 'CANCELLED',
  45: 'REFUNDED',
};

interface Visit {
  id: string;
  patient_id: string;
  doctor_id: string;
  starts_at: string | Date;
}

/** Some sixty bills of the last weeks in every status, made by the same commands' parts as real ones, in their order. */
export class DemoBills {
  #utr = 412_300_000_000;

  constructor(
    private readonly faker: Faker,
    private readonly store: Pick<Store, 'engine'>,
    private readonly branchId: string,
    private readonly now: Date,
  ) {}

  /** `ownPatientId` is whom the demo patient's account belongs to: this patient has one bill paid, one to pay. */
  async save(tx: Tx, doctors: Doctor[], services: PriceListItem[], ownPatientId: string): Promise<void> {
    const visits = await this.#visits(tx);
    const first = visits.length - BILLS;
    for (const [i, visit] of visits.slice(Math.max(0, first)).entries()) {
      const isOwn = i === 20 || i === 50;
      const patientId = isOwn ? ownPatientId : visit.patient_id;
      const at = this.#later(new Date(millisOf(visit.starts_at)), 25 * MINUTE_MS);
      const doctor = doctors.find(({ id }) => id === visit.doctor_id)!;
      const ending = isOwn ? (i === 20 ? 'PAID' : 'UNPAID') : this.#endingOf(i);
      await this.#bill(tx, { at, patientId, appointmentId: isOwn ? null : visit.id, doctor, services, ending });
    }
  }

  async #visits(tx: Tx): Promise<Visit[]> {
    const all = await tx.query<Visit>(
      "SELECT id, patient_id, doctor_id, starts_at FROM appointment WHERE status = 'COMPLETED' ORDER BY starts_at, id",
    );
    const step = Math.max(1, Math.floor(all.length / BILLS));
    return all.filter((_, i) => (all.length - 1 - i) % step === 0);
  }

  #endingOf(i: number): Ending {
    if (i >= BILLS - 5) return 'DRAFT';
    if (i >= BILLS - 7) return 'CLAIMED';
    return ODD_ENDINGS[i] ?? ENDINGS[i % ENDINGS.length];
  }

  async #bill(
    tx: Tx,
    {
      at,
      patientId,
      appointmentId,
      doctor,
      services,
      ending,
    }: {
      at: Date;
      patientId: string;
      appointmentId: string | null;
      doctor: Doctor;
      services: PriceListItem[];
      ending: Ending;
    },
  ): Promise<void> {
    const lines = this.#lines(doctor, services, await branchDay(tx, this.branchId, at));
    const discount: BillDiscount | null =
      this.faker.number.float() < 0.15 ? { kind: 'PERCENT', basisPoints: 500 } : null;
    const content = { appointmentId, lines, discount, discountReason: discount && 'Senior citizen' };
    const draft = await insertDraft(this.#env(at), tx, { patientId, branchId: this.branchId }, content);
    if (ending === 'DRAFT') return;
    const bill = await issueDraft(this.#env(this.#later(at, 4 * MINUTE_MS)), tx, draft);
    await this.#end(tx, bill, this.#later(at, 9 * MINUTE_MS), ending);
  }

  async #end(tx: Tx, bill: Bill, at: Date, ending: Ending): Promise<void> {
    if (ending === 'UNPAID') return;
    if (ending === 'CANCELLED') return this.#cancel(tx, bill, at);
    if (ending === 'CLAIMED') {
      const claim = { billId: bill.id, method: 'UPI', amount: bill.due, utr: this.#nextUtr() } as const;
      return void (await insertClaim(this.#env(at), tx, bill, claim));
    }
    const amount = ending === 'PARTLY' ? Math.ceil(bill.due / 20_000) * 10_000 : bill.due;
    const paymentId = await this.#pay(tx, bill.id, Math.min(amount, bill.due), at);
    const back = ending === 'REFUNDED' ? bill.due : ending === 'CREDITED' ? Math.floor(bill.due / 4) : 0;
    if (back) await this.#refund(tx, bill.id, paymentId, back, this.#later(at, HOUR_MS));
  }

  #pay(tx: Tx, billId: string, amount: number, at: Date): Promise<string> {
    const method = this.faker.helpers.arrayElement(METHODS);
    const isUpi = method === 'UPI';
    const reference = isUpi ? null : this.faker.string.numeric(6);
    const payment = { billId, method, amount, reference, utr: isUpi ? this.#nextUtr() : null };
    return settlePayment(this.#env(at), tx, payment, 'CASHIER');
  }

  async #refund(tx: Tx, billId: string, paymentId: string, amount: number, at: Date): Promise<void> {
    const bill = await lockBill(this.#env(at), tx, billId);
    const payment = await tx.manager.findOneByOrFail(Payment, { id: paymentId });
    const request = { paymentId, amount, reason: 'The test was not done', idempotencyKey: newId() };
    await giveBack(this.#env(at), tx, bill!, payment, request);
  }

  async #cancel(tx: Tx, bill: Bill, at: Date): Promise<void> {
    const facts = { ...(await billFactsOf(tx, bill)), was: bill.status };
    await saveBill(this.#env(at), tx, bill, { cancelledAt: at, cancelReason: 'Entered for the wrong patient' });
    const { id, patientId, branchId } = bill;
    tx.record({ type: 'bill.cancelled', subject: id, patientId, branchId, facts });
  }

  #lines(doctor: Doctor, services: PriceListItem[], day: string): DraftLine[] {
    const more = this.faker.helpers.arrayElements(services, this.faker.number.int({ min: 0, max: 3 }));
    const none = { discount: 0, doctorId: null, priceListItemId: null, itemId: null, dispenseId: null, quantity: 1 };
    const fee: DraftLine = {
      ...none,
      kind: 'CONSULTATION',
      description: `Consultation, ${doctor.fullName}`,
      code: '999312',
      unitPrice: doctor.consultationFee ?? 50_000,
      taxCategory: 'HEALTHCARE_SERVICE',
      taxRate: 0,
      doctorId: doctor.id,
    };
    const others = more.map(({ id, name, sac, unitPrice, taxCategory }): DraftLine => {
      const taxRate = taxRateOn(taxCategory, day);
      return {
        ...none,
        kind: 'PRICE_LIST',
        description: name,
        code: sac,
        unitPrice,
        taxCategory,
        taxRate,
        priceListItemId: id,
      };
    });
    return [fee, ...others];
  }

  #env = (at: Date) => ({ clock: () => at, actor: NOBODY, store: this.store as Store });

  /** Some time later, but not after now. */
  #later = (at: Date, ms: number): Date => new Date(Math.min(at.getTime() + ms, this.now.getTime()));

  #nextUtr = (): string => String(this.#utr++);
}
