import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { BranchClock, Can, Session, errorWords, injectMutate, liveQuery, toApiError } from '@medicare/web-core';
import { OpenChartDocument, PatientChartDocument } from '@medicare/web-graphql';
import {
  Bones,
  ClockPipe,
  Dialog,
  Empty,
  Failed,
  Icon,
  Pill,
  iconChevronLeft,
  iconDescription,
  nearDayWords,
} from '@medicare/web-ui';
import { ChartReaders } from './chart-readers';
import { ENTRY_KINDS, type EntryKind, KIND_WORDS, chartDays, entryCounts } from './chart-timeline';
import { PatientFiles } from './files/patient-files';
import { OpenChartForm } from './open-chart-form';
import { PrintPrescription } from './print-prescription';
import { PatientStrip } from './patient-strip';
import { monthsOld } from './record-words';
import { VitalsTrend } from './vitals-trend';

const MOST = 100;

/** The whole history of a patient as one timeline. It is opened first: who reads it is written down. */
@Component({
  selector: 'mp-patient-chart',
  imports: [
    RouterLink,
    Bones,
    Can,
    ChartReaders,
    ClockPipe,
    Dialog,
    Empty,
    Failed,
    Icon,
    OpenChartForm,
    PatientFiles,
    PatientStrip,
    Pill,
    VitalsTrend,
    PrintPrescription,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './patient-chart.html',
  styleUrls: ['../record-page.scss', './patient-chart.scss'],
})
export class PatientChart {
  /** From the address: the patient. */
  readonly id = input.required<string>();
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly mutate = injectMutate();
  private readonly clock = inject(BranchClock);
  protected readonly zone = this.clock.zone;
  /** Set by `open`; the chart is asked for only then. */
  protected readonly isOpen = signal(false);
  protected readonly asksReason = signal(false);
  private readonly refusal = signal<string | null>(null);
  protected readonly query = liveQuery(PatientChartDocument, () => (this.isOpen() ? { patientId: this.id() } : null));
  protected readonly patient = computed(() => (this.isOpen() ? (this.query.data()?.patientHistory ?? null) : null));
  protected readonly failure = computed(
    () => this.refusal() ?? (this.query.error() ? errorWords(this.query.error()) : null),
  );
  protected readonly ageMonths = computed(() => monthsOld(this.patient()?.dateOfBirth, this.clock.today()));
  protected readonly kinds = signal<ReadonlySet<EntryKind>>(new Set(ENTRY_KINDS));
  protected readonly filters = computed(() => {
    const patient = this.patient();
    const counts = patient ? entryCounts(patient) : null;
    return ENTRY_KINDS.map((kind) => ({ kind, words: KIND_WORDS[kind].many, count: counts?.[kind] ?? 0 }));
  });
  protected readonly days = computed(() => {
    const patient = this.patient();
    if (!patient) return [];
    return chartDays(patient, this.kinds(), this.zone(), this.ageMonths()).map(({ day, entries }) => ({
      day,
      words: nearDayWords(day, this.clock.today()),
      entries,
    }));
  });
  protected readonly isCut = computed(() => this.filters().some(({ count }) => count >= MOST));
  protected readonly kindWords = KIND_WORDS;
  protected readonly icons = { back: iconChevronLeft, chart: iconDescription };

  constructor() {
    effect(() => {
      this.id();
      untracked(() => void this.open());
    });
  }

  /** Doctors of the patient open it without a word, everybody else is asked why. */
  protected async open(): Promise<void> {
    this.isOpen.set(false);
    this.refusal.set(null);
    if (!this.session.can('records:write')) return this.asksReason.set(true);
    await this.mutate(OpenChartDocument, { patientId: this.id() })
      .then(() => this.isOpen.set(true))
      .catch((error: unknown) => this.onRefused(error));
  }

  protected onOpened(): void {
    this.asksReason.set(false);
    this.isOpen.set(true);
  }

  protected onClosed(): void {
    this.asksReason.set(false);
    void this.router.navigate(['/patients', this.id()]);
  }

  /** Shows one kind alone; pressed again, all. */
  protected choose(kind: EntryKind): void {
    const isAlone = this.kinds().size === 1 && this.kinds().has(kind);
    this.kinds.set(new Set(isAlone ? ENTRY_KINDS : [kind]));
  }

  protected isChosen(kind: EntryKind): boolean {
    return this.kinds().size < ENTRY_KINDS.length && this.kinds().has(kind);
  }

  protected mayFollow(link: string[] | null): boolean {
    if (!link) return false;
    const needed: Record<string, string> = { '/bills': 'bills:read', '/appointments': 'appointments:read' };
    return this.session.can(needed[link[0]] ?? 'records:read');
  }

  private onRefused(error: unknown): void {
    if (toApiError(error).code === 'BAD_USER_INPUT') return this.asksReason.set(true);
    this.refusal.set(errorWords(error));
  }
}
