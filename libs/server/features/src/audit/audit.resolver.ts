import { Event } from '@medicare/data';
import { Access, type Context, page, type Page, PageArguments, pageOf, read } from '@medicare/platform';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';

export const EventPage = pageOf(Event);

@Resolver()
export class AuditResolver {
  @Access('events:read')
  @Query(() => EventPage)
  events(
    @Arg('type', () => String, { nullable: true }) type: string | null,
    @Arg('subject', () => ID, { nullable: true }) subject: string | null,
    @Args(() => PageArguments) args: PageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<Page<Event>>(context, info, page(Event, { type, subject }, { by: 'seq', desc: true }, args));
  }
}
