import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  type OnInit,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { ATTACHMENT_LIMITS } from '@medicare/domain';
import { BranchClock, Can, applyFieldErrors, errorWords, injectKeptFiles, injectMutate } from '@medicare/web-core';
import { type KeptFileFragment, RemoveFileDocument } from '@medicare/web-graphql';
import { Field, FieldInput, Icon, Toasts, ZonedPipe, iconOpenInNew } from '@medicare/web-ui';
import { FILE_KINDS, sizeWords } from './file-words';

/** The inside of a dialog: one file, to look at, to save, and to mark as entered in error. */
@Component({
  selector: 'mp-file-view',
  imports: [ReactiveFormsModule, Can, Field, FieldInput, Icon, ZonedPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './file-view.html',
  styleUrl: './file-view.scss',
})
export class FileView implements OnInit {
  readonly file = input.required<KeptFileFragment>();
  readonly closed = output();
  readonly removed = output();
  private readonly files = injectKeptFiles();
  private readonly mutate = injectMutate();
  private readonly toasts = inject(Toasts);
  protected readonly zone = inject(BranchClock).zone;
  protected readonly address = signal<string | null>(null);
  protected readonly problem = signal<string | null>(null);
  protected readonly asksWhy = signal(false);
  protected readonly busy = signal(false);
  protected readonly form = inject(NonNullableFormBuilder).group({
    reason: ['', [Validators.required, Validators.maxLength(ATTACHMENT_LIMITS.reason)]],
  });
  protected readonly kinds = FILE_KINDS;
  protected readonly sizeWords = sizeWords;
  protected readonly icons = { open: iconOpenInNew };

  constructor() {
    inject(DestroyRef).onDestroy(() => this.address() && URL.revokeObjectURL(this.address()!));
  }

  ngOnInit(): void {
    const { id, mediaType, removedAt } = this.file();
    if (removedAt || mediaType === 'application/pdf') return;
    void this.files
      .content(id)
      .then((picture) => this.address.set(URL.createObjectURL(picture)))
      .catch((error: unknown) => this.problem.set(errorWords(error)));
  }

  protected openPdf(): void {
    const { id, fileName } = this.file();
    this.problem.set(null);
    void this.files.openInTab(id, fileName).catch((error: unknown) => this.problem.set(errorWords(error)));
  }

  protected async remove(): Promise<void> {
    this.form.markAllAsTouched();
    if (this.form.invalid || this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    await this.mutate(RemoveFileDocument, { id: this.file().id, ...this.form.getRawValue() })
      .then(() => this.done())
      .catch((error: unknown) =>
        this.problem.set([errorWords(error), ...applyFieldErrors(this.form, error)].join(' ')),
      );
    this.busy.set(false);
  }

  private done(): void {
    this.toasts.show('The file is marked as entered in error. Nobody can open it any more.');
    this.removed.emit();
  }
}
