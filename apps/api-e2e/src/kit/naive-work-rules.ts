import type { Bill, ShiftAssignment } from '@medicare/data';
import type { Actor } from '@medicare/platform';
import { RECORD_ROWS } from './naive-record-rules';
import { holds, isKey, isOne, type RowSight, worksIn } from './naive-actors';

/*
 * The oracle's rules for money, stock and the staff's work: written again from the table of roles in the rules of the
 * hospital, each role by name, and not from the code.
 */

export const readsBills = (who: Actor): boolean =>
  isOne(who, 'ADMIN', 'RECEPTIONIST', 'DOCTOR', 'PHARMACIST', 'CASHIER', 'PATIENT') || holds(who, 'bills:read');
export const keepsCash = (who: Actor): boolean => isOne(who, 'ADMIN', 'CASHIER');
export const readsPrices = (who: Actor): boolean =>
  isOne(who, 'ADMIN', 'RECEPTIONIST', 'CASHIER', 'PHARMACIST') || holds(who, 'price-list:read');
export const readsStock = (who: Actor): boolean =>
  isOne(who, 'ADMIN', 'DOCTOR', 'NURSE', 'PHARMACIST') || holds(who, 'inventory:read');
export const countsStock = (who: Actor): boolean => isOne(who, 'ADMIN', 'PHARMACIST') || holds(who, 'stock:move');
/** What stock cost the hospital. */
export const seesCosts = (who: Actor): boolean => isOne(who, 'ADMIN', 'PHARMACIST') || holds(who, 'inventory:write');
export const readsStaff = (who: Actor): boolean => isOne(who, 'ADMIN') || holds(who, 'staff:read');
const isStaff = (who: Actor): boolean =>
  isOne(who, 'ADMIN', 'RECEPTIONIST', 'DOCTOR', 'NURSE', 'PHARMACIST', 'CASHIER');
const knowsWorkplaces = (who: Actor): boolean => isStaff(who) || readsStaff(who) || holds(who, 'branches:read');

const inBranch =
  (may: (who: Actor) => boolean): RowSight =>
  (who, row) =>
    may(who) && worksIn(who, row['branchId'] as string);
/** Seen by whoever sees the row it belongs to. */
const partOf =
  (name: string): RowSight =>
  (who, row, others) =>
    WORK_ROWS[name](who, others.row(name, row[`${name[0].toLowerCase()}${name.slice(1)}Id`]), others);

const seesBill: RowSight = (who, row, others) => {
  const { number, status, patientId, branchId, createdById } = row as unknown as Bill;
  const isIssued = number !== null;
  if (who.role === 'PATIENT') return isIssued && patientId === who.patientId;
  if (who.role === 'DOCTOR') return isIssued && others.hasAppointment(who.doctorId, patientId);
  if (who.role === 'PHARMACIST')
    return worksIn(who, branchId) && (status === 'DRAFT' || (createdById !== null && createdById === who.accountId));
  return readsBills(who) && worksIn(who, branchId);
};

/** Who sees a row, by its entity. */
export const WORK_ROWS: Record<string, RowSight> = {
  Bill: seesBill,
  BillLine: partOf('Bill'),
  Payment: partOf('Bill'),
  Refund: partOf('Bill'),
  CreditNote: partOf('Bill'),
  CreditNoteLine: partOf('CreditNote'),
  CashSession: inBranch(keepsCash),
  CashEntry: (who, row, others) => inBranch(keepsCash)(who, others.row('CashSession', row['sessionId']), others),
  BankStatement: inBranch(keepsCash),
  StatementLine: inBranch(keepsCash),
  PriceListItem: inBranch(readsPrices),
  InventoryItem: inBranch(readsStock),
  StockBatch: inBranch(readsStock),
  StockMovement: inBranch(readsStock),
  Supplier: inBranch(readsStock),
  PriceChange: (who, row, others) => inBranch(readsStock)(who, others.row('InventoryItem', row['itemId']), others),
  Stocktake: inBranch(countsStock),
  StocktakeLine: partOf('Stocktake'),
  Department: inBranch(knowsWorkplaces),
  Shift: inBranch(knowsWorkplaces),
  ShiftAssignment: (who, row) => {
    const { staffId, branchId } = row as unknown as ShiftAssignment;
    return readsStaff(who) ? worksIn(who, branchId) : !isKey(who) && staffId === who.staffId;
  },
  ...RECORD_ROWS,
};
