import type { BrowserContextOptions, Page } from '@playwright/test';
import { insertAccount, withDatabase } from './database';
import { FrontDesk, signInAs } from './front-desk';
import { graphql } from './graphql';
import type { Hospital } from './hospital';
import { ADMINISTRATOR, type Desk } from './desk';

/** Those who see patients; their password is the administrator's. */
export const CLINICIANS = {
  doctor: { displayName: 'Anand Rao', email: 'anand.rao@hospital.example', role: 'DOCTOR' },
  colleague: { displayName: 'Meera Nair', email: 'meera.nair@hospital.example', role: 'DOCTOR' },
  nurse: { displayName: 'Latha Pillai', email: 'latha.pillai@hospital.example', role: 'NURSE' },
  pharmacist: { displayName: 'Farida Khan', email: 'farida.khan@hospital.example', role: 'PHARMACIST' },
} as const;

/** A patient as a consultation wants one. */
export const PATIENT = {
  fullName: 'Kavya Reddy',
  phone: '9845041827',
  gender: 'FEMALE',
  dateOfBirth: '1984-03-27',
  allergies: 'Penicillin (rash in 2019)',
} as const;

/** A front desk with doctors and a nurse who have accounts, and one patient who waits for the first doctor. */
export class Clinic {
  private constructor(
    readonly front: FrontDesk,
    private readonly hospital: Hospital,
    readonly patientId: string,
    /** The patient's visit of today, checked in. */
    readonly visitId: string,
  ) {}

  static async open(desk: Desk, hospital: Hospital): Promise<Clinic> {
    const front = await FrontDesk.open(hospital);
    const [doctorId, colleagueId] = front.doctorIds as [string, string];
    withDatabase(hospital, (database) => {
      insertAccount(database, { ...CLINICIANS.doctor, doctorId });
      insertAccount(database, { ...CLINICIANS.colleague, doctorId: colleagueId });
      insertAccount(database, CLINICIANS.nurse);
      insertAccount(database, CLINICIANS.pharmacist);
    });
    const patientId = await desk.register(PATIENT);
    const [startsAt] = await front.openTimes(doctorId, 0);
    const visitId = await front.book(doctorId, patientId, startsAt!, 'Fever since Sunday');
    await front.step('confirmAppointment', visitId);
    await front.step('checkInAppointment', visitId);
    return new Clinic(front, hospital, patientId, visitId);
  }

  /** Another patient of the doctor, checked in; gives the visit's id. */
  async admit(desk: Desk, fullName: string, which: number, reason: string): Promise<string> {
    const [doctorId] = this.front.doctorIds as [string];
    const patientId = await desk.register({ fullName, phone: `98450419${10 + which}` });
    const id = await this.front.book(doctorId, patientId, (await this.front.openTimes(doctorId, 0))[which]!, reason);
    await this.front.step('confirmAppointment', id);
    await this.front.step('checkInAppointment', id);
    return id;
  }

  /** What one of the clinicians does through the API. */
  async as<R>(who: keyof typeof CLINICIANS, query: string, variables: object): Promise<R> {
    const { signIn } = await graphql<{ signIn: { accessToken: string } }>(
      this.hospital.address,
      'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }',
      { input: { identifier: CLINICIANS[who].email, password: ADMINISTRATOR.password } },
    );
    return graphql<R>(this.hospital.address, query, variables, signIn.accessToken);
  }

  /** A signed record of the visit; gives its id. */
  async signed(content: object): Promise<string> {
    const { createMedicalRecord } = await this.as<{ createMedicalRecord: { id: string } }>(
      'doctor',
      'mutation ($id: ID!) { createMedicalRecord(input: { appointmentId: $id }) { id } }',
      { id: this.visitId },
    );
    const sign = 'mutation ($id: ID!, $c: RecordContentInput!) { signMedicalRecord(id: $id, content: $c) { id } }';
    await this.as('doctor', sign, { id: createMedicalRecord.id, c: content });
    return createMedicalRecord.id;
  }
}

/** A browser in which one of the clinicians is signed in. */
export async function pageOf(
  who: keyof typeof CLINICIANS,
  anotherPage: (options?: BrowserContextOptions) => Promise<Page>,
  options?: BrowserContextOptions,
): Promise<Page> {
  const page = await anotherPage(options);
  await signInAs(page, CLINICIANS[who].email);
  return page;
}
