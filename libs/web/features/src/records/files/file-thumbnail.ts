import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  effect,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import { injectKeptFiles } from '@medicare/web-core';
import type { KeptFileFragment } from '@medicare/web-graphql';
import { Icon, iconDescription, iconWarning } from '@medicare/web-ui';

/** A small picture of a file, or a sign for what has none. */
@Component({
  selector: 'mp-file-thumbnail',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (address(); as src) {
      <img [src]="src" alt="" />
    } @else {
      <mp-icon [path]="file().removedAt ? icons.removed : icons.paper" [size]="32" />
      @if (!file().hasThumbnail) {
        <span class="xs">PDF</span>
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      place-content: center;
      justify-items: center;
      aspect-ratio: 4 / 3;
      overflow: hidden;
      border-radius: var(--r-2);
      background: var(--surface-2);
      color: var(--ink-3);
    }
    img {
      width: 100%;
      height: 100%;
      object-fit: cover;
    }
  `,
})
export class FileThumbnail {
  readonly file = input.required<KeptFileFragment>();
  private readonly files = injectKeptFiles();
  protected readonly address = signal<string | null>(null);
  protected readonly icons = { paper: iconDescription, removed: iconWarning };

  constructor() {
    effect(() => {
      const { id, hasThumbnail, removedAt } = this.file();
      untracked(() => void this.load(hasThumbnail && !removedAt ? id : null));
    });
    inject(DestroyRef).onDestroy(() => this.forget());
  }

  /** A thumbnail that does not come leaves the sign; the file itself can be opened all the same. */
  private async load(id: string | null): Promise<void> {
    this.forget();
    const picture = id ? await this.files.thumbnail(id).catch(() => null) : null;
    if (picture && this.file().id === id) this.address.set(URL.createObjectURL(picture));
  }

  private forget(): void {
    const address = this.address();
    if (address) URL.revokeObjectURL(address);
    this.address.set(null);
  }
}
