import { AppointmentStatus, Instant, LocalDate } from '@medicare/data';
import type { AppointmentStatusName } from '@medicare/domain';
import { Line, PageArguments, Prose, RowId, RowIds } from '@medicare/platform';
import { ArrayMaxSize, ArrayNotEmpty, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';

const END = { nullable: true, description: 'Defaults to one slot; may span several slots of one session.' };
const OVERBOOK = {
  max: 200,
  optional: true,
  description: 'Books even where the time is taken or outside the hours. Needs the permission; is kept for the audit.',
};

@InputType()
export class BookAppointmentInput {
  @RowId()
  doctorId: string;
  @RowId({ optional: true, description: 'Patients book for themselves.' })
  patientId?: string | null;
  @Field(() => Instant)
  startsAt: string;
  @Field(() => Instant, END)
  endsAt?: string | null;
  @Prose({ max: 500, optional: true, description: 'Why the patient comes.' })
  reason?: string | null;
  @Prose({ max: 2000, optional: true, description: 'For the staff alone.' })
  notes?: string | null;
  @RowId({ optional: true, description: 'The hold on this time; refused with CONFLICT once it has expired.' })
  holdId?: string | null;
  @Line(OVERBOOK)
  overbookReason?: string | null;
}

@InputType()
export class RescheduleAppointmentInput {
  @RowId({ optional: true, description: 'Another doctor; the same one unless told.' })
  doctorId?: string | null;
  @Field(() => Instant)
  startsAt: string;
  @Field(() => Instant, END)
  endsAt?: string | null;
  @RowId({ optional: true, description: 'The hold on this time; refused with CONFLICT once it has expired.' })
  holdId?: string | null;
  @Line(OVERBOOK)
  overbookReason?: string | null;
}

@InputType()
export class UpdateAppointmentInput {
  @Prose({ max: 500, optional: true })
  reason?: string | null;
  @Prose({ max: 2000, optional: true })
  notes?: string | null;
}

@InputType()
export class MoveInput {
  @RowId()
  appointmentId: string;
  @RowId({ optional: true })
  doctorId?: string | null;
  @Field(() => Instant)
  startsAt: string;
}

@ArgsType()
export class MovesArgs {
  @Field(() => [MoveInput])
  @ArrayNotEmpty({ message: 'Give at least one move.' })
  @ArrayMaxSize(100, { message: 'Move at most 100 appointments at a time.' })
  @ValidateNested({ each: true })
  moves: MoveInput[];
}

@ArgsType()
export class AppointmentsArgs extends PageArguments {
  @Field(() => Instant, { nullable: true, description: 'Appointments that begin then or later.' })
  from?: string | null;
  @Field(() => Instant, { nullable: true, description: 'Appointments that begin before then.' })
  to?: string | null;
  @Field(() => LocalDate, { nullable: true })
  day?: string | null;
  @Field(() => [AppointmentStatus], { nullable: true })
  statuses?: AppointmentStatusName[] | null;
  @RowId({ optional: true })
  doctorId?: string | null;
  @RowId({ optional: true })
  patientId?: string | null;
  @RowId({ optional: true })
  branchId?: string | null;
  @Field(() => String, { nullable: true })
  specialization?: string | null;
  @Field(() => Boolean, { nullable: true, defaultValue: false })
  descending?: boolean | null;
}

@ArgsType()
export class TodaysAppointmentsArgs extends PageArguments {
  @RowId({ optional: true })
  branchId?: string | null;
  @RowId({ optional: true })
  doctorId?: string | null;
  @Field(() => [AppointmentStatus], { nullable: true })
  statuses?: AppointmentStatusName[] | null;
}

@ArgsType()
export class OpenSlotsArgs {
  @Field(() => ID, { nullable: true })
  doctorId?: string | null;
  @RowIds({ description: 'Several doctors at once.' })
  doctorIds?: string[] | null;
  @Field(() => String, { nullable: true, description: 'All doctors of it.' })
  specialization?: string | null;
  @RowId({ optional: true })
  branchId?: string | null;
  @Field(() => Instant)
  from: string;
  @Field(() => Instant, { description: 'At most 62 days after `from`.' })
  to: string;
}

@ArgsType()
export class FirstOpenSlotsArgs {
  @Field(() => ID, { nullable: true })
  doctorId?: string | null;
  @RowIds({ description: 'Any of these doctors.' })
  doctorIds?: string[] | null;
  @Field(() => String, { nullable: true, description: 'Any doctor of it.' })
  specialization?: string | null;
  @RowId({ optional: true })
  branchId?: string | null;
  @Field(() => Instant, { nullable: true, description: 'Now, unless told.' })
  from?: string | null;
  @Field(() => Int, { nullable: true, description: 'At most so many of each doctor.' })
  @IsOptional()
  @Min(1, { message: 'Ask for at least one.' })
  perDoctor?: number | null;
  @Field(() => Int, { nullable: true, defaultValue: 5 })
  @IsOptional()
  @Min(1, { message: 'Ask for at least one.' })
  @Max(50, { message: 'Ask for at most 50.' })
  count?: number | null;
}

@ArgsType()
export class DisplacedArgs {
  @RowId()
  doctorId: string;
  @Field(() => Instant, { nullable: true, description: 'With `endsAt`: as if the doctor were on leave then.' })
  startsAt?: string | null;
  @Field(() => Instant, { nullable: true })
  endsAt?: string | null;
}

@ArgsType()
export class DayCountsArgs {
  @Field(() => LocalDate)
  from: string;
  @Field(() => LocalDate, { description: 'The last day, at most 62 days after the first.' })
  to: string;
  @RowId({ optional: true })
  branchId?: string | null;
  @RowId({ optional: true })
  doctorId?: string | null;
}
