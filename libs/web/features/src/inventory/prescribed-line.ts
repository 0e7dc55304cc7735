import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { dosingText, drugText } from '@medicare/domain';
import { ChosenBranch, liveQuery } from '@medicare/web-core';
import { type ItemRowFragment, ItemsToChooseDocument, type PrescribedLineFragment } from '@medicare/web-graphql';
import { CountPipe, Pill } from '@medicare/web-ui';
import { isSameStrength, itemsFor, leftToDispense } from './prescribed-item';

const MOST_ITEMS = 3;

/** A prescribed drug: how much of it is handed out already, and what in the store fits it. */
@Component({
  selector: 'mp-prescribed-line',
  imports: [CountPipe, Pill],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="what">
      <span class="b">{{ drugText(line()) }}</span>
      <span class="s num">{{ dosingText(line()) }}{{ line().instructions ? ', ' + line().instructions : '' }}</span>
      @if (line().overrideReason; as reason) {
        <span class="s">Prescribed in spite of a warning: {{ reason }}</span>
      }
      @if (line().withdrawReason; as reason) {
        <span class="s bad">Withdrawn by the doctor: {{ reason }}</span>
      }
    </div>
    <span class="s num so-far">
      @if (line().withdrawReason) {
        <mp-pill tone="bad">Withdrawn</mp-pill>
      } @else if (left() === 0) {
        <mp-pill tone="good">Handed out</mp-pill>
      } @else if (line().pieces) {
        {{ line().dispensed ? line().dispensed + ' of ' + line().pieces + ' handed out' : line().pieces + ' in all' }}
      } @else if (line().dispensed) {
        {{ line().dispensed | mpCount }} handed out
      }
    </span>
    @if (isOpen()) {
      <div class="items">
        @for (item of items(); track item.id) {
          <button
            type="button"
            class="btn small"
            [disabled]="item.quantity === 0 || taken().includes(item.id)"
            (click)="picked.emit(item)"
          >
            {{ item.name }}
            @if (!isSameStrength(line(), item)) {
              <span class="other">other strength</span>
            }
            <span class="muted num">{{ item.quantity ? (item.quantity | mpCount) + ' left' : 'none left' }}</span>
          </button>
        } @empty {
          @if (query.data()) {
            <span class="s muted">Nothing in stock bears this name. Find what replaces it below.</span>
          }
        }
      </div>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 6px var(--sp-3);
      padding: var(--sp-3) var(--sp-4);
      border-top: 1px solid var(--line);
    }
    .what {
      display: grid;
      align-content: start;
      overflow-wrap: anywhere;
    }
    .so-far {
      text-align: right;
    }
    .items {
      grid-column: 1 / -1;
      display: flex;
      flex-wrap: wrap;
      gap: var(--sp-2);
    }
    .bad {
      color: var(--bad);
    }
    .other {
      color: var(--warn);
    }
    .items .btn {
      max-width: 100%;
      white-space: normal;
      text-align: left;
    }
  `,
})
export class PrescribedLine {
  readonly line = input.required<PrescribedLineFragment>();
  /** Ids of items that stand in the list already. */
  readonly taken = input<readonly string[]>([]);
  readonly picked = output<ItemRowFragment>();
  private readonly branch = inject(ChosenBranch);
  protected readonly left = computed(() => leftToDispense(this.line()));
  protected readonly isOpen = computed(() => this.left() !== 0 && !this.line().withdrawReason);
  protected readonly query = liveQuery(ItemsToChooseDocument, () =>
    this.isOpen() ? { search: this.line().drug, branchId: this.branch.id() } : null,
  );
  protected readonly items = computed(() =>
    itemsFor(this.line(), this.query.data()?.inventoryItems.items ?? []).slice(0, MOST_ITEMS),
  );
  protected readonly isSameStrength = isSameStrength;
  protected readonly drugText = drugText;
  protected readonly dosingText = dosingText;
}
