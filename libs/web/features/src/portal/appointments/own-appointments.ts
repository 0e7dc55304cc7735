import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { Connection } from '../connection';
import { failure } from '../failure';
import { PortalData } from '../portal-data';
import {
  OwnAppointmentChangedDocument,
  OwnAppointmentDocument,
  OwnAppointmentsDocument,
  type OwnAppointmentFragment,
} from '../appointment-documents';
import { Session } from '../session';
import { splitByTime } from './appointment-rules';
import { Clock } from './clock';

const AT_A_TIME = 30;

/** The patient's appointments, live while signed in. */
@Injectable()
export class OwnAppointments {
  private readonly data = inject(PortalData);
  private readonly session = inject(Session);
  private readonly clock = inject(Clock);
  private readonly rows = signal<ReadonlyMap<string, OwnAppointmentFragment> | undefined>(undefined);
  private readonly cursor = signal<string | null>(null);
  /** Those that a page asked for by themselves: known, yet not part of the list's beginning. */
  private readonly extra = signal<ReadonlyMap<string, OwnAppointmentFragment>>(new Map());
  private stop = (): void => undefined;
  /** The last position of the server's log that was seen. */
  private since = 0;

  readonly problem = failure();
  /** Coming and past ones; undefined before the first answer. */
  readonly list = computed(() => {
    const rows = this.rows();
    return rows && splitByTime([...rows.values()], this.clock.now());
  });
  /** There is an answer, or it is known that there will be none for now. */
  readonly hasAnswered = computed(() => this.list() !== undefined || this.problem() !== '');
  readonly next = computed(() => this.list()?.coming[0]);
  readonly hasMore = computed(() => this.cursor() !== null);

  private readonly patientId = computed(() => this.session.patient()?.id);

  constructor() {
    const { isOnline } = inject(Connection);
    effect(() => {
      if (isOnline() && untracked(this.problem)) untracked(() => void this.load());
    });
    effect((onCleanup) => {
      if (!this.patientId()) return;
      untracked(() => void this.load());
      onCleanup(() => this.forget());
    });
  }

  /** Reads the list anew and follows it from there. */
  async load(): Promise<void> {
    const patientId = this.patientId();
    this.problem.clear();
    try {
      const { me, appointments } = await this.data.run(OwnAppointmentsDocument, { first: AT_A_TIME });
      if (patientId !== this.patientId()) return;
      this.rows.set(byId(appointments.items));
      this.cursor.set(cursorOf(appointments.pageInfo));
      this.follow(me.position);
    } catch (error) {
      this.problem.note(error);
    }
  }

  /** Reads earlier ones. Throws a PortalError. */
  async more(): Promise<void> {
    const variables = { first: AT_A_TIME, after: this.cursor() };
    const { appointments } = await this.data.run(OwnAppointmentsDocument, variables);
    this.rows.update((rows) => new Map([...(rows ?? []), ...byId(appointments.items)]));
    this.cursor.set(cursorOf(appointments.pageInfo));
  }

  /** An appointment as far as it is known here. */
  get(id: string): OwnAppointmentFragment | undefined {
    return this.rows()?.get(id) ?? this.extra().get(id);
  }

  /** Reads one anew; null when there is none for this patient. Throws a PortalError. */
  async read(id: string): Promise<OwnAppointmentFragment | null> {
    const { appointment } = await this.data.run(OwnAppointmentDocument, { id });
    if (appointment) this.put(appointment);
    return appointment;
  }

  /** Takes over what a command or the stream brought; an older version never replaces a newer one. */
  put(row: OwnAppointmentFragment): void {
    if ((this.get(row.id)?.version ?? 0) > row.version) return;
    this.extra.update((rows) => new Map(rows).set(row.id, row));
    this.rows.update((rows) => rows && new Map(rows).set(row.id, row));
  }

  private follow(position: number): void {
    this.stop();
    this.since = position;
    this.stop = this.data.watch(
      OwnAppointmentChangedDocument,
      () => ({ since: this.since }),
      ({ appointmentChanged: { seq, appointment } }) => {
        this.since = seq;
        if (appointment) this.put(appointment);
      },
    );
  }

  private forget(): void {
    this.stop();
    this.rows.set(undefined);
    this.extra.set(new Map());
    this.cursor.set(null);
  }
}

const byId = (items: readonly OwnAppointmentFragment[]): Map<string, OwnAppointmentFragment> =>
  new Map(items.map((item) => [item.id, item]));

const cursorOf = ({ hasNextPage, endCursor }: { hasNextPage: boolean; endCursor: string | null }): string | null =>
  hasNextPage ? endCursor : null;
