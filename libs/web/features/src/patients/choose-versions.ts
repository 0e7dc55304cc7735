import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output } from '@angular/core';
import { Dialog, dayText } from '@medicare/web-ui';
import type { BloodGroup, Gender } from '@medicare/web-graphql';
import type { PatientField } from './patient-form';
import { BLOOD_GROUP_WORDS, GENDER_WORDS } from './patient-words';
import type { Choice, Difference } from './version-conflict';

const FIELD_WORDS: Record<PatientField, string> = {
  fullName: 'Full name',
  phone: 'Phone',
  email: 'E-mail',
  dateOfBirth: 'Date of birth',
  age: 'Age',
  gender: 'Gender',
  bloodGroup: 'Blood group',
  address: 'Address',
  emergencyContactName: 'Emergency contact',
  emergencyContactPhone: "Emergency contact's phone",
  allergies: 'Allergies',
  abhaNumber: 'ABHA number',
};

/** Two versions of one patient side by side; whoever saves decides field by field. */
@Component({
  selector: 'mp-choose-versions',
  imports: [Dialog],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './choose-versions.html',
  styleUrl: './choose-versions.scss',
})
export class ChooseVersions {
  readonly open = input.required<boolean>();
  readonly differences = input.required<readonly Difference[]>();
  readonly chosen = output<Partial<Record<PatientField, Choice>>>();
  readonly dropped = output();
  protected readonly choices = linkedSignal<Partial<Record<PatientField, Choice>>>(() =>
    Object.fromEntries(this.differences().map(({ field, isConflict }) => [field, isConflict ? 'mine' : 'theirs'])),
  );
  protected readonly rows = computed(() =>
    this.differences().map((difference) => ({ ...difference, name: FIELD_WORDS[difference.field] })),
  );

  protected choose(field: PatientField, choice: Choice): void {
    this.choices.update((choices) => ({ ...choices, [field]: choice }));
  }

  protected words(field: PatientField, value: Difference['mine']): string {
    if (value === null || value === undefined) return 'Empty';
    if (field === 'gender') return GENDER_WORDS[value as Gender];
    if (field === 'bloodGroup') return BLOOD_GROUP_WORDS[value as BloodGroup];
    return field === 'dateOfBirth' ? dayText(String(value)) : String(value);
  }
}
