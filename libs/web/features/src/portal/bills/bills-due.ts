import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { sumPaise } from '@medicare/domain';
import { Subject } from 'rxjs';
import { BillsDueDocument, type BillsDueQuery, OwnBillChangedDocument } from '../bill-documents';
import { Connection } from '../connection';
import { PortalData } from '../portal-data';
import { Session } from '../session';
import { isChecking } from './is-checking';

/** Bills of one kind, together. */
export interface BillsTogether {
  readonly bills: number;
  /** Paise. */
  readonly amount: number;
  /** The newest of these bills. */
  readonly billId: string | undefined;
}

/** What is due: what the patient has to pay, and what was told as paid and nobody has looked at yet. */
export interface Due {
  readonly toPay: BillsTogether;
  readonly checking: BillsTogether;
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
  /** There is an answer, or it is known that there will be none for now. */
  readonly hasAnswered = computed(() => this.due() !== undefined || this.hasFailed());
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
      this.due.set(dueOf(patientAccount, bills.items));
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

/** The server counts all that is due; of the newest open bills it says which ones wait to be looked at. */
function dueOf(all: BillsDueQuery['patientAccount'], newest: BillsDueQuery['bills']['items']): Due {
  const checking = newest.filter(isChecking);
  const amount = sumPaise(checking.map(({ due }) => due));
  return {
    toPay: {
      bills: all.openBills - checking.length,
      amount: all.due - amount,
      billId: newest.find((bill) => !isChecking(bill))?.id,
    },
    checking: { bills: checking.length, amount, billId: checking[0]?.id },
  };
}
