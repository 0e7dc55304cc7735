import 'reflect-metadata';
import { join } from 'node:path';
import pino from 'pino';
import { compose } from './composition';
import { readConfig, type Config } from './config';
import { firstStart } from './first-start';
import { createHttpServer } from './server';

const DIST = join(__dirname, '../..');

/** Starts the process: settings, database, first start, one port. Ends it in order when told to. */
async function main(): Promise<void> {
  const config = readConfig();
  const log = pino({ level: config.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime });
  const composition = await compose(config, log);
  const { server, close } = createHttpServer(composition, config, DIST);
  await listen(server, config).catch(async (error: Error) => {
    await composition.close();
    throw error;
  });
  const lines = await firstStart(composition.services.store, config);
  if (lines.length) console.log(['', ...lines, ''].join('\n'));
  console.log(`MediCare Pro is running at ${config.publicUrl}`);
  const stop = async (): Promise<void> => {
    await close();
    await composition.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
}

const listen = (server: import('node:http').Server, { port, host }: Config): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new Error(portTaken(port)) : error),
    );
    server.listen({ port, host: host === '*' ? undefined : host }, resolve);
  });

const portTaken = (port: number): string =>
  `Port ${port} is in use, perhaps by a MediCare Pro that is running already. Stop that program, or choose another port: PORT=${port + 1} npm start`;

main().catch((error: Error) => {
  console.error(`\n${error.message}\n`);
  process.exit(1);
});
