import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon, iconCheckCircle, phoneText } from '@medicare/web-ui';
import { AddressChangeLinkDocument, ConfirmAddressChangeDocument } from '../access-documents';
import { failure } from '../failure';
import { FormProblem } from '../form-problem';
import { MomentPipe } from '../moment';
import { PortalData } from '../portal-data';
import { ACCESS_WORDS } from '../words';
import { WORDS } from '../portal-words';
import { Session } from '../session';
import { LinkState } from './link-state';
import { mailedLink } from './mailed-link';

/**
 * Bears out that a new e-mail address is one's own. It takes a press: programs that look at links in mails for harm
 * open the page, too.
 */
@Component({
  imports: [RouterLink, FormProblem, Icon, MomentPipe, LinkState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h1>{{ words().title }}</h1>
    @if (confirmed(); as email) {
      <p class="note good" role="status"><mp-icon [path]="icon" />{{ words().done({ email }) }}</p>
      @if (phone(); as phone) {
        <p class="s">{{ words().phone({ phone }) }}</p>
      }
      <a class="btn main wide" routerLink="/portal">{{ words().goOn }}</a>
    } @else if (link.opens(); as opened) {
      <p class="lead">{{ words().intro({ email: opened.email }) }}</p>
      <mp-form-problem [text]="problem()" />
      <button type="button" class="btn main wide" [attr.aria-disabled]="busy()" (click)="confirm()">
        {{ busy() ? oneMoment() : words().submit }}
      </button>
      <p class="s muted num">{{ linkWords().until({ at: opened.expiresAt | mpMoment }) }}</p>
    } @else {
      <mp-link-state [link]="link" again="/portal/account/email" />
    }
  `,
})
export class ConfirmAddress {
  private readonly data = inject(PortalData);
  private readonly session = inject(Session);
  protected readonly words = computed(() => ACCESS_WORDS().confirm);
  protected readonly linkWords = computed(() => ACCESS_WORDS().link);
  protected readonly oneMoment = computed(() => WORDS().sending);
  protected readonly icon = iconCheckCircle;
  protected readonly link = mailedLink(AddressChangeLinkDocument, (data) => data.addressChangeLink);
  /** The mobile number of whoever is signed in here, if there is one: it goes on working. */
  protected readonly phone = computed(() => phoneText(this.session.me()?.account.phone ?? ''));
  protected readonly confirmed = signal('');
  protected readonly busy = signal(false);
  protected readonly problem = failure();

  protected async confirm(): Promise<void> {
    const { code } = this.link;
    if (!code || this.busy()) return;
    this.busy.set(true);
    this.problem.clear();
    await this.data
      .run(ConfirmAddressChangeDocument, { code })
      .then(({ confirmAddressChange }) => this.show(confirmAddressChange))
      .catch((error: unknown) => this.problem.note(error));
    this.busy.set(false);
  }

  private async show(email: string): Promise<void> {
    this.confirmed.set(email);
    // Who is signed in here has read the old address.
    if (this.session.me()) await this.session.reload().catch(() => undefined);
  }
}
