import { ChangeDetectionStrategy, Component, DestroyRef, computed, inject, input, output, signal } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import type { AttachmentKind } from '@medicare/domain';
import { injectKeptFiles } from '@medicare/web-core';
import { Icon, iconClose, iconRefresh, iconUploadFile } from '@medicare/web-ui';
import { FileUpload, type SaidOfFile } from './file-upload';
import { ACCEPTED, KIND_CHOICES, guessedKind, sizeWords, titleFrom } from './file-words';

/** A file that was chosen, what is said of it, and how far it is. */
interface Chosen {
  form: FormGroup<{ kind: FormControl<AttachmentKind>; title: FormControl<string> }>;
  upload: FileUpload;
}

/** Choose or drop files, say what they are, and send them; each has its own bar, and can be given up or tried again. */
@Component({
  selector: 'mp-add-files',
  imports: [ReactiveFormsModule, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: {
    '(dragover)': 'onDrag($event, true)',
    '(dragleave)': 'onDrag($event, false)',
    '(drop)': 'onDrop($event)',
  },
  templateUrl: './add-files.html',
  styleUrl: './add-files.scss',
})
export class AddFiles {
  readonly patientId = input.required<string>();
  /** The record that they are to hang on, if any. */
  readonly recordId = input<string | null>(null);
  /** A file is kept. */
  readonly added = output();
  private readonly server = injectKeptFiles();
  protected readonly chosen = signal<readonly Chosen[]>([]);
  protected readonly isOver = signal(false);
  /** How many are chosen and not sent. */
  readonly waiting = computed(() => this.chosen().filter(({ upload }) => upload.state() === 'chosen').length);
  /** For readers: how far all of them are. */
  protected readonly said = signal('');
  protected readonly kinds = KIND_CHOICES;
  protected readonly accepted = ACCEPTED;
  protected readonly sizeWords = sizeWords;
  protected readonly icons = { add: iconUploadFile, cancel: iconClose, retry: iconRefresh };

  constructor() {
    const wake = () => this.chosen().forEach((one) => one.upload.state() === 'paused' && this.retry(one));
    addEventListener('online', wake);
    inject(DestroyRef).onDestroy(() => removeEventListener('online', wake));
  }

  protected onChosen(list: HTMLInputElement): void {
    this.take([...(list.files ?? [])]);
    list.value = '';
  }

  protected onDrag(event: DragEvent, isOver: boolean): void {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.isOver.set(isOver);
  }

  protected onDrop(event: DragEvent): void {
    event.preventDefault();
    this.isOver.set(false);
    this.take([...(event.dataTransfer?.files ?? [])]);
  }

  protected sendAll(): void {
    for (const one of this.chosen()) if (one.upload.state() === 'chosen') void this.send(one);
  }

  protected retry(one: Chosen): void {
    void Promise.resolve(one.upload.retry(this.saidOf(one))).then(() => this.afterRun(one));
  }

  protected cancel(one: Chosen): void {
    one.upload.cancel();
    this.leave(one);
  }

  protected percent = ({ upload }: Chosen): number => Math.round((upload.sent() / (upload.file.size || 1)) * 100);

  private take(files: File[]): void {
    const taken = files.map((file) => ({
      upload: new FileUpload(file, this.server),
      form: new FormGroup({
        kind: new FormControl<AttachmentKind>(guessedKind(file.name, file.type), { nonNullable: true }),
        title: new FormControl(titleFrom(file.name), { nonNullable: true }),
      }),
    }));
    this.chosen.update((known) => [...known, ...taken]);
  }

  private async send(one: Chosen): Promise<void> {
    one.form.disable();
    await one.upload.run(this.saidOf(one));
    this.afterRun(one);
  }

  private afterRun(one: Chosen): void {
    if (one.upload.state() === 'failed') one.form.enable();
    if (one.upload.state() !== 'done' || !this.chosen().includes(one)) return;
    this.leave(one);
    this.said.set(`${one.form.getRawValue().title || one.upload.file.name} is kept.`);
    this.added.emit();
  }

  private leave(one: Chosen): void {
    this.chosen.update((known) => known.filter((other) => other !== one));
  }

  private saidOf = ({ form }: Chosen): SaidOfFile => ({
    ...form.getRawValue(),
    patientId: this.patientId(),
    recordId: this.recordId(),
  });
}
