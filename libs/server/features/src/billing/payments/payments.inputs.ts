import { Paise, PaymentMethod, PaymentStatus } from '@medicare/data';
import type { PaymentMethodName, PaymentStatusName } from '@medicare/domain';
import { Line, PageArguments, RowId } from '@medicare/platform';
import { ArgsType, Field, InputType } from 'type-graphql';

const KEY = {
  description: 'Chosen by the caller, new for each new request, such as a UUID: the same key moves money once.',
};

@InputType()
export class RecordPaymentInput {
  @RowId()
  billId: string;
  @Field(() => PaymentMethod)
  method: PaymentMethodName;
  @Field(() => Paise)
  amount: number;
  @Line({
    max: 64,
    optional: true,
    description: 'What slip, bank or insurer call it; needed for CARD, BANK, INSURANCE.',
  })
  reference?: string | null;
  @Line({ max: 40, optional: true, description: 'Twelve digits; needed for UPI.' })
  utr?: string | null;
  @Field(() => String, KEY)
  idempotencyKey: string;
}

@InputType()
export class ClaimPaymentInput {
  @RowId()
  billId: string;
  @Line({ max: 40, description: 'The twelve digits that the UPI app shows for the payment.' })
  utr: string;
  @Field(() => Paise, { nullable: true, description: 'What is due, unless told.' })
  amount?: number | null;
  @Field(() => String, KEY)
  idempotencyKey: string;
}

@InputType()
export class RefundPaymentInput {
  @RowId()
  paymentId: string;
  @Field(() => Paise)
  amount: number;
  @Line({ max: 200 })
  reason: string;
  @Line({ max: 64, optional: true })
  reference?: string | null;
  @Field(() => PaymentMethod, { nullable: true, description: 'As it was paid, unless told.' })
  method?: PaymentMethodName | null;
  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'True: the bill is due again. Else a credit note takes back what is no longer owed.',
  })
  isStillOwed?: boolean | null;
  @Field(() => String, KEY)
  idempotencyKey: string;
}

@ArgsType()
export class PaymentsArgs extends PageArguments {
  @RowId({ optional: true })
  branchId?: string | null;
  @RowId({ optional: true })
  billId?: string | null;
  @RowId({ optional: true })
  patientId?: string | null;
  @Field(() => PaymentStatus, { nullable: true })
  status?: PaymentStatusName | null;
  @Field(() => PaymentMethod, { nullable: true })
  method?: PaymentMethodName | null;
}
