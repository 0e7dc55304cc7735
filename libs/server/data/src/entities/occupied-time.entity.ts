import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { APPOINTMENT_STATUSES } from '@medicare/domain';
import { CodeColumn, IdColumn, InstantColumn, ReferenceColumn } from '../columns';
import { Appointment } from './appointment.entity';
import { Branch } from './branch.entity';
import { Doctor } from './doctor.entity';
import { Patient } from './patient.entity';
import { To } from './row';

/** A time that somebody keeps for a moment while a form is filled in. `holder` is a session, an account or an API key. */
@Entity()
@Index(['doctorId', 'expiresAt'])
@Index(['holder'], { unique: true })
export class SlotHold {
  @IdColumn()
  id: string;
  @Column({ type: 'varchar', length: 36 })
  holder: string;
  @ReferenceColumn()
  doctorId: string;
  @To(() => Doctor)
  doctor?: Doctor;
  @InstantColumn()
  startsAt: Date;
  @InstantColumn()
  endsAt: Date;
  @InstantColumn()
  expiresAt: Date;
}

/**
 * Five minutes of a doctor that are taken, by an appointment or by a hold. That the pair is unique is what keeps two
 * appointments of one doctor from overlapping, whoever books, on whatever engine.
 */
@Entity({ withoutRowid: true })
@Check('ck_doctor_time_taken_once', '("appointment_id" IS NULL) <> ("hold_id" IS NULL)')
@Index(['holdId'], { where: '"hold_id" IS NOT NULL' })
export class DoctorTime {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  doctorId: string;
  /** Number of the five minutes, counted from 1970. */
  @PrimaryColumn('integer')
  grain: number;
  @ReferenceColumn({ nullable: true })
  appointmentId: string | null;
  @ReferenceColumn({ nullable: true })
  holdId: string | null;
  @To(() => Doctor)
  doctor?: Doctor;
  @To(() => Appointment)
  appointment?: Appointment;
  @To(() => SlotHold)
  hold?: SlotHold;
}

/** Five minutes of a patient that are taken: nobody can be in two places at a time. */
@Entity({ withoutRowid: true })
export class PatientTime {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  patientId: string;
  @PrimaryColumn('integer')
  grain: number;
  @ReferenceColumn()
  appointmentId: string;
  @To(() => Patient)
  patient?: Patient;
  @To(() => Appointment)
  appointment?: Appointment;
}

/** How many appointments of a doctor stand in a status on a day: kept by every command that books or moves one. */
@Entity({ withoutRowid: true })
@Index(['doctorId', 'day'])
export class AppointmentCount {
  @PrimaryColumn({ type: 'varchar', length: 10 })
  day: string;
  @PrimaryColumn({ type: 'varchar', length: 36 })
  branchId: string;
  @PrimaryColumn({ type: 'varchar', length: 36 })
  doctorId: string;
  @CodeColumn(APPOINTMENT_STATUSES, { primary: true })
  status: string;
  @Column('integer')
  n: number;
  @To(() => Branch)
  branch?: Branch;
  @To(() => Doctor)
  doctor?: Doctor;
}

/** The last token that a doctor's queue gave out on a day. */
@Entity({ withoutRowid: true })
export class DoctorDay {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  doctorId: string;
  @PrimaryColumn({ type: 'varchar', length: 10 })
  day: string;
  @Column('integer')
  lastToken: number;
  @To(() => Doctor)
  doctor?: Doctor;
}

/** How fast a doctor has been, and how good the waits were that were told. See `Pace` in the domain. */
@Entity()
export class DoctorPace {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  doctorId: string;
  @Column('integer')
  consultations: number;
  @Column('integer')
  meanConsultationMs: number;
  @Column('integer')
  estimates: number;
  @Column('integer')
  meanErrorMs: number;
  @To(() => Doctor)
  doctor?: Doctor;
}
