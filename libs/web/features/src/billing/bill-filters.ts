import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import {
  BranchClock,
  ChosenBranch,
  type ChosenPatient,
  type ListState,
  PatientPicker,
  injectAsk,
} from '@medicare/web-core';
import { PickedPatientDocument } from '@medicare/web-graphql';
import { DayInput, Dialog, Icon, iconClose, iconPerson, iconSearch } from '@medicare/web-ui';
import { BILL_STATUSES } from '@medicare/domain';
import { BILL_WORDS } from './billing-words';
import { billNumberTyped } from './bill-number-typed';
import { SPAN_WORDS, type SpanName, daysOf, spanNameOf } from './day-span';

/** The lines above the list of bills: number, patient, days and states, each a parameter of the address. */
@Component({
  selector: 'mp-bill-filters',
  imports: [ReactiveFormsModule, DayInput, Dialog, Icon, PatientPicker],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './bill-filters.html',
  styleUrls: ['../list-filters.scss', './filters.scss'],
})
export class BillFilters {
  readonly list = input.required<ListState>();
  /** What is shown when the address says nothing. */
  readonly isOpenOnly = input.required<boolean>();
  private readonly clock = inject(BranchClock);
  private readonly branch = inject(ChosenBranch);
  private readonly ask = injectAsk();
  protected readonly number = new FormControl('', { nonNullable: true });
  protected readonly from = new FormControl('', { nonNullable: true });
  protected readonly to = new FormControl('', { nonNullable: true });
  protected readonly filters = computed(() => this.list().params().filters);
  protected readonly span = computed(() =>
    spanNameOf({ from: this.filters()['from'] ?? null, to: this.filters()['to'] ?? null }, this.clock.today()),
  );
  protected readonly picking = signal(false);
  protected readonly patient = signal<ChosenPatient | null>(null);
  protected readonly odd = signal<string | null>(null);
  protected readonly statuses = BILL_STATUSES;
  protected readonly words = BILL_WORDS;
  protected readonly spans = Object.entries(SPAN_WORDS) as [SpanName, string][];
  protected readonly icons = { close: iconClose, person: iconPerson, search: iconSearch };

  constructor() {
    effect(() => {
      const { number = '', from = '', to = '', patient } = this.filters();
      untracked(() => {
        this.number.setValue(number, { emitEvent: false });
        this.from.setValue(from, { emitEvent: false });
        this.to.setValue(to, { emitEvent: false });
        if (patient !== this.patient()?.id) void this.nameOf(patient);
      });
    });
    for (const [name, control] of [['from', this.from] as const, ['to', this.to] as const])
      control.valueChanges.pipe(takeUntilDestroyed()).subscribe((day) => {
        if (day) this.list().set({ [name]: day });
      });
  }

  /** A serial is enough: the branch and the year are known. */
  protected find(event: Event): void {
    event.preventDefault();
    const text = this.number.value.trim();
    const code = (this.branch.branch() ?? this.branch.branches()[0])?.code ?? null;
    const number = text ? billNumberTyped(text, code, this.clock.today()) : null;
    this.odd.set(text && !number ? 'Write the number of a bill, such as 123 or MAIN/2627/000123.' : null);
    if (number || !text) this.list().set({ number, status: null, show: null });
  }

  protected setSpan(name: string): void {
    const now = { from: this.filters()['from'] ?? null, to: this.filters()['to'] ?? null };
    this.list().set({ ...daysOf(name as SpanName, this.clock.today(), now) });
  }

  protected setPatient(patient: ChosenPatient | null): void {
    this.picking.set(false);
    this.patient.set(patient);
    this.list().set({ patient: patient?.id ?? null });
  }

  protected setStatus(status: string): void {
    this.list().set({ status: this.filters()['status'] === status ? null : status, number: null });
  }

  /** The address holds the id alone: names do not belong into it. */
  private async nameOf(id: string | undefined): Promise<void> {
    const found = id ? await this.ask(PickedPatientDocument, { id }).catch(() => null) : null;
    this.patient.set(found?.patient ?? null);
  }
}
