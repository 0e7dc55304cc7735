import { inject } from '@angular/core';
import { Session } from './session';

/** Where an account begins its day: whoever books or sees patients at today's appointments, who dispenses at the stock, others at the patients. */
export const firstPage = (): string => {
  const session = inject(Session);
  if (session.can('appointments:book') && session.me()?.role !== 'ADMIN') return '/appointments';
  if (session.can('stock:dispense') && session.me()?.role !== 'ADMIN') return '/stock';
  return session.can('patients:read') || session.can('patients:read-names') ? '/patients' : '/notifications';
};
