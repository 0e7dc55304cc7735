import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  ElementRef,
  type OnInit,
  computed,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { RECORD_LIMITS } from '@medicare/domain';
import {
  BranchClock,
  Session,
  errorWords,
  focusFirstError,
  injectMutate,
  liveQuery,
  toApiError,
} from '@medicare/web-core';
import {
  AmendRecordDocument,
  CareSoFarDocument,
  DiscardRecordDraftDocument,
  type OpenRecordFragment,
  SignRecordDocument,
} from '@medicare/web-graphql';
import { Confirm, Toasts, dayOf } from '@medicare/web-ui';
import { map, startWith } from 'rxjs';
import { CareAside } from './care-aside';
import { careSoFar } from './care-so-far';
import { PatientFiles } from './files/patient-files';
import { DiagnosisFields } from './diagnosis-fields';
import { FollowUpField } from './follow-up-field';
import { PatientStrip } from './patient-strip';
import { PrescriptionFields } from './prescription-fields';
import { RecordCatalogue } from './record-catalogue';
import { RecordCheck } from './record-check';
import { injectOpenDraft } from './record-drafts';
import { RecordForm } from './record-form';
import { monthsOld } from './record-words';
import { SaveState } from './save-state';
import { VitalSignFields } from './vital-sign-fields';

const FILES_WAIT = 'A file is chosen and not sent yet. Press Upload at Files, or take it off the list; then sign.';

