import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Bones, Empty, iconDescription } from '@medicare/web-ui';
import { failure } from '../failure';
import { FormProblem } from '../form-problem';
import { PortalData } from '../portal-data';
import { OwnFilesDocument, type OwnFileFragment } from '../record-documents';
import { Session } from '../session';
import { FileRow } from './file-row';
import { RECORD_WORDS } from '../words';
import { WORDS } from '../portal-words';

const AT_A_TIME = 20;

/** The patient's files, the newest first, each to be saved on this device. */
@Component({
  selector: 'mp-file-list',
  imports: [Bones, Empty, FileRow, FormProblem],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'page' },
  template: `
    @if (files(); as list) {
      <ul class="acts" [attr.aria-label]="words().title">
        @for (file of list; track file.id) {
          <li><mp-file-row [file]="file" /></li>
        } @empty {
          <li><mp-empty [title]="words().none" [text]="words().noneHint" [icon]="icon" /></li>
        }
      </ul>
    } @else if (!problem()) {
      <div class="panel"><mp-bones [widths]="[50, 70]" /></div>
    }
    <mp-form-problem [text]="problem()" />
    @if (hasMore() || problem()) {
      <button type="button" class="btn wide" [attr.aria-disabled]="busy()" (click)="more()">
        {{ problem() ? tryAgain() : words().more }}
      </button>
    }
  `,
})
export class FileList {
  private readonly data = inject(PortalData);
  private readonly session = inject(Session);
  private readonly cursor = signal<string | null>(null);
  protected readonly files = signal<readonly OwnFileFragment[] | undefined>(undefined);
  protected readonly hasMore = computed(() => this.cursor() !== null);
  protected readonly problem = failure();
  protected readonly busy = signal(false);
  protected readonly words = computed(() => RECORD_WORDS().files);
  protected readonly tryAgain = computed(() => WORDS().tryAgain);
  protected readonly icon = iconDescription;

  constructor() {
    void this.more();
  }

  protected async more(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.clear();
    await this.read().catch((error: unknown) => this.problem.note(error));
    this.busy.set(false);
  }

  private async read(): Promise<void> {
    const patientId = this.session.patient()?.id;
    if (!patientId) return;
    const variables = { patientId, first: AT_A_TIME, after: this.cursor() };
    const { attachments } = await this.data.run(OwnFilesDocument, variables);
    this.files.update((before = []) => [...before, ...attachments.items]);
    this.cursor.set(attachments.pageInfo.hasNextPage ? attachments.pageInfo.endCursor : null);
  }
}
