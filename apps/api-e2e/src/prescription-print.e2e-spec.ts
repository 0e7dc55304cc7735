import { type RunningApi, startApi } from './kit/api';
import { codeOf, dataOf } from './kit/graphql-client';
import { codesOn, pdfText } from './kit/pdf';
import { makePrescribingHospital, prescribing, type PrescribingHospital } from './kit/prescribing';
import { until } from './kit/until';

let api: RunningApi;
let hospital: PrescribingHospital;
let does: ReturnType<typeof prescribing>;
beforeEach(async () => {
  api = await startApi();
  hospital = await makePrescribingHospital(api);
  does = prescribing(api, hospital);
});
afterEach(() => api.stop());

const PARACETAMOL = {
  drug: 'Paracetamol',
  strength: '500 mg',
  form: 'TABLET',
  dose: '1',
  frequency: 'TDS',
  durationDays: 5,
  instructions: 'After food',
};
const FEVER = {
  complaint: 'Fever for three days',
  diagnoses: [{ code: 'J06.9', text: 'Acute upper respiratory infection' }],
  prescription: [PARACETAMOL],
  advice: 'Rest and fluids',
};
/** What is checked of a printed code. */
async function printedCode(id: string): Promise<{ link: string; versionId: string }> {
  const [link] = await codesOn(await does.pdf(id, 'doctor'));
  const check = await does.check(link);
  if (check.state !== 'VALID') throw new Error(`The printed code is ${check.state}.`);
  return { link, versionId: check.code.prescriptionId };
}
const answered = async (...args: Parameters<typeof does.fetched>): Promise<string> => {
  const response = await does.fetched(...args);
  if (response.ok) return `200 ${response.headers.get('content-type')}`;
  const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
  return `${response.status} ${errors[0].extensions.code}`;
};

test('a prescription names hospital, doctor, patient and medicines in words a pharmacist can read', async () => {
  const said = await pdfText(await does.pdf(await does.signed(FEVER), 'doctor'));
  for (const part of [
    'MBBS, MD',
    'Reg. No. KMC 48211',
    'Asha',
    'years',
    'Penicillin (rash)',
    '7, Lake View',
    'Acute upper respiratory infection',
    'PARACETAMOL 500 mg tablet',
    '1 tablet, three times a day, for 5 days',
    'After food',
    'Rest and fluids',
    'signature and stamp',
    'Page 1 of 1',
  ])
    expect(said).toContain(part);
  expect(said).toMatch(/15 .*Advice/); // pieces to hand out
});

test('who sees the record sees the whole paper, a pharmacist the medicines, and nobody else anything', async () => {
  const id = await does.signed(FEVER);
  for (const who of ['doctor', 'patient'] as const)
    expect(await pdfText(await does.pdf(id, who))).toContain('Acute upper respiratory infection');
  const atCounter = await pdfText(await does.pdf(id, 'pharmacist'));
  expect(atCounter).toContain('PARACETAMOL 500 mg');
  expect(atCounter).toContain('Asha');
  for (const part of ['Acute upper', 'Rest and fluids', 'Penicillin', 'years', 'Lake View'])
    expect(atCounter).not.toContain(part);
  for (const who of ['colleague', 'nurse', 'desk', 'stranger', 'admin'] as const)
    expect(await answered(id, who)).toBe('404 NOT_FOUND');
  expect(await answered(id)).toBe('401 UNAUTHENTICATED');
});

test('the diagnosis is left out where it is not wanted', async () => {
  const id = await does.signed(FEVER);
  const said = await pdfText(await does.pdf(id, 'patient', '?diagnosis=no'));
  expect(said).not.toContain('Acute upper');
  expect(said).toContain('Rest and fluids');
});

test('drafts, records without medicines and wrong ids have no prescription', async () => {
  expect(await answered(await does.begin(), 'doctor')).toBe('404 NOT_FOUND');
  expect(await answered(await does.signed({ ...FEVER, prescription: [] }), 'doctor')).toBe('404 NOT_FOUND');
  expect(await answered('none', 'doctor')).toBe('404 NOT_FOUND');
});

test('the printed code checks as valid, names no patient, and any change of it shows', async () => {
  const { link, versionId } = await printedCode(await does.signed(FEVER));
  expect(link).toMatch(new RegExp(`^${api.config.publicUrl}/verify#[A-Z2-7]+\\.[A-Z2-7]+$`));
  const { instructions: _, ...drug } = PARACETAMOL;
  expect(await does.check(link)).toMatchObject({
    state: 'VALID',
    code: {
      branchCode: 'MAIN',
      registrationNumber: 'KMC 48211',
      patientInitials: 'AदेR',
      birthYear: 1984,
      lines: [drug],
    },
  });
  const at = link.indexOf('#') + 60;
  const changed = link.slice(0, at) + (link[at] === 'A' ? 'B' : 'A') + link.slice(at + 1);
  expect(await does.check(changed)).toEqual({ state: 'CHANGED' });
  expect(await does.status(versionId)).toBe('current');
});

test('twelve medicines with long names are printed with a code for each of their parts', async () => {
  const prescription = Array.from({ length: 12 }, (_, i) => ({
    ...PARACETAMOL,
    drug: `Substance${'abcdefghijkl'[i]} of a long name`,
    instructions: 'Dissolve in a glass of lukewarm water, then drink slowly. '.repeat(4),
  }));
  const pdf = await does.pdf(await does.signed({ ...FEVER, prescription }), 'doctor');
  expect(await pdfText(pdf)).toContain('Page 2 of 2');
  const checks = await Promise.all((await codesOn(pdf)).map((link) => does.check(link)));
  const lines = checks.flatMap((check) => (check.state === 'VALID' ? check.code.lines : []));
  expect(checks.length).toBeGreaterThan(1);
  expect(lines.map(({ drug }) => drug).sort()).toEqual(prescription.map(({ drug }) => drug).sort());
});

