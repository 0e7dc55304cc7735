import { ObjectType } from 'type-graphql';
import { ManyToOne, JoinColumn } from 'typeorm';
import { IdColumn, InstantField, snakeCase } from '../columns';

/** What every row has. */
@ObjectType()
export abstract class Row {
  @IdColumn()
  id: string;
  @InstantField()
  createdAt: Date;
  @InstantField()
  updatedAt: Date;
}

/** A to-one relation over the column `<property>Id`; never cascades, never loads by itself. */
export const To = (target: () => Function) => (proto: object, property: string) => {
  ManyToOne(target as () => new () => object, { onDelete: 'NO ACTION' })(proto, property);
  JoinColumn({ name: `${snakeCase(property)}_id` })(proto, property);
};
