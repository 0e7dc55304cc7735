import { Paise } from '@medicare/data';
import { DENOMINATIONS } from '@medicare/domain';
import { Line, Prose, RowId } from '@medicare/platform';
import { ArrayMaxSize, ValidateNested } from 'class-validator';
import { Field, InputType, Int, registerEnumType } from 'type-graphql';

/** Cash that comes in or goes out beside payments: change from the bank, or what is taken to it. */
export const CashMoveKind = { PAY_IN: 'PAY_IN', PAY_OUT: 'PAY_OUT' } as const;
export type CashMoveKindName = keyof typeof CashMoveKind;
registerEnumType(CashMoveKind, { name: 'CashMoveKind' });

const KEY = {
  description: 'Chosen by the caller, new for each new request, such as a UUID: the same key moves money once.',
};

@InputType()
export class OpenCashSessionInput {
  @RowId({ optional: true, description: "Defaults to the account's first branch." })
  branchId?: string | null;
  @Field(() => Paise, { description: 'What is in the drawer to begin with.' })
  floatAmount: number;
  @Field(() => String, KEY)
  idempotencyKey: string;
}

@InputType()
export class MoveCashInput {
  @Field(() => CashMoveKind)
  kind: CashMoveKindName;
  @Field(() => Paise)
  amount: number;
  @Line({ max: 200 })
  reason: string;
  @Field(() => String, KEY)
  idempotencyKey: string;
}

@InputType()
export class CashCountInput {
  @Field(() => Paise, { description: 'The value of one note or coin, in paise.' })
  denomination: number;
  @Field(() => Int)
  count: number;
}

@InputType()
export class CloseCashSessionInput {
  @RowId({ optional: true, description: 'The own one, unless told; an administrator may close any.' })
  sessionId?: string | null;
  @Field(() => [CashCountInput])
  @ArrayMaxSize(DENOMINATIONS.length, { message: 'Give one number for each note or coin.' })
  @ValidateNested({ each: true })
  counts: CashCountInput[];
  @Prose({ max: 500, optional: true, description: 'Needed when the count differs from what should be there.' })
  note?: string | null;
}
