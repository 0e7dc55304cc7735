import type { BillStatusName } from '@medicare/domain';

/** The list of bills as its address tells it. */
export interface BillFilters {
  show?: string;
  status?: string;
  number?: string;
}

/**
 * Which bills are asked for. Cashiers see what is still to be paid unless they ask for something else: a state, a number,
 * or all.
 */
export function whichBills({ show, status, number }: BillFilters, isCashier: boolean) {
  if (status) return { status: status as BillStatusName, isOpen: null };
  if (number) return { status: null, isOpen: null };
  const isOpenOnly = show ? show === 'open' : isCashier;
  return { status: null, isOpen: isOpenOnly || null };
}
