import { Supplier } from '@medicare/data';
import { Access, type Context, includesWords, one, page, type Page, pageOf, read } from '@medicare/platform';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Int, Mutation, Query, Resolver } from 'type-graphql';
import { createSupplier } from './create-supplier';
import { CreateSupplierInput, SuppliersArgs, UpdateSupplierInput } from './supplier.inputs';
import { updateSupplier } from './update-supplier';

export const SupplierPage = pageOf(Supplier);

@Resolver()
export class SuppliersResolver {
  @Access('inventory:read')
  @Query(() => Supplier, { nullable: true })
  supplier(@Arg('id', () => ID) id: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return read<Supplier>(context, info, one(Supplier, { id }));
  }

  @Access('inventory:read')
  @Query(() => SupplierPage)
  suppliers(
    @Args(() => SuppliersArgs) { search, isActive, branchId, ...args }: SuppliersArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const where = { searchText: includesWords(search), isActive, branchId };
    return read<Page<Supplier>>(context, info, page(Supplier, where, { by: 'name' }, args));
  }

  @Access('inventory:write')
  @Mutation(() => Supplier)
  async createSupplier(
    @Arg('input', () => CreateSupplierInput) input: CreateSupplierInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<Supplier>(context, info, one(Supplier, { id: await createSupplier(context, input) }));
  }

  @Access('inventory:write')
  @Mutation(() => Supplier, { description: 'Only the given fields change; null clears.' })
  async updateSupplier(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('input', () => UpdateSupplierInput) input: UpdateSupplierInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<Supplier>(context, info, one(Supplier, { id: await updateSupplier(context, id, version, input) }));
  }
}
