import { Field, Int, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index } from 'typeorm';
import { PaiseField, ReferenceColumn, TextField } from '../columns';
import { Branch } from './branch.entity';
import { Row, To } from './row';

/** Something kept in stock at a branch. */
@ObjectType()
@Entity()
@Check('ck_inventory_item_quantity', '"quantity" >= 0')
@Check('ck_inventory_item_min_quantity', '"min_quantity" >= 0')
@Index(['name', 'id'])
@Index(['branchId', 'name', 'id'])
export class InventoryItem extends Row {
  @TextField(160)
  name: string;
  @TextField(80)
  category: string;
  @TextField(40)
  unit: string;
  @Field(() => Int)
  @Column('integer')
  quantity: number;
  @Field(() => Int)
  @Column('integer')
  minQuantity: number;
  @PaiseField()
  unitPrice: number;
  @TextField(160, { nullable: true })
  supplier: string | null;
  @Field(() => Boolean)
  @Column('boolean')
  isActive: boolean;
  @ReferenceColumn()
  branchId: string;
  @Field(() => Branch, { nullable: true })
  @To(() => Branch)
  branch?: Branch;
}
