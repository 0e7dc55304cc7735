import type { SealedEvent, Tx } from '@medicare/data';
import type { EventFacts, EventType, NotificationAudience, Role } from '@medicare/domain';
import { countNotification, EventHandler, newId } from '@medicare/platform';
import { Doer, Maker, Message } from './message';
import { MAKERS } from './messages';

interface Actor {
  patientId: string | null;
}

/** Makes notifications from events; each row tells the log, which wakes the bells. */
export const notificationHandler: EventHandler = {
  name: 'notifications',
  wants: (event) => event.type in MAKERS,
  handle: async (event, tx) => {
    const actor = await actorOf(event, tx);
    const isPatient = actor.patientId !== null && actor.patientId === event.patientId;
    for (const message of messagesOf(event, isPatient ? 'patient' : 'other'))
      for (const audience of await audiencesOf(message, tx))
        if (!isDoer(audience, event, actor) && !(await isRepeated(message, audience, tx)))
          await insertNotification(tx, event, message, audience);
  },
};

function messagesOf(event: SealedEvent, by: Doer): Message[] {
  const make = MAKERS[event.type] as Maker<EventType> | undefined;
  return make?.(event, event.facts as EventFacts[EventType], by) ?? [];
}

async function actorOf({ actorId }: SealedEvent, tx: Tx): Promise<Actor> {
  if (!actorId) return { patientId: null };
  const [row] = await tx.query<{ patient_id: string | null }>('SELECT patient_id FROM account WHERE id = $1', [
    actorId,
  ]);
  return { patientId: row?.patient_id ?? null };
}

/** The audience of a doctor or a member of staff are the accounts that sign in as them; there may be none. */
async function audiencesOf({ audiences }: Message, tx: Tx): Promise<NotificationAudience[]> {
  const found: NotificationAudience[] = [];
  for (const audience of audiences)
    if ('doctorId' in audience) found.push(...(await accountsOf(tx, 'doctor_id', audience.doctorId)));
    else if ('staffId' in audience) found.push(...(await accountsOf(tx, 'staff_id', audience.staffId)));
    else found.push(audience);
  return found;
}

async function accountsOf(tx: Tx, link: 'doctor_id' | 'staff_id', id: string): Promise<{ accountId: string }[]> {
  const sql = `SELECT id FROM account WHERE ${link} = $1 AND is_active = $2`;
  return (await tx.query<{ id: string }>(sql, [id, true])).map((account) => ({ accountId: account.id }));
}

/** What happens to an account, a key or a face, and copies of everything, are told in any case: it may have been somebody else at the keyboard. */
const TOLD_IN_ANY_CASE = /^(account|api-key|face)\.|^patient\.data-exported$/;

/** Nobody is told of what they have just done themselves. A role is told; the row rule leaves out the one who did it. */
function isDoer(audience: NotificationAudience, { actorId, type }: SealedEvent, actor: Actor): boolean {
  if (TOLD_IN_ANY_CASE.test(type)) return false;
  if ('accountId' in audience) return audience.accountId === actorId;
  return 'patientId' in audience && audience.patientId === actor.patientId;
}

/** Whether a role was told of the same kind a moment ago, where once in a while is enough. */
async function isRepeated({ kind, atMostEveryMs }: Message, audience: NotificationAudience, tx: Tx): Promise<boolean> {
  if (!atMostEveryMs || !('role' in audience)) return false;
  const since = new Date(Date.now() - atMostEveryMs);
  const sql = `SELECT id FROM notification WHERE audience_role = $1 AND created_at > $2 AND kind = $3 AND coalesce(branch_id, '') = $4 LIMIT 1`;
  return (await tx.query(sql, [audience.role, since, kind, audience.branchId ?? ''])).length > 0;
}

// Plain SQL: every step of every appointment comes by here, and building a statement costs more than running it.
const INSERT = `INSERT INTO notification (id, created_at, updated_at, kind, title, body, link, source_seq, caused_by_id, audience_role,
  branch_id, account_id, patient_id) VALUES ($1, $2, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`;

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
  const causedById = 'role' in audience && !TOLD_IN_ANY_CASE.test(event.type) ? event.actorId : null;
  const { audienceRole, branchId, accountId, patientId } = columns;
  await tx.query(INSERT, [
    id,
    now,
    kind,
    title,
    body,
    link,
    event.seq,
    causedById,
    audienceRole,
    branchId,
    accountId,
    patientId,
  ]);
  await countNotification(tx, audience, causedById);
  tx.record({
    type: 'notification.added',
    subject: id,
    branchId: columns.branchId,
    patientId: columns.patientId,
    facts: { kind, audience, causedById },
  });
}
