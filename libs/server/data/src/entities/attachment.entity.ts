import { ATTACHMENT_KINDS, type AttachmentKind as AttachmentKindName } from '@medicare/domain';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Check, Column, Entity, Index } from 'typeorm';
import { CodeColumn, InstantField, ReferenceColumn, TextField } from '../columns';
import { Account } from './account.entity';
import { ApiKey } from './api-key.entity';
import { Branch } from './branch.entity';
import { enumOf } from './enum-of';
import { MedicalRecord } from './medical-record.entity';
import { Patient } from './patient.entity';
import { Row, To } from './row';

export const AttachmentKind = enumOf(ATTACHMENT_KINDS);
registerEnumType(AttachmentKind, { name: 'AttachmentKind' });

/**
 * A file about a patient: what is known of it. The content lies in the file store under the row's id, and its thumbnail
 * beside it. What was entered in error is marked, and its content given to nobody any more; the row stays.
 */
@ObjectType()
@Entity()
@Check('ck_attachment_size', '"size_bytes" > 0')
@Check('ck_attachment_removed', '("removed_at" IS NULL) = ("removed_reason" IS NULL)')
@Index(['patientId', 'createdAt', 'id'])
@Index(['recordId', 'createdAt', 'id'], { where: '"record_id" IS NOT NULL' })
@Index(['branchId', 'createdAt', 'id'])
@Index(['uploadedById'], { where: '"uploaded_by_id" IS NOT NULL' })
@Index(['uploadedByKeyId'], { where: '"uploaded_by_key_id" IS NOT NULL' })
export class Attachment extends Row {
  @Field(() => AttachmentKind)
  @CodeColumn(ATTACHMENT_KINDS)
  kind: AttachmentKindName;
  @TextField(120)
  title: string;
  /** For saving it on a device: cleaned, with the ending of what the content is. */
  @TextField(120)
  fileName: string;
  /** What the content is, as the server found it. */
  @TextField(40)
  mediaType: string;
  @Field(() => Int)
  @Column('integer')
  sizeBytes: number;
  /** Of the content that is kept, in hex. */
  @TextField(64)
  sha256: string;
  /** In pixels, of a picture. */
  @Field(() => Int, { nullable: true })
  @Column('integer', { nullable: true })
  width: number | null;
  @Field(() => Int, { nullable: true })
  @Column('integer', { nullable: true })
  height: number | null;
  /** Of a PDF, where they can be counted. */
  @Field(() => Int, { nullable: true })
  @Column('integer', { nullable: true })
  pages: number | null;
  @Field(() => Boolean)
  @Column('boolean')
  hasThumbnail: boolean;
  /** As the account or key was called then. */
  @TextField(160, { nullable: true })
  uploadedByName: string | null;
  /** When it was marked as entered in error. */
  @InstantField({ nullable: true })
  removedAt: Date | null;
  /** Whether it is marked as entered in error. */
  @Field(() => Boolean)
  isRemoved?: boolean;
  @TextField(300, { nullable: true })
  removedReason: string | null;
  @ReferenceColumn()
  patientId: string;
  @Field(() => Patient, { nullable: true })
  @To(() => Patient)
  patient?: Patient;
  /** The record that it belongs to; null for what hangs on the patient alone. */
  @ReferenceColumn({ nullable: true })
  recordId: string | null;
  @Field(() => MedicalRecord, { nullable: true })
  @To(() => MedicalRecord)
  record?: MedicalRecord;
  /** Null for what a program sent, which is the next one then. */
  @ReferenceColumn({ nullable: true })
  uploadedById: string | null;
  @Field(() => Account, { nullable: true })
  @To(() => Account)
  uploadedBy?: Account;
  @ReferenceColumn({ nullable: true })
  uploadedByKeyId: string | null;
  @To(() => ApiKey)
  uploadedByKey?: ApiKey;
  @ReferenceColumn()
  branchId: string;
  @Field(() => Branch, { nullable: true })
  @To(() => Branch)
  branch?: Branch;
}
