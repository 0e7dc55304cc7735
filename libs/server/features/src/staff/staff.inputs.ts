import { LocalDate, LocalTime, Paise } from '@medicare/data';
import { MAX_SALARY_PAISE } from '@medicare/domain';
import { Line, OptionalDay, PageArguments, RowId } from '@medicare/platform';
import { ArrayMaxSize, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { ArgsType, Field, ID, InputType } from 'type-graphql';

@ArgsType()
export class StaffArgs extends PageArguments {
  @Field(() => String, { nullable: true, description: 'Parts of the name, job title, phone number or e-mail address.' })
  search?: string | null;
  @Field(() => ID, { nullable: true })
  departmentId?: string | null;
  @Field(() => ID, { nullable: true })
  branchId?: string | null;
  @Field(() => Boolean, { nullable: true, defaultValue: true, description: 'Null for both.' })
  isActive?: boolean | null;
}

@InputType()
export class UpdateStaffInput {
  @Line({ max: 160, min: 2, optional: true })
  fullName?: string | null;
  @Line({ max: 80, min: 2, optional: true })
  jobTitle?: string | null;
  @Line({ max: 40, optional: true })
  phone?: string | null;
  @Line({ max: 254, optional: true })
  email?: string | null;
  @OptionalDay()
  joinedOn?: string | null;
  @Field(() => Paise, { nullable: true, description: 'Per month. Administrators only.' })
  @IsOptional()
  @Min(0, { message: 'A salary is 0 or more.' })
  @Max(MAX_SALARY_PAISE, { message: 'This is more than a crore a month. Check the amount.' })
  salary?: number | null;
  @RowId({ optional: true })
  departmentId?: string | null;
  @RowId({ optional: true, description: 'The usual one; the roster says which it is on a day.' })
  shiftId?: string | null;
  @RowId({ optional: true, description: 'When somebody moves, department and shift have to be of the new branch.' })
  branchId?: string | null;
}

@InputType()
export class CreateStaffInput extends UpdateStaffInput {
  @Line({ max: 160, min: 2 })
  declare fullName: string;
  @Line({ max: 80, min: 2 })
  declare jobTitle: string;
}

@InputType()
export class CreateDepartmentInput {
  @Line({ max: 80, min: 2 })
  name: string;
  @RowId({ optional: true, description: "Defaults to the account's first branch." })
  branchId?: string | null;
}

@ArgsType()
export class RenameDepartmentArgs {
  @RowId()
  id: string;
  @Line({ max: 80, min: 2 })
  name: string;
}

@InputType()
export class UpdateShiftInput {
  @Line({ max: 40, min: 2, optional: true })
  name?: string | null;
  @Field(() => LocalTime, { nullable: true })
  fromTime?: string | null;
  @Field(() => LocalTime, { nullable: true, description: 'Not later than the beginning: it ends the next day.' })
  toTime?: string | null;
}

@InputType()
export class CreateShiftInput extends UpdateShiftInput {
  @Line({ max: 40, min: 2 })
  declare name: string;
  @Field(() => LocalTime)
  declare fromTime: string;
  @Field(() => LocalTime)
  declare toTime: string;
  @RowId({ optional: true, description: "Defaults to the account's first branch." })
  branchId?: string | null;
}

@InputType()
export class RosterChangeInput {
  @RowId()
  staffId: string;
  @Field(() => LocalDate)
  day: string;
  @RowId({ optional: true, description: 'Null: off duty.' })
  shiftId?: string | null;
}

@InputType()
export class SetRosterInput {
  @RowId()
  branchId: string;
  @Field(() => [RosterChangeInput])
  @ArrayMaxSize(1000, { message: 'Change at most 1000 days at a time.' })
  @ValidateNested({ each: true })
  changes: RosterChangeInput[];
}
