import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Connection } from '../connection';
import { failure } from '../failure';
import { Inbox } from '../inbox';
import { PortalData } from '../portal-data';
import {
  OwnMedicinesDocument,
  type OwnMedicineFragment,
  OwnRecordDocument,
  type OwnRecordFragment,
  type OwnRecordInFullFragment,
  OwnRecordsDocument,
} from '../record-documents';
import { Session } from '../session';
import { type HistoryKind, newestFirst, recordIdOf } from './record-rules';

const AT_A_TIME = 20;
const MEDICINES_AT_A_TIME = 100;

/** The patient's signed consultations and medicines; read anew when the hospital's message says that they changed. */
@Injectable()
export class OwnRecords {
  private readonly data = inject(PortalData);
  private readonly session = inject(Session);
  private readonly rows = signal<ReadonlyMap<string, OwnRecordFragment> | undefined>(undefined);
  private readonly full = signal<ReadonlyMap<string, OwnRecordInFullFragment>>(new Map());
  private readonly cursor = signal<string | null>(null);
  /** How often each record was asked for: only the last answer counts. */
  private readonly turns = new Map<string, number>();
  /** Records that have changed and could not be read. */
  private readonly missed = new Set<string>();
  private loading: Promise<void> | undefined;

  readonly problem = failure();
  /** What of the history was shown last: the way back from a consultation leads there. */
  readonly kind = signal<HistoryKind>('all');
  /** How many changes came while the pages were open. */
  readonly changes = signal(0);
  /** What is prescribed by the newest version of each consultation; undefined before the first answer. */
  readonly medicines = signal<readonly OwnMedicineFragment[] | undefined>(undefined);
  /** The newest first; undefined before the first answer. */
  readonly list = computed(() => {
    const rows = this.rows();
    return rows && newestFirst([...rows.values()]);
  });
  readonly hasMore = computed(() => this.cursor() !== null);

  private readonly patientId = computed(() => this.session.patient()?.id);

  constructor() {
    const { isOnline } = inject(Connection);
    inject(Inbox)
      .arrivals.pipe(takeUntilDestroyed())
      .subscribe(({ link }) => void this.readChanged(recordIdOf(link)));
    effect(() => {
      if (isOnline()) untracked(() => this.catchUp());
    });
    effect((onCleanup) => {
      if (this.patientId()) onCleanup(() => this.forget());
    });
  }

  /** Reads medicines and the beginning of the list; what is there stays until the answer comes. */
  load(): Promise<void> {
    this.loading ??= this.readAll().finally(() => (this.loading = undefined));
    return this.loading;
  }

  /** Reads older ones. Throws a PortalError. */
  async more(): Promise<void> {
    const { medicalRecords } = await this.data.run(OwnRecordsDocument, { first: AT_A_TIME, after: this.cursor() });
    this.rows.update((rows) => rows && new Map([...rows, ...byId(medicalRecords.items)]));
    this.cursor.set(cursorOf(medicalRecords.pageInfo));
  }

  /** A consultation with all that belongs to it, as far as it is known here. */
  get(id: string): OwnRecordInFullFragment | undefined {
    return this.full().get(id);
  }

  /** Reads one anew; null when there is none for this patient. Throws a PortalError. */
  async read(id: string): Promise<OwnRecordInFullFragment | null> {
    const turn = (this.turns.get(id) ?? 0) + 1;
    this.turns.set(id, turn);
    const { medicalRecord } = await this.data.run(OwnRecordDocument, { id });
    if (medicalRecord && this.turns.get(id) === turn) this.put(medicalRecord);
    return medicalRecord;
  }

  private async readAll(): Promise<void> {
    const patientId = this.patientId();
    if (!patientId) return;
    this.problem.clear();
    try {
      const [{ medicalRecords }, medicines] = await Promise.all([
        this.data.run(OwnRecordsDocument, { first: AT_A_TIME }),
        this.readMedicines(patientId),
      ]);
      if (patientId !== this.patientId()) return;
      this.rows.set(byId(medicalRecords.items));
      this.cursor.set(cursorOf(medicalRecords.pageInfo));
      this.medicines.set(medicines);
    } catch (error) {
      this.problem.note(error);
    }
  }

  /** All of them: what is taken for life may have been prescribed long ago. */
  private async readMedicines(patientId: string): Promise<OwnMedicineFragment[]> {
    const found: OwnMedicineFragment[] = [];
    let after: string | null = null;
    do {
      const variables = { patientId, first: MEDICINES_AT_A_TIME, after };
      const { prescriptions } = await this.data.run(OwnMedicinesDocument, variables);
      found.push(...prescriptions.items);
      after = cursorOf(prescriptions.pageInfo);
    } while (after);
    return found;
  }

  private put(record: OwnRecordInFullFragment): void {
    this.full.update((records) => new Map(records).set(record.id, record));
    this.rows.update((rows) => rows && new Map(rows).set(record.id, record));
  }

  private async readChanged(id: string | undefined): Promise<void> {
    const patientId = this.patientId();
    if (!id || !patientId) return;
    // An answer that is on its way may be from before the change.
    await this.loading;
    if (!this.rows() && !this.get(id)) return;
    this.missed.delete(id);
    try {
      await this.read(id);
      const medicines = await this.readMedicines(patientId);
      if (patientId !== this.patientId()) return;
      this.medicines.update((before) => before && medicines);
      this.changes.update((count) => count + 1);
    } catch {
      this.missed.add(id);
    }
  }

  private catchUp(): void {
    if (this.problem()) void this.load();
    for (const id of [...this.missed]) void this.readChanged(id);
  }

  private forget(): void {
    this.rows.set(undefined);
    this.medicines.set(undefined);
    this.full.set(new Map());
    this.cursor.set(null);
    this.kind.set('all');
    this.missed.clear();
    this.turns.clear();
  }
}

const byId = (items: readonly OwnRecordFragment[]): Map<string, OwnRecordFragment> =>
  new Map(items.map((item) => [item.id, item]));

const cursorOf = ({ hasNextPage, endCursor }: { hasNextPage: boolean; endCursor: string | null }): string | null =>
  hasNextPage ? endCursor : null;
