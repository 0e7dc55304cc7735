import {
  Attachment,
  ChartReading,
  MedicalRecord,
  Prescription,
  RECORD_STATUSES,
  RecordDiagnosis,
  RecordDraft,
  RecordVersion,
  VitalSignMeasurement,
} from '@medicare/data';
import { ATTACHMENT_KINDS, DRUG_FORMS, FREQUENCY_NAMES } from '@medicare/domain';
import type { Filled, Hospital } from './hospital-parts';

type Kept<T> = Partial<T> & { id: string };

/** Charts with who opened them; marks: `canary<rec0>`, `canary<ver0>`, `canary<draft0>`, `canary<diag0>`, `canary<rx0>`, `canary<chart0>`, `canary<file0>`. */
export function recordRows(hospital: Hospital): Filled {
  const signs = measurements(hospital);
  const records = medicalRecords(hospital, signs);
  const versions = records.flatMap((record) => versionsOf(hospital, record, signs));
  versions.forEach((version, i) => Object.assign(version, { complaint: `canary<ver${i}>` }));
  const entries = versions.map((version) => ({ version, record: records.find(({ id }) => id === version.recordId)! }));
  return [
    [ChartReading, readings(hospital)],
    [VitalSignMeasurement, signs],
    [MedicalRecord, records],
    [RecordVersion, versions],
    [Attachment, attachments(hospital, records)],
    [RecordDraft, drafts(hospital, records)],
    [
      RecordDiagnosis,
      numbered(
        entries.flatMap(({ version, record }) => diagnosesOf(hospital, version, record)),
        'text',
        'diag',
      ),
    ],
    [
      Prescription,
      numbered(
        entries.flatMap(({ version, record }) => drugsOf(hospital, version, record)),
        'instructions',
        'rx',
      ),
    ],
  ];
}

const numbered = <T extends object>(rows: T[], field: string, mark: string): T[] =>
  rows.map((row, i) => ({ ...row, [field]: `canary<${mark}${i}>` }));

/** The first patients and doctors have accounts: theirs are to be many. */
const patientOf = ({ r, patients }: Hospital): string => patients[r.int(r.chance(0.7) ? 5 : 20)].id;
const doctorOf = ({ r, doctors }: Hospital): string => doctors[r.int(r.chance(0.7) ? 3 : doctors.length)].id;
const visitOf = ({ r, appointments }: Hospital, patientId: string): string | null => {
  const visits = appointments.filter((one) => one.patientId === patientId);
  return visits.length && r.chance(0.5) ? r.pick(visits).id! : null;
};

/** Some of them are over, and some readers' roles let them see nothing all the same. */
function readings(hospital: Hospital): Partial<ChartReading>[] {
  const { r, row, accounts, apiKeys, at, branchId } = hospital;
  return Array.from({ length: 80 }, (_, i) => {
    const reader = r.pick(accounts.filter(({ role }) => r.chance(0.1) || role === 'ADMIN' || role === 'DOCTOR'));
    const key = r.chance(0.3) ? r.pick(apiKeys) : null;
    return {
      ...row(),
      openUntil: r.chance(0.5) ? new Date('2099-01-01') : at(),
      readerName: `canary<chart${i}>`,
      readerRole: key ? null : reader.role,
      reason: r.pick([null, `canary<chart${i}>`]),
      patientId: patientOf(hospital),
      readerId: key ? null : reader.id,
      readerKeyId: key?.id ?? null,
      branchId: branchId(),
    };
  });
}

/** Some hang on a record, some were entered in error, some were sent by a program. */
function attachments(hospital: Hospital, records: Kept<MedicalRecord>[]): Partial<Attachment>[] {
  const { r, row, accounts, apiKeys, at, branchId } = hospital;
  const senders = accounts.filter(({ role }) => role === 'DOCTOR' || role === 'NURSE');
  const senderOf = (): Partial<Attachment> =>
    r.chance(0.3) ? { uploadedByKeyId: r.pick(apiKeys).id } : { uploadedById: r.pick(senders).id };
  return Array.from({ length: 160 }, (_, i) => {
    const record = r.chance(0.5) ? r.pick(records) : null;
    const removedAt = r.chance(0.2) ? at() : null;
    return {
      ...row(),
      kind: r.pick(ATTACHMENT_KINDS),
      title: `canary<file${i}>`,
      fileName: `canary<file${i}>.pdf`,
      mediaType: r.pick(['image/png', 'application/pdf']),
      sizeBytes: 1 + r.int(1_000_000),
      sha256: 'a'.repeat(64),
      width: r.pick([null, 640]),
      height: r.pick([null, 480]),
      pages: r.pick([null, 3]),
      hasThumbnail: r.chance(0.5),
      uploadedByName: r.pick([null, 'Dr Somebody']),
      removedAt,
      removedReason: removedAt && `canary<file${i}>`,
      patientId: record?.patientId ?? patientOf(hospital),
      recordId: record?.id ?? null,
      ...senderOf(),
      branchId: branchId(),
    };
  });
}

