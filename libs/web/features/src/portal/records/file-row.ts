import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Icon, iconDescription } from '@medicare/web-ui';
import { Clock } from '../appointments/clock';
import { dayShort, localOf } from '../appointments/day-and-time';
import { failure } from '../failure';
import { FormProblem } from '../form-problem';
import { PortalData } from '../portal-data';
import type { OwnFileFragment } from '../record-documents';
import { saveFile } from '../save-file';
import { fileSize, todayAt, zoneOf } from './record-rules';
import { RECORD_WORDS } from '../words';
import { WORDS } from '../portal-words';

/** One file of the history: what it is about, when it came, how large it is. A press saves it on this device. */
@Component({
  selector: 'mp-file-row',
  imports: [Icon, FormProblem],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button type="button" class="act" [attr.aria-disabled]="busy()" (click)="save()">
      <mp-icon [path]="icon" [size]="24" />
      <span class="act-body">
        <span class="act-text">
          <b>{{ file().title }}</b>
          <span class="num">{{ about() }}</span>
        </span>
        <span class="s">{{ busy() ? oneMoment() : words().save }}</span>
      </span>
    </button>
    <mp-form-problem [text]="problem()" />
    <p class="vh" role="status">{{ done() ? saved() : '' }}</p>
  `,
  styles: `
    button {
      width: 100%;
      border: 0;
      background: none;
      text-align: left;
      cursor: pointer;
    }
    button:hover {
      background: var(--hover);
    }
    .s {
      color: var(--accent);
      font-weight: 550;
    }
  `,
})
export class FileRow {
  private readonly data = inject(PortalData);
  private readonly now = inject(Clock).now;
  readonly file = input.required<OwnFileFragment>();
  protected readonly words = computed(() => RECORD_WORDS().files);
  protected readonly oneMoment = computed(() => WORDS().sending);
  protected readonly saved = computed(() => WORDS().saved);
  protected readonly icon = iconDescription;
  protected readonly problem = failure();
  protected readonly busy = signal(false);
  protected readonly done = signal(false);
  protected readonly about = computed(() => {
    const { createdAt, branch, kind, sizeBytes } = this.file();
    const day = dayShort(localOf(createdAt, zoneOf(branch)).day, todayAt(branch, this.now()));
    return [day, this.words().kinds[kind], fileSize(sizeBytes)].join(' · ');
  });

  protected async save(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.clear();
    this.done.set(false);
    try {
      await saveFile(this.data, this.file());
      this.done.set(true);
    } catch (error) {
      this.problem.note(error);
    }
    this.busy.set(false);
  }
}
