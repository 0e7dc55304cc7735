import { Doctor } from '@medicare/data';
import { Access, type Context, one, page, type Page, PageArguments, pageOf, read } from '@medicare/platform';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';

export const DoctorPage = pageOf(Doctor);

@Resolver()
export class DoctorsResolver {
  @Access('doctors:read')
  @Query(() => Doctor, { nullable: true })
  doctor(@Arg('id', () => ID) id: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return read<Doctor>(context, info, one(Doctor, { id }));
  }

  @Access('doctors:read')
  @Query(() => DoctorPage)
  doctors(
    @Arg('specialization', () => String, { nullable: true }) specialization: string | null,
    @Arg('isActive', () => Boolean, { nullable: true, defaultValue: true, description: 'Null for both.' })
    isActive: boolean | null,
    @Args(() => PageArguments) args: PageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<Page<Doctor>>(context, info, page(Doctor, { specialization, isActive }, { by: 'fullName' }, args));
  }
}
