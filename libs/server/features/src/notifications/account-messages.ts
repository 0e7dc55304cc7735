import { NotificationKind, type SealedEvent } from '@medicare/data';
import type { Makers } from './message';

/** The pages about one's own sign-ins: patients have theirs in the portal. */
const ownSessions = ({ patientId }: SealedEvent): string =>
  patientId ? '/portal/account/sessions' : '/account/sessions';
const whomToTell = ({ patientId }: SealedEvent): string => (patientId ? 'the hospital' : 'an administrator');

const MINUTE_MS = 60_000;

/** What the holder of an account hears of it, and administrators of what they have to see to. */
export const ACCOUNT_MESSAGES: Makers = {
  'account.locked': (event, { seconds }) => [
    {
      kind: NotificationKind.ACCOUNT_LOCKED,
      title: 'Several failed sign-ins',
      body: `Somebody gave a wrong password five times in a row. The account waits ${seconds} seconds before the next try.`,
      link: null,
      audiences: [{ accountId: event.subject }, { role: 'ADMIN', branchId: null }],
    },
  ],
  'account.password-changed': (event) => [
    {
      kind: NotificationKind.PASSWORD_CHANGED,
      title: 'Your password was changed',
      body: `All other sessions were ended. If this was not you, tell ${whomToTell(event)} at once.`,
      link: ownSessions(event),
      audiences: [{ accountId: event.subject }],
    },
  ],
  'account.password-reset': (event) => [
    {
      kind: NotificationKind.PASSWORD_CHANGED,
      title: 'A new password was set by a link',
      body: `The link was sent to your e-mail address. All sessions before were ended. If this was not you, tell ${whomToTell(event)} at once.`,
      link: ownSessions(event),
      audiences: [{ accountId: event.subject }],
    },
  ],
  'account.address-changed': (event) => [
    {
      kind: NotificationKind.ADDRESS_CHANGED,
      title: 'You sign in with another e-mail address now',
      body: `It was confirmed by a link. If this was not you, change your password and tell ${whomToTell(event)} at once.`,
      link: ownSessions(event),
      audiences: [{ accountId: event.subject }],
    },
  ],
  'patient.data-exported': (event, { format }) => [
    {
      kind: NotificationKind.DATA_EXPORTED,
      title: 'A copy of all your data was saved',
      body: `As a ${format} file. If this was not you, end other sign-ins and change your password.`,
      link: ownSessions(event),
      audiences: [{ patientId: event.subject }],
    },
  ],
  // Strangers can cause it: one bell tells of all that come within a few minutes.
  'mail.kept': () => [
    {
      kind: NotificationKind.MAIL_KEPT,
      title: 'A mail waits in the outbox',
      body: 'There is no mail server. Read it there and hand over its link, if you know whom it is for.',
      link: '/settings/outbox',
      audiences: [{ role: 'ADMIN', branchId: null }],
      atMostEveryMs: 5 * MINUTE_MS,
    },
  ],
};
