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
  /** What the draft already had, by whoever was entitled to give it; null for a new bill. */
  former: GrantedDiscount | null;
}

/** A discount as it was granted: so much, off a bill of so much. Paise. */
export interface GrantedDiscount {
  discountPaise: number;
  grossPaise: number;
}

/**
 * What is wrong with a discount, given who gives it; null when it may be given. Exactly the limit is allowed. A discount
 * that somebody else granted before stays when the draft is edited, as an amount and as a share of the bill: only raising
 * either needs the right, so that lines which carried a discount cannot be taken away from under it.
 */
export function discountFault({ role, discountPaise, grossPaise, former }: DiscountDecision): FieldFault | null {
  const limit = discountLimitOf(role, grossPaise);
  if (discountPaise <= Math.max(limit, former ? remainderOf(former, grossPaise) : 0)) return null;
  const most = limit ? `You may give up to ${formatRupees(limit)} on this bill.` : 'Your role cannot give discounts.';
  return { path: 'discount', rule: 'role-limit', message: `${most} Ask an administrator for more.` };
}

/** What is left of a granted discount on a bill that has become smaller, to the paisa that rounding may bring. */
const remainderOf = ({ discountPaise, grossPaise: formerGross }: GrantedDiscount, grossPaise: number): number =>
  grossPaise >= formerGross
    ? discountPaise
    : Math.min(discountPaise, timesOver(discountPaise, grossPaise, formerGross).whole + 1);
