import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { injectAsk } from '@medicare/web-core';
import { PaymentOfEntryDocument } from '@medicare/web-graphql';

/** From a payment to the bill that it is for; what is not to be seen leads to the list. */
export const billOfPayment: CanActivateFn = async ({ paramMap }) => {
  const [router, ask] = [inject(Router), injectAsk()];
  const found = await ask(PaymentOfEntryDocument, { id: paramMap.get('id') ?? '' }).catch(() => null);
  const billId = found?.payment?.bill?.id;
  return router.createUrlTree(billId ? ['/bills', billId] : ['/payments']);
};
