import { isPostgresUrl, type OpenOptions, openStore, Store } from '@medicare/data';
import { accountMails, EVENT_HANDLERS, LIVE_FIELDS } from '@medicare/features';
import {
  AccessTokens,
  Actor,
  Actors,
  Client,
  Context,
  CostGuard,
  createApollo,
  DirectAnswers,
  FaceVault,
  FileStore,
  FolderStore,
  formattedResult,
  LiveOperations,
  liveServerOptions,
  MailSender,
  newId,
  RateLimits,
  RefreshSecrets,
  Reads,
  Relay,
  RULES,
  S3Store,
  Services,
  SmtpMail,
  Tail,
} from '@medicare/platform';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { WebSocket } from 'ws';
import type { Config } from './config';
import { ipOf } from './http/client-address';
import { eventKey, faceKey, signingKey } from './keys';
import { pdfCertificate } from './pdf-certificate';
import { prescriptionKeyRing } from './prescription-keys';
import { rateLimiter } from './rate-limiter';
import { makeSchema } from './schema';
import { SocketRegistry } from './socket-registry';

/** Of work that no request asked for. */
const NO_CLIENT: Client = { ip: '', userAgent: '', refreshSecret: null };

/** Everything that a process is made of, wired together. */
export type Composition = Awaited<ReturnType<typeof compose>>;

/** Opens the database of the settings. Throws when it is newer than this version, or when the event key is not its own. */
export async function openConfiguredStore(
  config: Config,
  onTrouble: (where: string, error: unknown) => void,
  options: Pick<OpenOptions, 'commandMs'> = {},
): Promise<Store> {
  const madeKey = !existsSync(config.eventKeyFile);
  const store = await openStore({
    databaseUrl: config.databaseUrl,
    eventKey: eventKey(config.eventKeyFile),
    demandEvents: !config.production,
    poolSize: config.poolSize,
    onTrouble,
    ...options,
  });
  if (await store.holdsKeyOfLog()) return store;
  await store.close();
  if (madeKey) rmSync(config.eventKeyFile);
  const fault = madeKey
    ? 'is missing, and this database has an event log'
    : "is not the key that sealed this database's event log";
  throw new Error(`${config.eventKeyFile} ${fault}. Put the right key there; nothing was changed.`);
}

/** The same for commands that look after an existing hospital: a mistyped folder must not become an empty database. */
export async function openExistingStore(config: Config, options: Pick<OpenOptions, 'commandMs'> = {}): Promise<Store> {
  if (!isPostgresUrl(config.databaseUrl) && !existsSync(config.databaseUrl.replace(/^file:(\/\/)?/, '')))
    throw new Error('There is no database here. Check DATA_DIR and DATABASE_URL, or start the server once.');
  return openConfiguredStore(config, () => undefined, options);
}

/** Builds the process's parts. `close` stops them in order: no new work, then the relay, then the database. */
export async function compose(config: Config, log: Logger) {
  const onTrouble = (where: string, error: unknown): void =>
    log.warn({ where, fault: faultOf(error) }, 'trouble in the background');
  const clock = (): Date => new Date();
  const prescriptionSigning = {
    ...prescriptionKeyRing(config.prescriptionKeyFile),
    signPdf: pdfCertificate(config.prescriptionP12, clock, onTrouble),
  };
  const store = await openConfiguredStore(config, onTrouble);
  const schema = await makeSchema();
  const reads = new Reads(store, schema, RULES);
  const tail = await new Tail(store, 1024, onTrouble).start();
  const authKeys = signingKey(config.authKeyFile);
  const tokens = new AccessTokens(authKeys, config.publicUrl);
  const actors = new Actors(store, tokens);
  const sockets = new SocketRegistry();
  tail.onEvent((event) => {
    actors.hear(event);
    sockets.hear(event);
  });
  const limits: RateLimits = {
    signIn: rateLimiter(100, 60),
    faceSignIn: rateLimiter(100, 60),
    signUp: rateLimiter(20, 600),
    invitation: rateLimiter(60, 600),
    linkRequest: rateLimiter(30, 600),
    mailedLink: rateLimiter(60, 600),
    addressChange: rateLimiter(5, 3600),
    ownAppointments: rateLimiter(40, 600),
    ownPayments: rateLimiter(20, 600),
    uploads: rateLimiter(100, 600),
    faceChallenges: rateLimiter(60, 60),
    faces: rateLimiter(30, 600),
  };
  const storeOf = (folder: string): FileStore =>
    config.s3 ? new S3Store(config.s3, folder) : new FolderStore(join(config.dataDir, folder));
  const services: Services = {
    store,
    reads,
    tail,
    tokens,
    refreshSecrets: new RefreshSecrets(authKeys.privateKey),
    actors,
    limits,
    prescriptionSigning,
    clock,
    publicUrl: config.publicUrl,
    mail: config.mail ? new SmtpMail(config.mail) : null,
    files: storeOf('attachments'),
    faces: new FaceVault(storeOf('face-keys'), faceKey(config.faceKeyFile)),
    maxUploadBytes: config.maxUploadBytes,
  };
  const onFault = (error: unknown, requestId: string): void =>
    log.error({ requestId, fault: faultOf(error) }, 'internal fault');
  const cost = new CostGuard(schema);
  const direct = new DirectAnswers(schema, cost);
  const apollo = createApollo(schema, cost, onFault);
  await apollo.start();
  const socketContext = (actor: Actor): Context => ({
    ...services,
    actor,
    requestId: newId(),
    client: NO_CLIENT,
    setRefreshCookie: () => undefined,
  });
  const operations = new LiveOperations({
    tail,
    fields: LIVE_FIELDS,
    contextFor: socketContext,
    formatResult: (result) => formattedResult(result, onFault),
  });
  const live = liveServerOptions({
    schema,
    operations,
    cost,
    authenticate: (bearer) => actors.ofBearer(bearer),
    refreshed: (actor) => (actor.sessionId ? actors.ofSession(actor.sessionId) : actors.ofKey(actor)),
    contextFor: (actor, request) => ({
      ...socketContext(actor),
      client: { ...NO_CLIENT, ip: ipOf(request, config.trustProxy) },
    }),
    onSocket: (actor: Actor, socket: WebSocket) => sockets.add(actor, socket),
    onFault,
  });
  const relay = new Relay(store, EVENT_HANDLERS, { onTrouble });
  const { mail: port } = services;
  const mails = new MailSender(store, accountMails(config.publicUrl), {
    port,
    clock: () => services.clock(),
    onTrouble,
  });
  const close = async (): Promise<void> => {
    tail.stop();
    await relay.stop();
    await mails.stop();
    await apollo.stop();
    await store.close();
  };
  return { services, schema, apollo, direct, live, relay, close, log, onFault };
}

/** What the log may know of an error: its kind and where it came from. Messages can hold values of rows. */
function faultOf(error: unknown): { name: string; code?: string; at?: string[] } {
  if (!(error instanceof Error)) return { name: 'unknown' };
  const code = (error as { code?: string }).code ?? (error as { driverError?: { code?: string } }).driverError?.code;
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line));
  return { name: error.name, ...(code && { code }), at: frames?.slice(0, 8).map((line) => line.trim()) };
}
