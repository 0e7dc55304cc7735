import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { CodeColumn, LocalDateField, ReferenceColumn, TextField } from '../columns';
import { Branch } from './branch.entity';
import { Row, To } from './row';

export enum Gender {
  FEMALE = 'FEMALE',
  MALE = 'MALE',
  OTHER = 'OTHER',
  UNKNOWN = 'UNKNOWN',
}
export enum BloodGroup {
  A_POSITIVE = 'A_POSITIVE',
  A_NEGATIVE = 'A_NEGATIVE',
  B_POSITIVE = 'B_POSITIVE',
  B_NEGATIVE = 'B_NEGATIVE',
  AB_POSITIVE = 'AB_POSITIVE',
  AB_NEGATIVE = 'AB_NEGATIVE',
  O_POSITIVE = 'O_POSITIVE',
  O_NEGATIVE = 'O_NEGATIVE',
}
registerEnumType(Gender, { name: 'Gender' });
registerEnumType(BloodGroup, { name: 'BloodGroup' });

/** A person who is or was cared for here. Never deleted, only deactivated. */
@ObjectType()
@Entity()
@Index(['serial'], { unique: true })
@Index(['uhid'], { unique: true })
@Index(['email'], { unique: true })
@Index(['phone'])
@Index(['dateOfBirth'])
@Index(['fullName', 'id'])
@Index(['createdAt', 'id'])
@Index(['branchId', 'fullName', 'id'])
@Index(['isActive', 'fullName', 'id'])
@Index(['branchId', 'isActive', 'fullName', 'id'])
@Index('ix_patient_search_name_trigrams', { synchronize: false })
@Index('ix_patient_search_contact_trigrams', { synchronize: false })
export class Patient extends Row {
  /** The counter's value behind `uhid`, and the row number of the full-text index. */
  @Column('integer')
  serial: number;
  @TextField(20)
  uhid: string;
  @TextField(160)
  fullName: string;
  @TextField(254, { nullable: true })
  email: string | null;
  /** E.164 where the number can be read as one. */
  @TextField(20, { nullable: true })
  phone: string | null;
  @LocalDateField({ nullable: true })
  dateOfBirth: string | null;
  /** True when only the age was known at registration. */
  @Field(() => Boolean)
  @Column('boolean')
  isBirthDateEstimated: boolean;
  /** Nullable in the API alone: a role that sees names only gets null. */
  @Field(() => Gender, { nullable: true })
  @CodeColumn(Object.values(Gender))
  gender: Gender;
  @Field(() => BloodGroup, { nullable: true })
  @CodeColumn(Object.values(BloodGroup), { nullable: true })
  bloodGroup: BloodGroup | null;
  @TextField(500, { nullable: true })
  address: string | null;
  @TextField(160, { nullable: true })
  emergencyContactName: string | null;
  @TextField(20, { nullable: true })
  emergencyContactPhone: string | null;
  /** Null may also mean that the reader's role sees names only: "none known" must not be concluded from it. */
  @TextField(1000, { nullable: true })
  allergies: string | null;
  /** The 14 digits of the Ayushman Bharat Health Account. */
  @TextField(14, { nullable: true })
  abhaNumber: string | null;
  @Field(() => Boolean)
  @Column('boolean')
  isActive: boolean;
  /** Counts up with every change; a writer names the one it has read. */
  @Field(() => Int)
  @Column('integer')
  version: number;
  @Column({ type: 'varchar', length: 200 })
  searchName: string;
  @Column({ type: 'varchar', length: 300 })
  searchContact: string;
  @ReferenceColumn()
  branchId: string;
  @Field(() => Branch, { nullable: true })
  @To(() => Branch)
  branch?: Branch;

  /** Whole years today, in the hospital's home zone; answered by the read engine. */
  @Field(() => Int, { nullable: true })
  age?: number | null;
}
