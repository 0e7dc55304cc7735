import { Line, PageArguments, Prose, RowId } from '@medicare/platform';
import { ArgsType, Field, InputType } from 'type-graphql';

@InputType()
export class UpdateSupplierInput {
  @Line({ max: 160, min: 2, optional: true })
  name?: string | null;
  @Line({ max: 40, optional: true })
  phone?: string | null;
  @Line({ max: 254, optional: true })
  email?: string | null;
  @Line({ max: 20, optional: true, description: '15 characters; the last one proves the others.' })
  gstin?: string | null;
  @Prose({ max: 500, optional: true })
  address?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'False: no longer offered for new deliveries.' })
  isActive?: boolean | null;
}

@InputType()
export class CreateSupplierInput extends UpdateSupplierInput {
  @Line({ max: 160, min: 2 })
  declare name: string;
  @RowId({ optional: true, description: "Defaults to the account's first branch." })
  branchId?: string | null;
}

@ArgsType()
export class SuppliersArgs extends PageArguments {
  @Line({ max: 100, optional: true })
  search?: string | null;
  @Field(() => Boolean, { nullable: true, defaultValue: true, description: 'Null for both.' })
  isActive?: boolean | null;
  @RowId({ optional: true })
  branchId?: string | null;
}
