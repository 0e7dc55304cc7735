import { Field, Int, ObjectType } from 'type-graphql';

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
