import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { BLOOD_GROUP_WORDS, GENDER_WORDS } from '@medicare/web-core';
import { DayInput, Field, FieldInput } from '@medicare/web-ui';
import type { PatientForm } from './patient-form';
import { keysOf } from './patient-words';

/** The fields of a patient in three groups; used to register and to correct. */
@Component({
  selector: 'mp-patient-fields',
  imports: [ReactiveFormsModule, DayInput, Field, FieldInput],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './patient-fields.html',
  styles: `
    fieldset {
      border: 0;
      margin: 0;
      padding: 0;
      min-width: 0;
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: var(--sp-4);
    }
    fieldset + fieldset {
      margin-top: var(--sp-6);
      padding-top: var(--sp-5);
      border-top: 1px solid var(--line);
    }
    legend {
      float: left;
      grid-column: 1 / -1;
      padding: 0;
      font: var(--t-h3);
    }
    .all {
      grid-column: 1 / -1;
    }
    .pair {
      display: grid;
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
      gap: var(--sp-3);
    }
    @media screen and (max-width: 600px) {
      fieldset {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class PatientFields {
  readonly form = input.required<PatientForm>();
  /** A doctor writes blood group and allergies, and nothing else. */
  readonly onlyClinical = input(false);
  protected readonly genders = keysOf(GENDER_WORDS);
  protected readonly genderWords = GENDER_WORDS;
  protected readonly bloodGroups = keysOf(BLOOD_GROUP_WORDS);
  protected readonly bloodGroupWords = BLOOD_GROUP_WORDS;
}
