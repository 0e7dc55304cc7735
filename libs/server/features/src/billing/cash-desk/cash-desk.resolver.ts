import { CashSession } from '@medicare/data';
import { Access, type Context, one, page, type Page, PageArguments, pageOf, read } from '@medicare/platform';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { CloseCashSessionInput, MoveCashInput, OpenCashSessionInput } from './cash-desk.inputs';
import { closeCashSession, moveCash, openCashSession, openSessionId } from './cash-session';

export const CashSessionPage = pageOf(CashSession);

@Resolver()
export class CashDeskResolver {
  @Access('cash:manage')
  @Query(() => CashSession, { nullable: true, description: "The caller's open cash desk; with an id, that one." })
  async cashSession(
    @Arg('id', () => ID, { nullable: true }) wanted: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const id = wanted ?? (await openSessionId(context));
    return id && read<CashSession>(context, info, one(CashSession, { id }));
  }

  @Access('cash:manage')
  @Query(() => CashSessionPage, { description: 'The newest first.' })
  cashSessions(
    @Arg('branchId', () => ID, { nullable: true }) branchId: string | null,
    @Args(() => PageArguments) args: PageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<Page<CashSession>>(
      context,
      info,
      page(CashSession, { branchId }, { by: 'createdAt', desc: true }, args),
    );
  }

  @Access('cash:manage')
  @Mutation(() => CashSession)
  async openCashSession(
    @Arg('input', () => OpenCashSessionInput) input: OpenCashSessionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<CashSession>(context, info, one(CashSession, { id: await openCashSession(context, input) }));
  }

  @Access('cash:manage')
  @Mutation(() => CashSession, { description: "Cash into or out of the caller's open drawer, beside payments." })
  async moveCash(
    @Arg('input', () => MoveCashInput) input: MoveCashInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<CashSession>(context, info, one(CashSession, { id: await moveCash(context, input) }));
  }

  @Access('cash:manage')
  @Mutation(() => CashSession, { description: 'With a count. A difference stays on record and needs a note.' })
  async closeCashSession(
    @Arg('input', () => CloseCashSessionInput) input: CloseCashSessionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<CashSession>(context, info, one(CashSession, { id: await closeCashSession(context, input) }));
  }
}
