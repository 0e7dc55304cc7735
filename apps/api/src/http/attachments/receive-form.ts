import type { GivenFile } from '@medicare/features';
import { invalidInput, Refusal, tooLargeWords } from '@medicare/domain';
import busboy from 'busboy';
import { createWriteStream } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { pipeline } from 'node:stream/promises';

/** Four fields and a file; a few more are ignored, a flood of them is refused. */
const LIMITS = { files: 1, fields: 12, parts: 13, fieldSize: 1_000, fieldNameSize: 100, headerPairs: 20 };
const MALFORMED = 'The upload was cut off, or is no form with a file in it. Send it again.';
const malformed = (): Refusal => new Refusal('BAD_USER_INPUT', MALFORMED);

/**
 * Reads a form (`multipart/form-data`) with the fields patientId, recordId, kind and title and the part `file`, which goes
 * to `path` while it comes, and never more of it than `maxBytes`. Throws BAD_USER_INPUT; `path` may hold a piece then.
 */
export async function receiveForm(request: IncomingMessage, path: string, maxBytes: number): Promise<GivenFile> {
  const form = parserOf(request, maxBytes);
  const fields = new Map<string, string>();
  let [fileName, saved]: [string, Promise<void> | null] = ['', null];
  try {
    await new Promise<void>((resolve, reject) => {
      const refuse = (refusal: Refusal) => () => reject(refusal);
      form.on('field', (name, value, { valueTruncated }) => {
        if (valueTruncated) reject(malformed());
        fields.set(name, value);
      });
      form.on('file', (name, content, info) => {
        if (name !== 'file') return void content.resume();
        fileName = (info.filename ?? '').replace(/%22|%0[ad]/gi, ' '); // as browsers write what cannot stand there
        content.once('limit', refuse(tooLarge(maxBytes)));
        saved = pipeline(content, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
        saved.catch(refuse(malformed()));
      });
      for (const limit of ['filesLimit', 'fieldsLimit', 'partsLimit'] as const) form.once(limit, refuse(malformed()));
      form.once('error', refuse(malformed()));
      form.once('close', resolve);
      request.once('close', () => !request.complete && reject(malformed()));
      request.pipe(form);
    });
    if (!saved) throw invalidInput({ path: 'file', rule: 'required', message: 'The part "file" is missing.' });
    await (saved as Promise<void>);
  } catch (error) {
    request.unpipe(form);
    form.destroy();
    await (saved as Promise<void> | null)?.catch(() => undefined);
    throw error;
  }
  return givenIn((name) => fields.get(name), fileName);
}

function parserOf({ headers }: IncomingMessage, maxBytes: number): busboy.Busboy {
  try {
    // One byte more than is allowed tells a file that is too large from one that just fits.
    return busboy({ headers, limits: { ...LIMITS, fileSize: maxBytes + 1 }, defParamCharset: 'utf8' });
  } catch {
    throw malformed();
  }
}

const tooLarge = (maxBytes: number): Refusal =>
  invalidInput({ path: 'file', rule: 'size', message: tooLargeWords(maxBytes) });

/** What is said of a file, from fields by their names. Throws BAD_USER_INPUT without a patient. */
export function givenIn(field: (name: string) => string | undefined, fileName: string): GivenFile {
  const [patientId, recordId] = [idIn('patientId', field), idIn('recordId', field)];
  const message = 'Say whose file it is: give the id of the patient.';
  if (!patientId) throw invalidInput({ path: 'patientId', rule: 'required', message });
  return { patientId, recordId, kind: field('kind') ?? '', title: field('title') ?? '', fileName };
}

function idIn(path: string, field: (name: string) => string | undefined): string | null {
  const value = field(path);
  if (!value) return null;
  if (/^[0-9a-z-]{1,60}$/i.test(value)) return value;
  throw invalidInput({ path, rule: 'id', message: 'Give the id of an existing row.' });
}
