import { BankStatement, StatementLine } from '@medicare/data';
import { Access, type Context, one, page, type Page, PageArguments, read } from '@medicare/platform';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { importStatement } from './import-statement';
import { ignoreStatementLine, reopenStatementLine, settleStatementLine } from './settle-line';
import { ImportStatementInput, StatementLinesArgs } from './statements.inputs';
import { BankStatementPage, StatementImport, StatementLinePage } from './statements.types';

@Resolver()
export class StatementsResolver {
  @Access('statements:manage')
  @Query(() => BankStatementPage, { description: 'The newest first.' })
  bankStatements(
    @Arg('branchId', () => ID, { nullable: true }) branchId: string | null,
    @Args(() => PageArguments) args: PageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<Page<BankStatement>>(
      context,
      info,
      page(BankStatement, { branchId }, { by: 'createdAt', desc: true }, args),
    );
  }

  @Access('statements:manage')
  @Query(() => BankStatement, { nullable: true })
  bankStatement(@Arg('id', () => ID) id: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return read<BankStatement | null>(context, info, one(BankStatement, { id }));
  }

  @Access('statements:manage')
  @Query(() => StatementLinePage, { description: 'With state QUEUED: what waits for a person. The newest first.' })
  statementLines(
    @Args(() => StatementLinesArgs) args: StatementLinesArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { state, branchId, statementId } = args;
    const where = { state, branchId, statementId };
    return read<Page<StatementLine>>(context, info, page(StatementLine, where, { by: 'createdAt', desc: true }, args));
  }

  @Access('statements:manage')
  @Mutation(() => StatementImport, {
    description: 'Good lines are kept, odd ones reported; what was brought in before changes nothing.',
  })
  importBankStatement(@Arg('input', () => ImportStatementInput) input: ImportStatementInput, @Ctx() context: Context) {
    return importStatement(context, input);
  }

  @Access('statements:manage')
  @Mutation(() => StatementLine)
  async settleStatementLine(
    @Arg('id', () => ID) id: string,
    @Arg('billId', () => ID) billId: string,
    @Arg('idempotencyKey', () => String, { nullable: true }) key: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<StatementLine>(
      context,
      info,
      one(StatementLine, { id: await settleStatementLine(context, id, billId, key) }),
    );
  }

  @Access('statements:manage')
  @Mutation(() => StatementLine)
  async ignoreStatementLine(
    @Arg('id', () => ID) id: string,
    @Arg('note', () => String) note: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<StatementLine>(context, info, one(StatementLine, { id: await ignoreStatementLine(context, id, note) }));
  }

  @Access('statements:manage')
  @Mutation(() => StatementLine, { description: 'A line that was put aside waits again.' })
  async reopenStatementLine(
    @Arg('id', () => ID) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<StatementLine>(context, info, one(StatementLine, { id: await reopenStatementLine(context, id) }));
  }
}

@Resolver(() => StatementImport)
export class StatementImportResolver {
  @FieldResolver(() => BankStatement)
  statement(@Root() { statementId }: StatementImport, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return read<BankStatement>(context, info, one(BankStatement, { id: statementId }));
  }
}
