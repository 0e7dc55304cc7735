import { inject } from '@angular/core';
import { Session } from './session';

/** Where an account begins its day: the patients, for those who see them. */
export const firstPage = (): string => {
  const session = inject(Session);
  return session.can('patients:read') || session.can('patients:read-names') ? '/patients' : '/notifications';
};
