import { asOneself, inReach, LiveField, withinBranch } from '@medicare/platform';

/** `patientChanged`: for those who may see the patient, each role and branch once. */
export const patientChanged: LiveField = {
  wants: (event) => event.type.startsWith('patient.'),
  scopeOf: (viewer, event) => {
    if (viewer.role === 'PATIENT') return viewer.patientId === event.patientId ? asOneself(viewer, 'patientId') : null;
    const sees = (['patients:read', 'patients:read-names'] as const).some((each) => viewer.permissions.has(each));
    return sees && inReach(viewer, event) ? withinBranch(viewer, event.branchId!) : null;
  },
};
