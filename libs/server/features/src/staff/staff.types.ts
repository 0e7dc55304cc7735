import { LocalDate } from '@medicare/data';
import { Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'One duty: it begins on this day.' })
export class RosterDuty {
  @Field(() => LocalDate)
  day: string;
  @Field(() => ID)
  shiftId: string;
}

@ObjectType()
export class RosterMember {
  @Field(() => ID)
  staffId: string;
  @Field(() => String)
  fullName: string;
  @Field(() => String)
  jobTitle: string;
  @Field(() => String, { nullable: true })
  department: string | null;
  @Field(() => ID, { nullable: true, description: 'The usual shift.' })
  shiftId: string | null;
  @Field(() => Boolean, { description: 'False for somebody who left, or works in another branch by now.' })
  canBePlanned: boolean;
  @Field(() => [RosterDuty])
  duties: RosterDuty[];
}

@ObjectType({ description: 'A week of a branch, Monday to Sunday: everybody who works there, by department and name.' })
export class Roster {
  @Field(() => ID)
  branchId: string;
  @Field(() => [LocalDate])
  days: string[];
  @Field(() => [RosterMember])
  members: RosterMember[];
}

@ObjectType()
export class CopiedRoster {
  @Field(() => Int)
  copied: number;
  @Field(() => Int, {
    description:
      'Left out: the day was planned already, the person left, the shift is not used any more, or it overlaps.',
  })
  left: number;
  @Field(() => Roster)
  roster: Roster;
}

@ObjectType({ description: 'Something about staff, shifts, the roster or invitations has changed.' })
export class StaffChanged {
  @Field(() => Int)
  seq: number;
  @Field(() => String, { description: 'The event, such as staff.updated or roster.set.' })
  change: string;
  @Field(() => ID)
  subjectId: string;
}
