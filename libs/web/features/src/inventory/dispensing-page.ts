import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Live, Session, injectMutate, liveQuery, requestKey } from '@medicare/web-core';
import {
  DispensingDocument,
  type DispensingQuery,
  ReturnStockDocument,
  StockChangedDocument,
} from '@medicare/web-graphql';
import { Column, CountPipe, InstantPipe, PageHeader, Table, Toasts } from '@medicare/web-ui';
import { Expiry } from './expiry';
import { StockAbsent } from './stock-absent';
import { TakeBack } from './take-back';

type Movement = DispensingQuery['stockMovements']['items'][number];

/** What was handed out in one go, from which batches; and the way back into them. */
@Component({
  selector: 'mp-dispensing-page',
  imports: [RouterLink, Column, CountPipe, Expiry, InstantPipe, PageHeader, StockAbsent, Table, TakeBack],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <mp-page-header title="Handed out" [note]="first()?.createdAt | mpInstant" back="/stock" backText="Stock">
      @if (mayDispense) {
        <a class="btn main" routerLink="/stock/dispense">Next</a>
      }
    </mp-page-header>
    @if (first(); as first) {
      @if (billToCredit(); as bill) {
        <p class="note warn told" role="alert">
          <span
            >It is back in stock, but the bill that charges for it is issued already. Ask the cashier for a credit note.
            <a [routerLink]="['/bills', bill]">Open the bill</a></span
          >
        </p>
      }
      <section class="panel">
        <header>
          <h2>{{ first.patient?.fullName ?? 'Over the counter' }}</h2>
          @if (first.patient) {
            <a class="s num" [routerLink]="['/patients', first.patient.id]">{{ first.patient.uhid }}</a>
          }
          <span class="sp"></span>
          @if (first.reason) {
            <span class="s muted">{{ first.reason }}</span>
          }
        </header>
        <mp-table [rows]="handedOut()" [key]="key" label="Handed out">
          <ng-template mpColumn="Item" [of]="handedOut()" let-row
            ><a class="b" [routerLink]="['/stock', row.item?.id]">{{ row.item?.name }}</a></ng-template
          >
          <ng-template mpColumn="Batch" [of]="handedOut()" let-row
            ><span class="num">{{ row.batch?.number }}</span></ng-template
          >
          <ng-template mpColumn="Expiry" [of]="handedOut()" let-row
            ><mp-expiry [day]="row.batch?.expiresOn"
          /></ng-template>
          <ng-template mpColumn="Handed out" [of]="handedOut()" let-row [right]="true"
            ><span class="num b">{{ -row.quantity | mpCount }}</span>
            <span class="unit">{{ row.item?.unit }}</span></ng-template
          >
          <ng-template mpColumn="Came back" [of]="handedOut()" let-row [right]="true"
            ><span class="num">{{ row.returned ? (row.returned | mpCount) : '–' }}</span></ng-template
          >
          @if (mayDispense) {
            <ng-template mpColumn="Actions" [bare]="true" [right]="true" [of]="handedOut()" let-row>
              @if (row.returned < -row.quantity) {
                <button
                  type="button"
                  class="btn small"
                  [attr.aria-label]="'Take back ' + row.item?.name + ', batch ' + row.batch?.number"
                  (click)="returning.set(row)"
                >
                  Take back
                </button>
              }
            </ng-template>
          }
        </mp-table>
      </section>
      @if (bill(); as bill) {
        <p class="s muted told">
          It was put on the patient's draft bill; the cashier issues it.
          <a [routerLink]="['/bills', bill]">Open the bill</a>
        </p>
      }
    } @else {
      <mp-stock-absent [query]="query" what="dispensing" />
    }
    @if (returning(); as movement) {
      <mp-take-back [movement]="movement" [send]="takeBack" (closed)="returning.set(null)" />
    }
  `,
  styles: `
    a.b {
      text-decoration: none;
    }
    a.b:hover {
      text-decoration: underline;
      text-underline-offset: 3px;
    }
    .unit {
      margin-left: 4px;
      color: var(--ink-3);
    }
    .told {
      margin: var(--sp-3) 0;
    }
  `,
})
export class DispensingPage {
  /** From the address. */
  readonly id = input.required<string>();
  /** From the address: the draft that it was put on. */
  readonly bill = input<string>();
  private readonly toasts = inject(Toasts);
  private readonly mutate = injectMutate();
  protected readonly mayDispense = inject(Session).can('stock:dispense');
  protected readonly query = liveQuery(DispensingDocument, () => ({ dispenseId: this.id() }), {
    refreshOn: inject(Live).events(StockChangedDocument, 'stockChanged'),
  });
  protected readonly handedOut = computed(() =>
    (this.query.data()?.stockMovements.items ?? []).filter(({ kind }) => kind === 'DISPENSE').reverse(),
  );
  protected readonly first = computed(() => this.handedOut().at(0));
  protected readonly returning = signal<Movement | null>(null);
  protected readonly billToCredit = signal<string | null>(null);
  protected readonly key = (row: Movement) => row.id;

  protected readonly takeBack = async (movementId: string, quantity: number, reason: string | null): Promise<void> => {
    const input = { movementId, quantity, reason, idempotencyKey: requestKey() };
    const { returnStock } = await this.mutate(ReturnStockDocument, { input }, { refetch: ['Dispensing'] });
    this.billToCredit.set(returnStock.billToCreditId ?? null);
    this.toasts.show('It is back in its batch.');
  };
}
