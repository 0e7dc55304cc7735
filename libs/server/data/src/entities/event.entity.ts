import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Instant } from '../scalars';

const eventNumber = { to: (value: number) => value, from: (value: unknown) => Number(value) };

/** One entry of the append-only log, as it is read. It is written by the unit of work alone. */
@ObjectType({ description: 'One entry of the append-only log.' })
@Entity({ name: 'event_log' })
@Index(['patientId', 'seq'], { where: '"patient_id" IS NOT NULL' })
@Index(['subject', 'seq'])
@Index(['type', 'seq'])
export class Event {
  /** Gapless, in the order of commits. */
  @Field(() => Int)
  @PrimaryColumn({ type: 'integer' })
  seq: number;
  /** Milliseconds since 1970; the API shows an instant. */
  @Field(() => Instant)
  @Column({ type: 'bigint', transformer: eventNumber })
  at: number;
  @Field(() => String)
  @Column({ type: 'varchar', length: 60 })
  type: string;
  @Field(() => ID, { nullable: true })
  @Column({ type: 'varchar', length: 36, nullable: true })
  branchId: string | null;
  /** The account or API key that acted; null for the system itself. */
  @Field(() => ID, { nullable: true })
  @Column({ type: 'varchar', length: 36, nullable: true })
  actorId: string | null;
  /** The row it is about. */
  @Field(() => ID)
  @Column({ type: 'varchar', length: 60 })
  subject: string;
  @Column({ type: 'varchar', length: 36, nullable: true })
  patientId: string | null;
  /** The facts as JSON text: exactly the bytes that the chain covers. */
  @Field(() => String)
  @Column({ type: 'text' })
  data: string;
  /** HMAC over the entry before and this one. Not a GraphQL field. */
  @Column({ type: 'varchar', length: 60 })
  link: string;
}