test('an amendment that changes the medicines makes the older paper amended, another one does not', async () => {
  const id = await does.signed(FEVER);
  const first = await printedCode(id);
  await does.amend(id, 1, { ...FEVER, advice: 'Rest, fluids, steam' });
  expect(await does.status(first.versionId)).toBe('current');
  await does.amend(id, 2, { ...FEVER, prescription: [{ ...PARACETAMOL, instructions: 'Before food' }] });
  expect(await does.status(first.versionId)).toBe('amended');
  const second = await printedCode(id);
  expect(second.versionId).not.toBe(first.versionId);
  expect(await does.status(second.versionId)).toBe('current');
});

describe('a withdrawn prescription', () => {
  test('says so on paper, to a check, to the pharmacist, and in the log', async () => {
    const id = await does.signed(FEVER);
    const { versionId } = await printedCode(id);
    const [line] = dataOf(await does.withdraw(id)).withdrawPrescription.prescription;
    expect(line).toEqual({ withdrawnAt: expect.any(String), withdrawReason: 'The paper was lost' });
    expect(await does.status(versionId)).toBe('withdrawn');
    const pdf = await does.pdf(id, 'pharmacist');
    expect(await pdfText(pdf)).toContain('The paper was lost');
    expect(await codesOn(pdf)).toEqual([]);
    const atCounter = await api.ask<{ prescriptions: { items: object[] } }>(
      'query ($p: ID!) { prescriptions(patientId: $p) { items { recordId withdrawReason } } }',
      { p: hospital.patientId },
      hospital.people.pharmacist.token,
    );
    expect(dataOf(atCounter).prescriptions.items).toEqual([{ recordId: id, withdrawReason: 'The paper was lost' }]);
    const told = await api.store.read<{ facts: unknown }>(
      "SELECT * FROM event_log WHERE type = 'prescription.withdrawn'",
    );
    expect(JSON.stringify(told)).toContain(id);
    expect(JSON.stringify(told)).not.toContain('lost');
  });

  test('is told to the patient, with the way to it and without the reason', async () => {
    const id = await does.signed(FEVER);
    dataOf(await does.withdraw(id));
    const list = async () => {
      const query = '{ notifications { items { kind title body link } } }';
      const answer = await api.ask<{ notifications: { items: { title: string; link: string }[] } }>(
        query,
        {},
        hospital.people.patient.token,
      );
      return dataOf(answer).notifications.items.filter(({ link }) => link === `/portal/records/${id}`);
    };
    await until(async () => (await list()).length === 2, 'both messages have come');
    const [withdrawn] = await list();
    expect(withdrawn).toMatchObject({ kind: 'RECORD_SIGNED', title: 'Your doctor has withdrawn a prescription' });
    expect(JSON.stringify(withdrawn)).not.toMatch(/lost|Paracetamol/);
  });

  test('takes the papers of versions that said the same with it, and an amendment prescribes anew', async () => {
    const id = await does.signed(FEVER);
    const first = await printedCode(id);
    await does.amend(id, 1, { ...FEVER, advice: 'Rest' });
    dataOf(await does.withdraw(id));
    expect(await does.status(first.versionId)).toBe('withdrawn');
    await does.amend(id, 2, FEVER);
    expect(await does.status((await printedCode(id)).versionId)).toBe('current');
  });

  test('is a matter of its doctor, with a reason, once, and of something prescribed', async () => {
    const id = await does.signed(FEVER);
    expect(codeOf(await does.withdraw(id, '  '))).toBe('BAD_USER_INPUT');
    expect(codeOf(await does.withdraw(id, 'x'.repeat(301)))).toBe('BAD_USER_INPUT');
    expect(codeOf(await does.withdraw(id, 'x', 'colleague'))).toBe('NOT_FOUND');
    for (const who of ['admin', 'pharmacist', 'patient'] as const)
      expect(codeOf(await does.withdraw(id, 'x', who))).toBe('FORBIDDEN');
    dataOf(await does.withdraw(id));
    expect(codeOf(await does.withdraw(id))).toBe('INVALID_TRANSITION');
    expect(codeOf(await does.withdraw(await does.begin()))).toBe('INVALID_TRANSITION');
    expect(codeOf(await does.withdraw(await does.signed({ ...FEVER, prescription: [] })))).toBe('CONFLICT');
  });

  test('is no reason to warn of a repeat', async () => {
    dataOf(await does.withdraw(await does.signed(FEVER)));
    await does.signed(FEVER); // would ask for a reason otherwise
  });
});

test('the status is told to anybody, in one word, and not to those who try many', async () => {
  const answers: Response[] = [];
  for (let i = 0; i < 31; i++)
    answers.push(await fetch(`${api.url}/verify/status/019ae5c1-7f10-7abc-8def-${String(i).padStart(12, '0')}`));
  expect(await answers[0].json()).toEqual({ status: 'unknown' });
  expect(answers.map(({ status }) => status)).toEqual([...Array.from({ length: 30 }, () => 200), 429]);
  expect(Number(answers[30].headers.get('retry-after'))).toBeGreaterThan(0);
});

test('what is no question about a prescription is not answered as one', async () => {
  for (const path of ['x', '..%2f', '', "' OR 1=1"]) {
    const { status } = await fetch(`${api.url}/verify/status/${path}`);
    expect(status).toBe(404);
  }
  const { status } = await fetch(`${api.url}/verify/status/019ae5c1-7f10-7abc-8def-000000000000`, { method: 'POST' });
  expect(status).toBe(404);
});
