import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A diagnosis of the list that the hospital has imported, in place of the built-in one. Has no GraphQL type of its own. */
@Entity()
export class DiagnosisCode {
  /** Of ICD-10, with its point. */
  @PrimaryColumn({ type: 'varchar', length: 10 })
  code: string;
  @Column({ type: 'varchar', length: 300 })
  text: string;
  /** What people type for it, with commas between; empty where the file said nothing. */
  @Column({ type: 'varchar', length: 300 })
  words: string;
}
