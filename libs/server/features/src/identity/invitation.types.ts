import { Instant, Role } from '@medicare/data';
import { type Role as RoleName } from '@medicare/domain';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A fresh invitation: hand over the link yourself, it is shown this once.' })
export class CreatedInvitation {
  @Field(() => ID)
  id: string;
  @Field(() => String)
  link: string;
  @Field(() => Instant)
  expiresAt: Date;
}

@ObjectType({ description: 'An invitation that was neither used nor withdrawn. Its link is not kept.' })
export class PendingInvitation {
  @Field(() => ID)
  id: string;
  @Field(() => Role)
  role: RoleName;
  @Field(() => String)
  email: string;
  @Field(() => String)
  fullName: string;
  @Field(() => ID, { nullable: true })
  staffId: string | null;
  @Field(() => ID, { nullable: true })
  doctorId: string | null;
  @Field(() => [ID])
  branchIds: string[];
  @Field(() => Instant)
  createdAt: Date;
  @Field(() => Instant)
  expiresAt: Date;
  @Field(() => Boolean)
  isExpired: boolean;
}

@ObjectType({ description: 'What the holder of an invitation needs to know before accepting it.' })
export class Invited {
  @Field(() => Role)
  role: RoleName;
  @Field(() => String)
  fullName: string;
  @Field(() => String, { description: 'To sign in with.' })
  email: string;
  @Field(() => [String], { description: 'Names of the branches where the invited will work.' })
  branches: string[];
  @Field(() => Instant)
  expiresAt: Date;
}

@ObjectType({ description: 'The branches that an account may work in.' })
export class AccountBranches {
  @Field(() => ID)
  accountId: string;
  @Field(() => [ID])
  branchIds: string[];
}
