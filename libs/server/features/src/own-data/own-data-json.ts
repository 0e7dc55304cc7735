import { type AskAsPatient, readAbout, readMessages, readSection, type Row } from './read-own-data';
import { SECTIONS } from './sections';

/** The form of the file, described in docs/own-data.md. A change that a reader must know of gets a new number. */
export const OWN_DATA_FORMAT = { format: 'medicare-pro/own-data', version: 1 } as const;

/** Everything that is kept about the patient who asks, as JSON text in pieces. */
export async function* ownDataJson(ask: AskAsPatient, now: Date): AsyncGenerator<string> {
  const { account, patient, branches, sessions, face } = await readAbout(ask);
  const { email, phone, address, emergencyContactName, emergencyContactPhone, branch, ...person } = patient;
  const once = {
    ...OWN_DATA_FORMAT,
    createdAt: now.toISOString(),
    hospital: branch ?? branches[0] ?? null,
    person,
    contact: { email, phone, address, emergencyContactName, emergencyContactPhone },
    account,
    sessions,
    face,
  };
  yield JSON.stringify(once, null, 1).slice(0, -2);
  for (const section of SECTIONS) {
    const rows = readSection(ask, section, patient.id);
    yield* listed(section.name, section.name === 'attachments' ? withContent(rows) : rows);
  }
  yield* listed('messages', readMessages(ask));
  yield '\n}\n';
}

async function* listed(name: string, rows: AsyncGenerator<Row>): AsyncGenerator<string> {
  yield `,\n "${name}": [`;
  let before = '\n  ';
  for await (const row of rows) {
    yield before + JSON.stringify(row);
    before = ',\n  ';
  }
  yield '\n ]';
}

/** Where the content of a file is had from: it is downloaded by itself. */
async function* withContent(rows: AsyncGenerator<Row>): AsyncGenerator<Row> {
  for await (const row of rows) yield { ...row, content: `/attachments/${row.id}` };
}
