import type { NotificationKind, SealedEvent } from '@medicare/data';
import type { EventFacts, EventType, NotificationAudience, Role } from '@medicare/domain';

/** A notification in the making. Doctors and staff are reached by whoever signs in as them. */
export interface Message {
  kind: NotificationKind;
  title: string;
  /** Without names and clinical text: the link leads to those who may see them. */
  body: string;
  link: string | null;
  audiences: (NotificationAudience | { doctorId: string } | { staffId: string })[];
  /** For what a stranger can cause again and again: further ones of the kind within this time are not told to the role. */
  atMostEveryMs?: number;
}

/** Who did it, as far as it changes who should be told. */
export type Doer = 'patient' | 'other';

export type Maker<T extends EventType> = (event: SealedEvent, facts: EventFacts[T], by: Doer) => Message[];
export type Makers = { [T in EventType]?: Maker<T> };

/** Everybody of the roles in the event's branch. */
export const inBranch = (event: SealedEvent, ...roles: Role[]): NotificationAudience[] =>
  roles.map((role) => ({ role, branchId: event.branchId }));
