import { createWriteStream } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** The yardstick for uploads: node:http that writes the body to a file and answers. No form, no look at it, no row. */
export function startBareUpload(dir: string, port: number): Promise<void> {
  const server = createServer((request, response) => {
    if (request.method !== 'POST') return void response.end();
    pipeline(request, createWriteStream(join(dir, 'bare-upload'))).then(
      () => response.writeHead(201).end(),
      () => response.destroy(),
    );
  });
  return new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
}
