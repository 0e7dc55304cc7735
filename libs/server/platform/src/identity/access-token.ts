import { KeyObject } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';

/** How long an access token lives, in seconds. */
export const ACCESS_TOKEN_SECONDS = 600;
const AUDIENCE = 'medicare-pro';
const MAX_REMEMBERED = 10_000;

/** Whose token it is and until when (milliseconds since 1970). */
export interface AccessClaims {
  accountId: string;
  sessionId: string;
  expiresAt: number;
}

/** Makes and checks access tokens: JWT, EdDSA, with issuer, audience and session. */
export class AccessTokens {
  /** Checked tokens by their text: a signature is checked once, not on every request. */
  readonly #checked = new Map<string, AccessClaims>();

  constructor(
    private readonly keys: { privateKey: KeyObject; publicKey: KeyObject },
    private readonly issuer: string,
    private readonly clock: () => Date = () => new Date(),
  ) {}

  async issue(accountId: string, sessionId: string): Promise<{ text: string; expiresAt: Date }> {
    const now = Math.floor(this.clock().getTime() / 1000);
    const expires = now + ACCESS_TOKEN_SECONDS;
    const text = await new SignJWT({ sid: sessionId })
      .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt' })
      .setIssuer(this.issuer)
      .setAudience(AUDIENCE)
      .setSubject(accountId)
      .setIssuedAt(now)
      .setExpirationTime(expires)
      .sign(this.keys.privateKey);
    return { text, expiresAt: new Date(expires * 1000) };
  }

  /** The claims of a token that is ours and has not expired, else null. */
  async check(text: string): Promise<AccessClaims | null> {
    const known = this.#checked.get(text) ?? (await this.#verify(text));
    return known && known.expiresAt > this.clock().getTime() ? known : null;
  }

  async #verify(text: string): Promise<AccessClaims | null> {
    const claims = await this.#claimsOf(text);
    if (!claims) return null;
    if (this.#checked.size >= MAX_REMEMBERED) this.#checked.clear();
    this.#checked.set(text, claims);
    return claims;
  }

  async #claimsOf(text: string): Promise<AccessClaims | null> {
    try {
      const options = {
        issuer: this.issuer,
        audience: AUDIENCE,
        algorithms: ['EdDSA'],
        typ: 'at+jwt',
        currentDate: this.clock(),
      };
      const { payload } = await jwtVerify(text, this.keys.publicKey, options);
      return {
        accountId: String(payload.sub),
        sessionId: String(payload['sid']),
        expiresAt: Number(payload.exp) * 1000,
      };
    } catch {
      return null; // forged, foreign or expired: all the same to the caller
    }
  }
}
