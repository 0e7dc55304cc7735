import { PriceListItem } from '@medicare/data';
import { Access, anyOf, type Context, one, page, type Page, read } from '@medicare/platform';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Int, Mutation, Query, Resolver } from 'type-graphql';
import { billables } from './billables';
import { createPriceListItem } from './create-price-list-item';
import { servicesFound } from './find-listed';
import {
  BillablesArgs,
  CreatePriceListItemInput,
  PriceListItemsArgs,
  UpdatePriceListItemInput,
} from './price-list.inputs';
import { Billable, PriceListItemPage } from './price-list.types';
import { setPriceListItemActive, updatePriceListItem } from './update-price-list-item';

@Resolver()
export class PriceListResolver {
  @Access('price-list:read')
  @Query(() => PriceListItem, { nullable: true })
  priceListItem(@Arg('id', () => ID) id: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return read<PriceListItem>(context, info, one(PriceListItem, { id }));
  }

  @Access('price-list:read')
  @Query(() => PriceListItemPage, { description: 'By name.' })
  async priceListItems(
    @Args(() => PriceListItemsArgs) args: PriceListItemsArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { search, category, isActive, branchId } = args;
    const found = await servicesFound(context, search);
    const where = { id: found && anyOf(found), category, isActive, branchId };
    return read<Page<PriceListItem>>(context, info, page(PriceListItem, where, { by: 'name' }, args));
  }

  @Access('price-list:read')
  @Query(() => [Billable], {
    description: 'What a line of a bill can be made from: consultations, services and stock; at most 20.',
  })
  billables(@Args(() => BillablesArgs) args: BillablesArgs, @Ctx() context: Context): Promise<Billable[]> {
    return billables(context, args);
  }

  @Access('price-list:write')
  @Mutation(() => PriceListItem)
  async createPriceListItem(
    @Arg('input', () => CreatePriceListItemInput) input: CreatePriceListItemInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<PriceListItem>(context, info, one(PriceListItem, { id: await createPriceListItem(context, input) }));
  }

  @Access('price-list:write')
  @Mutation(() => PriceListItem, {
    description:
      'Only the given fields change; null clears. `version` is the one that was read: another in the database gives STALE_WRITE.',
  })
  async updatePriceListItem(
    @Arg('id', () => ID) itemId: string,
    @Arg('version', () => Int) version: number,
    @Arg('input', () => UpdatePriceListItemInput) input: UpdatePriceListItemInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const id = await updatePriceListItem(context, itemId, version, input);
    return read<PriceListItem>(context, info, one(PriceListItem, { id }));
  }

  @Access('price-list:write')
  @Mutation(() => PriceListItem, { description: 'Bills that have it keep it.' })
  async deactivatePriceListItem(
    @Arg('id', () => ID) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<PriceListItem>(
      context,
      info,
      one(PriceListItem, { id: await setPriceListItemActive(context, id, false) }),
    );
  }

  @Access('price-list:write')
  @Mutation(() => PriceListItem)
  async reactivatePriceListItem(
    @Arg('id', () => ID) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read<PriceListItem>(
      context,
      info,
      one(PriceListItem, { id: await setPriceListItemActive(context, id, true) }),
    );
  }
}
