import { addAttachment, demandGiven, demandPlace, type GivenFile } from '@medicare/features';
import { Attachment } from '@medicare/data';
import { invalidInput, Refusal } from '@medicare/domain';
import { type Env, notFound } from '@medicare/platform';
import { open } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { givenIn } from './receive-form';
import { type BegunUpload, MOST_BEGUN, type UploadFolder } from './upload-folder';

/** How far an upload is: bytes that are here, and whether it has become an attachment. */
export interface UploadState {
  offset: number;
  isDone: boolean;
}

const WORDS_BYTES = 4_000;
/** What no further try would mend. */
const FINAL = ['BAD_USER_INPUT', 'FORBIDDEN', 'NOT_FOUND', 'CONFLICT'];

/**
 * Files that come in parts: begun with what is said of them, appended to from where the last part ended, and kept as
 * attachments under the same id with the last byte. What came of a part that broke off counts.
 */
export class ResumableUploads {
  /** Requests that are appending, by upload: a newer one for the same upload ends the older and waits for it. */
  private readonly running = new Map<string, { request: IncomingMessage; ended: Promise<unknown> }>();

  constructor(private readonly folder: UploadFolder) {}

  async begin(env: Env, request: IncomingMessage): Promise<string> {
    const begun = begunIn(await wordsIn(request));
    demandGiven(begun.given, begun.sizeBytes, env.maxUploadBytes);
    await demandPlace(env, begun.given);
    if ((await this.folder.begunBy(env.actor.id!)) >= MOST_BEGUN)
      throw new Refusal(
        'RATE_LIMITED',
        `You have ${MOST_BEGUN} uploads that are not done. Go on with them, or cancel some.`,
      );
    return this.folder.begin(env.actor.id!, begun);
  }

  async stateOf(env: Env, id: string): Promise<UploadState> {
    await this.settled(id);
    const begun = await this.folder.find(env.actor.id!, id);
    if (begun) return { offset: await this.folder.receivedOf(env.actor.id!, id), isDone: false };
    const { sql, values } = env.reads.visibleRow(env.actor, Attachment, id);
    if ((await env.store.read(sql, values)).length) return { offset: 0, isDone: true };
    throw notFound('upload');
  }

  /** Appends what the request brings at `offset`; CONFLICT, with the right `offset`, when it does not follow on. */
  async append(env: Env, id: string, offset: number, request: IncomingMessage): Promise<UploadState> {
    const state = await this.stateOf(env, id);
    if (state.isDone) return state;
    if (state.offset !== offset)
      throw new Refusal('CONFLICT', 'This part does not follow on the last one.', { offset: state.offset });
    const work = this.appended(env, id, offset, request);
    const entry = { request, ended: work.catch(() => undefined) };
    this.running.set(id, entry);
    return work.finally(() => this.running.get(id) === entry && this.running.delete(id));
  }

  async cancel(env: Env, id: string): Promise<void> {
    if ((await this.stateOf(env, id)).isDone) throw new Refusal('INVALID_TRANSITION', 'This file is kept already.');
    await this.folder.drop(env.actor.id!, id);
  }

  private async appended(env: Env, id: string, from: number, request: IncomingMessage): Promise<UploadState> {
    const owner = env.actor.id!;
    const begun = await this.folder.find(owner, id);
    if (!begun) throw notFound('upload');
    const path = this.folder.partPath(owner, id);
    const offset = await appendTo(path, request, from, begun.sizeBytes).catch((error: unknown) =>
      this.refused(owner, id, error),
    );
    if (offset < begun.sizeBytes) return { offset, isDone: false };
    await addAttachment(env, id, begun.given, path).catch((error: unknown) => this.refused(owner, id, error));
    await this.folder.drop(owner, id);
    return { offset, isDone: true };
  }

  /** What will never be kept leaves nothing behind; a cut connection or a database that is away leaves the parts. */
  private async refused(owner: string, id: string, error: unknown): Promise<never> {
    if (error instanceof Refusal && FINAL.includes(error.code)) await this.folder.drop(owner, id);
    throw error;
  }

  private async settled(id: string): Promise<void> {
    const older = this.running.get(id);
    if (!older) return;
    if (!older.request.complete) older.request.destroy();
    await older.ended;
  }
}

/** Writes to the end of a file what a request brings, never beyond `most` bytes, and gives how many there are then. */
async function appendTo(path: string, request: IncomingMessage, from: number, most: number): Promise<number> {
  const file = await open(path, 'a', 0o600);
  let size = from;
  try {
    for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > most) throw new Refusal('BAD_USER_INPUT', 'More came than was said. Send the file again.');
      await file.write(chunk);
    }
  } finally {
    await file.close();
  }
  return size;
}

async function wordsIn(request: IncomingMessage): Promise<Record<string, unknown>> {
  let text = '';
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    text += chunk.toString('utf8');
    if (text.length > WORDS_BYTES) break;
  }
  try {
    const words: unknown = JSON.parse(text);
    if (typeof words === 'object' && words !== null) return words as Record<string, unknown>;
  } catch {
    // said below, for everything that is no object
  }
  throw new Refusal('BAD_USER_INPUT', 'Say what comes as JSON: patientId, kind, title, fileName and sizeBytes.');
}

function begunIn(words: Record<string, unknown>): BegunUpload {
  const text = (name: string): string | undefined => (typeof words[name] === 'string' ? words[name] : undefined);
  const given: GivenFile = givenIn(text, (text('fileName') ?? '').slice(0, 500));
  const { sizeBytes } = words;
  if (!Number.isSafeInteger(sizeBytes))
    throw invalidInput({ path: 'sizeBytes', rule: 'required', message: 'Say how many bytes will come.' });
  return { given, sizeBytes: sizeBytes as number };
}
