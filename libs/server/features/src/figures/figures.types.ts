import { AppointmentStatus, BloodGroup, Gender, LocalDate, Paise } from '@medicare/data';
import type { AppointmentStatusName, DaySpan, Stats as StatValues, Tally } from '@medicare/domain';
import { Field, ID, Int, ObjectType } from 'type-graphql';

const COUNT = { nullable: true } as const;
const described = (description: string) => ({ ...COUNT, description });

/** The figures of a dashboard. One that the caller may not see is null. */
@ObjectType({ description: 'The figures of a dashboard, as of now. One that you may not see is null.' })
export class Stats implements StatValues {
  @Field(() => Int, described('Ever registered, deactivated ones included.'))
  totalPatients: number | null;
  @Field(() => Int, COUNT)
  activePatients: number | null;
  @Field(() => Int, described('Ever entered, deactivated ones included.'))
  totalDoctors: number | null;
  @Field(() => Int, described('Active and marked as available.'))
  availableDoctors: number | null;
  @Field(() => Int, described('Ever booked, whatever became of them. Doctors see their own.'))
  totalAppointments: number | null;
  @Field(() => Int, described('Of today where the branch is, in every status. Doctors see their own.'))
  todaysAppointments: number | null;
  @Field(() => Int, described('Of any day, neither confirmed nor cancelled. Doctors see their own.'))
  pendingAppointments: number | null;
  @Field(() => Int, COUNT)
  paidBills: number | null;
  @Field(() => Int, described('Issued bills on which something is due, partly paid ones included.'))
  unpaidBills: number | null;
  @Field(() => Paise, described('Verified payments less refunds, in paise.'))
  totalRevenue: number | null;
  @Field(() => Paise, described('Due on unpaid and partly paid bills, in paise.'))
  pendingRevenue: number | null;
  @Field(() => Int, described('Active items whose stock is at its minimum or below.'))
  lowStockItems: number | null;
  @Field(() => Int, described('Members of staff; doctors are counted apart.'))
  activeStaff: number | null;
  @Field(() => Int, described('Your own, in all branches.'))
  unreadNotifications: number | null;
}

@ObjectType()
export class BloodGroupCount {
  @Field(() => BloodGroup, { nullable: true, description: 'Null where nobody knows it.' })
  bloodGroup: BloodGroup | null;
  @Field(() => Int)
  count: number;
}

@ObjectType()
export class GenderCount {
  @Field(() => Gender)
  gender: Gender;
  @Field(() => Int)
  count: number;
}

@ObjectType()
export class AppointmentStatusCount {
  @Field(() => AppointmentStatus)
  status: AppointmentStatusName;
  @Field(() => Int)
  count: number;
}

@ObjectType()
export class DiagnosisCount {
  @Field(() => String, { description: 'ICD-10.' })
  code: string;
  @Field(() => Int)
  count: number;
}

@ObjectType()
export class DoctorLoad {
  @Field(() => ID)
  doctorId: string;
  @Field(() => String, { nullable: true, description: 'Null for a program that may not read doctors.' })
  doctorName: string | null;
  @Field(() => Int)
  count: number;
}

@ObjectType()
export class DayAppointments {
  @Field(() => LocalDate)
  day: string;
  @Field(() => Int, { description: 'In every status.' })
  count: number;
  @Field(() => Int)
  cancelled: number;
}

@ObjectType()
export class DayRevenue {
  @Field(() => LocalDate)
  day: string;
  @Field(() => Paise)
  received: number;
  @Field(() => Paise)
  refunded: number;
  @Field(() => Paise, { description: 'Received less refunded.' })
  revenue: number;
}

/** What charts are drawn from. The lists are asked for when they are selected, each from counters. */
@ObjectType({ description: 'What charts are drawn from. A list that you may not see is null.' })
export class Analytics implements DaySpan {
  @Field(() => LocalDate, { description: 'The first day of what is shown by days.' })
  from: string;
  @Field(() => LocalDate, { description: 'The last day, included.' })
  to: string;
  /** Whose counters are added up. */
  branchIds: string[];
  /** Appointments by `day status`, once they were asked for. */
  appointments?: Promise<Tally>;
}

/** The figures have changed: asked anew for each delivery. */
@ObjectType()
export class StatsChanged {
  @Field(() => Int)
  seq: number;
  branchId: string | null;
}
