import { ageInMonths, ageOn, dosingText, formWords } from '@medicare/domain';
import {
  codePicture,
  dayText,
  instantText,
  issuerBlock,
  labelled,
  mm,
  printed,
  printedParts,
  RULED,
  sheet,
} from '@medicare/platform';
import type { Column, Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { PrescriptionFacts } from './prescription-facts';

/** The code of some of the lines, as it is printed. */
export interface PrintedCode {
  link: string;
  firstLine: number;
  lastLine: number;
}

const CODE_SIZE = mm(40);
/** More codes than these do not stay on one page with the signature. */
const MOST_TOGETHER = 6;
const MONTHS_UNTIL_YEARS = 24;
const GENDERS: Record<string, string> = { FEMALE: 'female', MALE: 'male', OTHER: 'other' };

/** A prescription on A4. `host` is where the address in the codes leads; one that was withdrawn says so and has no code. */
export function prescriptionPaper(facts: PrescriptionFacts, codes: PrintedCode[], host: string): TDocumentDefinitions {
  const { patient, signedOn, lines } = facts;
  return sheet(
    ['Prescription', patient?.uhid, dayText(signedOn)].filter(Boolean).join(', '),
    [
      { columns: [issuerBlock(facts.issuer, 'left'), doctorBlock(facts)], columnGap: 24 },
      rule(),
      patientRow(facts),
      ...addressLine(facts),
      ...allergyLine(facts),
      ...diagnosisLine(facts),
      { text: 'Rx', fontSize: 20, bold: true, margin: [0, 6, 0, 2] },
      lineTable(facts),
      { margin: [0, 8, 0, 0], stack: adviceBlock(facts) },
      lastBlock(facts, codes, host),
    ],
    lines[0].withdrawnAt ? 'WITHDRAWN' : undefined,
  );
}

const bold = (text: string, fontSize: number): Content => printed(text, { bold: true, fontSize });

const rule = (): Content => ({
  margin: [0, 6, 0, 8],
  canvas: [{ type: 'line', x1: 0, y1: 0, x2: mm(182), y2: 0, lineWidth: 0.8, lineColor: '#c3cdd0' }],
});

const doctorBlock = ({ doctor }: PrescriptionFacts): Content => ({
  alignment: 'right',
  stack: [
    bold(doctor.fullName, 12),
    ...(doctor.qualification ? [printed(doctor.qualification)] : []),
    printed(doctor.specialization),
    { text: `Reg. No. ${doctor.registrationNumber ?? '_______________'}`, bold: true },
  ],
});

function patientRow({ patient, signedOn }: PrescriptionFacts): Content {
  const person = patient && personText(patient, signedOn);
  return {
    columns: [
      { width: '*', stack: [{ text: 'Patient', style: 'label' }, bold(patient?.fullName ?? '–', 11)] },
      ...(person ? [{ width: 110, stack: [labelled('Age, sex', person)] }] : []),
      { width: 90, stack: [labelled('UHID', patient?.uhid ?? null)] },
      { width: 70, stack: [labelled('Date', dayText(signedOn))] },
    ],
    columnGap: 12,
    margin: [0, 0, 0, 2],
  };
}

function personText(patient: NonNullable<PrescriptionFacts['patient']>, on: string): string | null {
  const { birthDate, isBirthDateEstimated, gender } = patient;
  const age = birthDate && `${isBirthDateEstimated ? 'about ' : ''}${ageText(birthDate, on)}`;
  return [age, GENDERS[gender ?? '']].filter(Boolean).join(', ') || null;
}

function ageText(birth: string, on: string): string {
  const months = ageInMonths(birth, on);
  if (months >= MONTHS_UNTIL_YEARS) return `${ageOn(birth, on)} years`;
  return months === 1 ? '1 month' : `${months} months`;
}

/** Rule 65(10) of the Drugs Rules wants it beside the name. */
const addressLine = ({ patient }: PrescriptionFacts): Content[] =>
  patient?.address ? [spoken('Address', patient.address)] : [];

const allergyLine = ({ patient }: PrescriptionFacts): Content[] =>
  patient?.allergies ? [spoken('Allergies', patient.allergies, true)] : [];

function diagnosisLine({ record }: PrescriptionFacts): Content[] {
  const found = record?.diagnoses.map(({ text, isProvisional }) => (isProvisional ? `${text} (not sure yet)` : text));
  return found?.length ? [spoken('Diagnosis', found.join('; '))] : [];
}

/** A word and what it says, on one line as long as there is room. */
const spoken = (label: string, words: string, isLoud = false): Content => ({
  margin: [0, 0, 0, 3],
  text: [{ text: `${label}: `, bold: true }, ...printedParts(words, { bold: isLoud })],
});

function lineTable({ lines }: PrescriptionFacts): Content {
  const head = ['#', 'Medicine and how to take it', 'Quantity'].map((text, i): TableCell => ({
    text,
    style: 'head',
    alignment: i === 2 ? 'right' : 'left',
  }));
  return {
    layout: RULED,
    table: { headerRows: 1, dontBreakRows: true, widths: ['auto', '*', 'auto'], body: [head, ...lines.map(lineRow)] },
  };
}

/** The generic name in capitals, as the council's regulations want it (IMC Regulations 2002, 1.5). */
function lineRow(line: PrescriptionFacts['lines'][number], i: number): TableCell[] {
  const { drug, strength, form, instructions, pieces } = line;
  const name = `${drug.toUpperCase()}${strength ? ` ${strength}` : ''}`;
  return [
    { text: String(i + 1), fontSize: 11 },
    {
      stack: [
        { text: [...printedParts(name, { bold: true, fontSize: 11 }), { text: `  ${formWords(form).toLowerCase()}` }] },
        printed(dosingText(line), { fontSize: 10 }),
        ...(instructions ? [printed(instructions, { fontSize: 10 })] : []),
      ],
    },
    { text: pieces === null ? '' : String(pieces), alignment: 'right', fontSize: 11 },
  ];
}

function adviceBlock({ record }: PrescriptionFacts): Content[] {
  const { advice, followUpOn } = record ?? {};
  return [
    ...(advice ? [spoken('Advice', advice)] : []),
    ...(followUpOn ? [spoken('Come again', dayText(followUpOn))] : []),
  ];
}

/** Codes and signature; of one that was taken back, when and why. */
function lastBlock(facts: PrescriptionFacts, codes: PrintedCode[], host: string): Content {
  const [{ withdrawnAt, withdrawReason }] = facts.lines;
  if (withdrawnAt)
    return {
      margin: [0, 14, 0, 0],
      stack: [spoken('Withdrawn', `${instantText(withdrawnAt, facts.issuer.timeZone)}: ${withdrawReason ?? ''}`, true)],
    };
  return {
    unbreakable: codes.length <= MOST_TOGETHER,
    margin: [0, 12, 0, 0],
    columnGap: 16,
    columns: [
      { width: '*', stack: [...codeRows(codes), { text: captionText(codes, host), style: 'small' }] },
      signatureColumn(facts),
    ],
  };
}

/** The law wants prescriptions in writing and signed: there is room for ink. */
const signatureColumn = ({ doctor, signedAt, issuer, version }: PrescriptionFacts): Column => ({
  width: 190,
  stack: [
    { canvas: [{ type: 'line', x1: 0, y1: 58, x2: 190, y2: 58, lineWidth: 0.6 }] },
    { margin: [0, 2, 0, 6], text: printedParts(`${doctor.fullName}, signature and stamp`) },
    {
      style: 'small',
      text: printedParts(
        `Written in this hospital's system by ${doctor.fullName}, ${instantText(signedAt, issuer.timeZone)}${version > 1 ? `, version ${version}` : ''}.`,
      ),
    },
  ],
});

/** Two beside each other; usually there is one alone. */
const codeRows = (codes: PrintedCode[]): Content[] =>
  codes.flatMap((_, i): Content[] => (i % 2 ? [] : [codeRow(codes.slice(i, i + 2), codes.length > 1)]));

const codeRow = (codes: PrintedCode[], isPart: boolean): Content => ({
  columnGap: 8,
  unbreakable: true,
  columns: codes.map(({ link, firstLine, lastLine }) => ({
    width: 'auto',
    stack: [
      codePicture(link, CODE_SIZE),
      ...(isPart ? [{ text: linesText(firstLine, lastLine), style: 'small', alignment: 'center' as const }] : []),
    ],
  })),
});

const linesText = (first: number, last: number): string =>
  first === last ? `Line ${first}` : `Lines ${first} to ${last}`;

const captionText = (codes: PrintedCode[], host: string): string =>
  `Scan ${codes.length > 1 ? 'each code' : 'the code'} to check what is prescribed. The page that opens must be at ${host}. It checks medicine, strength, dose, how often and how long; not the notes beside them.`;
