import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Hospital } from './hospital';

/** The hospital under another address, with one of its texts as `change` makes it. */
export async function proxyOf(
  hospital: Hospital,
  path: string,
  change: (text: string) => string,
): Promise<{ address: string; close(): void }> {
  const server = createServer((asked, answer) => {
    const isChanged = asked.url === path;
    const headers = { ...asked.headers, ...(isChanged && { 'accept-encoding': 'identity' }) };
    const forwarded = request(
      new URL(asked.url ?? '/', hospital.address),
      { method: asked.method, headers },
      (found) => {
        const { 'content-length': length, etag, ...others } = found.headers;
        answer.writeHead(
          found.statusCode ?? 502,
          isChanged ? others : { ...others, ...(length && { 'content-length': length }), ...(etag && { etag }) },
        );
        if (!isChanged) return found.pipe(answer);
        const parts: Buffer[] = [];
        found.on('data', (part: Buffer) => parts.push(part));
        return found.on('end', () => answer.end(change(Buffer.concat(parts).toString())));
      },
    );
    forwarded.on('error', () => answer.destroy());
    asked.pipe(forwarded);
  }).listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { address: `http://localhost:${port}`, close: () => void server.close().closeAllConnections() };
}
