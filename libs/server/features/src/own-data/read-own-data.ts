import { notFound } from '@medicare/platform';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { ABOUT, MESSAGES, type Section } from './sections';

export type Row = Record<string, unknown> & { id?: string };

/** Asks the API's own schema as the patient: the file can hold nothing that the patient could not see there. */
export type AskAsPatient = (query: string, variables?: Record<string, unknown>) => Promise<Record<string, unknown>>;

/** What there is once about a patient. */
export interface AboutPatient {
  account: Row;
  patient: Row & { id: string };
  branches: Row[];
  sessions: Row[];
  /** Whether sign-in by face is on, and on which devices; nothing of the face. */
  face: Row;
}

const AT_A_TIME = 50;
const INNER_AT_A_TIME = 100;

/** Reads what there is once. Throws NOT_FOUND for an account that is no patient's. */
export async function readAbout(ask: AskAsPatient): Promise<AboutPatient> {
  const { me, sessions, ownFace } = (await ask(ABOUT)) as {
    me: Pick<AboutPatient, 'account' | 'patient' | 'branches'>;
    sessions: Row[];
    ownFace: Row;
  };
  if (!me.patient) throw notFound('patient');
  return { ...me, sessions, face: ownFace };
}

/** The rows of a section, a few at a time, so that a long history is never in memory as a whole. */
export async function* readSection(ask: AskAsPatient, section: Section, patientId: string): AsyncGenerator<Row> {
  const query = `query ($id: ID!, $after: ID) {
    patient(id: $id) { rows: ${section.list}(first: ${AT_A_TIME}, after: $after) { ${section.selection} } }
  }`;
  let rows: Row[];
  let after: string | undefined;
  do {
    await nextTurn(); // whoever else waits comes first: on SQLite, reading is work of this very thread
    const { patient } = (await ask(query, { id: patientId, after })) as { patient: { rows: Row[] } | null };
    rows = patient?.rows ?? [];
    for (const row of rows) yield await completed(ask, section, row);
    after = rows.at(-1)?.id;
  } while (rows.length === AT_A_TIME);
}

/** The row with all that its inner lists have: a question gives the first hundred of each. */
async function completed(ask: AskAsPatient, { inner }: Section, row: Row): Promise<Row> {
  for (const [name, selection] of Object.entries(inner?.lists ?? {})) {
    const list = row[name] as Row[];
    for (let last = list.length; last === INNER_AT_A_TIME;) {
      const query = `query ($id: ID!, $after: ID) { of: ${inner!.root}(id: $id) { rows: ${name}(first: ${INNER_AT_A_TIME}, after: $after) { ${selection} } } }`;
      const { of } = (await ask(query, { id: row.id, after: list.at(-1)!.id })) as { of: { rows: Row[] } };
      list.push(...of.rows);
      last = of.rows.length;
    }
  }
  return row;
}

/** The hospital's messages to the patient, the newest first. */
export async function* readMessages(ask: AskAsPatient): AsyncGenerator<Row> {
  let after: string | null = null;
  do {
    const { notifications } = (await ask(MESSAGES, { after })) as {
      notifications: { items: Row[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
    };
    yield* notifications.items;
    after = notifications.pageInfo.hasNextPage ? notifications.pageInfo.endCursor : null;
  } while (after);
}
