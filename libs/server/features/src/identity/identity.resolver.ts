import { Account, ApiKey, Role, Session } from '@medicare/data';
import { type Role as RoleName } from '@medicare/domain';
import { Access, anyOf, type Context, list, one, page, type Page, pageOf, read } from '@medicare/platform';
import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Info,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { changeAccountRole, setAccountActive, setAccountBranches } from './accounts';
import { createApiKey, revokeApiKey } from './api-keys';
import { changePassword } from './change-password';
import { endOtherSessions, endSession, signOut } from './end-sessions';
import {
  AccountsArgs,
  ChangePasswordInput,
  CreateApiKeyInput,
  SetUpInput,
  SignInInput,
  SignUpInput,
} from './identity.inputs';
import { Me, meOf, SignInResult } from './identity.types';
import { accountBranches } from './invitation-views';
import { AccountBranches } from './invitation.types';
import { refreshSession } from './refresh-session';
import { needsSetUp, setUpFirstAdministrator } from './set-up';
import { signIn } from './sign-in';
import { signUp } from './sign-up';

export const AccountPage = pageOf(Account);

@ObjectType()
export class CreatedApiKey {
  @Field(() => String, { description: 'Shown this once; only a digest is kept.' })
  secret: string;
  id: string;
}

@Resolver()
export class IdentityResolver {
  @Access('public')
  @Query(() => Boolean, { description: 'Whether this installation waits for its first administrator.' })
  needsSetUp(@Ctx() context: Context) {
    return needsSetUp(context.store);
  }

  @Access('signed-in')
  @Query(() => Me)
  me(@Ctx() context: Context): Me {
    return meOf(context);
  }

  @Access('sessions:manage-own')
  @Query(() => [Session])
  sessions(@Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return read<Session[]>(context, info, list(Session, {}, { by: 'lastSeenAt', desc: true }, { first: 100 }));
  }

  @Access('api-keys:manage')
  @Query(() => [ApiKey])
  apiKeys(@Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return read<ApiKey[]>(context, info, list(ApiKey, {}, { by: 'createdAt', desc: true }, { first: 100 }));
  }

  @Access('accounts:manage')
  @Query(() => AccountPage)
  accounts(@Args(() => AccountsArgs) args: AccountsArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    const { isActive, role, staffIds, doctorIds } = args;
    const where = { isActive, role, staffId: staffIds && anyOf(staffIds), doctorId: doctorIds && anyOf(doctorIds) };
    return read<Page<Account>>(context, info, page(Account, where, { by: 'displayName' }, args));
  }

  @Access('accounts:manage')
  @Query(() => [AccountBranches])
  accountBranches(@Arg('accountIds', () => [ID]) accountIds: string[], @Ctx() context: Context) {
    return accountBranches(context, accountIds);
  }

  @Access('public')
  @Mutation(() => SignInResult)
  setUpFirstAdministrator(@Arg('input', () => SetUpInput) input: SetUpInput, @Ctx() context: Context) {
    return setUpFirstAdministrator(context, input);
  }

  @Access('public')
  @Mutation(() => SignInResult)
  signIn(@Arg('input', () => SignInInput) input: SignInInput, @Ctx() context: Context) {
    return signIn(context, input);
  }

  @Access('public')
  @Mutation(() => SignInResult, { description: 'Takes the refresh cookie, gives a new access token and a new cookie.' })
  refreshSession(@Ctx() context: Context) {
    return refreshSession(context);
  }

  @Access('public')
  @Mutation(() => Boolean)
  signOut(@Ctx() context: Context) {
    return signOut(context);
  }

  @Access('public')
  @Mutation(() => SignInResult, { description: 'A patient registers on the slim route; gives a signed-in session.' })
  signUp(@Arg('input', () => SignUpInput) input: SignUpInput, @Ctx() context: Context) {
    return signUp(context, input);
  }

  @Access('signed-in')
  @Mutation(() => Boolean)
  changePassword(@Arg('input', () => ChangePasswordInput) input: ChangePasswordInput, @Ctx() context: Context) {
    return changePassword(context, input);
  }

  @Access('sessions:manage-own')
  @Mutation(() => Boolean)
  endSession(@Arg('id', () => ID) id: string, @Ctx() context: Context) {
    return endSession(context, id);
  }

  @Access('sessions:manage-own')
  @Mutation(() => Int)
  endOtherSessions(@Ctx() context: Context) {
    return endOtherSessions(context);
  }

  @Access('api-keys:manage')
  @Mutation(() => CreatedApiKey)
  createApiKey(@Arg('input', () => CreateApiKeyInput) input: CreateApiKeyInput, @Ctx() context: Context) {
    return createApiKey(context, input);
  }

  @Access('api-keys:manage')
  @Mutation(() => ApiKey)
  async revokeApiKey(@Arg('id', () => ID) id: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return read<ApiKey>(context, info, one(ApiKey, { id: await revokeApiKey(context, id) }));
  }

  @Access('accounts:manage')
  @Mutation(() => Account)
  async changeAccountRole(
    @Arg('id', () => ID) id: string,
    @Arg('role', () => Role) role: RoleName,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<Account>(context, info, one(Account, { id: await changeAccountRole(context, id, role) }));
  }

  @Access('accounts:manage')
  @Mutation(() => Account, { description: 'Sessions stay open; what they see changes at once.' })
  async setAccountBranches(
    @Arg('id', () => ID) id: string,
    @Arg('branchIds', () => [ID]) branchIds: string[],
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<Account>(context, info, one(Account, { id: await setAccountBranches(context, id, branchIds) }));
  }

  @Access('accounts:manage')
  @Mutation(() => Account)
  async deactivateAccount(@Arg('id', () => ID) id: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return read<Account>(context, info, one(Account, { id: await setAccountActive(context, id, false) }));
  }

  @Access('accounts:manage')
  @Mutation(() => Account)
  async reactivateAccount(@Arg('id', () => ID) id: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return read<Account>(context, info, one(Account, { id: await setAccountActive(context, id, true) }));
  }
}

@Resolver(() => CreatedApiKey)
export class CreatedApiKeyResolver {
  @FieldResolver(() => ApiKey)
  apiKey(@Root() created: CreatedApiKey, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return read<ApiKey>(context, info, one(ApiKey, { id: created.id }));
  }
}
