import { inject } from '@angular/core';
import { FormControl, NonNullableFormBuilder, Validators } from '@angular/forms';
import { MAX_PRICE_PAISE, type TaxCategoryName } from '@medicare/domain';
import type { PriceListRowFragment } from '@medicare/web-graphql';

/** A service of the price list as its form holds it. */
export interface PriceValues {
  name: string;
  code: string;
  category: string;
  unitPrice: number | null;
  sac: string;
  taxCategory: TaxCategoryName;
}

/** The same as the API takes it. */
export interface PriceInput {
  name: string;
  code: string | null;
  category: string;
  unitPrice: number;
  sac: string | null;
  taxCategory: TaxCategoryName;
}

/** An empty form. Call it where `inject` works. */
export function injectPriceForm() {
  const builder = inject(NonNullableFormBuilder);
  return builder.group({
    name: ['', [Validators.required, Validators.minLength(2), Validators.maxLength(160)]],
    code: ['', Validators.maxLength(20)],
    category: ['', [Validators.required, Validators.minLength(2), Validators.maxLength(80)]],
    unitPrice: new FormControl<number | null>(null, [Validators.required, Validators.max(MAX_PRICE_PAISE)]),
    sac: ['', Validators.pattern(/^\d{4,8}$/)],
    taxCategory: builder.control<TaxCategoryName>('HEALTHCARE_SERVICE'),
  });
}

export const fromPrice = ({
  name,
  code,
  category,
  unitPrice,
  sac,
  taxCategory,
}: PriceListRowFragment): PriceValues => ({
  name,
  code: code ?? '',
  category,
  unitPrice,
  sac: sac ?? '',
  taxCategory,
});

export const toPriceInput = ({ name, code, category, unitPrice, sac, taxCategory }: PriceValues): PriceInput => ({
  name: name.trim(),
  code: code.trim() || null,
  category: category.trim(),
  unitPrice: unitPrice ?? 0,
  sac: sac.trim() || null,
  taxCategory,
});
