import { signedUpPatient, tokenOf } from './billing-office';
import { Clinic, CLINICIANS } from './clinic';
import type { Desk } from './desk';
import type { Hospital } from './hospital';
import { expect } from './journey';

/** A line of a prescription. */
export const medicine = (drug: string, durationDays: number | null) => ({
  drug,
  strength: '500 mg',
  form: 'TABLET',
  dose: '1',
  frequency: 'TDS',
  durationDays,
});
/** What a consultation found. */
const FOUND = {
  complaint: 'Fever for three days, sore throat',
  examination: 'Throat red, tonsils swollen',
  advice: 'Drink plenty of warm water',
  diagnoses: [
    { code: 'J02.9', text: 'Acute pharyngitis' },
    { code: 'R50.9', text: 'Fever', isProvisional: true },
  ],
  vitalSigns: { systolicMmHg: 152, diastolicMmHg: 84, temperatureCelsius: 38.4 },
  prescription: [medicine('Paracetamol', 5)],
};

const PAPER =
  '%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n';

/** What the doctor of a patient with an account does through the API. */
export class Consultation {
  private constructor(
    readonly clinic: Clinic,
    readonly patientId: string,
    readonly doctorId: string,
    /** The patient's visit of today, booked. */
    readonly visitId: string,
  ) {}

  static async begin(desk: Desk, hospital: Hospital): Promise<Consultation> {
    const clinic = await Clinic.open(desk, hospital);
    const { patientId } = await signedUpPatient(hospital);
    const [doctorId] = clinic.front.doctorIds as [string];
    const [, , startsAt] = await clinic.front.openTimes(doctorId, 0);
    const visitId = await clinic.front.book(doctorId, patientId, startsAt!, 'Fever');
    return new Consultation(clinic, patientId, doctorId, visitId);
  }

  /** A record of this patient, not signed yet; gives its id. */
  async draft(): Promise<string> {
    const query = 'mutation ($id: ID!) { createMedicalRecord(input: { patientId: $id }) { id } }';
    const made = await this.clinic.as<{ createMedicalRecord: { id: string } }>('doctor', query, { id: this.patientId });
    return made.createMedicalRecord.id;
  }

  async sign(id: string, changes: object = {}): Promise<void> {
    const content = { ...FOUND, followUpOn: this.clinic.front.day(7), ...changes };
    const query = 'mutation ($id: ID!, $c: RecordContentInput!) { signMedicalRecord(id: $id, content: $c) { id } }';
    await this.clinic.as('doctor', query, { id, c: content });
  }

  async amend(id: string, reason: string, changes: object): Promise<void> {
    const content = { ...FOUND, followUpOn: this.clinic.front.day(7), ...changes };
    const query =
      'mutation ($id: ID!, $input: AmendMedicalRecordInput!) { amendMedicalRecord(id: $id, input: $input) { id } }';
    await this.clinic.as('doctor', query, { id, input: { version: 1, reason, content } });
  }

  async withdraw(id: string, reason: string): Promise<void> {
    const query = 'mutation ($id: ID!, $r: String!) { withdrawPrescription(recordId: $id, reason: $r) { id } }';
    await this.clinic.as('doctor', query, { id, r: reason });
  }

  /** A paper of the consultation, sent by the doctor. */
  async addFile(hospital: Hospital, recordId: string): Promise<void> {
    const form = new FormData();
    for (const [name, value] of Object.entries({
      patientId: this.patientId,
      recordId,
      kind: 'LAB_REPORT',
      title: 'Throat swab',
    }))
      form.set(name, value);
    form.set('file', new Blob([PAPER], { type: 'application/pdf' }), 'swab.pdf');
    const headers = { authorization: `Bearer ${await tokenOf(hospital, CLINICIANS.doctor.email)}` };
    const response = await fetch(`${hospital.address}/attachments`, { method: 'POST', headers, body: form });
    expect(response.status).toBe(201);
  }

  /** A signed record of somebody else; gives its id. */
  ofSomebodyElse(): Promise<string> {
    return this.clinic.signed(FOUND);
  }
}
