import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { InviteDialog, type Invitee, Live, ROLE_WORDS, errorWords, injectMutate, liveQuery } from '@medicare/web-core';
import {
  type InvitationFieldsFragment,
  InvitationsDocument,
  StaffChangedDocument,
  WithdrawInvitationDocument,
} from '@medicare/web-graphql';
import { Column, Confirm, Failed, InstantPipe, Pill, Table, Toasts } from '@medicare/web-ui';

/** Who was invited and has not set a password yet. Nothing is shown while nobody is waited for. */
@Component({
  selector: 'mp-pending-invitations',
  imports: [RouterLink, Column, Failed, InstantPipe, InviteDialog, Pill, Table],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (rows().length) {
      <section class="panel">
        <header><h2>Invited, not here yet</h2></header>
        <mp-table [rows]="rows()" [key]="key" label="Pending invitations">
          <ng-template mpColumn="Name" [of]="rows()" let-row
            ><a class="b plain" [routerLink]="row.staffId ? ['/staff', row.staffId] : ['/doctors', row.doctorId]">{{
              row.fullName
            }}</a></ng-template
          >
          <ng-template mpColumn="Will sign in with" [of]="rows()" let-row>{{ row.email }}</ng-template>
          <ng-template mpColumn="Role" [of]="rows()" let-row>{{ roleWords[row.role] }}</ng-template>
          <ng-template mpColumn="Link works until" [of]="rows()" let-row
            ><span class="num">{{ row.expiresAt | mpInstant }}</span></ng-template
          >
          <ng-template mpColumn="State" [corner]="true" [of]="rows()" let-row
            ><mp-pill [tone]="row.isExpired ? 'warn' : 'info'">{{
              row.isExpired ? 'Expired' : 'Waiting'
            }}</mp-pill></ng-template
          >
          <ng-template mpColumn="Actions" [bare]="true" [right]="true" [of]="rows()" let-row>
            <span class="acts">
              <button
                type="button"
                class="btn small"
                [attr.aria-label]="'New link for ' + row.fullName"
                (click)="inviting.set(row)"
              >
                New link
              </button>
              <button
                type="button"
                class="btn small"
                [attr.aria-label]="'Withdraw the invitation of ' + row.fullName"
                (click)="withdraw(row)"
              >
                Withdraw
              </button>
            </span>
          </ng-template>
        </mp-table>
      </section>
    } @else if (failure(); as words) {
      <section class="panel">
        <mp-failed title="The invitations did not load" [text]="words" (retry)="query.refetch()" />
      </section>
    }
    <mp-invite-dialog [person]="inviting()" (invited)="query.refetch()" (closed)="inviting.set(null)" />
  `,
  styles: `
    .plain:not(:hover) {
      text-decoration: none;
    }
    .panel {
      margin-top: var(--sp-4);
    }
    .acts {
      display: inline-flex;
      gap: var(--sp-2);
    }
  `,
})
export class PendingInvitations {
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  private readonly mutate = injectMutate();
  protected readonly query = liveQuery(InvitationsDocument, () => ({}), {
    refreshOn: inject(Live).events(StaffChangedDocument, 'staffChanged'),
  });
  protected readonly rows = computed(() => this.query.data()?.invitations ?? []);
  protected readonly failure = computed(() => (this.query.error() ? errorWords(this.query.error()) : null));
  protected readonly inviting = signal<Invitee | null>(null);
  protected readonly roleWords = ROLE_WORDS;
  protected readonly key = (row: InvitationFieldsFragment) => row.id;

  protected async withdraw({ id, fullName }: InvitationFieldsFragment): Promise<void> {
    const text = `The link of ${fullName} stops working at once. You can invite again at any time.`;
    const question = { title: 'Withdraw the invitation?', text, yes: 'Withdraw', destructive: true };
    if (!(await this.confirm.ask(question))) return;
    await this.mutate(WithdrawInvitationDocument, { id })
      .then(() => {
        this.toasts.show('The invitation is withdrawn.');
        this.query.refetch();
      })
      .catch((error: unknown) => this.toasts.show(errorWords(error)));
  }
}
