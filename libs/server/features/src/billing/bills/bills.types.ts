import { Bill, BillStatus, Paise } from '@medicare/data';
import type { BillStatusName } from '@medicare/domain';
import { pageOf } from '@medicare/platform';
import { Field, ID, Int, ObjectType } from 'type-graphql';

export const BillPage = pageOf(Bill);

/** How many bills stand in a status, and what they come to. */
@ObjectType()
export class BillStatusTotal {
  @Field(() => BillStatus)
  status: BillStatusName;
  @Field(() => Int)
  n: number;
  @Field(() => Paise)
  total: number;
  @Field(() => Paise)
  due: number;
}

/** What a patient's bills come to, as far as the caller may see them. */
@ObjectType()
export class PatientAccount {
  @Field(() => ID)
  patientId: string;
  @Field(() => Paise, { description: 'Issued bills that stand, after credit notes.' })
  billed: number;
  @Field(() => Paise, { description: 'Verified payments less refunds.' })
  paid: number;
  @Field(() => Paise)
  due: number;
  @Field(() => Paise, { description: 'Kept beyond what the bills come to.' })
  owedBack: number;
  @Field(() => Int, { description: 'Bills on which something is due.' })
  openBills: number;
}

/** How to pay a bill by UPI: the link that is also the content of the QR code. */
@ObjectType()
export class UpiPayment {
  @Field(() => ID)
  billId: string;
  @Field(() => String)
  billNumber: string;
  @Field(() => BillStatus)
  status: BillStatusName;
  @Field(() => String, { nullable: true, description: 'Null once nothing is due.' })
  link: string | null;
  @Field(() => String)
  payeeName: string;
  @Field(() => String)
  payeeVpa: string;
  @Field(() => Paise, { description: 'What is due.' })
  amount: number;
  @Field(() => String, { description: 'The `tr` of the link: letters and digits, one for each bill.' })
  reference: string;
  @Field(() => String)
  note: string;
}

/** A bill after a change, with its place in the log. */
@ObjectType()
export class BillChanged {
  @Field(() => Int)
  seq: number;
  @Field(() => String, {
    description:
      'drafted, updated, issued, cancelled, credited, payment-recorded, payment-verified, payment-rejected or payment-refunded',
  })
  change: string;
  @Field(() => ID)
  billId: string;
}
