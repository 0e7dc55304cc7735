import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import {
  OwnBillDocument,
  type OwnBillFragment,
  type OwnBillInFullFragment,
  OwnBillsDocument,
  SayPaidDocument,
} from '../bill-documents';
import { Connection } from '../connection';
import { failure } from '../failure';
import { PortalData } from '../portal-data';
import { Session } from '../session';
import { newestFirst } from './bill-rules';
import { BillsDue } from './bills-due';

const AT_A_TIME = 20;

/** The patient's bills, live while signed in. */
@Injectable()
export class OwnBills {
  private readonly data = inject(PortalData);
  private readonly session = inject(Session);
  private readonly rows = signal<ReadonlyMap<string, OwnBillFragment> | undefined>(undefined);
  private readonly full = signal<ReadonlyMap<string, OwnBillInFullFragment>>(new Map());
  private readonly cursor = signal<string | null>(null);
  /** How often each bill was asked for: only the last answer counts. */
  private readonly turns = new Map<string, number>();
  /** Bills that have changed and could not be read. */
  private readonly missed = new Set<string>();

  readonly problem = failure();
  /** The newest first; undefined before the first answer. */
  readonly list = computed(() => {
    const rows = this.rows();
    return rows && newestFirst([...rows.values()]);
  });
  readonly hasMore = computed(() => this.cursor() !== null);

  private readonly patientId = computed(() => this.session.patient()?.id);

  constructor() {
    const { isOnline } = inject(Connection);
    inject(BillsDue)
      .changes.pipe(takeUntilDestroyed())
      .subscribe((id) => void this.readChanged(id));
    effect(() => {
      if (isOnline()) untracked(() => this.catchUp());
    });
    effect((onCleanup) => {
      if (this.patientId()) onCleanup(() => this.forget());
    });
  }

  /** Reads the beginning of the list. */
  async load(): Promise<void> {
    const patientId = this.patientId();
    this.problem.clear();
    try {
      const { bills } = await this.data.run(OwnBillsDocument, { first: AT_A_TIME });
      if (patientId !== this.patientId()) return;
      this.rows.set(byId(bills.items));
      this.cursor.set(cursorOf(bills.pageInfo));
    } catch (error) {
      this.problem.note(error);
    }
  }

  /** Reads older ones. Throws a PortalError. */
  async more(): Promise<void> {
    const { bills } = await this.data.run(OwnBillsDocument, { first: AT_A_TIME, after: this.cursor() });
    this.rows.update((rows) => new Map([...(rows ?? []), ...byId(bills.items)]));
    this.cursor.set(cursorOf(bills.pageInfo));
  }

  /** A bill with all that belongs to it, as far as it is known here. */
  get(id: string): OwnBillInFullFragment | undefined {
    return this.full().get(id);
  }

  /** Reads one anew; null when there is none for this patient. Throws a PortalError. */
  async read(id: string): Promise<OwnBillInFullFragment | null> {
    const turn = (this.turns.get(id) ?? 0) + 1;
    this.turns.set(id, turn);
    const { bill } = await this.data.run(OwnBillDocument, { id });
    if (bill && this.turns.get(id) === turn) this.put(bill);
    return bill;
  }

  /** Tells the hospital of a UPI payment, once for each `key`, however often it is sent. Throws a PortalError. */
  async sayPaid(billId: string, utr: string, key: string): Promise<void> {
    const { claimPayment } = await this.data.run(SayPaidDocument, { input: { billId, utr, idempotencyKey: key } });
    const bill = this.get(billId);
    // The live stream may have been faster, and knows more then.
    if (!bill || bill.payments.some(({ id }) => id === claimPayment.id)) return;
    this.put({ ...bill, payments: [...bill.payments, claimPayment] });
  }

  private put(bill: OwnBillInFullFragment): void {
    this.full.update((bills) => new Map(bills).set(bill.id, bill));
    this.rows.update((rows) => rows && new Map(rows).set(bill.id, bill));
  }

  private async readChanged(id: string): Promise<void> {
    if (!this.rows() && !this.get(id)) return;
    this.missed.delete(id);
    await this.read(id).catch(() => this.missed.add(id));
  }

  private catchUp(): void {
    if (this.problem()) void this.load();
    for (const id of [...this.missed]) void this.readChanged(id);
  }

  private forget(): void {
    this.rows.set(undefined);
    this.full.set(new Map());
    this.cursor.set(null);
    this.missed.clear();
    this.turns.clear();
  }
}

const byId = (items: readonly OwnBillFragment[]): Map<string, OwnBillFragment> =>
  new Map(items.map((item) => [item.id, item]));

const cursorOf = ({ hasNextPage, endCursor }: { hasNextPage: boolean; endCursor: string | null }): string | null =>
  hasNextPage ? endCursor : null;
