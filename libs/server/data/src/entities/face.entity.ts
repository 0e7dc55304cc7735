import { FACE_GESTURES, FACE_REFUSAL_CAUSES, type FaceGesture } from '@medicare/domain';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { CodeColumn, InstantColumn, ReferenceColumn } from '../columns';
import { Account } from './account.entity';
import { To } from './row';

// None of these has a GraphQL type: what is told of them goes through views that name each field.

/** The template of a patient's face, sealed under a key that lies outside the database. */
@Entity()
export class FaceCredential {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  accountId: string;
  @To(() => Account)
  account?: Account;
  /** Of the wrapped key in the store of keys; without that key the template is noise. */
  @Column({ type: 'varchar', length: 60 })
  keyName: string;
  /** AES-256-GCM: nonce, text and tag, base64. */
  @Column({ type: 'varchar', length: 800 })
  sealed: string;
  @InstantColumn()
  enrolledAt: Date;
  /** Refused faces in a row, and until when none is looked at. */
  @Column('integer', { default: 0 })
  failures: number;
  @InstantColumn({ nullable: true })
  blockedUntil: Date | null;
}

/** What a patient agreed to, and when that was taken back. */
@Entity()
@Index(['accountId'], { unique: true, where: '"withdrawn_at" IS NULL' })
@Index(['accountId', 'givenAt'])
export class FaceConsent {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;
  @ReferenceColumn()
  accountId: string;
  @To(() => Account)
  account?: Account;
  @Column('integer')
  version: number;
  @InstantColumn()
  givenAt: Date;
  @InstantColumn({ nullable: true })
  withdrawnAt: Date | null;
}

/** A device that may sign an account in by face: the public half of a key that cannot leave it. */
@Entity()
@Index(['publicKey'], { unique: true })
@Index(['accountId', 'createdAt'])
export class FaceDeviceKey {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;
  @ReferenceColumn()
  accountId: string;
  @To(() => Account)
  account?: Account;
  @Column({ type: 'varchar', length: 80 })
  name: string;
  /** SPKI, base64url. */
  @Column({ type: 'varchar', length: 200 })
  publicKey: string;
  @InstantColumn()
  createdAt: Date;
  @InstantColumn({ nullable: true })
  lastUsedAt: Date | null;
  @InstantColumn({ nullable: true })
  revokedAt: Date | null;
}

/** A question to a device, answered once and soon. Whoever asks gets one; it names nobody. */
@Entity()
@Index(['expiresAt'])
export class FaceChallenge {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;
  /** 32 bytes, base64url. */
  @Column({ type: 'varchar', length: 43 })
  nonce: string;
  @CodeColumn(FACE_GESTURES)
  gesture: FaceGesture;
  @InstantColumn()
  expiresAt: Date;
  @InstantColumn({ nullable: true })
  usedAt: Date | null;
}

/** Faces that an account was tried with, as keyed digests: a copy of one is no second look at a face. */
@Entity()
export class FaceProbe {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  accountId: string;
  @To(() => Account)
  account?: Account;
  @PrimaryColumn({ type: 'varchar', length: 43 })
  digest: string;
}

/** How sign-ins by face ended on a day (of the UTC calendar): `SIGNED_IN`, or why not. */
@Entity()
@Check('ck_face_attempt_count_count', '"count" >= 0')
export class FaceAttemptCount {
  @PrimaryColumn('date')
  day: string;
  @CodeColumn(['SIGNED_IN', ...FACE_REFUSAL_CAUSES], { primary: true })
  outcome: string;
  @Column('integer')
  count: number;
}

/** What the hospital has decided about faces; one row, or none for what is usual. */
@Entity()
@Check('ck_face_setting_one', `"id" = 'hospital'`)
export class FaceSetting {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: 'hospital';
  /** Whether the front desk is shown look-alikes among today's expected patients. */
  @Column('boolean')
  isDeskOn: boolean;
  /** In thousandths of a distance, for a whole number is the same on every database. */
  @Column('integer')
  thresholdMille: number;
  @Column('integer')
  version: number;
}
