import type { SealedEvent } from '@medicare/data';
import { Access, type Context, fromLog, plainAnswer } from '@medicare/platform';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root, Subscription } from 'type-graphql';
import { analytics, LISTS } from './analytics';
import { AnalyticsArgs } from './figures.inputs';
import {
  Analytics,
  AppointmentStatusCount,
  BloodGroupCount,
  DayAppointments,
  DayRevenue,
  DiagnosisCount,
  DoctorLoad,
  GenderCount,
  Stats,
  StatsChanged,
} from './figures.types';
import { stats } from './stats';

const ALL_BRANCHES = { nullable: true, description: 'All that you may see, without it.' };

@Resolver()
export class FiguresResolver {
  @Access('figures:desk', 'figures:own', 'figures:money', 'figures:stock', 'figures:staff', 'figures:diagnoses')
  @Query(() => Stats, { description: 'From counters: costs the same in a large hospital as in a small one.' })
  stats(
    @Arg('branchId', () => ID, ALL_BRANCHES) branchId: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return plainAnswer(context, info, stats(context, branchId));
  }

  @Access('figures:desk', 'figures:own', 'figures:money', 'figures:stock', 'figures:staff', 'figures:diagnoses')
  @Query(() => Analytics, { description: 'From counters: costs the same in a large hospital as in a small one.' })
  analytics(@Args(() => AnalyticsArgs) args: AnalyticsArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return plainAnswer(context, info, analytics(context, args), LISTS);
  }

  @Access('figures:desk', 'figures:own', 'figures:money', 'figures:stock', 'figures:staff', 'figures:diagnoses')
  @Subscription(() => StatsChanged, {
    subscribe: fromLog,
    description: 'At most twice a second; the newest state always comes.',
  })
  statsChanged(
    @Root() event: SealedEvent,
    @Arg('branchId', () => ID, ALL_BRANCHES) branchId: string | null,
    @Arg('since', () => Int, { nullable: true }) _since?: number,
  ): StatsChanged {
    return { seq: event.seq, branchId };
  }
}

@Resolver(() => StatsChanged)
export class StatsChangedResolver {
  @FieldResolver(() => Stats, { nullable: true })
  stats(@Root() { branchId }: StatsChanged, @Ctx() context: Context) {
    return stats(context, branchId);
  }
}

@Resolver(() => Analytics)
export class AnalyticsResolver {
  @FieldResolver(() => [BloodGroupCount], { nullable: true, description: 'Of active patients.' })
  bloodGroups(@Root() asked: Analytics, @Ctx() context: Context) {
    return LISTS.bloodGroups(context, asked);
  }

  @FieldResolver(() => [GenderCount], { nullable: true, description: 'Of active patients.' })
  genders(@Root() asked: Analytics, @Ctx() context: Context) {
    return LISTS.genders(context, asked);
  }

  @FieldResolver(() => [AppointmentStatusCount], { nullable: true, description: 'Of the appointments of these days.' })
  appointmentStatuses(@Root() asked: Analytics, @Ctx() context: Context) {
    return LISTS.appointmentStatuses(context, asked);
  }

  @FieldResolver(() => [DiagnosisCount], {
    nullable: true,
    description: 'The 10 most frequent signed ones of all days.',
  })
  topDiagnoses(@Root() asked: Analytics, @Ctx() context: Context) {
    return LISTS.topDiagnoses(context, asked);
  }

  @FieldResolver(() => [DoctorLoad], {
    nullable: true,
    description: 'The 5 doctors with the most appointments of these days, cancelled and missed ones left out.',
  })
  topDoctors(@Root() asked: Analytics, @Ctx() context: Context) {
    return LISTS.topDoctors(context, asked);
  }

  @FieldResolver(() => [DayAppointments], { nullable: true, description: 'Every day is there.' })
  appointmentsByDay(@Root() asked: Analytics, @Ctx() context: Context) {
    return LISTS.appointmentsByDay(context, asked);
  }

  @FieldResolver(() => [DayRevenue], { nullable: true, description: 'Every day is there.' })
  revenueByDay(@Root() asked: Analytics, @Ctx() context: Context) {
    return LISTS.revenueByDay(context, asked);
  }
}
