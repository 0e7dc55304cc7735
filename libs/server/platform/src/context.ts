import type { RunOptions, Store, Tx } from '@medicare/data';
import type { Role } from '@medicare/domain';
import { v7 } from 'uuid';
import type { Actor } from './access/actor';
import type { FaceVault } from './faces/face-vault';
import type { FileStore } from './files/file-store';
import type { AccessTokens } from './identity/access-token';
import type { Actors } from './identity/actors';
import type { RefreshSecrets } from './identity/refresh-secrets';
import type { Tail } from './live/tail';
import type { MailPort } from './mail/mail-port';
import type { PrescriptionSigning } from './print/prescription-signing';
import type { Reads } from './read/reads';
import { notFound } from './read/reads';

/** What this process has, made once at the start. */
export interface Services {
  store: Store;
  reads: Reads;
  tail: Tail;
  tokens: AccessTokens;
  refreshSecrets: RefreshSecrets;
  actors: Actors;
  clock(): Date;
  limits: RateLimits;
  prescriptionSigning: PrescriptionSigning;
  /** Contents of files, and how large one may be, in bytes. */
  files: FileStore;
  maxUploadBytes: number;
  /** Null: without a mail server, mails are kept in the outbox. */
  mail: MailPort | null;
  /** Seals what is known of faces. */
  faces: FaceVault;
  /** Where users reach this installation, without a slash at the end. */
  publicUrl: string;
}

/** Seconds that an address or an account has to wait, or 0. For what a stranger or a patient may call. */
export interface RateLimits {
  signIn(ip: string): Promise<number>;
  /** Apart from passwords: faces that nobody knows must not keep a whole hospital behind one address from signing in. */
  faceSignIn(ip: string): Promise<number>;
  signUp(ip: string): Promise<number>;
  /** For whoever holds, or guesses, the link of an invitation. */
  invitation(ip: string): Promise<number>;
  /** For whoever asks for a link by mail, for any account. */
  linkRequest(ip: string): Promise<number>;
  /** For whoever holds, or guesses, such a link. */
  mailedLink(ip: string): Promise<number>;
  /** For what an account asks to be sent to another address. */
  addressChange(accountId: string): Promise<number>;
  /** For what a patient does with appointments: each step tells the desk. */
  ownAppointments(accountId: string): Promise<number>;
  /** For files that an account or key sends: each is opened and drawn anew. */
  uploads(actorId: string): Promise<number>;
  /** For questions that a device asks before it signs in by face. */
  faceChallenges(ip: string): Promise<number>;
  /** For faces that an account enrols, or a desk asks about. */
  faces(accountId: string): Promise<number>;
  /** For what a patient says to have paid: each claim rings at the cash desk. */
  ownPayments(accountId: string): Promise<number>;
}

/** Who is at the other end, as far as the connection tells. */
export interface Client {
  ip: string;
  userAgent: string;
  /** The refresh value from the cookie, if there is one. */
  refreshSecret: string | null;
}

/** What a command gets: the process's services, and who acts. */
export interface Env extends Services {
  actor: Actor;
}

/** The context of a GraphQL operation, the same for HTTP and WebSocket. */
export interface Context extends Env {
  requestId: string;
  client: Client;
  /** Set while a query is answered directly: `read` then gives the database's text instead of rows. */
  wantsText?: boolean;
  /** Sets the refresh cookie for as long as a session of the role lives, or clears it with null. Does nothing on a WebSocket. */
  setRefreshCookie(refresh: string | null, role?: Role): void;
}

/** A fresh id: a UUIDv7, so that new rows lie together. */
export const newId = (): string => v7();

/** Runs a command's work in one transaction on behalf of the actor. */
export const write = <T>(env: Env, work: (tx: Tx) => Promise<T>, options: RunOptions = {}): Promise<T> =>
  env.store.run(work, { actorId: env.actor.id, ...options });

/** Whether the actor may see the row, by the same rule as every read. */
export async function maySee(env: Env, tx: Tx, type: Function, id: string): Promise<boolean> {
  const { sql, values } = env.reads.visibleRow(env.actor, type, id);
  return (await tx.query(sql, values)).length > 0;
}

/**
 * Loads a row that the command is going to change, under the same visibility rule as every read, locked until the end of
 * the transaction. Throws NOT_FOUND, called `what` in the message.
 */
export async function loadForChange<T extends { id: string }>(
  env: Env,
  tx: Tx,
  type: new () => T,
  id: string,
  what: string,
): Promise<T> {
  const { sql, values } = env.reads.visibleRow(env.actor, type, id);
  const [visible] = await tx.query(env.store.engine === 'postgres' ? `${sql} FOR UPDATE` : sql, values);
  if (!visible) throw notFound(what);
  return tx.manager.findOneByOrFail(type, { id } as never);
}
