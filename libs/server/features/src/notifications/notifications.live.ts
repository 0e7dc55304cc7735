import type { NotificationAudience } from '@medicare/domain';
import { Actor, isInAudience, LiveField } from '@medicare/platform';

/** `notificationAdded`: each notification once for everybody of its audience. */
export const notificationAdded: LiveField = {
  wants: (event) => event.type === 'notification.added',
  scopeOf: (viewer, event) => {
    const audience = event.facts['audience'] as NotificationAudience;
    const isOwnDoing = 'role' in audience && event.facts['causedById'] === viewer.accountId;
    return isInAudience(viewer, audience) && !isOwnDoing
      ? { key: JSON.stringify(audience), actor: audienceActor(viewer, audience) }
      : null;
  },
};

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
