import { ChangeDetectionStrategy, Component, ElementRef, inject, input, viewChild } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import {
  FORM_CHOICES,
  type PrescriptionLine,
  type PrescriptionWarning,
  RECORD_LIMITS,
  formWords,
  piecesOf,
} from '@medicare/domain';
import { Icon, WholeInput, iconDelete, iconHistory, iconWarning } from '@medicare/web-ui';
import { type FoundDrug, RecordCatalogue } from './record-catalogue';
import { type LineForm, type RecordForm, type SignedLine, blankLine, newLineForm, repeatedLines } from './record-form';
import type { ProblemAt } from './record-problems';
import { FREQUENCY_CHOICES } from './record-words';
import { type FoundTerm, TermFinder } from './term-finder';

const USUAL_REASONS: Record<PrescriptionWarning['kind'], readonly string[]> = {
  REPEAT: ['Goes on from before', 'Dose is changed', 'Replaces the earlier one'],
  ALLERGY: ['Tolerated before', 'No alternative, observed', 'The allergy is doubtful'],
};
const TEXT_FIELDS = ['drug', 'strength', 'form', 'dose', 'frequency', 'durationDays', 'instructions'];

/** The lines of a prescription. Enter finishes a line and goes on to the next drug, so that it is typed without the mouse. */
@Component({
  selector: 'mp-prescription-fields',
  imports: [ReactiveFormsModule, Icon, TermFinder, WholeInput],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './prescription-fields.html',
  styleUrl: './prescription-fields.scss',
})
export class PrescriptionFields {
  readonly form = input.required<RecordForm>();
  readonly problemAt = input.required<ProblemAt>();
  /** Repeats and allergies, by line. */
  readonly warnings = input.required<readonly PrescriptionWarning[]>();
  /** The newest signed prescription of the patient. */
  readonly last = input<readonly SignedLine[]>([]);
  private readonly catalogue = inject(RecordCatalogue);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly finder = viewChild.required(TermFinder);
  /** Strengths that the formulary knows of the drugs that were found there. */
  private readonly strengths = new Map<string, readonly string[]>();
  protected readonly limits = RECORD_LIMITS;
  protected readonly forms = FORM_CHOICES;
  protected readonly frequencies = FREQUENCY_CHOICES;
  protected readonly fields = TEXT_FIELDS;
  protected readonly icons = { remove: iconDelete, warning: iconWarning, again: iconHistory };
  protected readonly search = async (text: string): Promise<FoundTerm<FoundDrug>[]> => {
    const found = await this.catalogue.drugs(text);
    return found.map((drug) => ({ title: drug.drug, note: noteOf(drug), value: drug }));
  };

  protected add({ drug, strengths, ...usual }: FoundDrug): void {
    this.strengths.set(drug, strengths);
    this.push(blankLine({ drug, ...usual, strength: strengths[0] ?? '' }));
    this.focusLine(strengths.length > 1 ? 'strength' : 'durationDays');
  }

  protected addTyped(drug: string): void {
    this.push(blankLine({ drug }));
    this.focusLine('strength');
  }

  /** Takes over the lines of the last prescription that are not here yet. */
  protected repeat(): void {
    const { prescription } = this.form().controls;
    for (const line of repeatedLines(this.last(), prescription.getRawValue())) this.push(line);
  }

  protected remove(at: number): void {
    this.form().controls.prescription.removeAt(at, { emitEvent: false });
    this.told();
    this.finder().focus();
  }

  /** Enter finishes a line; with Ctrl it signs. */
  protected onEnter(event: Event): void {
    if ((event as KeyboardEvent).ctrlKey) return;
    event.preventDefault();
    this.finder().focus();
  }

  protected strengthsOf({ value }: LineForm): readonly string[] {
    return this.strengths.get(value.drug ?? '') ?? [];
  }

  protected warningsOf(at: number): readonly PrescriptionWarning[] {
    return this.warnings().filter(({ line }) => line === at);
  }

  protected wordsOf({ kind, against }: PrescriptionWarning): string {
    return kind === 'ALLERGY'
      ? `Allergy: “${against}” is recorded.`
      : `Repeats ${against}, which is taken or stands here already.`;
  }

  /** Of an allergy alone where both warn: a repeat is the smaller matter. */
  protected usualReasons(at: number): readonly string[] {
    const kinds = this.warningsOf(at).map(({ kind }) => kind);
    return kinds.length ? USUAL_REASONS[kinds.includes('ALLERGY') ? 'ALLERGY' : 'REPEAT'] : [];
  }

  protected explain(line: LineForm, reason: string): void {
    line.controls.overrideReason.markAsDirty();
    line.controls.overrideReason.setValue(reason);
  }

  protected needsReason(at: number, line: LineForm): boolean {
    return this.warningsOf(at).length > 0 || !!line.value.overrideReason || this.isRefused(at);
  }

  protected pieces(line: LineForm): string | null {
    const { form, frequency, ...rest } = line.getRawValue();
    const count = form && frequency ? piecesOf({ ...rest, form, frequency }) : null;
    return count === null ? null : `${count} in all`;
  }

  private isRefused(at: number): boolean {
    return this.problemAt()(`prescription.${at}.overrideReason`) !== null;
  }

  private push(line: PrescriptionLine): void {
    this.form().controls.prescription.push(newLineForm(line), { emitEvent: false });
    this.told();
  }

  /** Marked before it is told: what listens saves only what somebody changed. */
  private told(): void {
    this.form().markAsDirty();
    this.form().controls.prescription.updateValueAndValidity();
  }

  private focusLine(field: keyof PrescriptionLine): void {
    const at = this.form().controls.prescription.length - 1;
    setTimeout(() => this.host.querySelector<HTMLInputElement>(`[data-at="${at}.${field}"]`)?.focus());
  }
}

const noteOf = ({ form, strengths }: FoundDrug): string =>
  [form ? formWords(form) : null, strengths.slice(0, 3).join(', ')].filter(Boolean).join(', ');
