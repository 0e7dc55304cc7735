import { Instant } from '@medicare/data';
import { invalidInput, type LinkPurpose } from '@medicare/domain';
import { type Context, openLink, type OpenLink } from '@medicare/platform';
import { Field, ObjectType } from 'type-graphql';
import { tooManyTries } from './sign-in-throttle';

@ObjectType({ description: 'What the holder of a link that was sent by mail needs to know before using it.' })
export class MailedLink {
  @Field(() => String, { description: 'Where it was sent.' })
  email: string;
  @Field(() => Instant)
  expiresAt: Date;
}

const WORDS: Record<LinkPurpose, string> = {
  PASSWORD_RESET:
    'This link does not work any more: it was used, is older than half an hour, or a newer one was sent. Ask for a new one.',
  ADDRESS_CHANGE:
    'This link does not work any more: it was used, is older than a day, or something newer took its place. Ask for a new one under your account.',
};

/** Said alike of a code that was used, has run out, was replaced, or never was one. */
export const deadLink = (purpose: LinkPurpose) => invalidInput({ path: 'code', rule: 'link', message: WORDS[purpose] });

/** What a link's code opens. Throws BAD_USER_INPUT at `code` when nothing, RATE_LIMITED for an address that tries too often. */
export async function mailedLink(context: Context, purpose: LinkPurpose, code: string): Promise<OpenLink> {
  const waitSeconds = await context.limits.mailedLink(context.client.ip);
  if (waitSeconds) throw tooManyTries(waitSeconds);
  const link = await openLink(context, purpose, code);
  if (!link) throw deadLink(purpose);
  return link;
}
