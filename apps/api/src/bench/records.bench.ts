import { cpuOf, rawRequest } from './load';
import { BENCH_DOCTOR, ENCOUNTERS, type History, recordsDatabase, type RecordsDatabase } from './records-data';
import { compare, HEADINGS, type Server, signIn, startBare, startProduct, stop, TITLE_END } from './side-by-side';
import { fixed, median, printTable } from './table';

const SIZES = [1_000, 100_000];
const SAVES = 300;
const WARM_UP = 50;
const HISTORY = `query ($id: ID!) { patientHistory(patientId: $id) { id uhid fullName
  appointments(first: 100) { id status startsAt doctor { id fullName } }
  records(first: 100) { id signedAt complaint advice doctor { id fullName } diagnoses { id code text } }
  prescriptions(first: 100) { id drug strength form dose frequency durationDays }
  bills(first: 100) { id number status total due payments { id amount method status } }
  attachments(first: 100) { id title kind mediaType } } }`;
const BEGIN = 'mutation ($id: ID!) { createMedicalRecord(input: { patientId: $id }) { id } }';
const SAVE =
  'mutation ($id: ID!, $r: Int!, $c: RecordContentInput!) { saveRecordDraft(recordId: $id, revision: $r, content: $c) { revision } }';
const CONTENT = {
  complaint: 'Fever for three days, worse in the evening, no cough',
  examination: 'Throat red, chest clear',
  diagnoses: [{ code: 'R50.9', text: 'Fever' }],
  prescription: [
    { drug: 'Paracetamol', strength: '500 mg', form: 'TABLET', dose: '1', frequency: 'TDS', durationDays: 3 },
  ],
};

/** What a history costs, of a usual patient and of one with 500 encounters, and a draft that saves itself; by the hospital's size. */
export async function benchRecords(dir: string): Promise<void> {
  const [histories, saves]: [string[][], string[][]] = [[], []];
  for (const patients of SIZES) {
    const database = await recordsDatabase(dir, patients);
    const [product, bare] = [await startProduct(dir, database.file), await startBare('bare-history', database.file)];
    try {
      const token = await signIn(BENCH_DOCTOR);
      histories.push(...(await measuredHistories(database, patients, token, product, bare)));
      saves.push([sizeOf(patients), ...(await measuredSaves(database, token, product, bare))]);
    } finally {
      await Promise.all([stop(product), stop(bare)]);
    }
  }
  printTable(`patientHistory in one query, SQLite, ${TITLE_END}`, HEADINGS, histories);
  printTable(
    `A draft is saved, durable, one after another, median of ${SAVES}`,
    ['', 'ms', 'CPU ms', 'bare ms', 'bare CPU'],
    saves,
  );
}

const sizeOf = (patients: number): string => `${patients.toLocaleString('en-IN')} patients`;

async function measuredHistories(
  { patientIds }: RecordsDatabase,
  patients: number,
  token: string,
  product: Server,
  bare: Server,
): Promise<string[][]> {
  const rows: string[][] = [];
  for (const history of Object.keys(ENCOUNTERS) as History[]) {
    const id = patientIds[history];
    const body = JSON.stringify({ query: HISTORY, variables: { id } });
    const request = rawRequest('POST', '/graphql', { authorization: `Bearer ${token}` }, body);
    const name = `${sizeOf(patients)}, ${ENCOUNTERS[history]} encounters`;
    const scenario = { name, product: () => request, bare: () => rawRequest('GET', `/${id}`) };
    rows.push(await compare(scenario, product, bare));
  }
  return rows;
}

async function measuredSaves(
  { patientIds }: RecordsDatabase,
  token: string,
  product: Server,
  bare: Server,
): Promise<string[]> {
  const ask = async <T>(query: string, variables: object): Promise<T> => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const body = JSON.stringify({ query, variables });
    const response = await fetch(`http://127.0.0.1:${product.port}/graphql`, { method: 'POST', headers, body });
    const { data, errors } = (await response.json()) as { data: T; errors?: unknown };
    if (errors) throw new Error(`A record was not saved: ${JSON.stringify(errors)}`);
    return data;
  };
  const { createMedicalRecord } = await ask<{ createMedicalRecord: { id: string } }>(BEGIN, { id: patientIds.normal });
  const ours = await timed(product, (r) => ask(SAVE, { id: createMedicalRecord.id, r: r + 1, c: CONTENT }));
  const body = JSON.stringify({ content: CONTENT });
  const theirs = await timed(bare, () => fetch(`http://127.0.0.1:${bare.port}/`, { method: 'POST', body }));
  return [...ours, ...theirs];
}

/** Median milliseconds, and the server's milliseconds of CPU, of one after another. */
async function timed({ child }: Server, save: (nth: number) => Promise<unknown>): Promise<string[]> {
  const times: number[] = [];
  let before = 0;
  for (let i = 0; i < WARM_UP + SAVES; i++) {
    if (i === WARM_UP) before = cpuOf(child.pid!);
    const started = performance.now();
    await save(i);
    times.push(performance.now() - started);
  }
  return [fixed(median(times.slice(WARM_UP))), fixed((cpuOf(child.pid!) - before) / SAVES, 3)];
}
