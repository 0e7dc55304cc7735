import { Instant, LocalDate, LocalTime, Paise } from '@medicare/data';
import { Line, PageArguments, RowId } from '@medicare/platform';
import { ArrayMaxSize, IsOptional, Min, ValidateNested } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';

@InputType()
export class UpdateDoctorInput {
  @Line({ max: 160, min: 2, optional: true })
  fullName?: string | null;
  @Line({ max: 80, min: 2, optional: true })
  specialization?: string | null;
  @Line({ max: 160, optional: true })
  qualification?: string | null;
  @Line({ max: 60, optional: true, description: 'Of the medical council.' })
  registrationNumber?: string | null;
  @Line({ max: 40, optional: true })
  phone?: string | null;
  @Line({ max: 254, optional: true })
  email?: string | null;
  @Field(() => Paise, { nullable: true })
  @IsOptional()
  @Min(0, { message: 'A fee is 0 or more.' })
  consultationFee?: number | null;
  @Line({ max: 20, optional: true })
  room?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'False: offers no times for now; what is booked stays.' })
  isAvailable?: boolean | null;
}

@InputType()
export class CreateDoctorInput extends UpdateDoctorInput {
  @Line({ max: 160, min: 2 })
  declare fullName: string;
  @Line({ max: 80, min: 2 })
  declare specialization: string;
  @RowId({ optional: true, description: "Defaults to the account's first branch." })
  branchId?: string | null;
}

@InputType()
export class DoctorHoursInput {
  @Field(() => Int, { description: '1 is Monday, 7 is Sunday.' })
  weekday: number;
  @Field(() => LocalTime)
  fromTime: string;
  @Field(() => LocalTime)
  toTime: string;
  @Field(() => Int)
  slotMinutes: number;
  @RowId({ optional: true, description: "Defaults to the doctor's branch." })
  branchId?: string | null;
  @Line({ max: 20, optional: true, description: "Defaults to the doctor's room." })
  room?: string | null;
}

@InputType()
export class SetDoctorHoursInput {
  @Field(() => LocalDate, { description: 'The first day on which this week holds. Hours from then on are replaced.' })
  validFrom: string;
  @Field(() => LocalDate, { nullable: true, description: 'The last day; afterwards the week before holds again.' })
  validTo?: string | null;
  @Field(() => [DoctorHoursInput])
  @ArrayMaxSize(50, { message: 'A week has at most 50 stretches of hours.' })
  @ValidateNested({ each: true })
  hours: DoctorHoursInput[];
}

@InputType()
export class DoctorLeaveInput {
  @Field(() => Instant)
  startsAt: string;
  @Field(() => Instant)
  endsAt: string;
  @Line({ max: 200, optional: true, description: 'For the staff alone.' })
  reason?: string | null;
}

@InputType()
export class ExtraSessionInput {
  @Field(() => Instant)
  startsAt: string;
  @Field(() => Instant)
  endsAt: string;
  @Field(() => Int)
  slotMinutes: number;
  @RowId({ optional: true, description: "Defaults to the doctor's branch." })
  branchId?: string | null;
  @Line({ max: 20, optional: true })
  room?: string | null;
}

@ArgsType()
export class DoctorsArgs extends PageArguments {
  @Field(() => String, { nullable: true })
  specialization?: string | null;
  @Field(() => Boolean, { nullable: true, defaultValue: true, description: 'Null for both.' })
  isActive?: boolean | null;
  @Field(() => Boolean, { nullable: true })
  isAvailable?: boolean | null;
  @Field(() => ID, { nullable: true })
  branchId?: string | null;
}
