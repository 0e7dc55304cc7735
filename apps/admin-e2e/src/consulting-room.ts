import { ADMINISTRATOR } from './desk';
import { graphql } from './graphql';
import type { Hospital } from './hospital';

/** Clocks of the main branch are those of India. */
const AHEAD_OF_UTC_MS = 5.5 * 3_600_000;

/** What the staff of a consulting room do through the API, while a journey looks at a patient's screen. */
export class ConsultingRoom {
  private constructor(
    private readonly hospital: Hospital,
    private readonly accessToken: string,
    readonly doctorId: string,
  ) {}

  /** A doctor who works around the clock, so that a journey may run at any time of day. */
  static async open(hospital: Hospital, fullName: string, slotMinutes = 15): Promise<ConsultingRoom> {
    const { email: identifier, password } = ADMINISTRATOR;
    const { signIn } = await graphql<{ signIn: { accessToken: string } }>(
      hospital.address,
      'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }',
      { input: { identifier, password } },
    );
    const doctor = {
      fullName,
      specialization: 'Cardiology',
      qualification: 'MBBS, MD',
      room: '4',
      consultationFee: 50_000,
    };
    const { createDoctor } = await graphql<{ createDoctor: { id: string; version: number } }>(
      hospital.address,
      'mutation ($input: CreateDoctorInput!) { createDoctor(input: $input) { id version } }',
      { input: doctor },
      signIn.accessToken,
    );
    const room = new ConsultingRoom(hospital, signIn.accessToken, createDoctor.id);
    await room.workAlways(slotMinutes, createDoctor.version);
    return room;
  }

  /** The open times of the next `days` days. */
  async openTimes(days: number): Promise<string[]> {
    const [from, to] = [new Date(), new Date(Date.now() + days * 86_400_000)];
    const { openSlots } = await this.run<{ openSlots: { startsAt: string }[] }>(
      'query ($doctorId: ID!, $from: Instant!, $to: Instant!) { openSlots(doctorId: $doctorId, from: $from, to: $to) { startsAt } }',
      { doctorId: this.doctorId, from, to },
    );
    return openSlots.map(({ startsAt }) => startsAt);
  }

  /** Books a time for a patient; gives the appointment's id. */
  async book(patientId: string, startsAt: string): Promise<string> {
    const { bookAppointment } = await this.run<{ bookAppointment: { id: string } }>(
      'mutation ($input: BookAppointmentInput!) { bookAppointment(input: $input) { id } }',
      { input: { doctorId: this.doctorId, patientId, startsAt } },
    );
    return bookAppointment.id;
  }

  /** The id of a patient who registered on the portal. */
  async patientId(search: string): Promise<string> {
    const { patients } = await this.run<{ patients: { items: { id: string }[] } }>(
      'query ($search: String) { patients(search: $search) { items { id } } }',
      { search },
    );
    return patients.items[0]!.id;
  }

  async confirm(id: string): Promise<void> {
    await this.run('mutation ($id: ID!) { confirmAppointment(id: $id) { id } }', { id });
  }

  async checkIn(id: string): Promise<void> {
    await this.run('mutation ($id: ID!) { checkInAppointment(id: $id) { id } }', { id });
  }

  /** Calls the next one, and ends the consultation before. */
  async callNext(): Promise<void> {
    const { queues } = await this.run<{ queues: { nowServing: { appointmentId: string } | null }[] }>(
      'query ($doctorId: ID!) { queues(doctorId: $doctorId) { nowServing { appointmentId } } }',
      { doctorId: this.doctorId },
    );
    await this.run('mutation ($doctorId: ID!, $c: ID) { callNext(doctorId: $doctorId, completing: $c) { id } }', {
      doctorId: this.doctorId,
      c: queues[0]?.nowServing?.appointmentId ?? null,
    });
  }

  private async workAlways(slotMinutes: number, version: number): Promise<void> {
    const day = { fromTime: '00:00', toTime: '24:00', slotMinutes };
    const hours = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ ...day, weekday }));
    const validFrom = new Date(Date.now() + AHEAD_OF_UTC_MS).toISOString().slice(0, 10);
    await this.run(
      'mutation ($doctorId: ID!, $input: SetDoctorHoursInput!, $version: Int!) { setDoctorHours(doctorId: $doctorId, input: $input, version: $version) { id } }',
      { doctorId: this.doctorId, input: { hours, validFrom }, version },
    );
  }

  private run<R>(query: string, variables: object): Promise<R> {
    return graphql<R>(this.hospital.address, query, variables, this.accessToken);
  }
}
