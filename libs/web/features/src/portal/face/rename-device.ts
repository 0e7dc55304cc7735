import {
  computed,
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  inject,
  input,
  output,
} from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { Field, FieldInput } from '@medicare/web-ui';
import { type OwnFaceDeviceFragment, RenameFaceDeviceDocument } from '../face-documents';
import { FormProblem } from '../form-problem';
import { PortalData } from '../portal-data';
import { atMost, filled } from '../portal-rules';
import { FACE_WORDS } from '../words';
import { WORDS } from '../portal-words';
import { submission } from '../submission';
import { DEVICE_NAME_MAX } from './device-name';

/** Another name for a device, in its place in the list. */
@Component({
  selector: 'mp-rename-device',
  imports: [ReactiveFormsModule, Field, FieldInput, FormProblem],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="form" [formGroup]="form" (ngSubmit)="send()" novalidate>
      <mp-form-problem [text]="sending.problem()" />
      <mp-field [label]="words().name" [control]="form.controls.name">
        <input mpInput formControlName="name" autocomplete="off" />
      </mp-field>
      <button class="btn main wide" [attr.aria-disabled]="sending.busy()">
        {{ sending.busy() ? oneMoment() : words().save }}
      </button>
      <button type="button" class="btn wide" (click)="cancelled.emit()">{{ words().cancel }}</button>
    </form>
  `,
})
export class RenameDevice {
  private readonly data = inject(PortalData);
  readonly device = input.required<OwnFaceDeviceFragment>();
  readonly saved = output();
  readonly cancelled = output();
  protected readonly words = computed(() => FACE_WORDS().own);
  protected readonly oneMoment = computed(() => WORDS().sending);
  protected readonly form = inject(NonNullableFormBuilder).group({
    name: [
      '',
      [
        filled(() => this.words().nameMissing),
        atMost(DEVICE_NAME_MAX, () => this.words().nameTooLong({ most: DEVICE_NAME_MAX })),
      ],
    ],
  });
  protected readonly sending = submission(this.form);

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => {
      this.form.setValue({ name: this.device().name });
      host.querySelector('input')?.select();
    });
  }

  protected async send(): Promise<void> {
    const variables = { id: this.device().id, name: this.form.getRawValue().name.trim() };
    const isTaken = await this.sending.run(async () => void (await this.data.run(RenameFaceDeviceDocument, variables)));
    if (isTaken) this.saved.emit();
  }
}
