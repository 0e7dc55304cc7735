import type { Faker } from '@faker-js/faker';
import { Appointment, Doctor, DoctorHours, DoctorPace, type Tx } from '@medicare/data';
import { addDays, type AppointmentStatusName, dayInterval, openSlots, Slot, wallClockOf } from '@medicare/domain';
import { countAppointment, takeTime } from '@medicare/features';
import { newId } from '@medicare/platform';

const ZONE = 'Asia/Kolkata';
const [PAST_DAYS, COMING_DAYS] = [21, 14];
const MINUTE_MS = 60_000;
/** Rows of a statement, well below what a database takes as parameters. */
const BATCH = 100;

const WEEKS: [fromTime: string, toTime: string, slotMinutes: number, weekdays: number[]][][] = [
  [
    ['09:00', '13:00', 15, [1, 2, 3, 4, 5, 6]],
    ['16:30', '19:00', 15, [1, 2, 3, 4, 5]],
  ],
  [
    ['10:00', '13:30', 10, [1, 2, 3, 4, 5, 6]],
    ['17:00', '20:00', 10, [1, 3, 5]],
  ],
  [
    ['08:30', '12:30', 20, [1, 2, 4, 5, 6]],
    ['15:00', '18:00', 20, [2, 4]],
    ['10:00', '12:00', 20, [7]],
  ],
];
const REASONS = [
  'Fever for three days',
  'Follow-up',
  'Blood pressure check',
  'Cough',
  'Back pain',
  'Reports to show',
  null,
  null,
];
const CANCEL_REASONS = ['The patient cannot come', 'Feels better', 'Travelling that day'];

/** The made-up weeks around today: hours of every doctor, and appointments of the past and the coming weeks. */
export class DemoAppointments {
  readonly #today: string;
  readonly #tokens = new Map<string, number>();

  constructor(
    private readonly faker: Faker,
    private readonly now: Date,
  ) {
    this.#today = wallClockOf(now.getTime(), ZONE).day;
  }

