import { LogAndSearch1795376504665 } from './1795376504665-log-and-search';
import { FrontDesk1795386307870 } from './1795386307870-front-desk';
import { MoneyStockStaff1795578330285 } from './1795578330285-money-stock-staff';
import { BillPaidAgain1795578981300 } from './1795578981300-bill-paid-again';
import { BillsByDue1795597681372 } from './1795597681372-bills-by-due';
import { Figures1795599104110 } from './1795599104110-figures';
import { MedicalRecords1795599257978 } from './1795599257978-medical-records';
import { DiagnosisCodes1795601663276 } from './1795601663276-diagnosis-codes';
import { CareAndPrograms1795995658117 } from './1795995658117-care-and-programs';
import { PrescriptionWithdrawn1795995902111 } from './1795995902111-prescription-withdrawn';
import { Attachments1795999074532 } from './1795999074532-attachments';
import { FaceLogin1796009483026 } from './1796009483026-face-login';
import { MailsAndLinks1796011666591 } from './1796011666591-mails-and-links';
import { SessionFaceDevice1796027596805 } from './1796027596805-session-face-device';
import { Start1795376504664 } from './1795376504664-start';

/** Every migration, oldest first. Never edited after a release, only added to. */
export const MIGRATIONS = [
  Start1795376504664,
  LogAndSearch1795376504665,
  FrontDesk1795386307870,
  MoneyStockStaff1795578330285,
  BillPaidAgain1795578981300,
  BillsByDue1795597681372,
  Figures1795599104110,
  MedicalRecords1795599257978,
  DiagnosisCodes1795601663276,
  CareAndPrograms1795995658117,
  PrescriptionWithdrawn1795995902111,
  Attachments1795999074532,
  FaceLogin1796009483026,
  MailsAndLinks1796011666591,
  SessionFaceDevice1796027596805,
];
