import { inject } from '@angular/core';
import type { CanDeactivateFn } from '@angular/router';
import { Session } from './session';
import { Confirm } from '@medicare/web-ui';

/** A page with something typed that is not saved yet. */
export interface Unsaved {
  hasUnsaved: () => boolean;
}

/** Asks before typed text is lost, except when the session is over anyway. */
export const unsavedChanges: CanDeactivateFn<Unsaved> = (page) => {
  if (!page.hasUnsaved() || !inject(Session).isSignedIn()) return true;
  return inject(Confirm).ask({
    title: 'Leave without saving?',
    text: 'What you have typed here will be lost.',
    yes: 'Leave',
    no: 'Stay',
    destructive: true,
  });
};
