import { ChangeDetectionStrategy, Component, ElementRef, inject, input, viewChild } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { type Diagnosis, RECORD_LIMITS } from '@medicare/domain';
import { Icon, iconDelete } from '@medicare/web-ui';
import { RecordCatalogue } from './record-catalogue';
import { type RecordForm, newDiagnosisForm } from './record-form';
import type { ProblemAt } from './record-problems';
import { type FoundTerm, TermFinder } from './term-finder';
import { typedDiagnosis } from './typed-diagnosis';

/** The diagnoses of a record: found by word or code, marked while they are not sure. */
@Component({
  selector: 'mp-diagnosis-fields',
  imports: [ReactiveFormsModule, Icon, TermFinder],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (form().controls.diagnoses.length) {
      <ul aria-label="Diagnoses">
        @for (diagnosis of form().controls.diagnoses.controls; track diagnosis; let i = $index) {
          @let path = 'diagnoses.' + i + '.';
          @let name = diagnosis.value.text || 'diagnosis ' + (i + 1);
          @let codeProblem = problemAt()(path + 'code');
          @let textProblem = problemAt()(path + 'text');
          <li [formGroup]="diagnosis">
            <input
              class="code num"
              formControlName="code"
              maxlength="10"
              placeholder="Code"
              autocomplete="off"
              spellcheck="false"
              [attr.aria-label]="'Code of ' + name"
              [attr.aria-invalid]="codeProblem ? true : null"
              [attr.data-at]="i + '.code'"
            />
            <input
              class="text"
              formControlName="text"
              autocomplete="off"
              placeholder="In words"
              [maxlength]="limits.diagnosisText"
              [attr.aria-label]="'Diagnosis ' + (i + 1)"
              [attr.aria-invalid]="textProblem ? true : null"
            />
            <label class="sure s"
              ><input type="checkbox" formControlName="isProvisional" /><span>Not sure yet</span></label
            >
            <button type="button" class="btn quiet icon small" [attr.aria-label]="'Remove ' + name" (click)="remove(i)">
              <mp-icon [path]="iconDelete" [size]="18" />
            </button>
            @for (problem of [codeProblem, textProblem]; track $index) {
              @if (problem) {
                <p class="err xs" role="alert">{{ problem }}</p>
              }
            }
          </li>
        }
      </ul>
    }
    <mp-term-finder
      label="Add a diagnosis"
      placeholder="Diagnosis or ICD-10 code"
      freeWords="as typed"
      [search]="search"
      (picked)="add($event)"
      (free)="addTyped($event)"
    />
  `,
  styleUrl: './diagnosis-fields.scss',
})
export class DiagnosisFields {
  readonly form = input.required<RecordForm>();
  readonly problemAt = input.required<ProblemAt>();
  private readonly catalogue = inject(RecordCatalogue);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly finder = viewChild.required(TermFinder);
  protected readonly limits = RECORD_LIMITS;
  protected readonly iconDelete = iconDelete;
  protected readonly search = async (text: string): Promise<FoundTerm<Diagnosis>[]> => {
    const found = await this.catalogue.diagnoses(text);
    return found.map(({ code, text: title }) => ({
      title,
      note: code,
      value: { code, text: title, isProvisional: false },
    }));
  };

  protected add(diagnosis: Diagnosis): void {
    this.form().controls.diagnoses.push(newDiagnosisForm(diagnosis), { emitEvent: false });
    this.told();
    const at = this.form().controls.diagnoses.length - 1;
    if (!diagnosis.code) setTimeout(() => this.host.querySelector<HTMLInputElement>(`[data-at="${at}.code"]`)?.focus());
  }

  protected addTyped(words: string): void {
    this.add(typedDiagnosis(words));
  }

  protected remove(at: number): void {
    this.form().controls.diagnoses.removeAt(at, { emitEvent: false });
    this.told();
    this.finder().focus();
  }

  /** Marked before it is told: what listens saves only what somebody changed. */
  private told(): void {
    this.form().markAsDirty();
    this.form().controls.diagnoses.updateValueAndValidity();
  }
}
