import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Avatar, Icon, iconFace } from '@medicare/web-ui';
import type { EnrolledPerson } from './enrolled-people';
import { FACE_WORDS } from '../words';

/** Everybody who signs in by face on this device, by name. */
@Component({
  selector: 'mp-face-tiles',
  imports: [RouterLink, Avatar, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 id="by-face">{{ words().title }}</h2>
    <ul class="acts" aria-labelledby="by-face">
      @for (person of people(); track person.deviceId) {
        <li>
          <a class="act" routerLink="/portal/sign-in/face" [state]="{ deviceId: person.deviceId }">
            <mp-avatar [name]="person.displayName" />
            <span class="act-text"
              ><b>{{ person.displayName }}</b></span
            >
            <mp-icon [path]="iconFace" [size]="28" />
          </a>
        </li>
      }
    </ul>
    <p class="other">{{ words().orPassword }}</p>
  `,
  host: { class: 'page' },
  styles: `
    mp-icon {
      color: var(--accent);
    }
  `,
})
export class FaceTiles {
  readonly people = input.required<readonly EnrolledPerson[]>();
  protected readonly words = computed(() => FACE_WORDS().tiles);
  protected readonly iconFace = iconFace;
}
