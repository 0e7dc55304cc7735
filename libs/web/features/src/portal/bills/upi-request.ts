import { hasCode } from '../portal-error';
import type { PayByUpiQuery } from '../bill-documents';
import { errorSentence } from '../error-sentence';

/** How a bill can be paid by UPI, as far as it is known. */
export type UpiRequest =
  | { readonly is: 'loading' }
  | { readonly is: 'ready'; readonly link: string; readonly pay: PayByUpiQuery['upiPayment'] }
  /** The hospital takes no UPI for it. */
  | { readonly is: 'desk' }
  | { readonly is: 'failed'; readonly text: () => string };

/**
 * What the server's answer means while `due` paise are shown as due. A link over another amount is not offered: the bill
 * has just changed, and is asked for again.
 */
export function upiRequestOf(pay: PayByUpiQuery['upiPayment'], due: number): UpiRequest {
  const { link, amount } = pay;
  return link && amount === due ? { is: 'ready', link, pay } : { is: 'loading' };
}

/** What a refusal means. BAD_USER_INPUT says that the branch has no UPI address. */
export const upiRefused = (error: unknown): UpiRequest =>
  hasCode(error, 'BAD_USER_INPUT') ? { is: 'desk' } : { is: 'failed', text: () => errorSentence(error) };
