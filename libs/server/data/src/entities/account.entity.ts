import { ROLES, type Role as RoleName } from '@medicare/domain';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { CodeColumn, InstantColumn, InstantField, ReferenceColumn, TextField } from '../columns';
import { Branch } from './branch.entity';
import { Doctor } from './doctor.entity';
import { Patient } from './patient.entity';
import { Row, To } from './row';
import { Staff } from './staff.entity';

/** The roles as a GraphQL enum. */
export const Role = Object.fromEntries(ROLES.map((role) => [role, role])) as { [R in RoleName]: R };
registerEnumType(Role, { name: 'Role' });

/** Somebody who can sign in. Its password and its sessions are rows of their own. */
@ObjectType()
@Entity()
@Check('ck_account_reachable', '"email" IS NOT NULL OR "phone" IS NOT NULL')
@Index(['email'], { unique: true })
@Index(['phone'], { unique: true })
@Index(['displayName', 'id'])
@Index(['patientId'])
@Index(['doctorId'])
@Index(['staffId'])
export class Account extends Row {
  /** In lower case. */
  @TextField(254, { nullable: true })
  email: string | null;
  /** E.164. */
  @TextField(20, { nullable: true })
  phone: string | null;
  @TextField(160)
  displayName: string;
  @Field(() => Role)
  @CodeColumn(ROLES)
  role: RoleName;
  @Field(() => Boolean)
  @Column('boolean')
  isActive: boolean;
  @InstantField({ nullable: true })
  lastSignedInAt: Date | null;
  @ReferenceColumn({ nullable: true })
  patientId: string | null;
  @Field(() => Patient, { nullable: true })
  @To(() => Patient)
  patient?: Patient;
  @ReferenceColumn({ nullable: true })
  doctorId: string | null;
  @Field(() => Doctor, { nullable: true })
  @To(() => Doctor)
  doctor?: Doctor;
  @ReferenceColumn({ nullable: true })
  staffId: string | null;
  @Field(() => Staff, { nullable: true })
  @To(() => Staff)
  staff?: Staff;
}

/** A branch that an account may work in. */
@Entity()
@Index(['branchId'])
export class AccountBranch {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  accountId: string;
  @PrimaryColumn({ type: 'varchar', length: 36 })
  branchId: string;
  @To(() => Account)
  account?: Account;
  @To(() => Branch)
  branch?: Branch;
}

/** The password of an account, as an argon2id string. Has no GraphQL type. */
@Entity()
export class PasswordCredential {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  accountId: string;
  @To(() => Account)
  account?: Account;
  @Column({ type: 'varchar', length: 200 })
  passwordHash: string;
  @InstantColumn()
  changedAt: Date;
}

/** Failed sign-ins in a row under one identifier, known or not. `key` is a digest. Has no GraphQL type. */
@Entity()
export class SignInThrottle {
  @PrimaryColumn({ type: 'varchar', length: 64 })
  key: string;
  @Column('integer')
  failures: number;
  @InstantColumn()
  blockedUntil: Date;
}

/** The one-time link for the first administrator, by the digest of its code. Has no GraphQL type. */
@Entity()
export class SetUpLink {
  @PrimaryColumn({ type: 'varchar', length: 64 })
  digest: string;
  @InstantColumn()
  expiresAt: Date;
}
