import { ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { ReferenceColumn, TextField } from '../columns';
import { Patient } from './patient.entity';
import { Row, To } from './row';

/** A number under which another system knows the patient; `system` and `value` make imports safe to repeat. */
@ObjectType()
@Entity()
@Index(['patientId', 'system', 'id'])
@Index(['system', 'value'])
export class PatientIdentifier extends Row {
  @TextField(200)
  system: string;
  @TextField(120)
  value: string;
  @TextField(120, { nullable: true })
  label: string | null;
  @ReferenceColumn()
  patientId: string;
  @To(() => Patient)
  patient?: Patient;
}
