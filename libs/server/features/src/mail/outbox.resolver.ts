import { Access, type Context } from '@medicare/platform';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { openOutboxMessage, outbox } from './outbox';
import { OpenedMessage, Outbox } from './outbox.types';

@Resolver()
export class OutboxResolver {
  @Access('outbox:read')
  @Query(() => Outbox)
  outbox(@Ctx() context: Context) {
    return outbox(context);
  }

  @Access('outbox:read')
  @Mutation(() => OpenedMessage, { description: 'Stands in the audit: whoever reads a link could use it.' })
  openOutboxMessage(@Arg('id', () => ID) id: string, @Ctx() context: Context) {
    return openOutboxMessage(context, id);
  }
}
