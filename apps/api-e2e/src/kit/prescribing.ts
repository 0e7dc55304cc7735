import { checkPrescription, type PrescriptionCheck } from '@medicare/domain';
import { createPublicKey, verify } from 'node:crypto';
import type { RunningApi } from './api';
import { dataOf } from './graphql-client';
import { makeBranch, makePatient, makePerson, type Person } from './people';
import { book, makeWorkingDoctor, quarter, zoneInTheMorning } from './schedules';

type Who = 'desk' | 'doctor' | 'colleague' | 'nurse' | 'pharmacist' | 'patient' | 'stranger' | 'admin';

/** A hospital in which one doctor prescribes to one patient, and everybody who might look at it. */
export interface PrescribingHospital {
  main: string;
  patientId: string;
  people: Record<Who, Person>;
  visit(): Promise<string>;
}

export async function makePrescribingHospital(api: RunningApi): Promise<PrescribingHospital> {
  const main = await makeBranch(api.store, 'MAIN', { timeZone: zoneInTheMorning() });
  const [doctorId, colleagueId] = [
    await makeWorkingDoctor(api.store, main, { registrationNumber: 'KMC 48211', qualification: 'MBBS, MD' }),
    await makeWorkingDoctor(api.store, main),
  ];
  const person = {
    fullName: 'Asha देवी Rao',
    allergies: 'Penicillin (rash)',
    dateOfBirth: '1984-03-27',
    address: '7, Lake View',
  };
  const patientId = (await makePatient(api.store, main, person)).id;
  const otherId = (await makePatient(api.store, main)).id;
  const people = {
    admin: await makePerson(api, 'ADMIN', [main]),
    desk: await makePerson(api, 'RECEPTIONIST', [main]),
    doctor: await makePerson(api, 'DOCTOR', [main], { doctorId }),
    colleague: await makePerson(api, 'DOCTOR', [main], { doctorId: colleagueId }),
    nurse: await makePerson(api, 'NURSE', [main]),
    pharmacist: await makePerson(api, 'PHARMACIST', [main]),
    patient: await makePerson(api, 'PATIENT', [main], { patientId }),
    stranger: await makePerson(api, 'PATIENT', [main], { patientId: otherId }),
  };
  let visits = 0;
  const visit = () => book(api, people.desk.token, { doctorId, patientId, startsAt: quarter(4 + visits++) });
  return { main, patientId, people, visit };
}

/** What a doctor does with prescriptions, and what a paper of them answers. */
export function prescribing(api: RunningApi, hospital: PrescribingHospital) {
  const { people } = hospital;
  const ask = <T>(token: string, query: string, variables: Record<string, unknown>) =>
    api.ask<Record<string, T>>(query, variables, token);
  const begin = async (): Promise<string> => {
    const input = { appointmentId: await hospital.visit() };
    const begun = await ask<{ id: string }>(
      people.doctor.token,
      'mutation ($input: CreateMedicalRecordInput!) { createMedicalRecord(input: $input) { id } }',
      { input },
    );
    return dataOf(begun).createMedicalRecord.id;
  };
  return {
    begin,
    /** A signed record; gives its id. */
    signed: async (content: object): Promise<string> => {
      const id = await begin();
      const sign = 'mutation ($id: ID!, $c: RecordContentInput!) { signMedicalRecord(id: $id, content: $c) { id } }';
      dataOf(await ask(people.doctor.token, sign, { id, c: content }));
      return id;
    },
    amend: async (id: string, version: number, content: object): Promise<void> => {
      const i = { version, reason: 'Dose was wrong', content };
      const amend =
        'mutation ($id: ID!, $i: AmendMedicalRecordInput!) { amendMedicalRecord(id: $id, input: $i) { id } }';
      dataOf(await ask(people.doctor.token, amend, { id, i }));
    },
    withdraw: (id: string, reason = 'The paper was lost', who: keyof typeof people = 'doctor') =>
      ask<{ prescription: { withdrawnAt: string | null; withdrawReason: string | null }[] }>(
        people[who].token,
        'mutation ($id: ID!, $r: String!) { withdrawPrescription(recordId: $id, reason: $r) { prescription { withdrawnAt withdrawReason } } }',
        { id, r: reason },
      ),
    fetched: (id: string, who?: keyof typeof people, query = ''): Promise<Response> =>
      fetch(`${api.url}/documents/prescriptions/${id}.pdf${query}`, {
        headers: who ? { authorization: `Bearer ${people[who].token}` } : {},
      }),
    pdf: async (id: string, who: keyof typeof people, query = ''): Promise<Buffer> => {
      const response = await fetch(`${api.url}/documents/prescriptions/${id}.pdf${query}`, {
        headers: { authorization: `Bearer ${people[who].token}` },
      });
      if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
      return Buffer.from(await response.arrayBuffer());
    },
    /** What the page of a pharmacist does with a scanned code. */
    check: (link: string): Promise<PrescriptionCheck> => checkWithKeysOf(api.url, link),
    status: async (versionId: string): Promise<string> => {
      const answer = (await (await fetch(`${api.url}/verify/status/${versionId}`)).json()) as { status: string };
      return answer.status;
    },
  };
}

async function checkWithKeysOf(url: string, link: string): Promise<PrescriptionCheck> {
  const { keys } = (await (await fetch(`${url}/.well-known/medicare-prescription-keys.json`)).json()) as {
    keys: Record<string, string>;
  };
  const known = Object.entries(keys).map(([id, x]) => [id, new Uint8Array(Buffer.from(x, 'base64url'))] as const);
  return checkPrescription(link, new Map(known), (signature, bytes, raw) => {
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(raw).toString('base64url') };
    return verify(null, bytes, createPublicKey({ key: jwk, format: 'jwk' }), signature);
  });
}
