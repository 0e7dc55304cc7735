import { Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, ReferenceColumn } from '../columns';
import { Patient } from './patient.entity';
import { To } from './row';

/** Remembers which line of which source became which patient, so that an import can be run twice. */
@Entity()
export class PatientSource {
  @PrimaryColumn({ type: 'varchar', length: 200 })
  system: string;
  @PrimaryColumn({ type: 'varchar', length: 120 })
  value: string;
  @ReferenceColumn()
  patientId: string;
  @To(() => Patient)
  patient?: Patient;
  @InstantColumn()
  importedAt: Date;
}
