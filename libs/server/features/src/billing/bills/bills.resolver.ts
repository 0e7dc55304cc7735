import { Bill, CreditNote, type SealedEvent } from '@medicare/data';
import { Access, type Context, fromLog, one, page, type Page, read } from '@medicare/platform';
import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Args,
  Ctx,
  FieldResolver,
  ID,
  Info,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql';
import { BillChangedArgs, BillsArgs, CreateBillInput, CreditBillInput, UpdateBillInput } from './bills.inputs';
import { changeOf } from './bills.live';
import { billTotals, patientAccount, timesAsked } from './bills.queries';
import { BillChanged, BillPage, BillStatusTotal, PatientAccount, UpiPayment } from './bills.types';
import { cancelBill } from './cancel-bill';
import { createBill } from './create-bill';
import { creditBill } from './credit-bill';
import { issueBill } from './issue-bill';
import { updateBill } from './update-bill';
import { upiPayment } from './upi-payment';

const STALE = '`version` is the one that was read: another in the database gives STALE_WRITE with `currentVersion`.';

@Resolver()
export class BillsResolver {
  @Access('bills:read')
  @Query(() => Bill, { nullable: true })
  bill(@Arg('id', () => ID) id: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return read<Bill>(context, info, one(Bill, { id }));
  }

  @Access('bills:read')
  @Query(() => BillPage, { description: 'The newest first.' })
  async bills(@Args(() => BillsArgs) args: BillsArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    const { branchId, patientId, appointmentId, status, isOpen, due, number } = args;
    const createdAt = await timesAsked(context, args);
    const where = { branchId, patientId, appointmentId, status, isOpen, due, number, createdAt };
    return read<Page<Bill>>(context, info, page(Bill, where, { by: 'createdAt', desc: true }, args));
  }

  @Access('bills:totals')
  @Query(() => [BillStatusTotal], { description: 'From counters: as cheap for a million bills as for one.' })
  billTotals(
    @Arg('branchId', () => ID, { nullable: true }) branchId: string | null,
    @Ctx() context: Context,
  ): Promise<BillStatusTotal[]> {
    return billTotals(context, branchId);
  }

  @Access('bills:read')
  @Query(() => PatientAccount)
  patientAccount(@Arg('patientId', () => ID) patientId: string, @Ctx() context: Context): Promise<PatientAccount> {
    return patientAccount(context, patientId);
  }

  @Access('bills:read')
  @Query(() => UpiPayment, { description: 'How to pay an issued bill by UPI: the link is the content of the QR code.' })
  upiPayment(@Arg('billId', () => ID) billId: string, @Ctx() context: Context): Promise<UpiPayment> {
    return upiPayment(context, billId);
  }

  @Access('bills:draft')
  @Mutation(() => Bill, { description: 'A draft, without a number. Only the staff sees it.' })
  async createBill(
    @Arg('input', () => CreateBillInput) input: CreateBillInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<Bill>(context, info, one(Bill, { id: await createBill(context, input) }));
  }

  @Access('bills:draft')
  @Mutation(() => Bill, { description: `Only the given fields change, and of drafts alone. ${STALE}` })
  async updateBill(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('input', () => UpdateBillInput) input: UpdateBillInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<Bill>(context, info, one(Bill, { id: await updateBill(context, id, version, input) }));
  }

  @Access('bills:issue')
  @Mutation(() => Bill, { description: `Gives the number and the tax rates of the day. ${STALE}` })
  async issueBill(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('idempotencyKey', () => String, { nullable: true }) key: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<Bill>(context, info, one(Bill, { id: await issueBill(context, id, version, key) }));
  }

  @Access('bills:cancel', 'bills:draft')
  @Mutation(() => Bill, {
    description:
      'A draft, or (with bills:cancel) an issued bill for which nothing was received. The number stays used.',
  })
  async cancelBill(
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String) reason: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<Bill>(context, info, one(Bill, { id: await cancelBill(context, id, reason) }));
  }

  @Access('bills:cancel')
  @Mutation(() => CreditNote, { description: 'Takes back some of an issued bill; it is never changed otherwise.' })
  async creditBill(
    @Arg('id', () => ID) id: string,
    @Arg('input', () => CreditBillInput) input: CreditBillInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<CreditNote>(context, info, one(CreditNote, { id: await creditBill(context, id, input) }));
  }

  @Access('bills:read')
  @Subscription(() => BillChanged, { subscribe: fromLog })
  billChanged(@Root() event: SealedEvent, @Args(() => BillChangedArgs) _args: BillChangedArgs): BillChanged {
    return { seq: event.seq, change: changeOf(event), billId: String(event.facts['billId']) };
  }
}

@Resolver(() => BillChanged)
export class BillChangedResolver {
  @FieldResolver(() => Bill, { nullable: true })
  bill(@Root() changed: BillChanged, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return read<Bill>(context, info, one(Bill, { id: changed.billId }));
  }
}
