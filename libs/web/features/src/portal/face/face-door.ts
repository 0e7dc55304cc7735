import { Directive, inject, ViewContainerRef } from '@angular/core';
import { Speech } from '@medicare/web-ui';
import { enrolledPeople } from './enrolled-people';
import { FACE_WORDS } from '../words';

/** The place for sign-in by face on the sign-in page. The browser is asked who there is; only then is more fetched. */
@Directive({ selector: '[mpFaceDoor]' })
export class FaceDoor {
  private readonly place = inject(ViewContainerRef);
  private readonly speech = inject(Speech);

  constructor() {
    // Without it the password is there as always.
    this.open().catch(() => undefined);
  }

  private async open(): Promise<void> {
    const people = await enrolledPeople();
    if (!people.length) return;
    const [{ FaceTiles }] = await Promise.all([import('./face-tiles'), this.speech.learn(FACE_WORDS)]);
    this.place.createComponent(FaceTiles).setInput('people', people);
  }
}
