import type { ServerResponse } from 'node:http';
import type { Composition } from '../composition';

const answer = (response: ServerResponse, status: number, body: object): void => {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
};

/** `/livez`: the process answers. */
export const livez = (response: ServerResponse): void => answer(response, 200, { status: 'alive' });

/** `/readyz`: the database answers too, so requests may be sent here. */
export async function readyz({ services }: Composition, response: ServerResponse): Promise<void> {
  try {
    await services.store.read('SELECT 1');
    answer(response, 200, { status: 'ready' });
  } catch {
    answer(response, 503, { status: 'database unavailable' });
  }
}
