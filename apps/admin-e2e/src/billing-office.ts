import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { insertAccount, withDatabase } from './database';
import { ADMINISTRATOR } from './desk';
import { graphql } from './graphql';
import type { Hospital } from './hospital';

/** Who takes the money; the password is the administrator's. */
export const CASHIER = { displayName: 'Vikram Shah', email: 'vikram.shah@hospital.example' } as const;
/** Where UPI payments go. */
export const PAYEE = { vpa: 'lotus.hospital@testbank', name: 'Lotus Hospital' } as const;

const SERVICES = [
  { name: 'ECG', code: 'ECG', category: 'Diagnostics', unitPrice: 40_000, sac: '999316' },
  { name: 'X-ray, chest', code: 'XRC', category: 'Diagnostics', unitPrice: 65_050, sac: '999316' },
  { name: 'Dressing, large', code: 'DRL', category: 'Procedures', unitPrice: 25_000, sac: '999312' },
  { name: 'Crutches, pair', code: 'CRU', category: 'Aids', unitPrice: 120_000, taxCategory: 'GENERAL' },
  { name: 'Private room, a day', code: 'ROOM', category: 'Rooms', unitPrice: 620_000, taxCategory: 'ROOM_RENT' },
] as const;

/** A bill as a journey needs it. Amounts in paise. */
export interface BillMade {
  id: string;
  version: number;
  number: string | null;
  total: number;
  due: number;
}
const BILL = 'id version number total due';

/** A hospital that takes money: a cashier, a price list, a doctor with a fee, and an address for UPI. */
export class BillingOffice {
  private constructor(
    private readonly hospital: Hospital,
    private readonly accessToken: string,
    readonly doctorId: string,
  ) {}

  static async open(hospital: Hospital): Promise<BillingOffice> {
    await hospital.stop();
    withDatabase(hospital, (database) => {
      database.prepare('UPDATE branch SET payee_vpa = ?, payee_name = ?').run(PAYEE.vpa, PAYEE.name);
      insertAccount(database, { ...CASHIER, role: 'CASHIER' });
    });
    await hospital.start();
    const token = await tokenOf(hospital, ADMINISTRATOR.email);
    for (const input of SERVICES)
      await graphql(
        hospital.address,
        'mutation ($input: CreatePriceListItemInput!) { createPriceListItem(input: $input) { id } }',
        { input },
        token,
      );
    const { createDoctor } = await graphql<{ createDoctor: { id: string } }>(
      hospital.address,
      'mutation ($input: CreateDoctorInput!) { createDoctor(input: $input) { id } }',
      { input: { fullName: 'Dr Meera Nair', specialization: 'Cardiology', consultationFee: 60_000 } },
      token,
    );
    return new BillingOffice(hospital, token, createDoctor.id);
  }

  /** A draft over one free line. */
  async draft(patientId: string, unitPrice: number, description = 'Dressing'): Promise<BillMade> {
    const input = { patientId, lines: [{ kind: 'FREE', description, quantity: 1, unitPrice }] };
    const query = `mutation ($input: CreateBillInput!) { createBill(input: $input) { ${BILL} } }`;
    return (await this.run<{ createBill: BillMade }>(query, { input })).createBill;
  }

  /** An issued bill over one free line. */
  async bill(patientId: string, unitPrice: number, description?: string): Promise<BillMade> {
    const { id, version } = await this.draft(patientId, unitPrice, description);
    const query = `mutation ($id: ID!, $version: Int!) { issueBill(id: $id, version: $version) { ${BILL} } }`;
    return (await this.run<{ issueBill: BillMade }>(query, { id, version })).issueBill;
  }

  /** Takes a payment, as another desk would. Gives its id. */
  async pay(billId: string, amount: number, method: 'UPI' | 'CARD', number: string): Promise<string> {
    const how = method === 'UPI' ? { utr: number } : { reference: number };
    const input = { billId, amount, method, ...how, idempotencyKey: randomUUID() };
    const query = 'mutation ($input: RecordPaymentInput!) { recordPayment(input: $input) { id } }';
    return (await this.run<{ recordPayment: { id: string } }>(query, { input })).recordPayment.id;
  }

  /** The patient's claim to have paid by UPI, through an account of the patient's own. */
  async claim(billId: string, utr: string, token: string): Promise<void> {
    const input = { billId, utr, idempotencyKey: randomUUID() };
    const query = 'mutation ($input: ClaimPaymentInput!) { claimPayment(input: $input) { id } }';
    await graphql(this.hospital.address, query, { input }, token);
  }

  private run<R>(query: string, variables: object): Promise<R> {
    return graphql<R>(this.hospital.address, query, variables, this.accessToken);
  }
}

/** An access token for somebody of the staff. */
export async function tokenOf(hospital: Hospital, identifier: string): Promise<string> {
  const { signIn } = await graphql<{ signIn: { accessToken: string } }>(
    hospital.address,
    'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }',
    { input: { identifier, password: ADMINISTRATOR.password } },
  );
  return signIn.accessToken;
}

/** A patient who signed up on the portal: gives the token and the patient. */
export async function signedUpPatient(hospital: Hospital): Promise<{ token: string; patientId: string }> {
  const { signUp } = await graphql<{ signUp: { accessToken: string; me: { patient: { id: string } } } }>(
    hospital.address,
    'mutation ($input: SignUpInput!) { signUp(input: $input) { accessToken me { patient { id } } } }',
    { input: { fullName: 'Kavya Reddy', email: 'kavya@example.in', password: 'my blue cow eats grass' } },
  );
  return { token: signUp.accessToken, patientId: signUp.me.patient.id };
}

/** Takes a picture of a page for people to look at, where PICTURES names a folder. */
export async function look(page: Page, name: string): Promise<void> {
  const folder = process.env['PICTURES'];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true, animations: 'disabled' });
}
