import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { BranchClock, Can, errorWords, liveQuery } from '@medicare/web-core';
import { type KeptFileFragment, PatientFilesDocument } from '@medicare/web-graphql';
import { Bones, Dialog, Failed, ZonedPipe } from '@medicare/web-ui';
import { AddFiles } from './add-files';
import { FileThumbnail } from './file-thumbnail';
import { FileView } from './file-view';
import { FILE_KINDS } from './file-words';

/** A patient's files: small pictures of them, a dialog for each, and a place to add more. */
@Component({
  selector: 'mp-patient-files',
  imports: [AddFiles, Bones, Can, Dialog, Failed, FileThumbnail, FileView, ZonedPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './patient-files.html',
  styleUrl: './patient-files.scss',
})
export class PatientFiles {
  readonly patientId = input.required<string>();
  /** The record that new files are to hang on; null for the patient alone. */
  readonly recordId = input<string | null>(null);
  /** Whether files are to be added here, for those who may. */
  readonly mayAdd = input(true);
  readonly changed = output();
  private readonly adding = viewChild(AddFiles);
  /** How many files are chosen and not sent. */
  readonly waiting = computed(() => this.adding()?.waiting() ?? 0);
  protected readonly zone = inject(BranchClock).zone;
  protected readonly query = liveQuery(PatientFilesDocument, () => ({ patientId: this.patientId() }));
  protected readonly files = computed(() => this.query.data()?.attachments.items ?? []);
  protected readonly failure = computed(() => (this.query.error() ? errorWords(this.query.error()) : null));
  protected readonly viewed = signal<KeptFileFragment | null>(null);
  protected readonly kinds = FILE_KINDS;

  protected onChanged(): void {
    this.viewed.set(null);
    this.query.refetch();
    this.changed.emit();
  }
}
