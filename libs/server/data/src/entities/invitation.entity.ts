import { ROLES, type Role as RoleName } from '@medicare/domain';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { CodeColumn, InstantColumn, ReferenceColumn } from '../columns';
import { Account } from './account.entity';
import { Doctor } from './doctor.entity';
import { To } from './row';
import { Staff } from './staff.entity';

/** A one-time link by which a member of staff, or a doctor, makes an account. Kept by its digest. Has no GraphQL type. */
@Entity()
@Index(['digest'], { unique: true })
@Index(['staffId'], { where: '"staff_id" IS NOT NULL' })
@Index(['doctorId'], { where: '"doctor_id" IS NOT NULL' })
@Index(['createdById'])
export class Invitation {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;
  @Column({ type: 'varchar', length: 64 })
  digest: string;
  @CodeColumn(ROLES)
  role: RoleName;
  @Column('simple-json')
  branchIds: string[];
  @Column({ type: 'varchar', length: 254 })
  email: string;
  @InstantColumn()
  createdAt: Date;
  @InstantColumn()
  expiresAt: Date;
  /** When it was used, or withdrawn: it works once. */
  @InstantColumn({ nullable: true })
  spentAt: Date | null;
  @ReferenceColumn({ nullable: true })
  staffId: string | null;
  @To(() => Staff)
  staff?: Staff;
  @ReferenceColumn({ nullable: true })
  doctorId: string | null;
  @To(() => Doctor)
  doctor?: Doctor;
  @ReferenceColumn()
  createdById: string;
  @To(() => Account)
  createdBy?: Account;
}
