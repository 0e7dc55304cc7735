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
  @Field(() => Int, { description: 'Payments found by the UTR that their payer had told.' })
  byUtr: number;
  @Field(() => Int, { description: 'Bills found by their reference.' })
  byReference: number;
  @Field(() => Int, { description: 'Bills found by amount and time alone.' })
  byAmount: number;
  @Field(() => Int, { description: 'Lines of money that went out: they are left out.' })
  debits: number;
  @Field(() => [UnreadableStatementLine])
  unreadable: UnreadableStatementLine[];
}
