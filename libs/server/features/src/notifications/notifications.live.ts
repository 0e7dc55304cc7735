import type { NotificationAudience } from '@medicare/domain';
import { Actor, LiveField } from '@medicare/platform';

/** `notificationAdded`: each notification once for everybody of its audience. */
export const notificationAdded: LiveField = {
  wants: (event) => event.type === 'notification.added',
  scopeOf: (viewer, event) => {
    const audience = event.facts['audience'] as NotificationAudience;
    const isOwnDoing = 'role' in audience && event.facts['causedById'] === viewer.accountId;
    return isFor(viewer, audience) && !isOwnDoing
      ? { key: JSON.stringify(audience), actor: audienceActor(viewer, audience) }
      : null;
  },
};

function isFor(viewer: Actor, audience: NotificationAudience): boolean {
  if (!viewer.permissions.has('notifications:read')) return false;
  if ('accountId' in audience) return audience.accountId === viewer.accountId;
  if ('patientId' in audience) return audience.patientId === viewer.patientId;
  return (
    audience.role === viewer.role &&
    (audience.branchId === null || viewer.seesAllBranches || viewer.branchIds.includes(audience.branchId))
  );
}

/** Stands for the whole audience: holds no link of the viewer's own but the one that the audience names. */
const audienceActor = (viewer: Actor, audience: NotificationAudience): Actor => ({
  ...viewer,
  id: null,
  sessionId: null,
  doctorId: null,
  staffId: null,
  accountId: 'accountId' in audience ? audience.accountId : null,
  patientId: 'patientId' in audience ? audience.patientId : null,
  branchIds: 'role' in audience && audience.branchId ? [audience.branchId] : [],
});
