import { Role } from '../access/permissions';
import { FieldFault } from '../errors';
import { WHOLE_BASIS_POINTS } from './bill-faults';
import { formatRupees } from './paise';
import { timesOver } from './rounding';

/** How much of a bill's gross a role may give away by its own decision, in basis points (1000 is 10 %). */
export const DISCOUNT_LIMITS: Record<Role, number> = {
  ADMIN: WHOLE_BASIS_POINTS,
  CASHIER: 1000,
  RECEPTIONIST: 500,
  PHARMACIST: 500,
  DOCTOR: 0,
  NURSE: 0,
  PATIENT: 0,
};

/** The most that may be taken off `grossPaise`, in whole paise. A program (API key) decides on no discount. */
export const discountLimitOf = (role: Role | 'API_KEY', grossPaise: number): number =>
  role === 'API_KEY' ? 0 : timesOver(grossPaise, DISCOUNT_LIMITS[role], WHOLE_BASIS_POINTS).whole;

/** Amounts in paise; discounts are those of the lines and of the bill together. */
export interface DiscountDecision {
  role: Role | 'API_KEY';
  discountPaise: number;
  grossPaise: number;
  /** What the draft already had, by whoever was entitled to give it; 0 for a new bill. */
  formerDiscountPaise: number;
}

/**
 * What is wrong with a discount, given who gives it; null when it may be given. Exactly the limit is allowed. A discount
 * that somebody else granted before stays when the draft is edited: only raising it needs the right.
 */
export function discountFault({
  role,
  discountPaise,
  grossPaise,
  formerDiscountPaise,
}: DiscountDecision): FieldFault | null {
  const limit = discountLimitOf(role, grossPaise);
  if (discountPaise <= Math.max(limit, formerDiscountPaise)) return null;
  const most = limit ? `You may give up to ${formatRupees(limit)} on this bill.` : 'Your role cannot give discounts.';
  return { path: 'discount', rule: 'role-limit', message: `${most} Ask an administrator for more.` };
}
