import { addAttachment, demandGiven, demandPlace, readAttachment } from '@medicare/features';
import { invalidInput, Refusal } from '@medicare/domain';
import { demand, demandKnown, type Env, newId, type Services } from '@medicare/platform';
import { rm, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Config } from '../../config';
import { rateLimiter } from '../../rate-limiter';
import { actorOf, refuse } from '../documents';
import { pathOf } from '../files';
import { receiveForm } from './receive-form';
import { ResumableUploads, type UploadState } from './resumable-uploads';
import { UploadFolder } from './upload-folder';

const PATH = /^\/attachments(?:\/(uploads)(?:\/([0-9a-z-]{1,60}))?|\/([0-9a-z-]{1,60})(\/thumbnail)?)?$/;
const READS_A_MINUTE = 600;
const SWEEP_MS = 3_600_000;
/** So long the rest of a refused upload may still come, so that its sender gets to read the answer. */
const DRAIN_MS = 5_000;

/**
 * Answers `/attachments`: takes a file as one form (POST), takes it in parts (`/attachments/uploads`), and gives contents
 * to those who may see them. The bearer is the API's. `stop` ends the sweeping of what was left behind.
 */
export function attachmentsHandler(services: Services, config: Config, onFault: (error: unknown) => void) {
  const folder = new UploadFolder(join(config.dataDir, 'uploads'));
  const uploads = new ResumableUploads(folder);
  const wait = rateLimiter(READS_A_MINUTE, 60);
  const sweep = (): void => void folder.sweep(Date.now()).catch(onFault);
  sweep();
  const sweeping = setInterval(sweep, SWEEP_MS).unref();

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [known, isUpload, uploadId, id, thumbnail] = PATH.exec(pathOf(request)) ?? [];
    const env: Env = { ...services, actor: await actorOf(services, request) };
    demandKnown(env.actor);
    const call = `${request.method} ${isUpload ? (uploadId ? 'upload' : 'uploads') : id ? 'file' : 'files'}`;
    if (known && call === 'GET file') return give(env, id, thumbnail ? 'thumbnail' : 'content', response, wait);
    demand(env.actor, ['attachments:write']);
    if (!known) throw new Refusal('NOT_FOUND', 'There is no such file.');
    if (call === 'POST files') return takeForm(env, folder, request, response);
    if (call === 'POST uploads') return begin(env, uploads, request, response);
    if (call === 'HEAD upload') return tell(uploadId, await uploads.stateOf(env, uploadId), response);
    if (call === 'PATCH upload')
      return tell(uploadId, await uploads.append(env, uploadId, offsetOf(request), request), response);
    if (call !== 'DELETE upload') throw new Refusal('NOT_FOUND', 'There is no such file.');
    await uploads.cancel(env, uploadId);
    response.writeHead(204).end();
  };
  const handle = (request: IncomingMessage, response: ServerResponse): Promise<void> =>
    answer(request, response).catch((error: unknown) => {
      if (response.headersSent || request.socket.destroyed) return void response.destroy();
      refuse(response, error, onFault);
      request.resume();
      if (!request.complete) setTimeout(() => request.complete || request.destroy(), DRAIN_MS).unref();
    });
  return { handle, stop: () => clearInterval(sweeping) };
}

async function demandPace({ actor, limits }: Env): Promise<void> {
  const seconds = await limits.uploads(actor.id!);
  if (seconds) throw new Refusal('RATE_LIMITED', `Too many files at once. Try again in ${seconds} s.`);
}

async function takeForm(env: Env, folder: UploadFolder, request: IncomingMessage, response: ServerResponse) {
  await demandPace(env);
  const [id, path] = [newId(), folder.freshPath()];
  try {
    const given = await receiveForm(request, path, env.maxUploadBytes);
    demandGiven(given, (await stat(path)).size, env.maxUploadBytes);
    await demandPlace(env, given);
    await addAttachment(env, id, given, path);
  } finally {
    await rm(path, { force: true });
  }
  created(response, id, `/attachments/${id}`);
}

async function begin(env: Env, uploads: ResumableUploads, request: IncomingMessage, response: ServerResponse) {
  await demandPace(env);
  const id = await uploads.begin(env, request);
  created(response, id, `/attachments/uploads/${id}`);
}

function created(response: ServerResponse, id: string, location: string): void {
  response.writeHead(201, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', location });
  response.end(JSON.stringify({ id }));
}

function tell(id: string, { offset, isDone }: UploadState, response: ServerResponse): void {
  if (isDone) return created(response, id, `/attachments/${id}`);
  response.writeHead(204, { 'upload-offset': String(offset), 'cache-control': 'no-store' }).end();
}

function offsetOf({ headers }: IncomingMessage): number {
  const given = headers['upload-offset'];
  if (typeof given === 'string' && /^\d{1,12}$/.test(given)) return Number(given);
  throw invalidInput({ path: 'Upload-Offset', rule: 'required', message: 'Say at which byte this part begins.' });
}

type Wait = (actorId: string) => Promise<number>;

async function give(env: Env, id: string, part: 'content' | 'thumbnail', response: ServerResponse, wait: Wait) {
  const seconds = await wait(env.actor.id!);
  if (seconds) throw new Refusal('RATE_LIMITED', `Too many files at once. Try again in ${seconds} s.`);
  const { content, mediaType, fileName, sizeBytes } = await readAttachment(env, id, part);
  response.writeHead(200, {
    'content-type': mediaType,
    ...(sizeBytes !== null && { 'content-length': sizeBytes }),
    'content-disposition': part === 'thumbnail' ? 'inline' : dispositionOf(fileName),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'content-security-policy': "default-src 'none'; sandbox",
  });
  await pipeline(content, response);
}

/** Never shown in place: a browser saves it, under its cleaned name (RFC 6266). */
const dispositionOf = (fileName: string): string =>
  `attachment; filename="${fileName.replace(/[^\x20-\x7e]|["\\]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(fileName).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`;
