import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import { liveQuery } from '@medicare/web-core';
import { FaceDeskDocument } from '@medicare/web-graphql';
import { Dialog, Icon, iconFace } from '@medicare/web-ui';
import { LookAlikes } from './look-alikes';

/** At the desk: who among today's expected patients may this be? There only where an administrator switched it on. */
@Component({
  selector: 'mp-who-is-this',
  imports: [Dialog, Icon, LookAlikes],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (desk.data()?.faceDesk) {
      <button type="button" class="btn" (click)="isOpen.set(true)">
        <mp-icon [path]="iconFace" [size]="18" />Who is this?
      </button>
      <mp-dialog title="Who is this?" [open]="isOpen()" (closed)="isOpen.set(false)">
        @if (isOpen()) {
          @defer {
            <mp-look-alikes (closed)="isOpen.set(false)" />
          }
        }
      </mp-dialog>
    }
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class WhoIsThis {
  protected readonly desk = liveQuery(FaceDeskDocument, () => ({}));
  protected readonly isOpen = signal(false);
  protected readonly iconFace = iconFace;
}