/** Writes a record, or the amendment of one: it saves itself, and is signed once. */
@Component({
  selector: 'mp-record-editor',
  providers: [RecordCatalogue],
  imports: [
    ReactiveFormsModule,
    CareAside,
    DiagnosisFields,
    FollowUpField,
    PatientFiles,
    PatientStrip,
    PrescriptionFields,
    SaveState,
    VitalSignFields,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: {
    '(document:keydown.control.enter)': 'onSignKey($event)',
    '(document:visibilitychange)': 'keep()',
    '(window:pagehide)': 'keep()',
    '(window:online)': 'keep()',
  },
  templateUrl: './record-editor.html',
  styleUrl: './record-editor.scss',
})
export class RecordEditor implements OnInit {
  readonly record = input.required<OpenRecordFragment>();
  /** Of a signed record: makes a new version. */
  readonly isAmendment = input(false);
  /** Whether earlier records of others may be read by now. */
  readonly chartOpen = input(true);
  readonly signed = output<OpenRecordFragment>();
  readonly discarded = output();
  /** The record is to be read anew: another window went on with it. */
  readonly outdated = output();
  private readonly clock = inject(BranchClock);
  private readonly session = inject(Session);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  private readonly mutate = injectMutate();
  private readonly openDraft = injectOpenDraft();
  private readonly destroyed = inject(DestroyRef);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly form = new RecordForm();
  protected readonly reason = new FormControl('', { nonNullable: true });
  private readonly reasonText = toSignal(this.reason.valueChanges, { initialValue: '' });
  private readonly content = toSignal(
    this.form.valueChanges.pipe(
      startWith(null),
      map(() => this.form.content()),
    ),
    { requireSync: true },
  );
  private readonly keeping = signal<ReturnType<typeof this.openDraft>['keeper'] | null>(null);
  protected readonly state = computed(() => this.keeping()?.state() ?? 'saved');
  protected readonly savedAt = computed(() => this.keeping()?.savedAt() ?? null);
  protected readonly refusal = computed(() => this.keeping()?.problem() ?? null);
  /** Text that was typed before is back. */
  protected readonly isBack = signal(false);
  protected readonly zone = computed(() => this.record().branch?.timeZone ?? this.clock.zone());
  protected readonly today = computed(() => dayOf(new Date().toISOString(), this.zone()));
  protected readonly ageMonths = computed(() => monthsOld(this.record().patient?.dateOfBirth, this.today()));
  private readonly careQuery = liveQuery(CareSoFarDocument, () =>
    this.chartOpen() && this.record().patient ? { patientId: this.record().patient!.id } : null,
  );
  protected readonly care = computed(() => careSoFar(this.careQuery.data(), this.record().id, this.today()));
  protected readonly careFailure = computed(() => (this.careQuery.error() ? errorWords(this.careQuery.error()) : null));
  protected readonly lastPrescription = computed(
    () => this.care()?.earlier.find(({ prescription }) => prescription.length)?.prescription ?? [],
  );
  protected readonly check = new RecordCheck(this.form, {
    content: this.content,
    care: this.care,
    record: this.record,
    today: this.today,
  });
  protected readonly reasonProblem = computed(() =>
    this.isAmendment() && this.check.demanded() && !this.reasonText().trim()
      ? 'Say in a few words why the record is amended.'
      : null,
  );
  private readonly files = viewChild(PatientFiles);
  protected readonly problem = signal<string | null>(null);
  protected readonly busy = signal(false);
  protected readonly limits = RECORD_LIMITS;
  /** On a phone what was before is folded. */
  protected readonly isWide = matchMedia('(min-width: 961px)').matches;
  private asksToSign = false;
  private isDone = false;

  constructor() {
    this.form.valueChanges.subscribe(() => {
      this.check.changed();
      this.problem.set(null);
      if (this.form.dirty) this.keeping()?.changed(this.form.content());
    });
    this.destroyed.onDestroy(() => void this.leave());
    this.makeRoom();
  }

  ngOnInit(): void {
    const { keeper, resumed } = this.openDraft(this.record());
    this.form.show(resumed.content);
    this.isBack.set(resumed.state === 'unsaved');
    this.keeping.set(keeper);
    keeper.begin(resumed);
    setTimeout(() => this.element.querySelector<HTMLElement>('[data-first]')?.focus({ preventScroll: true }));
  }

  /** Saves what is typed before the page is hidden or closed, and when the network is back. */
  protected keep(): void {
    if (!this.isDone) void this.keeping()?.flush();
  }

  /** Ctrl+Enter asks whether to sign, and answers that. */
  protected onSignKey(event: Event): void {
    event.preventDefault();
    if (this.asksToSign) return this.confirm.answer(true);
    void this.sign();
  }

  protected async sign(): Promise<void> {
    if (this.busy() || this.confirm.open()) return;
    this.problem.set(null);
    if (this.state() === 'elsewhere') return this.problem.set('Decide first which of the two texts is to stand.');
    if (this.files()?.waiting()) return this.problem.set(FILES_WAIT);
    if (!this.isComplete()) return this.point();
    this.asksToSign = true;
    const isSure = await this.confirm.ask(this.question());
    this.asksToSign = false;
    if (!isSure) return;
    this.busy.set(true);
    await this.send().catch((error: unknown) => this.refused(error));
    this.busy.set(false);
  }

  /** What stands here goes over what another window saved. */
  protected async keepThis(): Promise<void> {
    await this.keeping()
      ?.overwrite()
      .catch((error: unknown) => this.problem.set(errorWords(error)));
  }

  /** What the other window saved, or signed, in place of this. */
  protected takeOther(): void {
    this.isDone = true;
    this.keeping()?.forget();
    this.outdated.emit();
  }

  protected async discard(): Promise<void> {
    const what = this.isAmendment() ? 'amendment' : 'record';
    const text = `Everything that is written in this ${what} is thrown away. What was signed before stays.`;
    if (!(await this.confirm.ask({ title: `Discard this ${what}?`, text, yes: 'Discard', destructive: true }))) return;
    await this.keeping()?.stop();
    try {
      await this.mutate(DiscardRecordDraftDocument, { recordId: this.record().id });
      this.isDone = true;
      this.keeping()?.forget();
      this.discarded.emit();
    } catch (error) {
      this.toasts.show(errorWords(error));
      this.keeping()?.goOn(this.form.content());
    }
  }

  /** What has the focus is never under the head or the bar, which stay in sight. */
  private makeRoom(): void {
    const { style } = document.documentElement;
    style.scrollPaddingBlock = '170px 110px';
    this.destroyed.onDestroy(() => (style.scrollPaddingBlock = ''));
  }

  private isComplete(): boolean {
    this.check.demanded.set(true);
    return !this.form.invalid && !this.check.faults().length && !this.reasonProblem();
  }

  private point(): void {
    const others = this.check.faults().length;
    this.problem.set(
      `Not signed: ${others > 1 ? `${others} things are` : 'something is'} missing or wrong. See the fields.`,
    );
    focusFirstError(this.element);
  }

  private question() {
    const { isAmendment } = this;
    const signs = isAmendment() ? 'Sign the amendment?' : 'Sign this record?';
    const text = isAmendment()
      ? 'It becomes the version that everybody reads. The one before stays readable.'
      : 'It is frozen then. A change needs an amendment, with a reason.';
    return { title: signs, text: `${text} Ctrl+Enter signs.`, yes: 'Sign', no: 'Go on writing' };
  }

  private async send(): Promise<void> {
    await this.keeping()?.stop();
    const { id, version } = this.record();
    const content = this.form.content();
    const record = this.isAmendment()
      ? (await this.mutate(AmendRecordDocument, { id, input: { version, reason: this.reason.value.trim(), content } }))
          .amendMedicalRecord
      : (await this.mutate(SignRecordDocument, { id, content })).signMedicalRecord;
    this.isDone = true;
    this.keeping()?.forget();
    this.toasts.show(this.isAmendment() ? 'The amendment is signed.' : 'The record is signed.');
    this.signed.emit(record);
  }

  private refused(error: unknown): void {
    const { code, fields } = toApiError(error);
    this.keeping()?.goOn(this.form.content());
    this.problem.set(
      code === 'OFFLINE' ? 'Not signed: no connection. Your text is kept; sign again.' : errorWords(error),
    );
    if (code === 'INVALID_TRANSITION' || code === 'STALE_WRITE') this.outdated.emit();
    this.check.refusedBy(fields);
    focusFirstError(this.element);
  }

  /** Text that is still on its way when the page is left goes out; what does not arrive stays on the shelf. */
  private async leave(): Promise<void> {
    if (!this.isDone && this.session.isSignedIn()) await this.keeping()?.flush();
    await this.keeping()?.stop();
  }
}
