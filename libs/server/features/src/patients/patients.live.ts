import { SealedEvent } from '@medicare/data';
import { Actor, LiveField } from '@medicare/platform';

/** `patientChanged`: for those who may see the patient, each role and branch once. */
export const patientChanged: LiveField = {
  wants: (event) => event.type.startsWith('patient.'),
  scopeOf: (viewer, event) => {
    if (viewer.role === 'PATIENT')
      return viewer.patientId === event.patientId ? { key: `patient ${viewer.patientId}`, actor: viewer } : null;
    const sees = ['patients:read', 'patients:read-names'].some((permission) =>
      viewer.permissions.has(permission as 'patients:read'),
    );
    return sees && inReach(viewer, event)
      ? { key: `${viewer.planKey} ${event.branchId}`, actor: withinBranch(viewer, event.branchId!) }
      : null;
  },
};

const inReach = (viewer: Actor, event: SealedEvent): boolean =>
  event.branchId !== null && (viewer.seesAllBranches || viewer.branchIds.includes(event.branchId));

/** Somebody of the viewer's kind in the event's branch, without any person's own links. */
const withinBranch = (viewer: Actor, branchId: string): Actor => ({
  ...viewer,
  id: null,
  accountId: null,
  sessionId: null,
  patientId: null,
  doctorId: null,
  staffId: null,
  branchIds: [branchId],
});
