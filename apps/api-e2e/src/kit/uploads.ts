import { readdirSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';

/** What a sender says of a file. */
export interface Said {
  patientId?: string;
  recordId?: string;
  kind?: string;
  title?: string;
}
export interface Sent {
  status: number;
  id?: string;
  code?: string;
  message?: string;
  facts: Record<string, unknown>;
}

/** An answer of `/attachments`: `201` with the id, or the code and the words of a refusal. */
export async function sentOf(response: Response): Promise<Sent> {
  const text = await response.text();
  const body = (text ? JSON.parse(text) : {}) as {
    id?: string;
    errors?: { message: string; extensions: Record<string, unknown> }[];
  };
  const { message, extensions = {} } = body.errors?.[0] ?? {};
  return { status: response.status, id: body.id, code: extensions['code'] as string, message, facts: extensions };
}

/** Sends a whole file as a form. */
export async function upload(
  url: string,
  token: string,
  said: Said,
  content: Buffer,
  name = 'scan.jpg',
  type = 'image/jpeg',
): Promise<Sent> {
  const form = new FormData();
  for (const [key, value] of Object.entries({ kind: 'X_RAY', ...said })) form.set(key, value);
  form.set('file', new Blob([new Uint8Array(content)], { type }), name);
  return sentOf(
    await fetch(`${url}/attachments`, { method: 'POST', headers: { authorization: `Bearer ${token}` }, body: form }),
  );
}

/** A form as the bytes that go over the line: for names and bodies that `FormData` would mend. */
export const rawForm = (parts: [head: string, content: Buffer | string][], boundary = 'b0undary'): Buffer =>
  Buffer.concat([
    ...parts.flatMap(([head, content]) => [
      Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n`),
      Buffer.from(content as string),
      Buffer.from('\r\n'),
    ]),
    Buffer.from(`--${boundary}--\r\n`),
  ]);

/** Sends bytes as they are; `cutAfter` of them if told, and then breaks the connection. */
export function sendRaw(
  url: string,
  token: string,
  body: Buffer,
  headers: Record<string, string> = {},
  cutAfter?: number,
): Promise<Sent | 'cut'> {
  const all = {
    authorization: `Bearer ${token}`,
    'content-type': 'multipart/form-data; boundary=b0undary',
    'content-length': String(body.length),
    ...headers,
  };
  return new Promise((resolve, reject) => {
    const call = request(`${url}/attachments`, { method: 'POST', headers: all }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => resolve(sentOf(new Response(Buffer.concat(chunks), { status: answer.statusCode }))));
      answer.on('error', reject);
    });
    call.on('error', (error) => (cutAfter === undefined ? reject(error) : resolve('cut')));
    if (cutAfter === undefined) return void call.end(body);
    call.write(body.subarray(0, cutAfter), () => setTimeout(() => call.destroy(), 50));
  });
}

/** A file in parts: each call is one request of the protocol. */
export const inParts = (url: string, token: string) => {
  const headers = { authorization: `Bearer ${token}` };
  const at = (id: string): string => `${url}/attachments/uploads/${id}`;
  return {
    begin: async (said: object): Promise<Sent> =>
      sentOf(
        await fetch(`${url}/attachments/uploads`, {
          method: 'POST',
          headers,
          body: JSON.stringify({ kind: 'X_RAY', fileName: 'scan.jpg', ...said }),
        }),
      ),
    /** Where to go on; `done` once it is kept. */
    offset: async (id: string): Promise<number | 'done' | string> => {
      const response = await fetch(at(id), { method: 'HEAD', headers });
      if (response.status === 201) return 'done';
      return response.ok ? Number(response.headers.get('upload-offset')) : `refused ${response.status}`;
    },
    append: async (id: string, offset: number | string, content: Buffer): Promise<Sent & { offset: string | null }> => {
      const response = await fetch(at(id), {
        method: 'PATCH',
        headers: { ...headers, 'upload-offset': String(offset) },
        body: new Uint8Array(content),
      });
      return { ...(await sentOf(response)), offset: response.headers.get('upload-offset') };
    },
    /** Says that all of it comes, and breaks the connection after some bytes. */
    cut: (id: string, offset: number, content: Buffer, after: number): Promise<void> =>
      new Promise((resolve) => {
        const call = request(at(id), {
          method: 'PATCH',
          headers: { ...headers, 'upload-offset': offset, 'content-length': content.length },
        });
        call.on('error', () => resolve());
        call.write(content.subarray(0, after), () => setTimeout(() => call.destroy(), 50));
        call.on('close', () => resolve());
      }),
    cancel: async (id: string): Promise<number> => (await fetch(at(id), { method: 'DELETE', headers })).status,
  };
};

/** Files below a folder of the data, without the folders; none when it is not there. */
export function filesIn(dataDir: string, folder: 'attachments' | 'uploads'): string[] {
  try {
    return readdirSync(join(dataDir, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name)
      .sort();
  } catch {
    return [];
  }
}
