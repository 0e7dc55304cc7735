import type { Page } from '@playwright/test';
import { insertAccount, text, withDatabase } from './database';
import { ADMINISTRATOR } from './desk';
import { graphql } from './graphql';
import type { Hospital } from './hospital';
import { zoneInTheMorning } from './staffed-hospital';

const HOUR_MS = 3_600_000;

/** Two people at the desk; their password is the administrator's. */
export const RECEPTIONISTS = [
  { displayName: 'Neha Iyer', email: 'neha.iyer@hospital.example' },
  { displayName: 'Farhan Ali', email: 'farhan.ali@hospital.example' },
] as const;

const DOCTORS = [
  { fullName: 'Dr Anand Rao', specialization: 'Cardiology', room: '4' },
  { fullName: 'Dr Meera Nair', specialization: 'Cardiology', room: '5' },
  { fullName: 'Dr Arjun Menon', specialization: 'General medicine', room: '11' },
] as const;

/** From early to late on all days: wherever it is ten in the morning, today has a past and a future. */
const HOURS = [
  ['08:00', '13:00'],
  ['14:00', '20:00'],
] as const;

/** A hospital whose clocks say about ten in the morning, with two receptionists and three doctors. */
export class FrontDesk {
  private constructor(
    private readonly hospital: Hospital,
    private readonly accessToken: string,
    /** The zone of the branch: clocks on its walls and screens. */
    readonly zone: string,
    /** Ids, in the order of their names. */
    readonly doctorIds: readonly string[],
  ) {}

  static async open(hospital: Hospital): Promise<FrontDesk> {
    const zone = zoneInTheMorning();
    await prepare(hospital, zone);
    const { signIn } = await graphql<{ signIn: { accessToken: string } }>(
      hospital.address,
      'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }',
      { input: { identifier: ADMINISTRATOR.email, password: ADMINISTRATOR.password } },
    );
    const ids: string[] = [];
    const front = new FrontDesk(hospital, signIn.accessToken, zone, ids);
    for (const doctor of DOCTORS) ids.push(await front.employ(doctor));
    return front;
  }

  /** The day at the branch that many days from today, YYYY-MM-DD. */
  day(days: number): string {
    return dayIn(this.zone, days);
  }

  /** The time at the branch, HH:MM. */
  clock(instant: string): string {
    return new Date(instant).toLocaleTimeString('en-GB', { timeZone: this.zone, hour: '2-digit', minute: '2-digit' });
  }

  /** Open times of a doctor on a day at the branch. */
  async openTimes(doctorId: string, days: number): Promise<string[]> {
    const [from, to] = [new Date(), new Date(Date.now() + (days + 1) * 24 * HOUR_MS)];
    const { openSlots } = await this.run<{ openSlots: { startsAt: string }[] }>(
      'query ($doctorId: ID!, $from: Instant!, $to: Instant!) { openSlots(doctorId: $doctorId, from: $from, to: $to) { startsAt } }',
      { doctorId, from, to },
    );
    const isThen = (at: string) => new Date(at).toLocaleDateString('en-CA', { timeZone: this.zone }) === this.day(days);
    return openSlots.map(({ startsAt }) => startsAt).filter(isThen);
  }

  /** Books a time; gives the appointment's id. */
  async book(doctorId: string, patientId: string, startsAt: string, reason?: string): Promise<string> {
    const { bookAppointment } = await this.run<{ bookAppointment: { id: string } }>(
      'mutation ($input: BookAppointmentInput!) { bookAppointment(input: $input) { id } }',
      { input: { doctorId, patientId, startsAt, reason } },
    );
    return bookAppointment.id;
  }

  /** One step of an appointment, by the name of the mutation. */
  async step(name: 'confirmAppointment' | 'checkInAppointment', id: string): Promise<void> {
    await this.run(`mutation ($id: ID!) { ${name}(id: $id) { id } }`, { id });
  }

  async callNext(doctorId: string): Promise<void> {
    await this.run('mutation ($doctorId: ID!) { callNext(doctorId: $doctorId) { id } }', { doctorId });
  }

  private async employ(doctor: (typeof DOCTORS)[number]): Promise<string> {
    const { createDoctor } = await this.run<{ createDoctor: { id: string; version: number } }>(
      'mutation ($input: CreateDoctorInput!) { createDoctor(input: $input) { id version } }',
      { input: { ...doctor, qualification: 'MBBS, MD', consultationFee: 50_000 } },
    );
    const hours = HOURS.flatMap(([fromTime, toTime]) =>
      [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ fromTime, toTime, slotMinutes: 15, weekday })),
    );
    await this.run(
      'mutation ($doctorId: ID!, $input: SetDoctorHoursInput!, $version: Int!) { setDoctorHours(doctorId: $doctorId, input: $input, version: $version) { id } }',
      { doctorId: createDoctor.id, input: { hours, validFrom: this.day(0) }, version: createDoctor.version },
    );
    return createDoctor.id;
  }

  private run<R>(query: string, variables: object): Promise<R> {
    return graphql<R>(this.hospital.address, query, variables, this.accessToken);
  }
}

/** Signs a member of the staff in to the console. */
export async function signInAs(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail or phone').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(ADMINISTRATOR.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(({ pathname }) => pathname !== '/sign-in');
}

/** Lets a kept time run out before its two minutes, as a clock that was set would. */
export function expireHolds(hospital: Hospital): void {
  withDatabase(hospital, (database) => database.prepare('UPDATE slot_hold SET expires_at = ?').run(text(-1000)));
}

/** The staff module is still to come: until then the branch's zone and the accounts of the desk are written as rows. */
async function prepare(hospital: Hospital, zone: string): Promise<void> {
  await hospital.stop();
  withDatabase(hospital, (database) => {
    database.prepare('UPDATE branch SET time_zone = ?').run(zone);
    for (const person of RECEPTIONISTS) insertAccount(database, { ...person, role: 'RECEPTIONIST' });
  });
  await hospital.start();
}

const dayIn = (zone: string, days: number): string =>
  new Date(Date.now() + days * 24 * HOUR_MS).toLocaleDateString('en-CA', { timeZone: zone });
