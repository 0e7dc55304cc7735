import { computed, inject, Injectable, signal } from '@angular/core';
import { AccessToken } from './access-token';
import { Connection } from './connection';
import { PortalData } from './portal-data';
import {
  FaceSignInDocument,
  OwnDataDocument,
  ResetPasswordDocument,
  SignInDocument,
  SignOutDocument,
  SignUpDocument,
  UpdateOwnDataDocument,
  type FaceSignInInput,
  type OpenedSessionFragment,
  type OwnMeFragment,
  type OwnPatientFragment,
  type ResetPasswordInput,
  type SignInInput,
  type SignUpInput,
  type UpdatePatientInput,
} from './portal-documents';

/** Who is signed in to the portal, and the ways in and out. */
@Injectable()
export class Session {
  private readonly data = inject(PortalData);
  private readonly token = inject(AccessToken);
  private readonly connection = inject(Connection);
  private readonly known = signal<OwnMeFragment | undefined>(undefined);
  private restoring: Promise<void> | undefined;

  /** Who is signed in; undefined when nobody is, or no longer. */
  readonly me = computed(() => (this.token.isHeld() ? this.known() : undefined));
  /** The patient's own row; null for staff. */
  readonly patient = computed(() => this.me()?.patient ?? null);

  /**
   * Takes up the session of an earlier visit from the cookie; asked once. Throws a PortalError when the
   * server is out of reach, and can then be asked again.
   */
  restore(): Promise<void> {
    this.restoring ??= this.takeUp().catch((error: unknown) => {
      this.restoring = undefined;
      this.connection.missed();
      throw error;
    });
    return this.restoring;
  }

  async signIn(input: SignInInput): Promise<void> {
    this.open((await this.data.run(SignInDocument, { input })).signIn);
  }

  /** With what a device has signed. Every refusal is UNAUTHENTICATED, and tells no more. */
  async signInByFace(input: FaceSignInInput): Promise<void> {
    this.open((await this.data.run(FaceSignInDocument, { input })).faceSignIn);
  }

  async signUp(input: SignUpInput): Promise<void> {
    this.open((await this.data.run(SignUpDocument, { input })).signUp);
  }

  /** Sets a new password by the link that was sent by mail, which signs in. */
  async resetPassword(input: ResetPasswordInput): Promise<void> {
    this.open((await this.data.run(ResetPasswordDocument, { input })).resetPassword);
  }

  /** Ends the session here and on the server. Without the server nothing happens, for the cookie would stay. */
  async signOut(): Promise<void> {
    await this.data.run(SignOutDocument, {});
    this.token.drop();
  }

  /** Reads the own data anew. */
  async reload(): Promise<OwnMeFragment> {
    const { me } = await this.data.run(OwnDataDocument, {});
    this.known.set(me);
    return me;
  }

  /** Saves what changed against the version that was read. Throws STALE_WRITE when someone else saved in between. */
  async saveOwnData(read: OwnPatientFragment, input: UpdatePatientInput): Promise<void> {
    const variables = { id: read.id, version: read.version, input };
    const { updatePatient } = await this.data.run(UpdateOwnDataDocument, variables);
    this.known.update((me) => me && { ...me, patient: updatePatient });
  }

  private open(opened: OpenedSessionFragment): void {
    this.known.set(opened.me);
    this.token.keep(opened);
  }

  private async takeUp(): Promise<void> {
    const opened = await this.token.renew();
    this.connection.reached();
    if (opened) this.known.set(opened.me);
  }
}
