import type { IncomingMessage } from 'node:http';

/** The client's address; behind a proxy of one's own the last one that it added. */
export const ipOf = (request: IncomingMessage, trustProxy: boolean): string =>
  (trustProxy &&
    String(request.headers['x-forwarded-for'] ?? '')
      .split(',')
      .pop()
      ?.trim()) ||
  request.socket.remoteAddress ||
  '';