  /** Gives every doctor weekly hours, as if they had held for a while. */
  hours = (doctors: Doctor[]): DoctorHours[] =>
    doctors.flatMap((doctor, i) =>
      WEEKS[i % WEEKS.length].flatMap(([fromTime, toTime, slotMinutes, weekdays]) =>
        weekdays.map((weekday) => ({
          id: newId(),
          doctorId: doctor.id,
          branchId: doctor.branchId,
          weekday,
          fromTime,
          toTime,
          slotMinutes,
          room: doctor.room,
          validFrom: addDays(this.#today, -90),
          validTo: null,
          createdAt: this.now,
          updatedAt: this.now,
        })),
      ),
    );

  /** Fills about half of the slots; nobody is in two places, and what has passed has an end. */
  appointments(doctors: Doctor[], hours: DoctorHours[], patientIds: string[]): Appointment[] {
    const span = {
      start: dayInterval(addDays(this.#today, -PAST_DAYS), ZONE).start,
      end: dayInterval(addDays(this.#today, COMING_DAYS), ZONE).end,
    };
    const busy = new Set<string>();
    return doctors.flatMap((doctor) => {
      const own = hours.filter(({ doctorId }) => doctorId === doctor.id).map((row) => ({ ...row, zone: ZONE }));
      const slots = openSlots({ hours: own, extra: [], leave: [], occupied: [] }, span, 0);
      return slots.flatMap((slot) => this.#maybe(doctor, slot, patientIds, busy) ?? []);
    });
  }

  /** Whoever signs in as the demo patient finds something to come: the first confirmed visit of the first doctor. */
  #giveFirst(appointments: Appointment[], patientId: string): void {
    const isToCome = ({ status, startsAt }: Appointment): boolean => status === 'CONFIRMED' && startsAt > this.now;
    const next = appointments.find(isToCome);
    const isFree = !appointments.some((each) => each.patientId === patientId && each.day === next?.day);
    if (next && isFree) next.patientId = patientId;
  }

  #maybe(doctor: Doctor, slot: Slot, patientIds: string[], busy: Set<string>): Appointment | null {
    const ahead = (slot.start - this.now.getTime()) / 86_400_000;
    if (this.faker.number.float() > (ahead > 0 ? 0.5 - ahead / 40 : 0.6)) return null;
    const patientId = this.faker.helpers.arrayElement(patientIds);
    const { day } = wallClockOf(slot.start, ZONE);
    if (busy.has(`${patientId} ${day}`)) return null; // one visit a day is plenty
    busy.add(`${patientId} ${day}`);
    return this.#appointment(doctor, slot, patientId, day);
  }

  #appointment(doctor: Doctor, slot: Slot, patientId: string, day: string): Appointment {
    const status = this.#statusOf(slot);
    const wasHere = status === 'CHECKED_IN' || status === 'COMPLETED';
    const arrived = wasHere ? new Date(slot.start - this.faker.number.int({ min: 2, max: 25 }) * MINUTE_MS) : null;
    const called =
      status === 'COMPLETED' ? new Date(slot.start + this.faker.number.int({ max: 15 }) * MINUTE_MS) : null;
    const bookedAt = new Date(
      Math.min(slot.start, this.now.getTime()) - this.faker.number.int({ min: 60, max: 9000 }) * MINUTE_MS,
    );
    return Object.assign(new Appointment(), {
      id: newId(),
      createdAt: bookedAt,
      updatedAt: called ?? arrived ?? bookedAt,
      startsAt: new Date(slot.start),
      endsAt: new Date(slot.end),
      day,
      status,
      token: wasHere ? this.#nextToken(doctor.id, day) : null,
      queueState: status === 'CHECKED_IN' ? ('WAITING' as const) : null,
      reason: this.faker.helpers.arrayElement(REASONS),
      notes: null,
      room: slot.room,
      isOverbooked: false,
      overbookReason: null,
      cancelReason: status === 'CANCELLED' ? this.faker.helpers.arrayElement(CANCEL_REASONS) : null,
      bookedVia: 'SEED' as const,
      checkedInAt: arrived,
      calledAt: called,
      completedAt: called && new Date(called.getTime() + this.faker.number.int({ min: 5, max: 20 }) * MINUTE_MS),
      estimatedWaitMs: null,
      version: 1,
      bookedById: null,
      patientId,
      doctorId: doctor.id,
      branchId: doctor.branchId,
    });
  }

  /** What has passed was seen, missed or cancelled; who is due within the hour may be here already. */
  #statusOf({ start }: Slot): AppointmentStatusName {
    const [dice, minutes] = [this.faker.number.float(), (start - this.now.getTime()) / MINUTE_MS];
    if (minutes < -20) return dice < 0.86 ? 'COMPLETED' : dice < 0.94 ? 'NO_SHOW' : 'CANCELLED';
    if (minutes < 30) return dice < 0.8 ? 'CHECKED_IN' : 'CONFIRMED';
    return dice < 0.6 ? 'CONFIRMED' : dice < 0.94 ? 'PENDING' : 'CANCELLED';
  }

  #nextToken(doctorId: string, day: string): number {
    const token = (this.#tokens.get(`${doctorId} ${day}`) ?? 0) + 1;
    this.#tokens.set(`${doctorId} ${day}`, token);
    return token;
  }

  /** Writes everything, with the times that are taken, the counters and the tokens that were given. */
  async save(tx: Tx, doctors: Doctor[], patientIds: string[]): Promise<void> {
    const hours = this.hours(doctors);
    for (const rows of batches(hours)) await tx.manager.insert(DoctorHours, rows);
    const appointments = this.appointments(doctors, hours, patientIds);
    this.#giveFirst(appointments, patientIds[0]);
    for (const rows of batches(appointments)) await tx.manager.insert(Appointment, rows);
    for (const appointment of appointments) await this.#follow(tx, appointment);
    for (const [key, lastToken] of this.#tokens)
      await tx.query('INSERT INTO doctor_day (doctor_id, day, last_token) VALUES ($1, $2, $3)', [
        ...key.split(' '),
        lastToken,
      ]);
    for (const { id, branchId } of doctors) {
      tx.record({
        type: 'doctor.hours-set',
        subject: id,
        branchId,
        facts: { validFrom: addDays(this.#today, -90), rows: 1 },
      });
      await tx.manager.insert(DoctorPace, this.#pace(id));
    }
  }

  #pace = (doctorId: string): DoctorPace => ({
    doctorId,
    consultations: 40,
    meanConsultationMs: this.faker.number.int({ min: 8, max: 16 }) * MINUTE_MS,
    estimates: 40,
    meanErrorMs: this.faker.number.int({ min: 4, max: 11 }) * MINUTE_MS,
  });

  async #follow(tx: Tx, appointment: Appointment): Promise<void> {
    const { id, doctorId, patientId, branchId, day, status, startsAt, endsAt } = appointment;
    const { time } = wallClockOf(startsAt.getTime(), ZONE);
    if (status !== 'CANCELLED' && status !== 'NO_SHOW')
      await takeTime(tx, { appointmentId: id, doctorId, patientId, start: startsAt.getTime(), end: endsAt.getTime() });
    await countAppointment(tx, { day, branchId, doctorId, status }, 1);
    const facts = { doctorId, day, time, way: 'SEED', isOverbooked: false } as const;
    tx.record({ type: 'appointment.booked', subject: id, patientId, branchId, facts });
  }
}

function* batches<T>(rows: T[]): Generator<T[]> {
  for (let at = 0; at < rows.length; at += BATCH) yield rows.slice(at, at + BATCH);
}
