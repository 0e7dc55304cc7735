import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { GraphqlHttp, errorWords } from '@medicare/web-core';
import { AddressChangeLinkDocument, ConfirmAddressChangeDocument } from '@medicare/web-graphql';
import { InstantPipe } from '@medicare/web-ui';
import { EntrancePage } from './entrance-page';
import { LinkState } from './link-state';
import { mailedLink } from './mailed-link';

/**
 * Bears out that a new e-mail address is one's own. It takes a press: programs that look at links in mails for harm
 * open the page, too.
 */
@Component({
  selector: 'mp-confirm-address',
  imports: [RouterLink, EntrancePage, InstantPipe, LinkState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <mp-entrance-page>
      <div class="told">
        @if (confirmed(); as email) {
          <h1>Your new address is in use</h1>
          <p class="note good" role="status">
            From now on you sign in with <b>{{ email }}</b>. Your password stays as it is.
          </p>
          <a class="btn main wide" routerLink="/">Go on</a>
        } @else if (link.opens(); as opened) {
          <h1>Confirm your e-mail address</h1>
          <p class="muted">
            You will sign in with <b>{{ opened.email }}</b>. The address before stops working for that.
          </p>
          @if (problem(); as words) {
            <p class="note bad" role="alert">{{ words }}</p>
          }
          <button type="button" class="btn main wide" [attr.aria-disabled]="busy()" (click)="confirm()">
            {{ busy() ? 'Confirming…' : 'Use this address' }}
          </button>
          <p class="s muted num">This link works until {{ opened.expiresAt | mpInstant }}, once.</p>
        } @else {
          <h1>Confirm your e-mail address</h1>
          <mp-link-state [link]="link" />
          <p class="s"><a routerLink="/account/sessions">Go to your account</a></p>
        }
      </div>
    </mp-entrance-page>
  `,
  styleUrls: ['./entrance-form.scss', './invitation.scss'],
})
export class ConfirmAddress {
  private readonly http = inject(GraphqlHttp);
  protected readonly link = mailedLink(AddressChangeLinkDocument, (data) => data.addressChangeLink);
  protected readonly confirmed = signal<string | null>(null);
  protected readonly busy = signal(false);
  protected readonly problem = signal<string | null>(null);

  protected async confirm(): Promise<void> {
    if (!this.link.code || this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    await this.http
      .send(ConfirmAddressChangeDocument, { code: this.link.code })
      .then(({ confirmAddressChange }) => this.confirmed.set(confirmAddressChange))
      .catch((error: unknown) => this.problem.set(errorWords(error)));
    this.busy.set(false);
  }
}
