import { NotificationKind } from '@medicare/data';
import type { Makers } from './message';

const DAY_WORDS = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
});

/** `2026-11-23` → `Mon 23 Nov`. */
const dayWords = (day: string): string => DAY_WORDS.format(new Date(`${day}T00:00:00Z`)).replace(',', '');

/** What staff hear of the roster, and administrators of who has come on board. */
export const STAFF_MESSAGES: Makers = {
  'roster.set': (_event, { days: [first, last], staffIds }) => [
    {
      kind: NotificationKind.ROSTER_SET,
      title: 'Your shifts have changed',
      body: first === last ? `On ${dayWords(first)}.` : `Between ${dayWords(first)} and ${dayWords(last)}.`,
      link: `/my-shifts?day=${first}`,
      audiences: staffIds.map((staffId) => ({ staffId })),
    },
  ],
  'invitation.accepted': () => [
    {
      kind: NotificationKind.INVITATION_ACCEPTED,
      title: 'An invitation was accepted',
      body: 'Somebody has set a password and can sign in now.',
      link: '/settings/accounts',
      audiences: [{ role: 'ADMIN', branchId: null }],
    },
  ],
};
