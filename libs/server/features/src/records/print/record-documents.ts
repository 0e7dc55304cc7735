import { buildPrescriptionCode, patientInitials, prescriptionLink, prescriptionParts } from '@medicare/domain';
import type { DocumentMaker, Env } from '@medicare/platform';
import { type PrescriptionFacts, prescriptionFacts } from './prescription-facts';
import { type PrintedCode, prescriptionPaper } from './prescription-paper';

/** What is printed of records. The id of a prescription is that of its record. */
export const RECORD_DOCUMENTS = {
  prescriptions: async (env, id, { withDiagnosis }) => {
    const facts = await prescriptionFacts(env, id);
    const { prescriptionSigning: signing, publicUrl } = env;
    const shown = withDiagnosis ? facts : withoutDiagnosis(facts);
    const isWithdrawn = facts.lines[0].withdrawnAt !== null;
    const codes = isWithdrawn ? [] : prescriptionCodes(env, facts);
    return {
      name: `prescription ${facts.patient?.uhid ?? ''} ${facts.signedOn}`,
      definition: prescriptionPaper(shown, codes, publicUrl.replace(/^https?:\/\//, '')),
      ...(signing.signPdf && !isWithdrawn && { finish: signing.signPdf }),
    };
  },
} satisfies Record<string, DocumentMaker>;

const withoutDiagnosis = (facts: PrescriptionFacts): PrescriptionFacts => ({
  ...facts,
  record: facts.record && { ...facts.record, diagnoses: [] },
});

/** The signed codes of a prescription; the same each time, whoever prints it. */
export function prescriptionCodes(
  { prescriptionSigning, publicUrl }: Pick<Env, 'prescriptionSigning' | 'publicUrl'>,
  { versionId, issuer, doctor, signedOn, coded, lines }: PrescriptionFacts,
): PrintedCode[] {
  const whole = {
    keyId: prescriptionSigning.keyId,
    prescriptionId: versionId,
    branchCode: issuer.code,
    registrationNumber: doctor.registrationNumber ?? '',
    signedOn,
    patientInitials: patientInitials(coded.fullName),
    birthYear: coded.birthDate ? Number(coded.birthDate.slice(0, 4)) : null,
  };
  return prescriptionParts(whole, lines).map((part) => {
    const bytes = buildPrescriptionCode(part);
    const link = prescriptionLink(publicUrl, bytes, prescriptionSigning.sign(bytes));
    return { link, firstLine: part.firstLine, lastLine: part.firstLine + part.lines.length - 1 };
  });
}