function measurements(hospital: Hospital): Kept<VitalSignMeasurement>[] {
  const { r, row, accounts, branchId } = hospital;
  return Array.from({ length: 60 }, () => {
    const patientId = patientOf(hospital);
    return {
      ...row(),
      systolicMmHg: r.pick([null, 100 + r.int(60)]),
      pulsePerMinute: r.pick([null, 60 + r.int(50)]),
      temperatureCelsius: r.pick([null, 36.6, 38.25]),
      patientId,
      appointmentId: visitOf(hospital, patientId),
      measuredById: r.pick([null, r.pick(accounts).id]),
      branchId: branchId(),
    };
  });
}

function medicalRecords(hospital: Hospital, signs: Kept<VitalSignMeasurement>[]): Kept<MedicalRecord>[] {
  const { r, row, at, branchId } = hospital;
  const taken = new Set<string | null>();
  return Array.from({ length: 60 }, (_, i) => {
    const patientId = patientOf(hospital);
    const status = r.pick([...RECORD_STATUSES, 'SIGNED', 'SIGNED'] as const);
    const visit = visitOf(hospital, patientId);
    const appointmentId = taken.has(visit) ? null : visit; // a visit has one record
    taken.add(appointmentId);
    const isSigned = status === 'SIGNED';
    return {
      ...row(),
      status,
      version: isSigned ? 1 + r.int(3) : 0,
      signedAt: isSigned ? at() : null,
      signedOn: isSigned ? '2026-05-05' : null,
      complaint: `canary<rec${i}>`,
      examination: r.pick([null, `canary<rec${i}> "two"\nlines`]),
      advice: `canary<rec${i}>`,
      followUpOn: r.pick([null, '2026-06-06']),
      vitalSignsId: signs.find((one) => one.patientId === patientId)?.id ?? null,
      patientId,
      doctorId: doctorOf(hospital),
      appointmentId,
      branchId: branchId(),
    };
  });
}

const versionsOf = ({ r, row, accounts }: Hospital, record: Kept<MedicalRecord>, signs: Kept<VitalSignMeasurement>[]) =>
  Array.from({ length: record.version! }, (_, n): Kept<RecordVersion> => ({
    ...row(),
    number: n + 1,
    reason: n ? 'Dose was wrong' : null,
    examination: null,
    advice: null,
    followUpOn: null,
    recordId: record.id,
    vitalSignsId: r.pick([null, signs.find(({ patientId }) => patientId === record.patientId)?.id ?? null]),
    signedById: r.pick(accounts).id,
  }));

/** Authors are doctors, and an administrator, who must not see it. */
function drafts({ r, row, accounts }: Hospital, records: Kept<MedicalRecord>[]): Partial<RecordDraft>[] {
  const authors = accounts.filter(({ role }) => role === 'DOCTOR' || role === 'ADMIN');
  return records
    .flatMap((record) =>
      r.some(authors, 0.3).map((author) => ({
        ...row(),
        revision: 1 + r.int(9),
        basedOn: record.version!,
        recordId: record.id,
        authorId: author.id,
      })),
    )
    .map((draft, i) => ({ ...draft, content: `{"complaint":"canary<draft${i}>"}` }));
}

/** What hangs on a version; on the record too, if it is the last one. */
const placed = ({ r, row }: Hospital, version: Kept<RecordVersion>, record: Kept<MedicalRecord>) =>
  Array.from({ length: r.int(3) }, (_, n) => ({
    ...row(),
    position: n + 1,
    versionId: version.id,
    recordId: version.number === record.version ? record.id : null,
  }));

const diagnosesOf = (
  hospital: Hospital,
  version: Kept<RecordVersion>,
  record: Kept<MedicalRecord>,
): Partial<RecordDiagnosis>[] =>
  placed(hospital, version, record).map((place) => ({
    ...place,
    code: `J0${place.position}.9`,
    isProvisional: hospital.r.chance(0.3),
  }));

const drugsOf = (
  hospital: Hospital,
  version: Kept<RecordVersion>,
  record: Kept<MedicalRecord>,
): Partial<Prescription>[] =>
  placed(hospital, version, record).map((place) => ({
    ...place,
    drug: hospital.r.pick(['Paracetamol', 'Amlodipine']),
    strength: hospital.r.pick([null, '500 mg']),
    form: hospital.r.pick(DRUG_FORMS),
    dose: '1',
    frequency: hospital.r.pick(FREQUENCY_NAMES),
    durationDays: hospital.r.pick([null, 5]),
    overrideReason: null,
    startsOn: '2026-05-05',
    endsOn: hospital.r.pick([null, '2026-05-09']),
    pieces: hospital.r.pick([null, 15]),
    patientId: record.patientId,
    branchId: record.branchId,
  }));
