import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { APPOINTMENT_TRANSITIONS } from '@medicare/domain';
import { BranchClock, Session, errorWords, injectMutate, liveQuery } from '@medicare/web-core';
import { CompleteAppointmentDocument, type OpenRecordFragment, RecordVersionsDocument } from '@medicare/web-graphql';
import {
  DayPipe,
  Dialog,
  Icon,
  Toasts,
  ZonedPipe,
  dayOf,
  iconCalendarMonth,
  iconCheck,
  iconEdit,
  iconLock,
} from '@medicare/web-ui';
import { PatientFiles } from './files/patient-files';
import { PatientStrip } from './patient-strip';
import { PrintPrescription } from './print-prescription';
import { RecordView } from './record-view';
import { monthsOld } from './record-words';
import { WithdrawForm } from './withdraw-form';

/** A signed record to read, with all its versions, and what comes after it. */
@Component({
  selector: 'mp-signed-record',
  imports: [
    RouterLink,
    DayPipe,
    Dialog,
    Icon,
    PatientFiles,
    PatientStrip,
    PrintPrescription,
    RecordView,
    WithdrawForm,
    ZonedPipe,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './signed-record.html',
  styleUrl: './signed-record.scss',
})
export class SignedRecord {
  readonly record = input.required<OpenRecordFragment>();
  /** Of the signed-in doctor, who alone amends it. */
  readonly isOwn = input(false);
  readonly changed = output();
  private readonly clock = inject(BranchClock);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  private readonly mutate = injectMutate();
  protected readonly zone = computed(() => this.record().branch?.timeZone ?? this.clock.zone());
  protected readonly ageMonths = computed(() => {
    const { patient, signedAt, createdAt } = this.record();
    return monthsOld(patient?.dateOfBirth, dayOf(signedAt ?? createdAt, this.zone()));
  });
  private readonly query = liveQuery(RecordVersionsDocument, () =>
    this.record().version > 0 ? { id: this.record().id } : null,
  );
  protected readonly versions = computed(() => this.query.data()?.medicalRecord?.versions ?? []);
  /** When the version that is shown was signed. */
  protected readonly signedAt = computed(() => this.versions()[0]?.createdAt ?? this.record().signedAt);
  protected readonly failure = computed(() => (this.query.error() ? errorWords(this.query.error()) : null));
  protected readonly hasDraft = computed(() => this.isOwn() && this.record().drafts.length > 0);
  protected readonly mayComplete = computed(() => {
    const status = this.record().appointment?.status;
    return (
      this.isOwn() &&
      !!status &&
      this.session.can('appointments:complete') &&
      APPOINTMENT_TRANSITIONS[status].includes('COMPLETED')
    );
  });
  protected readonly mayBook = computed(() => this.isOwn() && this.session.can('appointments:book'));
  protected readonly prescribes = computed(() => this.record().prescription.length > 0);
  protected readonly withdrawReason = computed(() => this.record().prescription[0]?.withdrawReason ?? null);
  protected readonly mayWithdraw = computed(() => this.isOwn() && this.prescribes() && !this.withdrawReason());
  protected readonly withdraws = signal(false);
  protected readonly busy = signal(false);
  protected readonly icons = { signed: iconLock, amend: iconEdit, done: iconCheck, book: iconCalendarMonth };

  protected onWithdrawn(): void {
    this.withdraws.set(false);
    this.toasts.show('The prescription is withdrawn.');
    this.changed.emit();
  }

  protected async complete(): Promise<void> {
    const id = this.record().appointment?.id;
    if (!id || this.busy()) return;
    this.busy.set(true);
    await this.mutate(CompleteAppointmentDocument, { id })
      .then(() => {
        this.toasts.show('The visit is completed.');
        this.changed.emit();
      })
      .catch((error: unknown) => this.toasts.show(errorWords(error)));
    this.busy.set(false);
  }
}
