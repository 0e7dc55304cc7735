import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Icon, iconCheckCircle, iconDescription, iconLock, PageHeader } from '@medicare/web-ui';
import { failure } from '../failure';
import { FormProblem } from '../form-problem';
import { OWN_DATA_WORDS, OWN_WORDS } from '../words';
import { WORDS } from '../portal-words';
import { PortalData } from '../portal-data';
import { saveAs } from '../save-as';

const FORMATS = ['pdf', 'json'] as const;
type Format = (typeof FORMATS)[number];

/** Saves everything that is kept about the patient on this device. */
@Component({
  imports: [FormProblem, Icon, PageHeader],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <mp-page-header [title]="words().title" back="/portal/account" [backText]="back()" />
    <p class="lead">{{ words().intro }}</p>
    <section class="panel pad" aria-labelledby="holds">
      <h2 id="holds">{{ words().holds }}</h2>
      <p>{{ words().list }}</p>
      <p class="s muted">{{ words().files }}</p>
    </section>
    <p class="note warn"><mp-icon [path]="icons.private" />{{ words().private }}</p>
    <mp-form-problem [text]="problem()" />
    @for (format of formats; track format) {
      <div class="way">
        <button
          type="button"
          class="btn wide"
          [class.main]="format === 'pdf'"
          [attr.aria-disabled]="busy() !== null"
          [attr.aria-describedby]="format + '-hint'"
          (click)="save(format)"
        >
          <mp-icon [path]="icons.file" />{{ busy() === format ? words().wait : words()[format] }}
        </button>
        <p class="s muted" [id]="format + '-hint'">{{ format === 'pdf' ? words().pdfHint : words().jsonHint }}</p>
      </div>
    }
    <div role="status">
      @if (isSaved()) {
        <p class="note good"><mp-icon [path]="icons.done" />{{ saved() }}</p>
      }
    </div>
  `,
  styles: `
    .pad,
    .way {
      display: grid;
      gap: var(--sp-2);
    }
    .pad {
      padding: var(--sp-4);
    }
    .way p {
      text-align: center;
    }
  `,
})
export class OwnDataPage {
  private readonly data = inject(PortalData);
  protected readonly words = computed(() => OWN_DATA_WORDS());
  protected readonly back = computed(() => OWN_WORDS().account.title);
  protected readonly saved = computed(() => WORDS().saved);
  protected readonly icons = { file: iconDescription, private: iconLock, done: iconCheckCircle };
  protected readonly formats = FORMATS;
  protected readonly problem = failure();
  /** What is being saved. */
  protected readonly busy = signal<Format | null>(null);
  protected readonly isSaved = signal(false);

  protected async save(format: Format): Promise<void> {
    if (this.busy()) return;
    this.busy.set(format);
    this.isSaved.set(false);
    this.problem.clear();
    try {
      const file = await this.data.file(`/documents/own-data.${format}`);
      saveAs(`my-data-${new Date().toISOString().slice(0, 10)}.${format}`, file);
      this.isSaved.set(true);
    } catch (error) {
      this.problem.note(error);
    }
    this.busy.set(null);
  }
}
