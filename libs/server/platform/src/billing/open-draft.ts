import { Bill, type Tx } from '@medicare/data';
import { Env, newId } from '../context';

/** Whose bill it is. */
export interface DraftOwner {
  patientId: string;
  branchId: string;
  appointmentId: string | null;
}

/** The bill, locked, if it is a draft; null when it has been issued or cancelled. */
export async function lockedDraft(env: Env, tx: Tx, id: string): Promise<Bill | null> {
  const [row] = await tx.query<{ status: string }>(`SELECT status FROM bill WHERE id = $1${lockOf(env)}`, [id]);
  return row.status === 'DRAFT' ? tx.manager.findOneByOrFail(Bill, { id }) : null;
}

/** The patient's newest draft, locked, or a new one. The patient is locked first, so that two at once begin one. */
export async function orBeginDraft(env: Env, tx: Tx, owner: DraftOwner): Promise<{ bill: Bill; isNew: boolean }> {
  await tx.query(`SELECT id FROM patient WHERE id = $1${lockOf(env)}`, [owner.patientId]);
  for (const id of await draftIdsOf(tx, owner)) {
    const bill = await lockedDraft(env, tx, id); // may have been issued while we waited for it
    if (bill) return { bill, isNew: false };
  }
  return { bill: await begin(env, tx, owner), isNew: true };
}

/** Of a visit its own draft or one without a visit; otherwise any of the patient's at the branch. The newest first. */
async function draftIdsOf(tx: Tx, { patientId, branchId, appointmentId }: DraftOwner): Promise<string[]> {
  const rows = await tx.query<{ id: string; appointment_id: string | null }>(
    `SELECT id, appointment_id FROM bill WHERE patient_id = $1 AND branch_id = $2 AND status = 'DRAFT'
     ORDER BY created_at DESC, id DESC`,
    [patientId, branchId],
  );
  if (!appointmentId) return rows.map(({ id }) => id);
  const isOwn = (row: { appointment_id: string | null }): boolean => row.appointment_id === appointmentId;
  const others = rows.filter(({ appointment_id }) => appointment_id === null);
  return [...rows.filter(isOwn), ...others].map(({ id }) => id);
}

const NOTHING_YET = {
  number: null,
  status: 'DRAFT',
  isOpen: false,
  issuedAt: null,
  issuedOn: null,
  cancelledAt: null,
  cancelReason: null,
  discountAmount: null,
  discountBasisPoints: null,
  discountReason: null,
  gross: 0,
  lineDiscount: 0,
  billDiscount: 0,
  subtotal: 0,
  cgst: 0,
  sgst: 0,
  tax: 0,
  total: 0,
  credited: 0,
  paid: 0,
  refunded: 0,
  due: 0,
  upiReference: null,
  version: 1,
  issuedById: null,
} as const;

async function begin(env: Env, tx: Tx, owner: DraftOwner): Promise<Bill> {
  const now = env.clock();
  const bill = { ...NOTHING_YET, ...owner, id: newId(), createdById: env.actor.accountId };
  await tx.manager.insert(Bill, { ...bill, createdAt: now, updatedAt: now });
  return tx.manager.findOneByOrFail(Bill, { id: bill.id });
}

const lockOf = (env: Env): string => (env.store.engine === 'postgres' ? ' FOR NO KEY UPDATE' : '');
