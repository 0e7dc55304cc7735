import { inject } from '@angular/core';
import { Session } from './session';

/** Where an account begins its day: staff at their dashboard, whoever has none at the notifications. */
export const firstPage = (): string => {
  const session = inject(Session);
  return session.can('patients:read') || session.can('patients:read-names') ? '/dashboard' : '/notifications';
};
