import { BankStatement, StatementLine } from '@medicare/data';
import { pageOf } from '@medicare/platform';
import { Field, Int, ObjectType } from 'type-graphql';

export const BankStatementPage = pageOf(BankStatement);
export const StatementLinePage = pageOf(StatementLine);

/** A line of a statement that could not be read. */
@ObjectType()
export class UnreadableStatementLine {
  @Field(() => Int, { description: 'Counts from 1.' })
  line: number;
  @Field(() => String)
  message: string;
}

/** What came of a statement. */
@ObjectType()
export class StatementImport {
  statementId: string;
  @Field(() => [UnreadableStatementLine])
  unreadable: UnreadableStatementLine[];
}
