import { ApiError } from '@medicare/web-core';
import { FileUpload, type SaidOfFile } from './file-upload';

const SAID: SaidOfFile = { patientId: 'p', recordId: null, kind: 'X_RAY', title: 'Chest' };
const SIZE = 600_000;

/** A server that keeps what comes, and breaks as told: `breaks` says after how many bytes of a part. */
class Server {
  have: number | null = null;
  calls: string[] = [];
  breaks: number[] = [];
  refuses: ApiError | null = null;
  send = async (
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Response> => {
    const answer = (status: number, offset?: number, text = '') =>
      ({
        status,
        ok: true,
        headers: new Map([['upload-offset', String(offset)]]),
        json: async () => JSON.parse(text),
      }) as unknown as Response;
    this.calls.push(`${method}${path}${headers['upload-offset'] ? ` at ${headers['upload-offset']}` : ''}`);
    if (method === 'POST') this.have = 0;
    if (method === 'POST') return answer(201, 0, '{"id":"u1"}');
    if (method === 'DELETE') this.have = null;
    if (method === 'HEAD' || method === 'DELETE') return answer(204, this.have ?? 0);
    if (Number(headers['upload-offset']) !== this.have)
      throw new ApiError('CONFLICT', 'not here', [], undefined, { offset: this.have });
    const cut = this.breaks.shift();
    this.have += cut ?? (body as Blob).size;
    if (cut !== undefined) throw new ApiError('OFFLINE', '');
    if (this.have < SIZE) return answer(204, this.have);
    if (this.refuses) throw this.refuses;
    return answer(201, this.have, '{"id":"u1"}');
  };
}
const uploadTo = (server: Server) => new FileUpload(new File([new Uint8Array(SIZE)], 'chest.jpg'), server, 1);

describe('FileUpload', () => {
  it('sends a file in parts that grow, and is done', async () => {
    const server = new Server();
    const upload = uploadTo(server);
    await upload.run(SAID);
    expect(server.calls).toEqual(['POST', 'PATCH/u1 at 0', 'PATCH/u1 at 256000']);
    expect([upload.state(), upload.sent(), upload.problem()]).toEqual(['done', SIZE, null]);
  });

  it('goes on where the line broke, and sends nothing twice', async () => {
    const server = new Server();
    server.breaks = [100_000, 0];
    const upload = uploadTo(server);
    await upload.run(SAID);
    expect(server.calls.filter((call) => call.startsWith('PATCH'))).toEqual([
      'PATCH/u1 at 0',
      'PATCH/u1 at 100000',
      'PATCH/u1 at 100000',
      'PATCH/u1 at 356000',
    ]);
    expect(upload.state()).toBe('done');
  });

  it('says why a file is refused, and begins anew when asked to', async () => {
    const server = new Server();
    server.refuses = new ApiError('BAD_USER_INPUT', 'This picture is damaged.', [
      { path: 'file', rule: 'x', message: 'This picture is damaged.' },
    ]);
    const upload = uploadTo(server);
    await upload.run(SAID);
    expect([upload.state(), upload.problem(), upload.sent()]).toEqual(['failed', 'This picture is damaged.', 0]);
    server.refuses = null;
    await upload.retry(SAID);
    expect(upload.state()).toBe('done');
    expect(server.calls.filter((call) => call === 'POST')).toHaveLength(2);
  });

  it('is given up when it is cancelled, and the server is told', async () => {
    const server = new Server();
    server.breaks = Array.from({ length: 1000 }, () => 0);
    const upload = uploadTo(server);
    const running = upload.run(SAID);
    while (upload.state() !== 'paused') await new Promise((resolve) => setTimeout(resolve));
    upload.cancel();
    await running;
    expect(server.calls.at(-1)).toBe('DELETE/u1');
    expect(upload.state()).not.toBe('done');
  });
});
