import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { CodeColumn } from '../columns';

/** How far a handler of events has come. */
@Entity()
export class RelayCursor {
  @PrimaryColumn({ type: 'varchar', length: 60 })
  handler: string;
  @Column('integer')
  seq: number;
}

/** An event that a handler could not take: to be tried again, or given up after many tries. */
@Entity()
@Index(['handler', 'state', 'nextAt'])
export class RelayDelivery {
  @PrimaryColumn({ type: 'varchar', length: 60 })
  handler: string;
  @PrimaryColumn('integer')
  seq: number;
  @CodeColumn(['retry', 'dead'])
  state: 'retry' | 'dead';
  @Column('integer')
  attempts: number;
  /** Milliseconds since 1970. */
  @Column('bigint')
  nextAt: number;
  @Column({ type: 'varchar', length: 500 })
  error: string;
}
