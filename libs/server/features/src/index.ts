import type { DocumentMaker } from '@medicare/platform';
import { appointmentChanged, queueChanged, slotsChanged } from './appointments/appointments.live';
import { AppointmentChangedResolver, AppointmentsResolver } from './appointments/appointments.resolver';
import { QueueChangedResolver, QueueEntryResolver, QueueResolver } from './appointments/queue.resolver';
import {
  DisplacedAppointmentResolver,
  MoveProposalResolver,
  OpenSlotResolver,
  SlotsResolver,
} from './appointments/slots.resolver';
import { AuditResolver } from './audit/audit.resolver';
import { billChanged } from './billing/bills/bills.live';
import { BillChangedResolver, BillsResolver } from './billing/bills/bills.resolver';
import { BILLING_DOCUMENTS } from './billing/print/billing-documents';
import { CashDeskResolver } from './billing/cash-desk/cash-desk.resolver';
import { PaymentsResolver } from './billing/payments/payments.resolver';
import { PriceListResolver } from './billing/price-list/price-list.resolver';
import { StatementImportResolver, StatementsResolver } from './billing/statements/statements.resolver';
import { BranchesResolver } from './branches/branches.resolver';
import { CatalogueResolver } from './catalogue/catalogue.resolver';
import { DoctorsResolver } from './doctors/doctors.resolver';
import { statsChanged } from './figures/figures.live';
import { AnalyticsResolver, FiguresResolver, StatsChangedResolver } from './figures/figures.resolver';
import { FaceLoginResolver } from './identity/face-login/face-login.resolver';
import { CreatedApiKeyResolver, IdentityResolver } from './identity/identity.resolver';
import { MeResolver, SignInResultResolver } from './identity/identity.types';
import { InvitationsResolver } from './identity/invitations.resolver';
import { MailedLinksResolver } from './identity/mailed-links.resolver';
import { InventoryResolver } from './inventory/inventory.resolver';
import { LowStockAlertResolver, StockChangedResolver, StockLiveResolver } from './inventory/stock/stock-live.resolver';
import { lowStockAlert, stockChanged } from './inventory/stock/stock.live';
import { DispensingResolver, StockResolver, StockReturnResolver } from './inventory/stock/stock.resolver';
import { StocktakesResolver } from './inventory/stocktake/stocktakes.resolver';
import { SuppliersResolver } from './inventory/suppliers/suppliers.resolver';
import { OutboxResolver } from './mail/outbox.resolver';
import { notificationHandler } from './notifications/notifications.handler';
import { notificationAdded } from './notifications/notifications.live';
import { NotificationAddedResolver, NotificationsResolver } from './notifications/notifications.resolver';
import { patientChanged } from './patients/patients.live';
import { PatientChangedResolver, PatientsResolver } from './patients/patients.resolver';
import { RECORD_DOCUMENTS } from './records/print/record-documents';
import { AttachmentsResolver } from './records/attachments/attachments.resolver';
import { RecordsResolver } from './records/records.resolver';
import { DepartmentsResolver } from './staff/departments.resolver';
import { RosterResolver } from './staff/roster.resolver';
import { staffChanged } from './staff/staff.live';
import { StaffResolver } from './staff/staff.resolver';

/** Every resolver class; a new feature adds its own here. */
export const RESOLVERS = [
  AnalyticsResolver,
  AppointmentChangedResolver,
  AppointmentsResolver,
  AttachmentsResolver,
  AuditResolver,
  BillChangedResolver,
  BillsResolver,
  BranchesResolver,
  CashDeskResolver,
  CatalogueResolver,
  CreatedApiKeyResolver,
  DispensingResolver,
  DepartmentsResolver,
  DisplacedAppointmentResolver,
  DoctorsResolver,
  FaceLoginResolver,
  FiguresResolver,
  IdentityResolver,
  InventoryResolver,
  LowStockAlertResolver,
  InvitationsResolver,
  MailedLinksResolver,
  MeResolver,
  MoveProposalResolver,
  NotificationAddedResolver,
  NotificationsResolver,
  PatientChangedResolver,
  OpenSlotResolver,
  OutboxResolver,
  PatientsResolver,
  PaymentsResolver,
  PriceListResolver,
  QueueChangedResolver,
  QueueEntryResolver,
  QueueResolver,
  RecordsResolver,
  RosterResolver,
  SignInResultResolver,
  SlotsResolver,
  StaffResolver,
  StatsChangedResolver,
  StatementImportResolver,
  StatementsResolver,
  StockChangedResolver,
  StockLiveResolver,
  StockResolver,
  StockReturnResolver,
  StocktakesResolver,
  SuppliersResolver,
] as const;

/** What the relay brings events to. */
export const EVENT_HANDLERS = [notificationHandler];

/** What can be printed, by its kind. */
export const DOCUMENTS: Record<string, DocumentMaker> = { ...BILLING_DOCUMENTS, ...RECORD_DOCUMENTS };

/** Subscription fields by name. */
export const LIVE_FIELDS = {
  appointmentChanged,
  billChanged,
  lowStockAlert,
  notificationAdded,
  patientChanged,
  queueChanged,
  slotsChanged,
  stockChanged,
  staffChanged,
  statsChanged,
};

export { accountMails } from './mail/account-mails';
export { beginExport, type OwnDataFormat } from './own-data/begin-export';
export { OWN_DATA_FORMAT, ownDataJson } from './own-data/own-data-json';
export { ownDataPaper } from './own-data/own-data-paper';
export type { AskAsPatient } from './own-data/read-own-data';
export { prescriptionStatus } from './records/prescription-status';
export { PAYMENT_PROVIDERS } from './billing/webhooks/providers';
export { receiveWebhook, type WebhookOutcome } from './billing/webhooks/receive-webhook';
export { addAttachment, demandGiven, type GivenFile } from './records/attachments/add-attachment';
export { demandPlace } from './records/attachments/attachment-place';
export { redrawPicture } from './records/attachments/redraw-picture';
export { readAttachment } from './records/attachments/read-attachment';
export { count as countAppointment } from './appointments/counts';
export { issueDraft } from './billing/bills/issue-bill';
export { insertClaim } from './billing/payments/record-payment';
export { giveBack } from './billing/payments/refund-payment';
export { settlePayment } from './billing/payments/settle-payment';
export { type Difference, recountFigures } from './figures/recount-figures';
export { importDiagnosisCodes } from './catalogue/import/import-diagnosis-codes';
export { readDiagnosisList, type RefusedLine } from './catalogue/import/read-diagnosis-list';
export { takeTime } from './appointments/take-time';
export { insertFirstAdministrator, insertMainBranch, needsSetUp, newSetUpCode } from './identity/set-up';
export { CSV_COLUMNS, csvColumn, csvPatient } from './patients/import/csv-patient';
export { fhirPatient } from './patients/import/fhir-patient';
export {
  importPatient,
  type ImportCounts,
  type LineOutcome,
  noteImportFinished,
} from './patients/import/import-patients';
export type { ImportedPerson } from './patients/import/imported-person';
