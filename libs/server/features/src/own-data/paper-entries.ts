import { dosingText, drugText, shownSigns, type VitalSignName, type WrittenLine } from '@medicare/domain';
import type { WrittenPaper } from '@medicare/platform';
import type { Row } from './read-own-data';
import type { SectionName } from './sections';

/** Values as people read them; null where there is none. */
export interface PaperWords {
  instant(value: unknown): string | null;
  day(value: unknown): string | null;
  rupees(value: unknown): string | null;
}

type Part = SectionName | 'messages';
type WriteEntry = (paper: WrittenPaper, row: Row, words: PaperWords) => Promise<void>;

export const TITLES: Record<Part, string> = {
  appointments: 'Appointments',
  bills: 'Bills and payments',
  records: 'Consultations',
  prescriptions: 'Prescribed medicines',
  vitalSigns: 'What was measured',
  attachments: 'Files',
  readers: 'Who opened your records',
  messages: 'Messages to you',
};

/** `NO_SHOW` → `no show`. */
const plain = (code: unknown): string => String(code).toLowerCase().replace(/_/g, ' ');
const list = (value: unknown): Row[] => (value ?? []) as Row[];
const nameIn = (value: unknown): string | null => (value as { name?: string } | null)?.name ?? null;
const doctorOf = (row: Row): string | null => {
  const doctor = row['doctor'] as { fullName: string; specialization: string } | null;
  return doctor && `${doctor.fullName} (${doctor.specialization})`;
};
const joined = (...parts: (string | null | undefined)[]): string => parts.filter(Boolean).join(' · ');

type Drug = Row & WrittenLine;
const drugLine = (drug: Drug): string => joined(drugText(drug), dosingText(drug), drug.instructions);

const signLine = (signs: unknown): string =>
  signs
    ? shownSigns(signs as Record<VitalSignName, number | null>, null)
        .map(({ label, value, unit }) => `${label} ${value} ${unit}`)
        .join(', ')
    : '';

/** How each row is written. */
export const ENTRIES: Record<Part, WriteEntry> = {
  appointments: async (paper, row, { instant }) => {
    await paper.entry(joined(instant(row['startsAt']), plain(row['status'])));
    paper.line(joined(doctorOf(row), nameIn(row['branch'])));
    paper.fact('Token', row['token']);
    paper.fact('Reason', row['reason']);
    paper.fact('Why it was cancelled', row['cancelReason']);
  },

  bills: async (paper, row, { day, rupees }) => {
    await paper.entry(joined(row['number'] as string, day(row['issuedOn']), plain(row['status'])));
    for (const line of list(row['lines']))
      paper.line(
        `${line['description'] as string}, ${line['quantity'] as number} × ${rupees(line['unitPrice']) ?? '₹0'}: ${rupees(line['total']) ?? '₹0'}`,
      );
    paper.fact('Total', rupees(row['total']) ?? '₹0');
    paper.fact('To pay', rupees(row['due']));
    for (const payment of list(row['payments']))
      paper.line(
        joined(
          `Payment ${day(payment['receivedOn'])}: ${rupees(payment['amount'])}, ${plain(payment['method'])}, ${plain(payment['status'])}`,
          (payment['receiptNumber'] ?? payment['utr'] ?? payment['reference']) as string | null,
        ),
      );
    for (const refund of list(row['refunds']))
      paper.line(`Paid back ${day(refund['refundedOn'])}: ${rupees(refund['amount'])}, ${refund['reason'] as string}`);
    for (const note of list(row['creditNotes']))
      paper.line(`Credit note ${note['number'] as string}: ${rupees(note['amount'])}, ${note['reason'] as string}`);
  },

  records: async (paper, row, words) => {
    await paper.entry(joined(words.day(row['signedOn']), doctorOf(row), nameIn(row['branch'])));
    const versions = list(row['versions']);
    for (const version of versions) {
      if (versions.length > 1)
        paper.note(`Version ${version['number'] as number}, signed ${words.instant(version['createdAt'])}`);
      writeVersion(paper, version, words);
    }
  },

  prescriptions: async (paper, row, { day }) => {
    await paper.entry(drugLine(row as Drug));
    paper.fact('From', day(row['startsOn']));
    paper.fact('Until', day(row['endsOn']));
    if (!row['isCurrent']) paper.note('Of an earlier version of the consultation.');
    if (row['withdrawnAt']) paper.fact('Stopped by the doctor', row['withdrawReason'] ?? 'yes');
  },

  vitalSigns: async (paper, row, { instant }) => {
    await paper.entry(joined(instant(row['createdAt']), nameIn(row['branch'])));
    paper.line(signLine(row));
  },

  attachments: async (paper, row, { instant }) => {
    await paper.entry(joined(row['title'] as string, plain(row['kind'])));
    paper.fact('File', `${row['fileName'] as string}, ${Math.ceil((row['sizeBytes'] as number) / 1000)} kB`);
    paper.fact('Added', instant(row['createdAt']));
  },

  readers: async (paper, row, { instant }) => {
    const role = row['readerRole'] ? plain(row['readerRole']) : 'a program';
    await paper.entry(joined(instant(row['createdAt']), `${row['readerName'] as string} (${role})`));
    paper.fact('Reason', row['reason'] ?? 'treats you');
    paper.fact('Branch', nameIn(row['branch']));
  },

  messages: async (paper, row, { instant }) => {
    await paper.entry(joined(instant(row['createdAt']), row['title'] as string));
    paper.line(row['body'] as string);
  },
};

function writeVersion(paper: WrittenPaper, version: Row, { day }: PaperWords): void {
  paper.fact('Why it was corrected', version['reason']);
  paper.fact('Why you came', version['complaint']);
  paper.fact('What the doctor found', version['examination']);
  paper.fact('Measured', signLine(version['vitalSigns']));
  for (const { code, text, isProvisional } of list(version['diagnoses']))
    paper.fact('Diagnosis', `${text as string} (${code as string})${isProvisional ? ', not certain' : ''}`);
  for (const drug of list(version['prescription'])) paper.fact('Medicine', drugLine(drug as Drug));
  paper.fact('Advice', version['advice']);
  paper.fact('Next visit', day(version['followUpOn']));
}
