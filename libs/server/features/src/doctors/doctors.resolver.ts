import { Doctor } from '@medicare/data';
import { Access, type Context, one, page, type Page, pageOf, read } from '@medicare/platform';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Query, Resolver } from 'type-graphql';

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
    @Arg('isActive', () => Boolean, { nullable: true, defaultValue: true, description: 'Null for both.' }) isActive: boolean | null,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('skip', () => Int, { nullable: true }) skip: number | null,
    @Arg('limit', () => Int, { nullable: true }) limit: number | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<Page<Doctor>>(context, info, page(Doctor, { specialization, isActive }, { by: 'fullName' }, { first, after, skip, limit }));
  }
}
