import { Notification, NotificationKind, type SealedEvent, type Tx } from '@medicare/data';
import type { EventFacts, EventType, NotificationAudience, Role } from '@medicare/domain';
import { EventHandler, newId } from '@medicare/platform';

interface Message {
  kind: NotificationKind;
  title: string;
  body: string;
  link: string | null;
  audiences: NotificationAudience[];
}
type Maker<T extends EventType> = (event: SealedEvent, facts: EventFacts[T]) => Message | null;

const inBranch = (event: SealedEvent, ...roles: Role[]): NotificationAudience[] =>
  roles.map((role) => ({ role, branchId: event.branchId }));

/** Which events become a notification, and in what words. No names and no clinical text: the link leads to those who may see them. */
const MAKERS: { [T in EventType]?: Maker<T> } = {
  'patient.registered': (event, { uhid, origin }) => {
    if (origin === 'import' || origin === 'seed') return null;
    const bySelf = origin === 'portal';
    return {
      kind: bySelf ? NotificationKind.PATIENT_SIGNED_UP : NotificationKind.PATIENT_REGISTERED,
      title: bySelf ? `${uhid} registered online` : `New patient ${uhid}`,
      body: bySelf ? 'Please check whether this person is known already.' : 'Registered at the front desk.',
      link: `/patients/${event.subject}`,
      audiences: inBranch(event, 'ADMIN', 'RECEPTIONIST'),
    };
  },
  'account.locked': (event, { seconds }) => ({
    kind: NotificationKind.ACCOUNT_LOCKED,
    title: 'Several failed sign-ins',
    body: `Somebody gave a wrong password five times in a row. The account waits ${seconds} seconds before the next try.`,
    link: null,
    audiences: [{ accountId: event.subject }, { role: 'ADMIN', branchId: null }],
  }),
  'account.password-changed': (event) => ({
    kind: NotificationKind.PASSWORD_CHANGED,
    title: 'Your password was changed',
    body: 'All other sessions were ended. If this was not you, tell an administrator at once.',
    link: '/account/sessions',
    audiences: [{ accountId: event.subject }],
  }),
  'api-key.created': (_event, { scopes }) => ({
    kind: NotificationKind.API_KEY_CREATED,
    title: 'A new API key was made',
    body: `It may use: ${scopes.join(', ')}.`,
    link: '/settings/api-keys',
    audiences: [{ role: 'ADMIN', branchId: null }],
  }),
  'import.finished': (_event, { imported, unchanged, refused }) => ({
    kind: NotificationKind.IMPORT_FINISHED,
    title: `${imported} patients imported`,
    body: `${unchanged} were here already. ${refused ? `${refused} lines were refused and stand in the report.` : 'No line was refused.'}`,
    link: '/patients?sort=REGISTERED&descending=true',
    audiences: [{ role: 'ADMIN', branchId: null }],
  }),
};

function messageOf(event: SealedEvent): Message | null {
  const make = MAKERS[event.type] as Maker<EventType> | undefined;
  return make?.(event, event.facts as EventFacts[EventType]) ?? null;
}

/** Makes notifications from events; each row tells the log, which wakes the bells. */
export const notificationHandler: EventHandler = {
  name: 'notifications',
  wants: (event) => event.type in MAKERS,
  handle: async (event, tx) => {
    const message = messageOf(event);
    for (const audience of message?.audiences ?? []) await insertNotification(tx, event, message!, audience);
  },
};

async function insertNotification(
  tx: Tx,
  event: SealedEvent,
  { kind, title, body, link }: Message,
  audience: NotificationAudience,
): Promise<void> {
  const [id, now] = [newId(), new Date()];
  const columns = {
    audienceRole: 'role' in audience ? (audience.role as Role) : null,
    branchId: 'role' in audience ? audience.branchId : null,
    accountId: 'accountId' in audience ? audience.accountId : null,
    patientId: 'patientId' in audience ? audience.patientId : null,
  };
  await tx.manager.insert(Notification, {
    id,
    kind,
    title,
    body,
    link,
    ...columns,
    sourceSeq: event.seq,
    createdAt: now,
    updatedAt: now,
  });
  tx.record({
    type: 'notification.added',
    subject: id,
    branchId: columns.branchId,
    patientId: columns.patientId,
    facts: { kind, audience },
  });
}
