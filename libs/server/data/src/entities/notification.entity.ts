import { ROLES, type Role as RoleName } from '@medicare/domain';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Check, Entity, Index, PrimaryColumn, Column } from 'typeorm';
import { CodeColumn, InstantColumn, ReferenceColumn, TextField } from '../columns';
import { Instant } from '../scalars';
import { Account } from './account.entity';
import { Branch } from './branch.entity';
import { Patient } from './patient.entity';
import { Row, To } from './row';

export enum NotificationKind {
  PATIENT_REGISTERED = 'PATIENT_REGISTERED',
  PATIENT_SIGNED_UP = 'PATIENT_SIGNED_UP',
  ACCOUNT_LOCKED = 'ACCOUNT_LOCKED',
  FACE_ENROLLED = 'FACE_ENROLLED',
  FACE_LOCKED = 'FACE_LOCKED',
  PASSWORD_CHANGED = 'PASSWORD_CHANGED',
  ADDRESS_CHANGED = 'ADDRESS_CHANGED',
  DATA_EXPORTED = 'DATA_EXPORTED',
  MAIL_KEPT = 'MAIL_KEPT',
  API_KEY_CREATED = 'API_KEY_CREATED',
  IMPORT_FINISHED = 'IMPORT_FINISHED',
  APPOINTMENT_BOOKED = 'APPOINTMENT_BOOKED',
  APPOINTMENT_CONFIRMED = 'APPOINTMENT_CONFIRMED',
  APPOINTMENT_RESCHEDULED = 'APPOINTMENT_RESCHEDULED',
  APPOINTMENT_CANCELLED = 'APPOINTMENT_CANCELLED',
  APPOINTMENT_MISSED = 'APPOINTMENT_MISSED',
  PATIENT_ARRIVED = 'PATIENT_ARRIVED',
  TOKEN_CALLED = 'TOKEN_CALLED',
  DOCTOR_ON_LEAVE = 'DOCTOR_ON_LEAVE',
  BILL_ISSUED = 'BILL_ISSUED',
  BILL_CORRECTED = 'BILL_CORRECTED',
  PAYMENT_CLAIMED = 'PAYMENT_CLAIMED',
  PAYMENT_RECEIVED = 'PAYMENT_RECEIVED',
  PAYMENT_REJECTED = 'PAYMENT_REJECTED',
  PAYMENT_REFUNDED = 'PAYMENT_REFUNDED',
  PAYMENT_REFUSED = 'PAYMENT_REFUSED',
  STATEMENT_QUEUED = 'STATEMENT_QUEUED',
  CASH_DIFFERENCE = 'CASH_DIFFERENCE',
  RECORD_SIGNED = 'RECORD_SIGNED',
  PRESCRIPTION_WRITTEN = 'PRESCRIPTION_WRITTEN',
  STOCK_LOW = 'STOCK_LOW',
  STOCK_COUNTED = 'STOCK_COUNTED',
  ROSTER_SET = 'ROSTER_SET',
  INVITATION_ACCEPTED = 'INVITATION_ACCEPTED',
}
registerEnumType(NotificationKind, { name: 'NotificationKind' });

/** Something worth knowing, for everybody of a role (in a branch), for one account, or for one patient. */
@ObjectType()
@Entity()
@Check('ck_notification_audience', '"audience_role" IS NOT NULL OR "account_id" IS NOT NULL OR "patient_id" IS NOT NULL')
@Index(['createdAt', 'id'])
@Index(['audienceRole', 'createdAt', 'id'])
@Index(['accountId', 'createdAt', 'id'])
@Index(['patientId', 'createdAt', 'id'])
@Index(['branchId'])
@Index(['sourceSeq', 'kind', 'audienceRole'])
export class Notification extends Row {
  @Field(() => NotificationKind)
  @CodeColumn(Object.values(NotificationKind))
  kind: NotificationKind;
  /** Without clinical text. */
  @TextField(160)
  title: string;
  @TextField(500)
  body: string;
  @Field(() => String, { nullable: true, description: 'A path inside the console, such as /patients/<id>.' })
  @Column({ type: 'varchar', length: 200, nullable: true })
  link: string | null;
  /** When the asking account read it; answered by the read engine. */
  @Field(() => Instant, { nullable: true })
  readAt?: Date | null;
  /** The account that did it: nobody is told of their own doings. */
  @ReferenceColumn({ nullable: true })
  causedById: string | null;
  /** The event it was made from. */
  @Column('integer')
  sourceSeq: number;
  @CodeColumn(ROLES, { nullable: true })
  audienceRole: RoleName | null;
  @ReferenceColumn({ nullable: true })
  branchId: string | null;
  @To(() => Branch)
  branch?: Branch;
  @ReferenceColumn({ nullable: true })
  accountId: string | null;
  @To(() => Account)
  account?: Account;
  @ReferenceColumn({ nullable: true })
  patientId: string | null;
  @To(() => Patient)
  patient?: Patient;
}

/** That an account has read a notification. */
@Entity()
@Index(['notificationId'])
export class NotificationRead {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  accountId: string;
  @PrimaryColumn({ type: 'varchar', length: 36 })
  notificationId: string;
  @To(() => Account)
  account?: Account;
  @To(() => Notification)
  notification?: Notification;
  @InstantColumn()
  readAt: Date;
}
