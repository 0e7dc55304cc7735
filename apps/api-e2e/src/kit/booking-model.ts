import type { SealedEvent } from '@medicare/data';

/** Where an appointment stands, as far as the log tells. */
interface Standing {
  doctorId: string;
  patientId: string;
  at: string;
}

/**
 * The plain model of a desk: it reads the log from the beginning, one event after the other, and notes every moment at
 * which a doctor or a patient would be in two places. `at` is day and time, the same for all of a slot.
 */
export class BookingModel {
  readonly standing = new Map<string, Standing>();
  readonly clashes: string[] = [];
  /** Every time that was ever taken, by doctor and by patient: what a refusal may have run into. */
  readonly everTaken = new Set<string>();

  replay(events: SealedEvent[]): this {
    for (const event of events) this.#apply(event);
    return this;
  }

  #apply({ type, subject, patientId, facts, seq }: SealedEvent): void {
    if (type === 'appointment.cancelled') this.standing.delete(subject);
    if (type !== 'appointment.booked' && type !== 'appointment.rescheduled') return;
    this.standing.delete(subject);
    const next = { doctorId: String(facts['doctorId']), patientId: patientId!, at: `${facts['day']} ${facts['time']}` };
    for (const [id, other] of this.standing)
      if (other.at === next.at && (other.doctorId === next.doctorId || other.patientId === next.patientId))
        this.clashes.push(`event ${seq}: ${subject} meets ${id}`);
    this.standing.set(subject, next);
    this.everTaken.add(`${next.doctorId} ${next.at}`).add(`${next.patientId} ${next.at}`);
  }
}
