import { TAX_CATEGORIES } from '@medicare/domain';
import { registerEnumType } from 'type-graphql';
import { enumOf } from './enum-of';

/** What a thing or a service is to the tax; the rate follows from it and the day. */
export const TaxCategory = enumOf(TAX_CATEGORIES);
registerEnumType(TaxCategory, { name: 'TaxCategory' });
