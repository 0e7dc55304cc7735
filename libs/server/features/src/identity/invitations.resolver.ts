import { Access, type Context } from '@medicare/platform';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { acceptInvitation } from './accept-invitation';
import { AcceptInvitationInput, InviteStaffInput } from './identity.inputs';
import { SignInResult } from './identity.types';
import { invited, pendingInvitations } from './invitation-views';
import { CreatedInvitation, Invited, PendingInvitation } from './invitation.types';
import { inviteStaff, withdrawInvitationById } from './invite-staff';

@Resolver()
export class InvitationsResolver {
  @Access('accounts:manage')
  @Query(() => [PendingInvitation], { description: 'Neither used nor withdrawn, the newest first; at most 500.' })
  invitations(
    @Arg('staffId', () => ID, { nullable: true }) staffId: string | null,
    @Arg('doctorId', () => ID, { nullable: true }) doctorId: string | null,
    @Ctx() context: Context,
  ) {
    return pendingInvitations(context, { staffId, doctorId });
  }

  @Access('public')
  @Query(() => Invited, { description: 'What the code of a link invites to.' })
  invitation(@Arg('code', () => String) code: string, @Ctx() context: Context) {
    return invited(context, code);
  }

  @Access('accounts:manage')
  @Mutation(() => CreatedInvitation, { description: 'A newer link of the same person replaces the older one.' })
  inviteStaff(@Arg('input', () => InviteStaffInput) input: InviteStaffInput, @Ctx() context: Context) {
    return inviteStaff(context, input);
  }

  @Access('accounts:manage')
  @Mutation(() => Boolean)
  withdrawInvitation(@Arg('id', () => ID) id: string, @Ctx() context: Context) {
    return withdrawInvitationById(context, id);
  }

  @Access('public')
  @Mutation(() => SignInResult, { description: 'Makes the account with the password of the invited, and signs in.' })
  acceptInvitation(@Arg('input', () => AcceptInvitationInput) input: AcceptInvitationInput, @Ctx() context: Context) {
    return acceptInvitation(context, input);
  }
}
