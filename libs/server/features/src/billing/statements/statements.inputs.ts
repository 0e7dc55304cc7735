import { StatementLineState } from '@medicare/data';
import type { StatementLineStateName } from '@medicare/data';
import { Line, PageArguments, RowId, SecretText } from '@medicare/platform';
import { ArgsType, Field, InputType } from 'type-graphql';

/** A month of a small hospital; the whole request may have little more. */
const LONGEST_CSV = 180_000;

@InputType()
export class ImportStatementInput {
  @RowId({ optional: true, description: "Defaults to the account's first branch." })
  branchId?: string | null;
  @Line({ max: 160 })
  fileName: string;
  /** The text of the CSV file as the bank gave it. Taken as it is: its lines are told apart by what stands in them. */
  @SecretText(LONGEST_CSV)
  csv: string;
}

@ArgsType()
export class StatementLinesArgs extends PageArguments {
  @Field(() => StatementLineState, { nullable: true })
  state?: StatementLineStateName | null;
  @RowId({ optional: true })
  branchId?: string | null;
  @RowId({ optional: true })
  statementId?: string | null;
}
