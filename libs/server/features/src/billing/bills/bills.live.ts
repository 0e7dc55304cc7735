import type { SealedEvent } from '@medicare/data';
import { type Actor, asOneself, inReach, LiveField, withinBranch } from '@medicare/platform';

/** What happens before a bill is issued is the staff's alone. */
const isOfDraft = ({ type, facts }: SealedEvent): boolean =>
  type === 'bill.drafted' || type === 'bill.updated' || (type === 'bill.cancelled' && facts['was'] === 'DRAFT');

/** Pharmacists see drafts, hear when one is none any more, and follow what they have begun themselves: each has a view of their own. */
function asPharmacist(viewer: Actor, event: SealedEvent): { key: string; actor: Actor } | null {
  const isTheirs = event.facts['begunById'] === viewer.accountId;
  if (!isTheirs && !isOfDraft(event) && event.type !== 'bill.issued') return null;
  const { key, actor } = withinBranch(viewer, event.branchId!);
  return { key: `${key} ${viewer.accountId}`, actor: { ...actor, accountId: viewer.accountId } };
}

/** Whose view of a bill's event is delivered: the patient's, the doctor's, the pharmacist's, or that of the branch's staff. */
function scopeOfBill(viewer: Actor, event: SealedEvent): { key: string; actor: Actor } | null {
  if (viewer.role === 'PATIENT')
    return viewer.patientId === event.patientId && !isOfDraft(event) ? asOneself(viewer, 'patientId') : null;
  if (viewer.role === 'DOCTOR')
    return viewer.doctorId && event.facts['doctorId'] === viewer.doctorId && !isOfDraft(event)
      ? asOneself(viewer, 'doctorId')
      : null;
  if (!inReach(viewer, event)) return null;
  return viewer.role === 'PHARMACIST' ? asPharmacist(viewer, event) : withinBranch(viewer, event.branchId!);
}

/** A refused payment changes no bill. */
const CHANGES_BILL = /^(bill\.|payment\.(?!refused))/;

/** `billChanged`: a bill and its payments, for the patient, the doctor of its appointment, and the staff of the branch. */
export const billChanged: LiveField = {
  wants: (event, { billId, patientId }) =>
    CHANGES_BILL.test(event.type) &&
    (!billId || event.facts['billId'] === billId) &&
    (!patientId || event.patientId === patientId),
  scopeOf: (viewer, event) => (viewer.permissions.has('bills:read') ? scopeOfBill(viewer, event) : null),
};

/** `issued`, `payment-verified` and the like. */
export const changeOf = ({ type }: SealedEvent): string => type.replace(/^bill\./, '').replace('.', '-');
