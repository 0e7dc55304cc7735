import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { liveQuery } from '@medicare/web-core';
import { SpecializationsDocument } from '@medicare/web-graphql';
import { Field, FieldInput, RupeesInput } from '@medicare/web-ui';
import type { DoctorForm } from './doctor-form';

/** The fields of a doctor; used to enter and to correct. */
@Component({
  selector: 'mp-doctor-fields',
  imports: [ReactiveFormsModule, Field, FieldInput, RupeesInput],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './doctor-fields.html',
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
    @media screen and (max-width: 600px) {
      fieldset {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class DoctorFields {
  readonly form = input.required<DoctorForm>();
  private readonly query = liveQuery(SpecializationsDocument, () => ({}));
  /** Those in use, so that one specialization does not get two spellings. */
  protected readonly specializations = computed(() => this.query.data()?.specializations ?? []);
}
