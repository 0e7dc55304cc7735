import type { SealedEvent, Store } from '@medicare/data';
import { localDateOf, type Role } from '@medicare/domain';
import { accountActor, Actor, apiKeyActor, NOBODY, UNKNOWN_KEY } from '../access/actor';
import type { AccessTokens } from './access-token';
import { digestOf, sameDigest } from './secrets';

const MAX_REMEMBERED = 20_000;
/** An API key works until the end of its last day at home, not in Greenwich. */
const HOME_ZONE = 'Asia/Kolkata';
const TRUSTED_MS = 10_000; // the log drops changed actors at once; this is the net below it

interface Remembered {
  actor: Actor | null;
  at: number;
}
interface SessionRow {
  account_id: string;
  role: Role;
  patient_id: string | null;
  doctor_id: string | null;
  staff_id: string | null;
  branch_ids: string | null;
}
interface KeyRow {
  id: string;
  digest: string;
  scopes: string;
  branch_id: string | null;
}

const API_KEY_FORM = /^mpk_([0-9a-f-]{36})_([A-Za-z0-9_-]{43})$/;
const CHANGES_ACTOR = new Set([
  'session.ended',
  'account.deactivated',
  'account.role-changed',
  'account.branches-changed',
  'account.password-changed',
]);

/** Text of an API key: its id and its secret. */
export const apiKeyText = (id: string, secret: string): string => `mpk_${id}_${secret}`;

/** Finds out who asks, from an access token or an API key. Answers from memory until the log says that something changed. */
export class Actors {
  readonly #bySession = new Map<string, Remembered>();
  readonly #byKey = new Map<string, Remembered>();
  /** Counts what was forgotten: an answer that was read before is not remembered after. */
  #forgotten = 0;

  constructor(
    private readonly store: Store,
    private readonly tokens: AccessTokens,
  ) {}

  /** Whoever a request without a good token or key stands for. */
  static strangerWith = (bearer: string | undefined): Actor => (bearer?.startsWith('mpk_') ? UNKNOWN_KEY : NOBODY);

  /** The actor behind `Authorization: Bearer …`, or null when it proves nothing. */
  async ofBearer(text: string): Promise<Actor | null> {
    const key = API_KEY_FORM.exec(text);
    if (key) return this.#ofApiKey(key[1], key[2]);
    const claims = await this.tokens.check(text);
    return claims && this.ofSession(claims.sessionId);
  }

  /** The actor of a session that has not ended, else null. */
  async ofSession(sessionId: string): Promise<Actor | null> {
    return this.#remember(this.#bySession, sessionId, () => this.#loadSession(sessionId));
  }

  /** The same API key as of now; null once it is revoked or has expired. */
  async ofKey(actor: Actor): Promise<Actor | null> {
    if (actor.kind !== 'api-key') return actor;
    const today = localDateOf(new Date(), HOME_ZONE);
    const open =
      'SELECT id FROM api_key WHERE id = $1 AND revoked_at IS NULL AND (expires_on IS NULL OR expires_on >= $2)';
    return this.#remember(this.#byKey, actor.id!, async () =>
      (await this.store.read(open, [actor.id, today])).length ? actor : null,
    );
  }

  /** Forgets what an event has changed. To be called for every event, at once. */
  hear(event: SealedEvent): void {
    if (event.type === 'api-key.revoked') this.forgetKey(event.subject);
    else if (CHANGES_ACTOR.has(event.type)) this.forgetAccount(event.subject);
  }

  /** For a command that took rights away: they are gone with its answer, before the log has told the other processes. */
  forgetAccount(accountId: string): void {
    this.#forgotten += 1;
    for (const [id, { actor }] of this.#bySession)
      if (!actor || actor.accountId === accountId) this.#bySession.delete(id);
  }

  /** The same for an API key. */
  forgetKey(keyId: string): void {
    this.#forgotten += 1;
    for (const [text, { actor }] of this.#byKey) if (actor?.id === keyId) this.#byKey.delete(text);
  }

  async #remember(
    memory: Map<string, Remembered>,
    key: string,
    load: () => Promise<Actor | null>,
  ): Promise<Actor | null> {
    const known = memory.get(key);
    if (known && Date.now() - known.at < TRUSTED_MS) return known.actor;
    const forgotten = this.#forgotten;
    const actor = await load();
    if (forgotten !== this.#forgotten) return actor;
    if (memory.size >= MAX_REMEMBERED) memory.clear();
    memory.set(key, { actor, at: Date.now() });
    return actor;
  }

  async #loadSession(id: string): Promise<Actor | null> {
    const branches = this.store.engine === 'sqlite' ? 'json_group_array(b.branch_id)' : 'json_agg(b.branch_id)::text';
    const [row] = await this.store.read<SessionRow>(
      `SELECT s.account_id, a.role, a.patient_id, a.doctor_id, a.staff_id,
         (SELECT ${branches} FROM account_branch b WHERE b.account_id = a.id) AS branch_ids
       FROM session s JOIN account a ON a.id = s.account_id
       WHERE s.id = $1 AND s.ended_at IS NULL AND s.expires_at > $2 AND a.is_active = $3`,
      [id, new Date(), true],
    );
    if (!row) return null;
    const branchIds = JSON.parse(row.branch_ids ?? '[]') as string[];
    return accountActor({
      id: row.account_id,
      role: row.role,
      sessionId: id,
      patientId: row.patient_id,
      doctorId: row.doctor_id,
      staffId: row.staff_id,
      branchIds,
    });
  }

  async #ofApiKey(id: string, secret: string): Promise<Actor | null> {
    const digest = digestOf(secret);
    return this.#remember(this.#byKey, `${id} ${digest}`, async () => {
      const today = localDateOf(new Date(), HOME_ZONE);
      const [row] = await this.store.read<KeyRow>(
        `SELECT k.id, s.digest, k.scopes, k.branch_id FROM api_key k JOIN api_key_secret s ON s.api_key_id = k.id
         WHERE k.id = $1 AND k.revoked_at IS NULL AND (k.expires_on IS NULL OR k.expires_on >= $2)`,
        [id, today],
      );
      if (!row || !sameDigest(row.digest, digest)) return null;
      await this.#noteUse(id);
      return apiKeyActor({ id: row.id, scopes: JSON.parse(row.scopes) as string[], branchId: row.branch_id });
    });
  }

  /** At most every ten seconds for each key, since the answer is remembered that long. */
  #noteUse(id: string): Promise<unknown> {
    const note = 'UPDATE api_key SET last_used_at = $2 WHERE id = $1';
    return this.store.run((tx) => tx.query(note, [id, new Date()]), { withoutEvent: 'when a key was last used' });
  }
}
