import { Account, AccountBranch, PasswordCredential, SetUpLink, SignInThrottle } from './account.entity';
import { Appointment } from './appointment.entity';
import { ApiKey, ApiKeySecret } from './api-key.entity';
import { Branch } from './branch.entity';
import { Counter } from './counter.entity';
import { Doctor } from './doctor.entity';
import { DoctorHours, DoctorLeave, ExtraSession } from './doctor-schedule.entity';
import { Event } from './event.entity';
import { InventoryItem } from './inventory-item.entity';
import { Notification, NotificationRead } from './notification.entity';
import {
  AppointmentCount,
  DoctorDay,
  DoctorPace,
  DoctorTime,
  PatientTime,
  SlotHold,
} from './occupied-time.entity';
import { PatientIdentifier } from './patient-identifier.entity';
import { PatientSource } from './patient-source.entity';
import { Patient } from './patient.entity';
import { RelayCursor, RelayDelivery } from './relay.entity';
import { Session, SessionSecret } from './session.entity';
import { Staff } from './staff.entity';

/** Every entity; a new one is added here and gets a migration. */
export const ENTITIES = [
  Account,
  AccountBranch,
  ApiKey,
  ApiKeySecret,
  Appointment,
  AppointmentCount,
  Branch,
  Counter,
  Doctor,
  DoctorDay,
  DoctorHours,
  DoctorLeave,
  DoctorPace,
  DoctorTime,
  Event,
  ExtraSession,
  InventoryItem,
  Notification,
  NotificationRead,
  PasswordCredential,
  Patient,
  PatientIdentifier,
  PatientSource,
  PatientTime,
  RelayCursor,
  RelayDelivery,
  Session,
  SessionSecret,
  SetUpLink,
  SignInThrottle,
  SlotHold,
  Staff,
];
