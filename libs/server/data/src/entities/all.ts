import { Account, AccountBranch, PasswordCredential, SetUpLink, SignInThrottle } from './account.entity';
import { ApiKey, ApiKeySecret } from './api-key.entity';
import { Branch } from './branch.entity';
import { Counter } from './counter.entity';
import { Doctor } from './doctor.entity';
import { Event } from './event.entity';
import { InventoryItem } from './inventory-item.entity';
import { Notification, NotificationRead } from './notification.entity';
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
  Branch,
  Counter,
  Doctor,
  Event,
  InventoryItem,
  Notification,
  NotificationRead,
  PasswordCredential,
  Patient,
  PatientIdentifier,
  PatientSource,
  RelayCursor,
  RelayDelivery,
  Session,
  SessionSecret,
  SetUpLink,
  SignInThrottle,
  Staff,
];
