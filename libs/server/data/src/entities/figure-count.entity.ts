import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { PaiseColumn } from '../columns';
import { Branch } from './branch.entity';
import { To } from './row';

/**
 * A counter behind the figures: see `COUNTERS` in the domain. Kept by `tx.count` in the transaction that changes the row
 * which is counted, so that a dashboard costs the same in a large hospital as in a small one.
 */
@Entity({ withoutRowid: true })
@Index(['branchId'])
@Index(['counter', 'branchId', 'n'])
export class FigureCount {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  counter: string;
  @PrimaryColumn({ type: 'varchar', length: 36 })
  branchId: string;
  @PrimaryColumn({ type: 'varchar', length: 60 })
  key: string;
  /** Rows, or paise. */
  @PaiseColumn()
  n: number;
  @To(() => Branch)
  branch?: Branch;
}

/**
 * How many notifications an audience was told (`reader` empty), and how many of these are nothing new to an account:
 * because it has read them, or because they are its own doing. The difference is what it has not read.
 */
@Entity({ withoutRowid: true })
export class NotificationCount {
  /** `role <role> <branch or *>`, `account <id>` or `patient <id>`. */
  @PrimaryColumn({ type: 'varchar', length: 80 })
  audience: string;
  @PrimaryColumn({ type: 'varchar', length: 36 })
  reader: string;
  @Column('integer')
  n: number;
}
