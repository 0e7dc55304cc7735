import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { BranchClock, Can, Live, errorWords, liveQuery } from '@medicare/web-core';
import { BillChangedDocument, type BillRowFragment, PatientAccountDocument } from '@medicare/web-graphql';
import {
  Bones,
  Empty,
  Failed,
  Icon,
  InrPipe,
  Pill,
  dayOf,
  iconAdd,
  iconReceiptLong,
  nearDayWords,
} from '@medicare/web-ui';
import { filter } from 'rxjs';
import { BILL_TONES, BILL_WORDS } from './billing-words';

const NEWEST = 6;

/** A patient's account, for the patient's page: what is due, what was paid, and the newest bills. */
@Component({
  selector: 'mp-patient-account',
  imports: [RouterLink, Bones, Can, Empty, Failed, Icon, InrPipe, Pill],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './patient-account.html',
  styleUrl: './patient-account.scss',
})
export class PatientAccount {
  /** The patient's. */
  readonly id = input.required<string>();
  private readonly clock = inject(BranchClock);
  protected readonly query = liveQuery(PatientAccountDocument, () => ({ patientId: this.id(), first: NEWEST }), {
    refreshOn: inject(Live)
      .events(BillChangedDocument, 'billChanged')
      .pipe(filter(({ bill }) => bill?.patient?.id === this.id())),
  });
  protected readonly account = computed(() => this.query.data()?.patientAccount ?? null);
  protected readonly bills = computed(() => this.query.data()?.bills.items ?? []);
  protected readonly total = computed(() => this.query.data()?.bills.totalCount ?? 0);
  protected readonly failure = computed(() => (this.query.error() ? errorWords(this.query.error()) : null));
  protected readonly words = BILL_WORDS;
  protected readonly tones = BILL_TONES;
  protected readonly icons = { add: iconAdd, bill: iconReceiptLong };

  protected day({ issuedOn, createdAt, branch }: BillRowFragment): string {
    return nearDayWords(issuedOn ?? dayOf(createdAt, branch?.timeZone ?? this.clock.zone()), this.clock.today());
  }
}
