import { Directive, TemplateRef, ViewContainerRef, effect, inject, input } from '@angular/core';
import type { CanMatchFn } from '@angular/router';
import { Session } from './session';

/** Shows its element only to those who may: `*mpCan="'patients:write'"`. */
@Directive({ selector: '[mpCan]' })
export class Can {
  readonly mpCan = input.required<string>();

  constructor() {
    const session = inject(Session);
    const template = inject(TemplateRef);
    const place = inject(ViewContainerRef);
    effect(() => {
      place.clear();
      if (session.can(this.mpCan())) place.createEmbeddedView(template);
    });
  }
}

/** A route only for those who have one of these permissions; for others it does not exist. */
export const allowed =
  (...permissions: string[]): CanMatchFn =>
  () => {
    const session = inject(Session);
    return permissions.some((permission) => session.can(permission));
  };
