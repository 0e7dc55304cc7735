import { MAIL_KINDS, MAIL_LANGUAGES, type MailKind as KindName, type MailLanguage as Language } from '@medicare/domain';
import { registerEnumType } from 'type-graphql';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { CodeColumn, InstantColumn, ReferenceColumn } from '../columns';
import { Account } from './account.entity';
import { To } from './row';

/** The kinds of mails as a GraphQL enum. */
export const MailKind = Object.fromEntries(MAIL_KINDS.map((kind) => [kind, kind])) as { [K in KindName]: K };
registerEnumType(MailKind, { name: 'MailKind' });

/** The languages of mails as a GraphQL enum. */
export const MailLanguage = Object.fromEntries(MAIL_LANGUAGES.map((name) => [name, name])) as { [L in Language]: L };
registerEnumType(MailLanguage, { name: 'MailLanguage' });

export const MAIL_STATES = ['WAITING', 'KEPT'] as const;

/**
 * A mail that has not left: it waits for its next try, or is kept in the outbox where there is no mail server. It holds
 * neither words nor a link: both are made when it is sent or read. Has no GraphQL type.
 */
@Entity()
@Check('ck_mail_message_whom', '("identifier" IS NULL) <> ("account_id" IS NULL)')
@Check('ck_mail_message_recipient', '("account_id" IS NULL) = ("recipient" IS NULL)')
@Index(['identifier'], { unique: true, where: '"identifier" IS NOT NULL' })
@Index(['state', 'nextAt'])
@Index(['expiresAt'])
@Index(['accountId', 'kind'])
export class MailMessage {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;
  @CodeColumn(MAIL_KINDS)
  kind: KindName;
  /** What a stranger typed: whose it is, if anybody's, is looked up after the answer. Null from then on. */
  @Column({ type: 'varchar', length: 254, nullable: true })
  identifier: string | null;
  @ReferenceColumn({ nullable: true })
  accountId: string | null;
  @To(() => Account)
  account?: Account;
  @Column({ type: 'varchar', length: 254, nullable: true })
  recipient: string | null;
  @CodeColumn(MAIL_LANGUAGES)
  language: Language;
  @CodeColumn(MAIL_STATES)
  state: (typeof MAIL_STATES)[number];
  @Column('integer')
  attempts: number;
  @InstantColumn()
  nextAt: Date;
  @InstantColumn()
  createdAt: Date;
  @InstantColumn()
  expiresAt: Date;
}
