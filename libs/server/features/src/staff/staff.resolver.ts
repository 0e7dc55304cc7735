import { type SealedEvent, Staff } from '@medicare/data';
import { Access, type Context, fromLog, one, page, type Page, pageOf, read } from '@medicare/platform';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Int, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import { createStaff } from './create-staff';
import { deactivateStaff, reactivateStaff } from './set-staff-active';
import { searchTest } from './staff-search';
import { CreateStaffInput, StaffArgs, UpdateStaffInput } from './staff.inputs';
import { StaffChanged } from './staff.types';
import { updateStaff } from './update-staff';

export const StaffPage = pageOf(Staff);

@Resolver()
export class StaffResolver {
  @Access('staff:read')
  @Query(() => Staff, { nullable: true })
  staffMember(@Arg('id', () => ID) id: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return read<Staff>(context, info, one(Staff, { id }));
  }

  @Access('staff:read')
  @Query(() => StaffPage)
  async staff(@Args(() => StaffArgs) args: StaffArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    const { isActive, departmentId, branchId } = args;
    const where = { isActive, departmentId, branchId, id: await searchTest(context, args.search) };
    return read<Page<Staff>>(context, info, page(Staff, where, { by: 'fullName' }, args));
  }

  @Access('staff:write')
  @Mutation(() => Staff)
  async createStaff(
    @Arg('input', () => CreateStaffInput) input: CreateStaffInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<Staff>(context, info, one(Staff, { id: await createStaff(context, input) }));
  }

  @Access('staff:write')
  @Mutation(() => Staff, {
    description:
      'Only the given fields change; null clears. `version` is the one that was read: another in the database gives STALE_WRITE.',
  })
  async updateStaff(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('input', () => UpdateStaffInput) input: UpdateStaffInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<Staff>(context, info, one(Staff, { id: await updateStaff(context, id, version, input) }));
  }

  @Access('staff:write')
  @Mutation(() => Staff, {
    description: 'The account is deactivated, too, and signed out everywhere at once; coming duties leave the roster.',
  })
  async deactivateStaff(@Arg('id', () => ID) id: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return read<Staff>(context, info, one(Staff, { id: await deactivateStaff(context, id) }));
  }

  @Access('staff:write')
  @Mutation(() => Staff)
  async reactivateStaff(
    @Arg('id', () => ID) id: string,
    @Arg('withAccount', () => Boolean, { nullable: true, defaultValue: false, description: 'Lets them sign in again.' })
    withAccount: boolean | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<Staff>(context, info, one(Staff, { id: await reactivateStaff(context, id, !!withAccount) }));
  }

  @Access('staff:read')
  @Subscription(() => StaffChanged, { subscribe: fromLog })
  staffChanged(@Root() event: SealedEvent, @Arg('since', () => Int, { nullable: true }) _since?: number): StaffChanged {
    return { seq: event.seq, change: event.type, subjectId: event.subject };
  }
}
