import { LocalDate, Shift, ShiftAssignment } from '@medicare/data';
import { Access, type Context, list, one, read } from '@medicare/platform';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { copyRosterWeek } from './copy-roster-week';
import { ownShifts } from './my-shifts';
import { rosterOf } from './roster-view';
import { setRoster } from './set-roster';
import { createShift, setShiftActive, updateShift } from './shifts';
import { CreateShiftInput, SetRosterInput, UpdateShiftInput } from './staff.inputs';
import { CopiedRoster, Roster } from './staff.types';

@Resolver()
export class RosterResolver {
  @Access('staff:read')
  @Query(() => [Shift])
  shifts(
    @Arg('branchId', () => ID, { nullable: true }) branchId: string | null,
    @Arg('isActive', () => Boolean, { nullable: true, defaultValue: true, description: 'Null for both.' })
    isActive: boolean | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<Shift[]>(context, info, list(Shift, { branchId, isActive }, { by: 'name' }, { first: 100 }));
  }

  @Access('staff:write')
  @Mutation(() => Shift)
  async createShift(
    @Arg('input', () => CreateShiftInput) input: CreateShiftInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<Shift>(context, info, one(Shift, { id: await createShift(context, input) }));
  }

  @Access('staff:write')
  @Mutation(() => Shift, { description: 'Times stay once the shift was worked: CONFLICT.' })
  async updateShift(
    @Arg('id', () => ID) id: string,
    @Arg('input', () => UpdateShiftInput) input: UpdateShiftInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<Shift>(context, info, one(Shift, { id: await updateShift(context, id, input) }));
  }

  @Access('staff:write')
  @Mutation(() => Shift, { description: 'Refused with CONFLICT while it is on the roster from today on.' })
  async deactivateShift(@Arg('id', () => ID) id: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return read<Shift>(context, info, one(Shift, { id: await setShiftActive(context, id, false) }));
  }

  @Access('staff:write')
  @Mutation(() => Shift)
  async reactivateShift(@Arg('id', () => ID) id: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return read<Shift>(context, info, one(Shift, { id: await setShiftActive(context, id, true) }));
  }

  @Access('staff:read')
  @Query(() => Roster, { description: 'The week, Monday to Sunday, in which the day lies.' })
  roster(
    @Arg('branchId', () => ID) branchId: string,
    @Arg('day', () => LocalDate) day: string,
    @Ctx() context: Context,
  ) {
    return rosterOf(context, branchId, day);
  }

  @Access('staff:write')
  @Mutation(() => Roster, { description: 'All changes or none. Answers the week of the first change.' })
  setRoster(@Arg('input', () => SetRosterInput) input: SetRosterInput, @Ctx() context: Context) {
    return setRoster(context, input).then(() => rosterOf(context, input.branchId, input.changes[0].day));
  }

  @Access('staff:write')
  @Mutation(() => CopiedRoster, { description: 'Fills what is still empty in the week of `toDay`.' })
  copyRosterWeek(
    @Arg('branchId', () => ID) branchId: string,
    @Arg('fromDay', () => LocalDate) fromDay: string,
    @Arg('toDay', () => LocalDate) toDay: string,
    @Ctx() context: Context,
  ): Promise<CopiedRoster> {
    return copyRosterWeek(context, branchId, fromDay, toDay).then(async (counts) => ({
      ...counts,
      roster: await rosterOf(context, branchId, toDay),
    }));
  }

  @Access('signed-in')
  @Query(() => [ShiftAssignment], { description: 'Own duties from one day to another, both included.' })
  myShifts(
    @Arg('from', () => LocalDate) from: string,
    @Arg('to', () => LocalDate) to: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const own = ownShifts(context.actor, from, to);
    return own ? read<ShiftAssignment[]>(context, info, own) : [];
  }
}
