import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn, InstantField, ReferenceColumn, TextField } from '../columns';
import { Account } from './account.entity';
import { Row, To } from './row';

/** A place where an account is signed in. */
@ObjectType({ description: 'Where this account is signed in.' })
@Entity()
@Index(['accountId', 'lastSeenAt', 'id'])
export class Session extends Row {
  @InstantField()
  startedAt: Date;
  @InstantField()
  lastSeenAt: Date;
  /** The browser and system in words, such as "Firefox on Android". */
  @TextField(120)
  device: string;
  /** Whether it is the one that asks; answered by the read engine. */
  @Field(() => Boolean)
  isCurrent?: boolean;
  @ReferenceColumn()
  accountId: string;
  @To(() => Account)
  account?: Account;
  @InstantColumn()
  expiresAt: Date;
  @InstantColumn({ nullable: true })
  endedAt: Date | null;
  /** The device that signed in by face; null for every other way in. */
  @Column({ type: 'varchar', length: 36, nullable: true })
  faceDeviceId: string | null;
}

/** The digests of a session's present and last refresh values. Has no GraphQL type. */
@Entity()
export class SessionSecret {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  sessionId: string;
  @To(() => Session)
  session?: Session;
  @Column({ type: 'varchar', length: 64 })
  digest: string;
  @Column({ type: 'varchar', length: 64, nullable: true })
  previousDigest: string | null;
  @InstantColumn()
  rotatedAt: Date;
}
