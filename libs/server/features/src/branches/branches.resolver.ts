import { Branch } from '@medicare/data';
import { Access, type Context, list, one, read } from '@medicare/platform';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Mutation, Query, Resolver } from 'type-graphql';
import { CreateBranchInput, UpdateBranchInput } from './branches.inputs';
import { createBranch } from './create-branch';
import { setBranchActive } from './set-branch-active';
import { updateBranch } from './update-branch';

@Resolver()
export class BranchesResolver {
  @Access('branches:read')
  @Query(() => [Branch])
  branches(
    @Arg('isActive', () => Boolean, { nullable: true, defaultValue: true, description: 'Null for both.' })
    isActive: boolean | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<Branch[]>(context, info, list(Branch, { isActive }, { by: 'name' }, { first: 100 }));
  }

  @Access('branches:read')
  @Query(() => Branch, { nullable: true })
  branch(@Arg('id', () => ID) id: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return read<Branch>(context, info, one(Branch, { id }));
  }

  @Access('branches:write')
  @Mutation(() => Branch)
  async createBranch(
    @Arg('input', () => CreateBranchInput) input: CreateBranchInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<Branch>(context, info, one(Branch, { id: await createBranch(context, input) }));
  }

  @Access('branches:write')
  @Mutation(() => Branch, {
    description:
      'Only the given fields change; null clears. `version` is the one that was read: another in the database gives STALE_WRITE.',
  })
  async updateBranch(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('input', () => UpdateBranchInput) input: UpdateBranchInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<Branch>(context, info, one(Branch, { id: await updateBranch(context, id, version, input) }));
  }

  @Access('branches:write')
  @Mutation(() => Branch, { description: 'Refused with CONFLICT for the last one, and while it is in use.' })
  async deactivateBranch(@Arg('id', () => ID) id: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return read<Branch>(context, info, one(Branch, { id: await setBranchActive(context, id, false) }));
  }

  @Access('branches:write')
  @Mutation(() => Branch)
  async reactivateBranch(@Arg('id', () => ID) id: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return read<Branch>(context, info, one(Branch, { id: await setBranchActive(context, id, true) }));
  }
}
