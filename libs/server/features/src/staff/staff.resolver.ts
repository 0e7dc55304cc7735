import { Staff } from '@medicare/data';
import { Access, type Context, one, page, type Page, PageArguments, pageOf, read } from '@medicare/platform';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';

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
  staff(
    @Arg('isActive', () => Boolean, { nullable: true, defaultValue: true, description: 'Null for both.' })
    isActive: boolean | null,
    @Args(() => PageArguments) args: PageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<Page<Staff>>(context, info, page(Staff, { isActive }, { by: 'fullName' }, args));
  }
}
