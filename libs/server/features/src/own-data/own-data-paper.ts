import { formatRupees } from '@medicare/domain';
import { dayText, instantText, WrittenPaper } from '@medicare/platform';
import { type AboutPatient, type AskAsPatient, readAbout, readMessages, readSection, type Row } from './read-own-data';
import { ENTRIES, type PaperWords, TITLES } from './paper-entries';
import { SECTIONS } from './sections';

const NAME = 'All data about you';

/**
 * Everything that is kept about the patient who asks, on paper that is read while it is written. What fails on the way
 * breaks off the stream.
 */
export async function ownDataPaper(ask: AskAsPatient, now: Date): Promise<WrittenPaper> {
  const about = await readAbout(ask);
  const paper = await WrittenPaper.begin(NAME);
  void written(paper, ask, about, now).catch((error: Error) => paper.fail(error));
  return paper;
}

async function written(paper: WrittenPaper, ask: AskAsPatient, about: AboutPatient, now: Date): Promise<void> {
  const words = wordsFor(about);
  writeAbout(paper, about, words, now);
  for (const section of SECTIONS)
    await part(paper, TITLES[section.name], readSection(ask, section, about.patient.id), (row) =>
      ENTRIES[section.name](paper, row, words),
    );
  await part(paper, TITLES.messages, readMessages(ask), (row) => ENTRIES.messages(paper, row, words));
  paper.end();
}

async function part(
  paper: WrittenPaper,
  title: string,
  rows: AsyncGenerator<Row>,
  write: (row: Row) => Promise<void>,
): Promise<void> {
  paper.heading(title);
  let count = 0;
  for await (const row of rows) {
    await write(row);
    count += 1;
  }
  if (!count) paper.note('Nothing is kept.');
}

/** Days and times as the clocks of the patient's branch show them, amounts in rupees. */
function wordsFor({ patient }: AboutPatient): PaperWords {
  const zone = (patient['branch'] as { timeZone?: string } | null)?.timeZone ?? 'Asia/Kolkata';
  return {
    instant: (value) => (value ? instantText(Date.parse(value as string), zone) : null),
    day: (value) => (value ? dayText(value as string) : null),
    rupees: (value) => (value ? formatRupees(value as number) : null),
  };
}

function writeAbout(
  paper: WrittenPaper,
  { patient, account, sessions, face }: AboutPatient,
  { instant, day }: PaperWords,
  now: Date,
): void {
  paper.note((patient['branch'] as { name: string } | null)?.name ?? '');
  paper.title(NAME);
  paper.line(`${patient['fullName'] as string}, ${patient['uhid'] as string}`);
  paper.fact('Written on', instant(now.toISOString()));
  paper.note('Files, such as X-rays, are named here; save each one under Health in the portal.');
  paper.heading('Person');
  paper.fact('Name', patient['fullName']);
  paper.fact('Number', patient['uhid']);
  paper.fact(patient['isBirthDateEstimated'] ? 'Born about' : 'Born on', day(patient['dateOfBirth']));
  paper.fact('Gender', lower(patient['gender']));
  paper.fact('Blood group', patient['bloodGroup']);
  paper.fact('Allergies', patient['allergies']);
  paper.fact('ABHA number', patient['abhaNumber']);
  for (const { label, system, value } of patient['identifiers'] as Row[]) paper.fact(String(label ?? system), value);
  paper.fact('Registered', instant(patient['createdAt']));
  paper.heading('Contact');
  paper.fact('E-mail', patient['email']);
  paper.fact('Phone', patient['phone']);
  paper.fact('Address', patient['address']);
  paper.fact('In an emergency', patient['emergencyContactName']);
  paper.fact('Emergency phone', patient['emergencyContactPhone']);
  paper.heading('Account');
  paper.fact('Signs in with', [account['email'], account['phone']].filter(Boolean).join(', '));
  paper.fact('Made', instant(account['createdAt']));
  paper.fact('Last signed in', instant(account['lastSignedInAt']));
  paper.heading('Where you are signed in');
  for (const session of sessions)
    paper.line(
      `${session['device'] as string}, since ${instant(session['startedAt'])}, last used ${instant(session['lastSeenAt'])}`,
    );
  paper.heading('Sign-in by face');
  paper.line(face['isOn'] ? 'On' : 'Off');
  paper.fact('Agreed on', instant(face['consentedAt']));
  for (const device of face['devices'] as Row[])
    paper.line(`${device['name'] as string}, since ${instant(device['createdAt'])}`);
}

const lower = (value: unknown): string | null => (value ? String(value).toLowerCase() : null);
