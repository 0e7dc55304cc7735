import type { PaymentProvider } from './payment-notice';
import { razorpay } from './razorpay';
import { signedNotice } from './signed-notice';

/** The providers whose webhooks are understood, by the name that the settings choose. */
export const PAYMENT_PROVIDERS: Record<'razorpay' | 'signed', PaymentProvider> = { razorpay, signed: signedNotice };
export type PaymentProviderName = keyof typeof PAYMENT_PROVIDERS;
