import { Field, Int, ObjectType } from 'type-graphql';

/** Why a line of a file was not taken over. */
@ObjectType()
export class ImportFault {
  @Field(() => Int, { description: 'In the text that was sent; the heading is line 1.' })
  line: number;
  @Field(() => String)
  code: string;
  @Field(() => String, { nullable: true, description: 'The column; null when the line as a whole is broken.' })
  field: string | null;
  @Field(() => String)
  message: string;
}

/** What became of a file of items. */
@ObjectType()
export class ItemImport {
  @Field(() => Boolean, { description: 'Nothing was written: this is what would happen.' })
  isDryRun: boolean;
  @Field(() => Int)
  created: number;
  @Field(() => Int)
  updated: number;
  @Field(() => Int)
  unchanged: number;
  @Field(() => Int, { description: 'Batches taken in as opening stock.' })
  received: number;
  @Field(() => Int, { description: 'Lines; each has one fault or more.' })
  refused: number;
  @Field(() => [ImportFault])
  faults: ImportFault[];
}
