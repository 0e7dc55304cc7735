import { inReach, LiveField, withinBranch } from '@medicare/platform';

/** `staffChanged`: for those who may see the staff of the branch. It says what to ask for again, and no more. */
export const staffChanged: LiveField = {
  wants: ({ type }) => /^(staff|department|shift|roster|invitation)\./.test(type),
  scopeOf: (viewer, event) =>
    viewer.permissions.has('staff:read') && inReach(viewer, event) ? withinBranch(viewer, event.branchId!) : null,
};
