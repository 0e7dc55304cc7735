import { ArgsType, Field, Int, ObjectType } from 'type-graphql';

/** How much of a list and from where: `first` after a cursor, or `skip` and `limit`. */
@ArgsType()
export class PageArguments {
  @Field(() => Int, { nullable: true, description: 'At most 100; 20 unless told.' })
  first?: number | null;
  @Field(() => String, { nullable: true, description: 'The `endCursor` of the page before.' })
  after?: string | null;
  @Field(() => Int, { nullable: true })
  skip?: number | null;
  @Field(() => Int, { nullable: true })
  limit?: number | null;
}

/** Where a page ends. */
@ObjectType()
export class PageInfo {
  @Field(() => String, { nullable: true })
  endCursor: string | null;
  @Field(() => Boolean)
  hasNextPage: boolean;
}

/** A page of an entity: `items`, `totalCount` and `pageInfo`, answered by the read engine. */
export interface Page<T> {
  items: T[];
  totalCount: number;
  pageInfo: PageInfo;
}

/** The GraphQL type of a page of `Item`, called `<Item>Page`. */
export function pageOf<T extends object>(Item: new () => T): new () => Page<T> {
  const name = `${Item.name}Page`;
  @ObjectType(name)
  class PageOfItem implements Page<T> {
    @Field(() => [Item])
    items: T[];
    @Field(() => Int)
    totalCount: number;
    @Field(() => PageInfo)
    pageInfo: PageInfo;
  }
  return PageOfItem;
}
