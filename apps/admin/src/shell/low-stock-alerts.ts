import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Router } from '@angular/router';
import { ChosenBranch, Live } from '@medicare/web-core';
import { LowStockAlertDocument, type LowStockAlertSubscription } from '@medicare/web-graphql';
import { Toasts, grouped } from '@medicare/web-ui';

type Alert = LowStockAlertSubscription['lowStockAlert'];

/** Tells whoever keeps the stock, wherever they are in the console, that an item has come down to its minimum. */
@Component({
  selector: 'mp-low-stock-alerts',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: '',
})
export class LowStockAlerts {
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly branch = inject(ChosenBranch);

  constructor() {
    inject(Live)
      .events(LowStockAlertDocument, 'lowStockAlert')
      .pipe(takeUntilDestroyed())
      .subscribe((alert) => this.tell(alert));
  }

  private tell({ item, itemId, quantity }: Alert): void {
    if (!item || (this.branch.id() && item.branch?.id !== this.branch.id())) return;
    const words = quantity
      ? `${item.name} is low: ${grouped(quantity)} ${item.unit} left.`
      : `${item.name} is out of stock.`;
    this.toasts.show(words, { label: 'Show', run: () => void this.router.navigate(['/stock', itemId]) });
  }
}
