import { Injectable, computed, inject, signal } from '@angular/core';
import {
  AcceptInvitationDocument,
  type AcceptInvitationInput,
  type MeFieldsFragment,
  RefreshSessionDocument,
  ResetPasswordDocument,
  type ResetPasswordInput,
  SetUpFirstAdministratorDocument,
  type SetUpInput,
  SignInDocument,
  type SignedInFragment,
  SignOutDocument,
} from '@medicare/web-graphql';
import { Subject } from 'rxjs';
import { toApiError } from './api-error';
import { GraphqlHttp } from './graphql-http';

/** Why a session is over, in the words of the address bar. */
export type EndReason = 'signed-out' | 'expired' | 'ended';

const REFRESH_AHEAD_MS = 60_000;
const RETRY_MS = 15_000;
// One tab at a time: two refreshes with one cookie look like theft to the server.
const LOCK = 'mp-refresh-session';
const CHANNEL = 'mp-session';

/** Who is signed in. The access token lives here, in memory, and nowhere else. */
@Injectable({ providedIn: 'root' })
export class Session {
  private readonly http = inject(GraphqlHttp);
  private readonly current = signal<MeFieldsFragment | null>(null);
  private readonly tabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(CHANNEL);
  private token: string | null = null;
  private expiresAt = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private refreshing: Promise<boolean> | undefined;
  private starting: Promise<boolean> | undefined;

  readonly me = this.current.asReadonly();
  readonly isSignedIn = computed(() => this.current() !== null);
  private readonly granted = computed(() => new Set(this.current()?.permissions));
  /** Fires once when a session is over. */
  readonly ended = new Subject<EndReason>();

  constructor() {
    this.tabs?.addEventListener('message', () => this.end('signed-out', false));
  }

  /** Whether the signed-in account may do this (`noun:verb`); tracked as a signal. */
  can(permission: string): boolean {
    return this.granted().has(permission);
  }

  /** Takes up the session of the refresh cookie, once per page load. */
  start(): Promise<boolean> {
    return (this.starting ??= this.isSignedIn() ? Promise.resolve(true) : this.refresh());
  }

  async signIn(identifier: string, password: string): Promise<void> {
    const { signIn } = await this.http.send(SignInDocument, { input: { identifier, password } });
    this.adopt(signIn);
  }

  async setUp(input: SetUpInput): Promise<void> {
    const { setUpFirstAdministrator } = await this.http.send(SetUpFirstAdministratorDocument, { input });
    this.adopt(setUpFirstAdministrator);
  }

  /** Makes the account that an invitation promises, and is signed in with it. */
  async acceptInvitation(input: AcceptInvitationInput): Promise<void> {
    const { acceptInvitation } = await this.http.send(AcceptInvitationDocument, { input });
    this.adopt(acceptInvitation);
  }

  /** Sets a new password by the link that was sent by mail, and is signed in with it. */
  async resetPassword(input: ResetPasswordInput): Promise<void> {
    const { resetPassword } = await this.http.send(ResetPasswordDocument, { input });
    this.adopt(resetPassword);
  }

  /** Ends the session here whatever the server says; rejects when the server was not told. */
  async signOut(): Promise<void> {
    const token = this.token;
    await this.http.send(SignOutDocument, {}, token).finally(() => this.end('signed-out'));
  }

  /** A new access token by the cookie. Callers at the same time share one request. False when there is none. */
  refresh(): Promise<boolean> {
    return (this.refreshing ??= this.refreshInTurn().finally(() => (this.refreshing = undefined)));
  }

  /** The access token, renewed first when it is about to run out. */
  async freshToken(): Promise<string | null> {
    if (this.token && this.expiresAt - Date.now() < 5_000) await this.refresh();
    return this.token;
  }

  end(reason: EndReason, tellTabs = reason === 'signed-out'): void {
    const was = this.isSignedIn();
    clearTimeout(this.timer);
    this.token = null;
    this.current.set(null);
    if (tellTabs) this.tabs?.postMessage(reason);
    if (was) this.ended.next(reason);
  }

  private async refreshInTurn(): Promise<boolean> {
    // Only secure origins have locks; elsewhere the cookie would not be sent either.
    if (!navigator.locks) return this.refreshNow();
    return navigator.locks.request(LOCK, () => this.refreshNow());
  }

  private async refreshNow(): Promise<boolean> {
    try {
      const { refreshSession } = await this.http.send(RefreshSessionDocument, {});
      this.adopt(refreshSession);
      return true;
    } catch (error) {
      this.afterFailedRefresh(toApiError(error).code);
      return false;
    }
  }

  /** A refusal ends the session (long before its time: somebody ended it); a network that is away does not. */
  private afterFailedRefresh(code: string): void {
    if (!this.isSignedIn()) return;
    if (code === 'OFFLINE' || code === 'UNAVAILABLE' || code === 'RATE_LIMITED') this.refreshIn(RETRY_MS);
    else this.end(this.expiresAt - Date.now() > REFRESH_AHEAD_MS ? 'ended' : 'expired');
  }

  private adopt({ accessToken, expiresAt, me }: SignedInFragment): void {
    const before = this.current();
    // Somebody else has signed in by another tab: nothing of the first person may stay on the screen.
    if (before && before.account.id !== me.account.id) return location.assign('/');
    this.token = accessToken;
    this.expiresAt = Date.parse(expiresAt);
    this.current.set(me);
    this.refreshIn(Math.max(this.expiresAt - Date.now() - REFRESH_AHEAD_MS, 5_000));
  }

  private refreshIn(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.refresh(), ms);
  }
}
