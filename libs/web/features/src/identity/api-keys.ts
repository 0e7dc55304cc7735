import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { errorWords, injectMutate, liveQuery } from '@medicare/web-core';
import { type ApiKeyFieldsFragment, ApiKeysDocument, RevokeApiKeyDocument } from '@medicare/web-graphql';
import {
  Bones,
  Column,
  Confirm,
  DayPipe,
  Empty,
  Failed,
  Icon,
  InstantPipe,
  PageHeader,
  Pill,
  Table,
  Toasts,
  type Tone,
  iconAdd,
  iconDevices,
  iconKey,
} from '@medicare/web-ui';
import { CreateApiKey } from './create-api-key';
import { CreateWallScreen } from './create-wall-screen';

/** Keys by which other programs use the API. */
@Component({
  selector: 'mp-api-keys',
  imports: [
    Bones,
    Column,
    CreateApiKey,
    CreateWallScreen,
    DayPipe,
    Empty,
    Failed,
    Icon,
    InstantPipe,
    PageHeader,
    Pill,
    Table,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <mp-page-header title="API keys"
      ><button type="button" class="btn" (click)="hanging.set(true)">
        <mp-icon [path]="iconScreen" [size]="18" />Wall screen</button
      ><button type="button" class="btn main" (click)="creating.set(true)">
        <mp-icon [path]="iconAdd" [size]="18" />New key
      </button></mp-page-header
    >
    <section class="panel">
      @if (rows().length) {
        <mp-table [rows]="rows()" [key]="key" [dimmed]="isDead" label="API keys">
          <ng-template mpColumn="Name" [of]="rows()" let-row
            ><span class="b">{{ row.name }}</span></ng-template
          >
          <ng-template mpColumn="Begins with" [of]="rows()" let-row
            ><code>{{ row.hint }}…</code></ng-template
          >
          <ng-template mpColumn="May" [of]="rows()" let-row
            ><span class="scopes">{{ row.scopes.join(', ') }}</span></ng-template
          >
          <ng-template mpColumn="Branch" [of]="rows()" let-row>{{ row.branch?.name ?? 'All' }}</ng-template>
          <ng-template mpColumn="Last used" [of]="rows()" let-row
            ><span class="num">{{ row.lastUsedAt | mpInstant }}</span></ng-template
          >
          <ng-template mpColumn="Expires" [of]="rows()" let-row
            ><span class="num">{{ row.expiresOn | mpDay }}</span></ng-template
          >
          <ng-template mpColumn="State" [corner]="true" [of]="rows()" let-row
            ><mp-pill [tone]="state(row).tone">{{ state(row).word }}</mp-pill></ng-template
          >
          <ng-template mpColumn="Actions" [bare]="true" [right]="true" [of]="rows()" let-row>
            @if (!row.revokedAt) {
              <button type="button" class="btn small" [attr.aria-label]="'Revoke ' + row.name" (click)="revoke(row)">
                Revoke
              </button>
            }
          </ng-template>
        </mp-table>
      } @else if (failure(); as words) {
        <mp-failed title="The keys did not load" [text]="words" (retry)="query.refetch()" />
      } @else if (query.data()) {
        <mp-empty
          title="No keys yet"
          text="A key lets another program read or write on the hospital's behalf."
          [icon]="iconKey"
          ><button type="button" class="btn" (click)="creating.set(true)">Create the first key</button></mp-empty
        >
      } @else if (query.loading()) {
        <mp-bones />
      }
    </section>
    <mp-create-api-key [open]="creating()" (closed)="creating.set(false)" />
    <mp-create-wall-screen [open]="hanging()" (closed)="hanging.set(false)" />
  `,
  styles: `
    .scopes {
      white-space: normal;
    }
    code {
      font-size: 13px;
    }
  `,
})
export class ApiKeys {
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  private readonly mutate = injectMutate();
  protected readonly query = liveQuery(ApiKeysDocument, () => ({}));
  protected readonly rows = computed(() => this.query.data()?.apiKeys ?? []);
  protected readonly failure = computed(() => (this.query.error() ? errorWords(this.query.error()) : null));
  protected readonly creating = signal(false);
  protected readonly hanging = signal(false);
  protected readonly iconAdd = iconAdd;
  protected readonly iconScreen = iconDevices;
  protected readonly iconKey = iconKey;
  protected readonly key = (row: ApiKeyFieldsFragment) => row.id;
  protected readonly isDead = (row: ApiKeyFieldsFragment) => this.state(row).word !== 'Active';

  protected state({ revokedAt, expiresOn }: ApiKeyFieldsFragment): { word: string; tone: Tone } {
    if (revokedAt) return { word: 'Revoked', tone: 'neutral' };
    const today = new Date().toLocaleDateString('en-CA', { timeZone: 'Asia/Kolkata' });
    return expiresOn && expiresOn < today ? { word: 'Expired', tone: 'warn' } : { word: 'Active', tone: 'good' };
  }

  protected async revoke({ id, name }: ApiKeyFieldsFragment): Promise<void> {
    const text = 'Programs that use it are refused from now on. This cannot be taken back; they will need a new key.';
    if (!(await this.confirm.ask({ title: `Revoke ${name}?`, text, yes: 'Revoke', destructive: true }))) return;
    await this.mutate(RevokeApiKeyDocument, { id })
      .then(() => this.toasts.show(`${name} is revoked.`))
      .catch((error: unknown) => this.toasts.show(errorWords(error)));
  }
}
