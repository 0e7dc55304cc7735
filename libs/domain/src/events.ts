/**
 * Everything that can happen, by its type, with the facts that the event carries.
 * An event holds ids, codes and counts; never a name, a phone number or clinical text.
 */
export interface EventFacts {
  'installation.set-up': Record<string, never>;
  'branch.created': { code: string };
  'patient.registered': { uhid: string; origin: 'desk' | 'portal' | 'import' | 'seed' };
  'patient.updated': { fields: string[]; version: number };
  'patient.deactivated': { version: number };
  'patient.reactivated': { version: number };
  'doctor.created': Record<string, never>;
  'staff.created': Record<string, never>;
  'inventory-item.created': Record<string, never>;
  'account.created': { role: string };
  'account.signed-in': { sessionId: string };
  'account.locked': { seconds: number };
  'account.role-changed': { from: string; to: string };
  'account.password-changed': Record<string, never>;
  'account.deactivated': Record<string, never>;
  'account.reactivated': Record<string, never>;
  'session.ended': { sessionId: string; cause: SessionEndCause };
  'api-key.created': { scopes: string[] };
  'api-key.revoked': Record<string, never>;
  'import.finished': { imported: number; unchanged: number; refused: number };
  'notification.added': { kind: string; audience: NotificationAudience };
}

export type EventType = keyof EventFacts;

/** Why a session came to its end. */
export type SessionEndCause =
  'signed-out' | 'ended-by-owner' | 'replayed' | 'password-changed' | 'role-changed' | 'deactivated';

/** Who a notification is for: everybody of a role in a branch, one account, or one patient. */
export type NotificationAudience =
  { role: string; branchId: string | null } | { accountId: string } | { patientId: string };
