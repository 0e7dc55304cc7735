import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Avatar, Icon, iconFace, Speech } from '@medicare/web-ui';
import { type EnrolledPerson, enrolledPeople } from './enrolled-people';
import { FACE_WORDS } from './face-words';

/** On the sign-in page: everybody who signs in by face on this device. Only names are looked up here, and words fetched if there are any. */
@Component({
  selector: 'mp-face-tiles',
  imports: [RouterLink, Avatar, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (people().length) {
      <section class="page">
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
      </section>
    }
  `,
})
export class FaceTiles {
  protected readonly words = computed(() => FACE_WORDS().tiles);
  protected readonly iconFace = iconFace;
  protected readonly people = signal<readonly EnrolledPerson[]>([]);

  private readonly speech = inject(Speech);

  constructor() {
    // Without the words the password is there as always.
    this.load().catch(() => undefined);
  }

  private async load(): Promise<void> {
    const people = await enrolledPeople();
    if (people.length) await this.speech.learn(FACE_WORDS);
    this.people.set(people);
  }
}
