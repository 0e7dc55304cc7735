import { Department } from '@medicare/data';
import { Access, type Context, list, one, read } from '@medicare/platform';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { createDepartment, renameDepartment, setDepartmentActive } from './departments';
import { CreateDepartmentInput, RenameDepartmentArgs } from './staff.inputs';

@Resolver()
export class DepartmentsResolver {
  @Access('staff:read')
  @Query(() => [Department])
  departments(
    @Arg('branchId', () => ID, { nullable: true }) branchId: string | null,
    @Arg('isActive', () => Boolean, { nullable: true, defaultValue: true, description: 'Null for both.' })
    isActive: boolean | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<Department[]>(context, info, list(Department, { branchId, isActive }, { by: 'name' }, { first: 100 }));
  }

  @Access('staff:write')
  @Mutation(() => Department)
  async createDepartment(
    @Arg('input', () => CreateDepartmentInput) input: CreateDepartmentInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<Department>(context, info, one(Department, { id: await createDepartment(context, input) }));
  }

  @Access('staff:write')
  @Mutation(() => Department)
  async renameDepartment(
    @Args(() => RenameDepartmentArgs) { id, name }: RenameDepartmentArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<Department>(context, info, one(Department, { id: await renameDepartment(context, id, name) }));
  }

  @Access('staff:write')
  @Mutation(() => Department, { description: 'Refused with CONFLICT while somebody belongs to it.' })
  async deactivateDepartment(
    @Arg('id', () => ID) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<Department>(context, info, one(Department, { id: await setDepartmentActive(context, id, false) }));
  }

  @Access('staff:write')
  @Mutation(() => Department)
  async reactivateDepartment(
    @Arg('id', () => ID) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<Department>(context, info, one(Department, { id: await setDepartmentActive(context, id, true) }));
  }
}
