import { Instant, MailKind } from '@medicare/data';
import type { MailKind as KindName } from '@medicare/domain';
import { Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A mail that is kept here because there is no mail server.' })
export class OutboxMessage {
  @Field(() => ID)
  id: string;
  @Field(() => MailKind)
  kind: KindName;
  @Field(() => String)
  recipient: string;
  @Field(() => Instant)
  createdAt: Date;
  @Field(() => Instant, { description: 'Until when it is kept.' })
  expiresAt: Date;
}

@ObjectType()
export class Outbox {
  @Field(() => Boolean, { description: 'With a mail server, mails are sent and no message is shown here.' })
  hasMailServer: boolean;
  @Field(() => Int, { description: 'How many mails were tried and wait for the mail server.' })
  waiting: number;
  @Field(() => [OutboxMessage], { description: 'The newest first.' })
  messages: OutboxMessage[];
}

@ObjectType({ description: 'A mail of the outbox in its words. Its link was made now and is kept nowhere.' })
export class OpenedMessage {
  @Field(() => String)
  to: string;
  @Field(() => String)
  subject: string;
  @Field(() => String)
  text: string;
  @Field(() => String)
  link: string;
}
