import { LocalDate, Payment, Refund } from '@medicare/data';
import { Access, type Context, one, page, type Page, read } from '@medicare/platform';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { claimPayment } from './claim-payment';
import { ClaimPaymentInput, PaymentsArgs, RecordPaymentInput, RefundPaymentInput } from './payments.inputs';
import { takings } from './payments.queries';
import { DayTakings, PaymentPage } from './payments.types';
import { recordPayment } from './record-payment';
import { refundPayment } from './refund-payment';
import { rejectPayment, verifyPayment } from './verify-payment';

@Resolver()
export class PaymentsResolver {
  @Access('bills:read')
  @Query(() => Payment, { nullable: true })
  payment(@Arg('id', () => ID) id: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return read<Payment>(context, info, one(Payment, { id }));
  }

  @Access('bills:read')
  @Query(() => PaymentPage, { description: 'The newest first.' })
  payments(@Args(() => PaymentsArgs) args: PaymentsArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    const { branchId, billId, patientId, status, method } = args;
    const where = { branchId, billId, patientId, status, method };
    return read<Page<Payment>>(context, info, page(Payment, where, { by: 'createdAt', desc: true }, args));
  }

  @Access('bills:totals')
  @Query(() => [DayTakings], { description: 'By day and method, from counters. `to` is the last day, a year at most.' })
  takings(
    @Arg('branchId', () => ID, { nullable: true }) branchId: string | null,
    @Arg('from', () => LocalDate) from: string,
    @Arg('to', () => LocalDate) to: string,
    @Ctx() context: Context,
  ): Promise<DayTakings[]> {
    return takings(context, { branchId, from, to });
  }

  @Access('payments:record')
  @Mutation(() => Payment, {
    description: 'Counts at once when recorded by who may verify payments; from a program it waits as a claim.',
  })
  async recordPayment(
    @Arg('input', () => RecordPaymentInput) input: RecordPaymentInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<Payment>(context, info, one(Payment, { id: await recordPayment(context, input) }));
  }

  @Access('payments:claim')
  @Mutation(() => Payment, { description: 'A patient says to have paid by UPI. It counts once it is verified.' })
  async claimPayment(
    @Arg('input', () => ClaimPaymentInput) input: ClaimPaymentInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<Payment>(context, info, one(Payment, { id: await claimPayment(context, input) }));
  }

  @Access('payments:verify')
  @Mutation(() => Payment, { description: 'The money of a claim is there: it counts.' })
  async verifyPayment(@Arg('id', () => ID) id: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return read<Payment>(context, info, one(Payment, { id: await verifyPayment(context, id) }));
  }

  @Access('payments:verify')
  @Mutation(() => Payment, { description: 'The money of a claim is not there. Its UTR is free again.' })
  async rejectPayment(
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String) reason: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<Payment>(context, info, one(Payment, { id: await rejectPayment(context, id, reason) }));
  }

  @Access('payments:refund')
  @Mutation(() => Refund)
  async refundPayment(
    @Arg('input', () => RefundPaymentInput) input: RefundPaymentInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<Refund>(context, info, one(Refund, { id: await refundPayment(context, input) }));
  }
}
