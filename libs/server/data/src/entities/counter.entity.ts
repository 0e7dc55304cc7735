import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A gapless number, such as the one behind the UHID. Counted inside the transaction that uses it. */
@Entity()
export class Counter {
  @PrimaryColumn({ type: 'varchar', length: 60 })
  name: string;
  @Column('integer')
  value: number;
}
