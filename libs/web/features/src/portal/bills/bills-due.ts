import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { Subject } from 'rxjs';
import { BillsDueDocument, OwnBillChangedDocument } from '../bill-documents';
import { Connection } from '../connection';
import { PortalData } from '../portal-data';
import { Session } from '../session';

/** What the patient has to pay. */
export interface Due {
  /** On how many bills. */
  readonly bills: number;
  /** Paise. */
  readonly amount: number;
  /** The newest of these bills. */
  readonly billId: string | undefined;
}

/** What is due on all bills together, live; and the word that a bill has changed, for the pages about bills. */
@Injectable()
export class BillsDue {
  private readonly data = inject(PortalData);
  private readonly session = inject(Session);
  private readonly changed = new Subject<string>();
  /** The last position of the server's log that was seen; undefined before the first answer. */
  private since: number | undefined;
  private asked = 0;
  private stop = (): void => undefined;
  private readonly hasFailed = signal(false);

  /** Undefined before the first answer. */
  readonly due = signal<Due | undefined>(undefined);
  /** Ids of bills as they change. */
  readonly changes = this.changed.asObservable();

  private readonly patientId = computed(() => this.session.patient()?.id);

  constructor() {
    const { isOnline } = inject(Connection);
    effect(() => {
      if (isOnline() && untracked(this.hasFailed)) untracked(() => void this.load());
    });
    effect((onCleanup) => {
      if (!this.patientId()) return;
      untracked(() => void this.load());
      onCleanup(() => this.forget());
    });
  }

  private async load(): Promise<void> {
    const [patientId, turn] = [this.patientId(), ++this.asked];
    if (!patientId) return;
    try {
      const { me, patientAccount, bills } = await this.data.run(BillsDueDocument, { patientId });
      // Only the last question's answer counts: one from before may come late, or be about somebody else.
      if (turn !== this.asked) return;
      this.hasFailed.set(false);
      this.due.set({ bills: patientAccount.openBills, amount: patientAccount.due, billId: bills.items[0]?.id });
      if (this.since === undefined) this.follow(me.position);
    } catch {
      if (turn === this.asked) this.hasFailed.set(true);
    }
  }

  private follow(position: number): void {
    this.since = position;
    this.stop = this.data.watch(
      OwnBillChangedDocument,
      () => ({ since: this.since }),
      ({ billChanged: { seq, billId } }) => {
        this.since = seq;
        this.changed.next(billId);
        void this.load();
      },
    );
  }

  private forget(): void {
    this.stop();
    this.asked += 1;
    this.since = undefined;
    this.hasFailed.set(false);
    this.due.set(undefined);
  }
}
