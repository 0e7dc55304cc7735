import { Account, AccountBranch, PasswordCredential, SetUpLink, SignInThrottle } from './account.entity';
import { AccountLink } from './account-link.entity';
import { Appointment } from './appointment.entity';
import { ApiKey, ApiKeySecret } from './api-key.entity';
import { Attachment } from './attachment.entity';
import { BankStatement, StatementLine } from './bank-statement.entity';
import { Bill, BillLine, BillTotal } from './bill.entity';
import { Branch } from './branch.entity';
import { CashEntry, CashSession } from './cash-session.entity';
import { Counter } from './counter.entity';
import { CreditNote, CreditNoteLine } from './credit-note.entity';
import { DiagnosisCode } from './diagnosis-code.entity';
import { Doctor } from './doctor.entity';
import { DoctorHours, DoctorLeave, ExtraSession } from './doctor-schedule.entity';
import { IdempotencyKey, WebhookDelivery } from './done-once.entity';
import {
  FaceAttemptCount,
  FaceChallenge,
  FaceConsent,
  FaceCredential,
  FaceDeviceKey,
  FaceProbe,
  FaceSetting,
} from './face.entity';
import { Event } from './event.entity';
import { FigureCount, NotificationCount } from './figure-count.entity';
import { InventoryItem, PriceChange } from './inventory-item.entity';
import { Invitation } from './invitation.entity';
import {
  ChartReading,
  MedicalRecord,
  RecordDiagnosis,
  RecordDraft,
  RecordVersion,
  VitalSignMeasurement,
} from './medical-record.entity';
import { MailMessage } from './mail-message.entity';
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
import { Payment, Refund, Takings } from './payment.entity';
import { Prescription } from './prescription.entity';
import { PriceListItem } from './price-list-item.entity';
import { RelayCursor, RelayDelivery } from './relay.entity';
import { Session, SessionSecret } from './session.entity';
import { Department, Shift, ShiftAssignment, Staff } from './staff.entity';
import { StockBatch, StockMovement, Stocktake, StocktakeLine } from './stock.entity';
import { Supplier } from './supplier.entity';

/** Every entity; a new one is added here and gets a migration. */
export const ENTITIES = [
  Account,
  AccountBranch,
  AccountLink,
  ApiKey,
  ApiKeySecret,
  Appointment,
  AppointmentCount,
  Attachment,
  BankStatement,
  Bill,
  BillLine,
  BillTotal,
  Branch,
  CashEntry,
  CashSession,
  ChartReading,
  Counter,
  CreditNote,
  CreditNoteLine,
  Department,
  DiagnosisCode,
  Doctor,
  DoctorDay,
  DoctorHours,
  DoctorLeave,
  DoctorPace,
  DoctorTime,
  Event,
  ExtraSession,
  FaceAttemptCount,
  FaceChallenge,
  FaceConsent,
  FaceCredential,
  FaceDeviceKey,
  FaceProbe,
  FaceSetting,
  FigureCount,
  IdempotencyKey,
  InventoryItem,
  Invitation,
  MailMessage,
  MedicalRecord,
  Notification,
  NotificationCount,
  NotificationRead,
  PasswordCredential,
  Patient,
  PatientIdentifier,
  PatientSource,
  PatientTime,
  Payment,
  Prescription,
  PriceChange,
  PriceListItem,
  RecordDiagnosis,
  RecordDraft,
  RecordVersion,
  Refund,
  RelayCursor,
  RelayDelivery,
  Session,
  SessionSecret,
  SetUpLink,
  Shift,
  ShiftAssignment,
  SignInThrottle,
  SlotHold,
  Staff,
  StatementLine,
  StockBatch,
  StockMovement,
  Stocktake,
  StocktakeLine,
  Supplier,
  Takings,
  VitalSignMeasurement,
  WebhookDelivery,
];
