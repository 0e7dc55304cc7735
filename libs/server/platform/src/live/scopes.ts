import type { SealedEvent } from '@medicare/data';
import type { NotificationAudience } from '@medicare/domain';
import type { Actor } from '../access/actor';

/** Whether the event happened in a branch that the viewer works in. */
export const inReach = (viewer: Actor, event: SealedEvent): boolean =>
  event.branchId !== null && (viewer.seesAllBranches || viewer.branchIds.includes(event.branchId));

/** Whether a notification for the audience is for the viewer, whoever caused it. */
export function isInAudience(viewer: Actor, audience: NotificationAudience): boolean {
  if (!viewer.permissions.has('notifications:read')) return false;
  if ('accountId' in audience) return audience.accountId === viewer.accountId;
  if ('patientId' in audience) return audience.patientId === viewer.patientId;
  const isInBranch =
    audience.branchId === null || viewer.seesAllBranches || viewer.branchIds.includes(audience.branchId);
  return audience.role === viewer.role && isInBranch;
}

const NO_LINKS = { id: null, accountId: null, sessionId: null, patientId: null, doctorId: null, staffId: null };

/** Somebody of the viewer's kind in the event's branch, without any person's own links; and the key that says so. */
export const withinBranch = (viewer: Actor, branchId: string): { key: string; actor: Actor } => ({
  key: `${viewer.planKey} ${branchId}`,
  actor: { ...viewer, ...NO_LINKS, branchIds: [branchId] },
});

/** The viewer as nothing but this patient or this doctor. */
export const asOneself = (viewer: Actor, link: 'patientId' | 'doctorId'): { key: string; actor: Actor } => ({
  key: `${link} ${viewer[link]}`,
  actor: { ...viewer, ...NO_LINKS, [link]: viewer[link] },
});
