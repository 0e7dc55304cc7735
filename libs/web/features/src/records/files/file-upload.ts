import { signal } from '@angular/core';
import type { AttachmentKind } from '@medicare/domain';
import { ApiError, type KeptFiles, errorWords, toApiError } from '@medicare/web-core';

/** Where an upload is: `paused` waits for the network and goes on by itself. */
export type UploadState = 'chosen' | 'sending' | 'checking' | 'paused' | 'done' | 'failed';

/** What is said of a file when it is sent. */
export interface SaidOfFile {
  patientId: string;
  recordId: string | null;
  kind: AttachmentKind;
  title: string;
}

// The first part is small, so that the bar moves; parts grow while the line carries them quickly.
const [FIRST_PART, LARGEST_PART] = [256_000, 2_048_000];
const QUICK_MS = 800;
const RETRY_MS = 2_000;
/** For these the line or the server is away for a moment: the upload waits and goes on. */
const PASSING = ['OFFLINE', 'UNAVAILABLE', 'RATE_LIMITED'];

/** One file on its way to the server, in parts: what has arrived is not sent again after a break. */
export class FileUpload {
  readonly state = signal<UploadState>('chosen');
  /** Bytes that the server has. */
  readonly sent = signal(0);
  readonly problem = signal<string | null>(null);
  private id: string | null = null;
  private part = FIRST_PART;
  private isCancelled = false;
  private wake: () => void = () => undefined;

  constructor(
    readonly file: File,
    private readonly server: Pick<KeptFiles, 'send'>,
    private readonly retryMs = RETRY_MS,
  ) {}

  /** Sends it to its end, through breaks; settles when it is done, has failed for good, or was cancelled. */
  async run(said: SaidOfFile): Promise<void> {
    this.problem.set(null);
    while (!this.isCancelled && !['done', 'failed'].includes(this.state()))
      await this.goOn(said).catch((error: unknown) => this.onBreak(toApiError(error)));
  }

  /** Tries again at once: after a pause, or from the start after a refusal. */
  retry(said: SaidOfFile): Promise<void> | void {
    if (this.state() !== 'failed') return this.wake();
    this.state.set('chosen');
    return this.run(said);
  }

  /** Gives it up; the server forgets what it has. */
  cancel(): void {
    this.isCancelled = true;
    this.wake();
    if (this.id) void this.server.send('DELETE', `/${this.id}`).catch(() => undefined);
  }

  private async goOn(said: SaidOfFile): Promise<void> {
    if (this.id) await this.findOffset();
    else await this.begin(said);
    this.state.set('sending');
    this.problem.set(null);
    while (!this.isCancelled && this.state() !== 'done') await this.sendPart();
  }

  private async begin(said: SaidOfFile): Promise<void> {
    const words = JSON.stringify({ ...said, fileName: this.file.name, sizeBytes: this.file.size });
    const response = await this.server.send('POST', '', words, { 'content-type': 'application/json' });
    this.id = ((await response.json()) as { id: string }).id;
    this.sent.set(0);
  }

  private async findOffset(): Promise<void> {
    const response = await this.server.send('HEAD', `/${this.id}`);
    this.sent.set(response.status === 201 ? this.file.size : Number(response.headers.get('upload-offset')));
  }

  private async sendPart(): Promise<void> {
    const from = this.sent();
    const started = Date.now();
    const part = this.file.slice(from, from + this.part);
    if (from + part.size >= this.file.size) this.state.set('checking');
    const headers = { 'upload-offset': String(from), 'content-type': 'application/offset+octet-stream' };
    const response = await this.server.send('PATCH', `/${this.id}`, part, headers);
    if (Date.now() - started < QUICK_MS) this.part = Math.min(this.part * 2, LARGEST_PART);
    this.sent.set(from + part.size);
    if (response.status === 201) this.state.set('done');
  }

  private async onBreak(error: ApiError): Promise<void> {
    if (this.isCancelled) return;
    this.part = FIRST_PART;
    if (PASSING.includes(error.code) || typeof error.facts['offset'] === 'number') return this.pause(error.code);
    this.id = null;
    this.sent.set(0);
    this.problem.set([errorWords(error), ...error.fields.map(({ message }) => message)].filter(isNew).join(' '));
    this.state.set('failed');
  }

  /** What is said stays until a part has arrived again, so that it is told once and not with every try. */
  private async pause(code: string): Promise<void> {
    this.problem.set(code === 'RATE_LIMITED' ? 'Many files are on their way.' : 'The connection broke.');
    this.state.set('paused');
    await new Promise<void>((resolve) => {
      this.wake = resolve;
      setTimeout(resolve, code === 'RATE_LIMITED' ? this.retryMs * 5 : this.retryMs);
    });
  }
}

const isNew = (words: string, at: number, all: string[]): boolean => all.indexOf(words) === at;
