import type { EventFacts, EventType } from '@medicare/domain';
import { createHmac } from 'node:crypto';

/** What a command reports: something that happened, to what, where. Ids and codes only. */
export interface EventDraft<T extends EventType = EventType> {
  type: T;
  /** The id of the row it is about. */
  subject: string;
  facts: EventFacts[T];
  branchId?: string | null;
  patientId?: string | null;
}

/** A sealed event: its place in the one order (`seq`) and its link in the keyed chain. `at` in milliseconds since 1970. */
export interface SealedEvent {
  seq: number;
  at: number;
  type: EventType;
  branchId: string | null;
  actorId: string | null;
  subject: string;
  patientId: string | null;
  facts: Record<string, unknown>;
}

/** The end of the chain. Since `link` is keyed, a head kept outside the database vouches for everything before it. */
export interface Head {
  seq: number;
  link: string;
}

/** An event as the columns of its table; `data` is the exact text that the link covers. */
export interface EventBody {
  at: number;
  type: string;
  branch_id: string | null;
  actor_id: string | null;
  subject: string;
  patient_id: string | null;
  data: string;
}
export interface EventRow extends EventBody, Head {}

/** Where the chain starts. */
export const GENESIS: Head = { seq: 0, link: '' };
export const BODY_COLUMNS = ['at', 'type', 'branch_id', 'actor_id', 'subject', 'patient_id', 'data'] as const;
export const EVENT_COLUMNS = ['seq', ...BODY_COLUMNS, 'link'] as const;

export const toBody = (draft: EventDraft, actorId: string | null, at: number): EventBody => ({
  at,
  type: draft.type,
  branch_id: draft.branchId ?? null,
  actor_id: actorId,
  subject: draft.subject,
  patient_id: draft.patientId ?? null,
  data: JSON.stringify(draft.facts),
});

export const toEvent = (row: EventRow): SealedEvent => ({
  seq: Number(row.seq),
  at: Number(row.at),
  type: row.type as EventType,
  branchId: row.branch_id,
  actorId: row.actor_id,
  subject: row.subject,
  patientId: row.patient_id,
  facts: JSON.parse(row.data) as Record<string, unknown>,
});

/** HMAC over the link before and the body as an array in fixed order, so that there is nothing to normalise. */
export function linkOf(key: string, previous: string, seq: number, body: EventBody): string {
  const canonical = JSON.stringify([previous, seq, Number(body.at), ...BODY_COLUMNS.slice(1).map((column) => body[column])]);
  return createHmac('sha256', key).update(canonical).digest('base64url');
}

/** Gives `bodies` the next numbers after `head` and chains them. Both engines seal with this. */
export function chain(key: string, head: Head, bodies: EventBody[]): EventRow[] {
  let { seq, link } = head;
  return bodies.map((body) => {
    seq += 1;
    link = linkOf(key, link, seq, body);
    return { ...body, seq, link };
  });
}
