import { Branch } from '@medicare/data';
import { Access, type Context, list, read } from '@medicare/platform';
import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Info, Query, Resolver } from 'type-graphql';

@Resolver()
export class BranchesResolver {
  @Access('branches:read')
  @Query(() => [Branch])
  branches(@Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return read<Branch[]>(context, info, list(Branch, { isActive: true }, { by: 'name' }, { first: 100 }));
  }
}
