import { Access, type Context } from '@medicare/platform';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { confirmAddressChange, requestAddressChange } from './change-address';
import { RequestAddressChangeInput, RequestPasswordResetInput, ResetPasswordInput } from './identity.inputs';
import { SignInResult } from './identity.types';
import { MailedLink, mailedLink } from './mailed-link';
import { requestPasswordReset, resetPassword } from './password-reset';

@Resolver()
export class MailedLinksResolver {
  @Access('public')
  @Query(() => MailedLink, { description: 'Whether a link for a new password still works.' })
  passwordResetLink(@Arg('code', () => String) code: string, @Ctx() context: Context) {
    return mailedLink(context, 'PASSWORD_RESET', code);
  }

  @Access('public')
  @Query(() => MailedLink, { description: 'Whether a link that confirms an address still works, and which one it is.' })
  addressChangeLink(@Arg('code', () => String) code: string, @Ctx() context: Context) {
    return mailedLink(context, 'ADDRESS_CHANGE', code);
  }

  @Access('public')
  @Mutation(() => Boolean, {
    description: 'Always true: an account with an e-mail address is sent a link, of others nobody learns anything.',
  })
  requestPasswordReset(
    @Arg('input', () => RequestPasswordResetInput) input: RequestPasswordResetInput,
    @Ctx() context: Context,
  ) {
    return requestPasswordReset(context, input);
  }

  @Access('public')
  @Mutation(() => SignInResult, { description: 'Ends all sessions of the account, and signs in.' })
  resetPassword(@Arg('input', () => ResetPasswordInput) input: ResetPasswordInput, @Ctx() context: Context) {
    return resetPassword(context, input);
  }

  @Access('signed-in')
  @Mutation(() => Boolean, { description: 'Sends a link to the new address and a notice to the old one.' })
  requestAddressChange(
    @Arg('input', () => RequestAddressChangeInput) input: RequestAddressChangeInput,
    @Ctx() context: Context,
  ) {
    return requestAddressChange(context, input);
  }

  @Access('public')
  @Mutation(() => String, { description: 'The address with which the account signs in from now on.' })
  confirmAddressChange(@Arg('code', () => String) code: string, @Ctx() context: Context) {
    return confirmAddressChange(context, code);
  }
}
