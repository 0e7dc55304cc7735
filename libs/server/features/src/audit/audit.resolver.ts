import { Event } from '@medicare/data';
import { Access, type Context, page, type Page, pageOf, read } from '@medicare/platform';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Query, Resolver } from 'type-graphql';

export const EventPage = pageOf(Event);

@Resolver()
export class AuditResolver {
  @Access('events:read')
  @Query(() => EventPage)
  events(
    @Arg('type', () => String, { nullable: true }) type: string | null,
    @Arg('subject', () => ID, { nullable: true }) subject: string | null,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('skip', () => Int, { nullable: true }) skip: number | null,
    @Arg('limit', () => Int, { nullable: true }) limit: number | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<Page<Event>>(context, info, page(Event, { type, subject }, { by: 'seq', desc: true }, { first, after, skip, limit }));
  }
}
