import { Account, Branch, Instant, Patient, Role } from '@medicare/data';
import { type Role as RoleName } from '@medicare/domain';
import { anyOf, type Context, count, list, one, read } from '@medicare/platform';
import { Notification } from '@medicare/data';
import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, FieldResolver, Info, Int, ObjectType, Resolver } from 'type-graphql';

/** Who is signed in and what they may do. */
@ObjectType({ description: 'Who is signed in and what they may do.' })
export class Me {
  @Field(() => Role)
  role: RoleName;
  @Field(() => [String])
  permissions: string[];
  @Field(() => Int, { description: 'The position of the log at the moment of asking: subscribe with it as `since`.' })
  position: number;
}

@ObjectType()
export class SignInResult {
  @Field(() => String)
  accessToken: string;
  @Field(() => Instant)
  expiresAt: Date;
}

/** What `me` starts from; the rest is read by field. */
export const meOf = (context: Context): Me => ({
  role: context.actor.role as RoleName,
  permissions: [...context.actor.permissions],
  position: context.tail.last,
});

@Resolver(() => Me)
export class MeResolver {
  @FieldResolver(() => Account)
  account(@Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return read<Account>(context, info, one(Account, { id: context.actor.accountId }));
  }
  @FieldResolver(() => [Branch])
  branches(@Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    const { seesAllBranches, branchIds } = context.actor;
    return read<Branch[]>(
      context,
      info,
      list(Branch, { isActive: true, id: seesAllBranches ? null : anyOf(branchIds) }, { by: 'name' }, { first: 100 }),
    );
  }
  @FieldResolver(() => Patient, { nullable: true })
  patient(@Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    const { patientId } = context.actor;
    return patientId ? read<Patient>(context, info, one(Patient, { id: patientId })) : null;
  }
  @FieldResolver(() => Int)
  unreadNotifications(@Ctx() context: Context) {
    return context.reads.count(context.actor, count(Notification, { isUnread: true }));
  }
}

@Resolver(() => SignInResult)
export class SignInResultResolver {
  @FieldResolver(() => Me)
  me(@Ctx() context: Context): Me {
    return meOf(context);
  }
}
