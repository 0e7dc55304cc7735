import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantField, LocalDateField, ReferenceColumn, TextField } from '../columns';
import { Account } from './account.entity';
import { Branch } from './branch.entity';
import { Row, To } from './row';

/** A key for a third party's program, with the scopes it was given. Its secret is a row of its own. */
@ObjectType()
@Entity()
@Index(['createdAt', 'id'])
@Index(['branchId'])
@Index(['createdById'])
export class ApiKey extends Row {
  @TextField(80)
  name: string;
  @Field(() => [String])
  @Column('simple-json')
  scopes: string[];
  @Field(() => String, { description: 'A few characters in the middle of the key, to recognise it by.' })
  @Column({ type: 'varchar', length: 20 })
  hint: string;
  @LocalDateField({ nullable: true })
  expiresOn: string | null;
  @InstantField({ nullable: true })
  lastUsedAt: Date | null;
  @InstantField({ nullable: true })
  revokedAt: Date | null;
  /** The one branch it may see; null for all. */
  @ReferenceColumn({ nullable: true })
  branchId: string | null;
  @Field(() => Branch, { nullable: true })
  @To(() => Branch)
  branch?: Branch;
  @ReferenceColumn()
  createdById: string;
  @To(() => Account)
  createdBy?: Account;
}

/** The digest of a key's secret. Has no GraphQL type. */
@Entity()
export class ApiKeySecret {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  apiKeyId: string;
  @To(() => ApiKey)
  apiKey?: ApiKey;
  @Column({ type: 'varchar', length: 64 })
  digest: string;
}
