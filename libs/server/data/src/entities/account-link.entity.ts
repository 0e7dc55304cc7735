import type { LinkPurpose } from '@medicare/domain';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../columns';
import { Account } from './account.entity';
import { To } from './row';

/**
 * The one link of its purpose that works for an account, by the digest of its code. A newer one takes its place, and who
 * uses it takes it away. Has no GraphQL type.
 */
@Entity()
@Index(['digest'], { unique: true })
export class AccountLink {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  accountId: string;
  @To(() => Account)
  account?: Account;
  @PrimaryColumn({ type: 'varchar', length: 40 })
  purpose: LinkPurpose;
  @Column({ type: 'varchar', length: 64 })
  digest: string;
  /** Where it was sent: for a change of address the new one. */
  @Column({ type: 'varchar', length: 254 })
  email: string;
  @InstantColumn()
  expiresAt: Date;
}
