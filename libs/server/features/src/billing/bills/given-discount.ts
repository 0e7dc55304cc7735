import {
  type BillDiscount,
  billTotals,
  discountFault,
  type GrantedDiscount,
  invalidInput,
  type Role,
} from '@medicare/domain';
import type { Actor, DraftLine } from '@medicare/platform';
import type { BillDiscountInput } from './bills.inputs';

/** A discount as entered, with its reason; null for none. Throws BAD_USER_INPUT at `discount`. */
export function readDiscount(
  input: BillDiscountInput | null | undefined,
): { discount: BillDiscount; reason: string } | null {
  if (!input) return null;
  const { amount, basisPoints, reason } = input;
  const fault = (path: string, rule: string, message: string) => invalidInput({ path, rule, message });
  if ((amount == null) === (basisPoints == null))
    throw fault('discount', 'one-of', 'Give the discount as an amount or as a percentage, one of the two.');
  if (!reason) throw fault('discount.reason', 'required', 'Say why this discount is given.');
  const discount: BillDiscount =
    amount == null ? { kind: 'PERCENT', basisPoints: basisPoints! } : { kind: 'AMOUNT', paise: amount };
  return { discount, reason };
}

/** Throws BAD_USER_INPUT at `discount` when all discounts together are beyond what the actor's role may give. */
export function demandWithinRole(
  actor: Actor,
  lines: readonly DraftLine[],
  discount: BillDiscount | null,
  former: GrantedDiscount | null,
): void {
  const { gross, lineDiscount, billDiscount } = billTotals(lines, discount);
  const role = actor.role as Role | 'API_KEY';
  const discountPaise = lineDiscount + billDiscount;
  const fault = discountFault({ role, discountPaise, grossPaise: gross, former });
  if (fault) throw invalidInput(fault);
}
