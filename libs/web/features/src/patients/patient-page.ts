import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { isAllergic } from '@medicare/domain';
import {
  BLOOD_GROUP_WORDS,
  Can,
  Live,
  OwnChanges,
  PatientPanels,
  Session,
  errorWords,
  injectMutate,
  liveQuery,
} from '@medicare/web-core';
import {
  DeactivatePatientDocument,
  PatientChangedDocument,
  PatientDocument,
  type PatientDetailFragment,
  ReactivatePatientDocument,
} from '@medicare/web-graphql';
import {
  Avatar,
  Bones,
  Confirm,
  DayPipe,
  Empty,
  Failed,
  Icon,
  InstantPipe,
  PhonePipe,
  Pill,
  Toasts,
  iconCalendarMonth,
  iconCall,
  iconChevronLeft,
  iconEdit,
  iconPersonOff,
  iconUndo,
  iconWarning,
  phoneText,
} from '@medicare/web-ui';
import { filter, map } from 'rxjs';
import { PatientVisits } from './patient-visits';
import { ageAndGender } from './patient-words';

const CHANGE_WORDS: Record<string, string> = {
  registered: 'registered',
  updated: 'changed',
  deactivated: 'deactivated',
  reactivated: 'made active again',
};

/** One patient: the allergy first, then who it is, whom to call, and what may be done. */
@Component({
  selector: 'mp-patient-page',
  imports: [
    RouterLink,
    Avatar,
    Bones,
    Can,
    DayPipe,
    Empty,
    Failed,
    Icon,
    InstantPipe,
    PatientPanels,
    PatientVisits,
    PhonePipe,
    Pill,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './patient-page.html',
  styleUrls: ['../record-page.scss', './patient-page.scss'],
})
export class PatientPage {
  /** From the address. */
  readonly id = input.required<string>();
  private readonly session = inject(Session);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  private readonly own = inject(OwnChanges);
  private readonly mutate = injectMutate();
  private readonly changes = inject(Live)
    .events(PatientChangedDocument, 'patientChanged')
    .pipe(
      map(({ change, patient }) => ({ change, patient })),
      filter((event): event is { change: string; patient: PatientDetailFragment } => event.patient?.id === this.id()),
    );
  protected readonly query = liveQuery(PatientDocument, () => ({ id: this.id() }), { refreshOn: this.changes });
  protected readonly patient = computed(() => this.query.data()?.patient ?? null);
  /** Some roles see names only: an allergy that is not shown must never read as "none known". */
  protected readonly seesAll = computed(() => this.session.can('patients:read'));
  protected readonly isAllergic = computed(() => isAllergic(this.patient()?.allergies));
  protected readonly mayEdit = computed(
    () => this.session.can('patients:write') || this.session.can('patients:write-clinical'),
  );
  protected readonly bloodGroup = computed(() =>
    this.patient()?.bloodGroup ? BLOOD_GROUP_WORDS[this.patient()?.bloodGroup ?? 'A_POSITIVE'] : 'Not known',
  );
  protected readonly failure = computed(() => (this.query.error() ? errorWords(this.query.error()) : null));
  /** What somebody else has just done to this record. */
  protected readonly announced = signal('');
  protected readonly busy = signal(false);
  /** The line under the name. */
  protected readonly inShort = computed(() => {
    const patient = this.patient();
    if (!patient) return '';
    const person = ageAndGender(patient);
    const phone = patient.phone ? phoneText(patient.phone) : null;
    return [person === '–' ? null : person, `UHID ${patient.uhid}`, phone].filter(Boolean).join(', ');
  });
  protected readonly icons = {
    book: iconCalendarMonth,
    call: iconCall,
    back: iconChevronLeft,
    edit: iconEdit,
    off: iconPersonOff,
    on: iconUndo,
    warning: iconWarning,
  };

  constructor() {
    this.changes.pipe(takeUntilDestroyed()).subscribe(({ change, patient }) => this.announce(change, patient));
  }

  protected async deactivate({ id, fullName }: PatientDetailFragment): Promise<void> {
    const text =
      'The record disappears from lists and cannot be booked. Nothing is deleted, and you can take this back.';
    if (!(await this.confirm.ask({ title: `Deactivate ${fullName}?`, text, yes: 'Deactivate', destructive: true })))
      return;
    await this.run(async () => {
      const { deactivatePatient } = await this.mutate(DeactivatePatientDocument, { id });
      this.own.add(deactivatePatient);
      this.toasts.show(`${fullName} is deactivated.`, { label: 'Undo', run: () => void this.reactivate(id, fullName) });
    });
  }

  protected async reactivate(id: string, fullName: string): Promise<void> {
    await this.run(async () => {
      const { reactivatePatient } = await this.mutate(ReactivatePatientDocument, { id });
      this.own.add(reactivatePatient);
      this.toasts.show(`${fullName} is active again.`);
    });
  }

  private async run(work: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    await work().catch((error: unknown) => this.toasts.show(errorWords(error)));
    this.busy.set(false);
  }

  private announce(change: string, patient: PatientDetailFragment): void {
    // An answer and its push race each other; the answer of one's own command has time to arrive first.
    setTimeout(() => {
      if (!this.own.has(patient) && !this.busy())
        this.announced.set(
          `This record was just ${CHANGE_WORDS[change] ?? 'changed'} by somebody else. You see the new version.`,
        );
    }, 300);
  }
}
