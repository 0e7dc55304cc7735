import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { PortalData } from '../portal-data';
import { OwnQueueChangedDocument, OwnQueuesDocument, type OwnQueueFragment } from '../appointment-documents';
import { Clock } from './clock';
import { OwnAppointments } from './own-appointments';
import { placeByItself, placeIn } from './queue-place';

/** A consultation that takes longer moves all estimates, and nothing happens that would be told. */
const ASK_EVERY_MS = 60_000;

interface Received {
  readonly queue: OwnQueueFragment | undefined;
  readonly at: number;
}

/** The queue in which the patient stands today, live; for all pages of the portal. */
@Injectable()
export class QueueWatch {
  private readonly data = inject(PortalData);
  private readonly appointments = inject(OwnAppointments);
  private readonly received = signal<Received | undefined>(undefined);
  private since = 0;

  /** The appointment with which the patient is checked in. */
  readonly appointment = computed(() =>
    this.appointments.list()?.coming.find(({ status, queueState }) => status === 'CHECKED_IN' && queueState),
  );
  readonly clock = inject(Clock);
  readonly failed = signal(false);
  /** Where the patient stands; undefined while it is not known. */
  readonly place = computed(() => {
    const [received, appointment] = [this.received(), this.appointment()];
    if (!appointment) return undefined;
    return (received?.queue && placeIn(received.queue, appointment.id, received.at)) ?? placeByItself(appointment);
  });
  /** The place is known, or it is known that there will be none for now. */
  readonly hasAnswered = computed(() => !this.appointment() || this.place() !== undefined || this.failed());
  /** While the turn has not come: then it is told in another way. */
  readonly isWaiting = computed(() => this.appointment() !== undefined && this.place()?.state !== 'turn');

  private readonly doctorId = computed(() => this.appointment()?.doctor?.id);

  constructor() {
    effect((onCleanup) => {
      const doctorId = this.doctorId();
      if (doctorId) onCleanup(untracked(() => this.follow(doctorId)));
    });
  }

  private follow(doctorId: string): () => void {
    let stop = (): void => undefined;
    let isOver = false;
    const ask = (): Promise<void> => this.ask(doctorId, () => isOver);
    void ask().then(() => {
      if (!isOver) stop = this.watch(doctorId);
    });
    const timer = setInterval(() => void ask(), ASK_EVERY_MS);
    return () => {
      isOver = true;
      stop();
      clearInterval(timer);
      this.received.set(undefined);
    };
  }

  private async ask(doctorId: string, isOver: () => boolean): Promise<void> {
    try {
      const { queues, me } = await this.data.run(OwnQueuesDocument, { doctorId });
      if (isOver()) return;
      this.since = Math.max(this.since, me.position);
      this.take(queues.find((queue) => this.isMine(queue)) ?? queues[0]);
    } catch {
      if (!isOver() && !this.received()) this.failed.set(true);
    }
  }

  private watch(doctorId: string): () => void {
    return this.data.watch(
      OwnQueueChangedDocument,
      () => ({ doctorId, since: this.since }),
      ({ queueChanged: { seq, queue } }) => {
        this.since = seq;
        this.take(queue ?? undefined);
      },
    );
  }

  private take(queue: OwnQueueFragment | undefined): void {
    this.failed.set(false);
    this.received.set({ queue, at: Date.now() });
  }

  private isMine({ nowServing, waiting, skipped }: OwnQueueFragment): boolean {
    const id = this.appointment()?.id;
    return [nowServing, ...waiting, ...skipped].some((entry) => entry?.appointmentId === id);
  }
}
