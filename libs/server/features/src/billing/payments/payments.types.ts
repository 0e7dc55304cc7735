import { LocalDate, Paise, Payment, PaymentMethod } from '@medicare/data';
import type { PaymentMethodName } from '@medicare/domain';
import { pageOf } from '@medicare/platform';
import { Field, ObjectType } from 'type-graphql';

export const PaymentPage = pageOf(Payment);

/** What was taken on a day by a method, and given back. */
@ObjectType()
export class DayTakings {
  @Field(() => LocalDate)
  day: string;
  @Field(() => PaymentMethod)
  method: PaymentMethodName;
  @Field(() => Paise)
  received: number;
  @Field(() => Paise)
  refunded: number;
}
