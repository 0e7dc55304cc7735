import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../columns';

/** A message of a payment provider that was taken: the same one is not taken twice. Has no GraphQL type. */
@Entity()
export class WebhookDelivery {
  /** `<provider> <what the message is known again by>`. */
  @PrimaryColumn({ type: 'varchar', length: 120 })
  key: string;
  @InstantColumn()
  receivedAt: Date;
}

/** A command that moved money or stock under a key its caller chose. Has no GraphQL type. */
@Entity()
export class IdempotencyKey {
  /** The account or API key that asked. */
  @PrimaryColumn({ type: 'varchar', length: 36 })
  actorId: string;
  @PrimaryColumn({ type: 'varchar', length: 80 })
  key: string;
  /** SHA-256 over the command's name and its input. */
  @Column({ type: 'varchar', length: 64 })
  digest: string;
  /** What the command gave. */
  @Column({ type: 'varchar', length: 36, nullable: true })
  resultId: string | null;
  @InstantColumn()
  createdAt: Date;
}
