import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { errorWords, listState, liveQuery } from '@medicare/web-core';
import { EventsDocument, type EventsQuery } from '@medicare/web-graphql';
import {
  Bones,
  Column,
  Empty,
  Failed,
  InstantPipe,
  PageHeader,
  Pager,
  Table,
  grouped,
  iconHistory,
} from '@medicare/web-ui';

const PAGE_SIZE = 50;
type EventRow = EventsQuery['events']['items'][number];

/** The append-only log: who did what to which row. Ids and codes only, by design. */
@Component({
  selector: 'mp-event-list',
  imports: [Bones, Column, Empty, Failed, InstantPipe, PageHeader, Pager, Table],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './event-list.html',
  styles: `
    .flt {
      display: flex;
      flex-wrap: wrap;
      gap: var(--sp-3);
      padding: var(--sp-3) var(--sp-4);
      border-bottom: 1px solid var(--line);
      align-items: end;
    }
    .flt .field {
      width: 240px;
    }
    .flt .btn {
      min-height: 40px;
    }
    code {
      font-size: 12px;
    }
    .data {
      display: inline-block;
      max-width: 300px;
      overflow: hidden;
      text-overflow: ellipsis;
      vertical-align: middle;
      white-space: nowrap;
    }
    @media screen and (max-width: 960px) {
      .data {
        max-width: 100%;
        white-space: normal;
        overflow-wrap: anywhere;
      }
      .flt .field {
        width: 100%;
      }
    }
  `,
})
export class EventList {
  /** From the address. */
  readonly type = input<string>();
  readonly subject = input<string>();
  protected readonly list = listState({ filters: {}, sorts: [] });
  protected readonly query = liveQuery(EventsDocument, () => ({
    type: this.type() || null,
    subject: this.subject() || null,
    first: PAGE_SIZE,
    after: this.list.params().after,
  }));
  protected readonly page = computed(() => this.query.data()?.events);
  protected readonly rows = computed(() => this.page()?.items ?? []);
  protected readonly note = computed(() =>
    this.page() ? `${grouped(this.page()?.totalCount ?? 0)} entries` : undefined,
  );
  protected readonly failure = computed(() => (this.query.error() ? errorWords(this.query.error()) : null));
  protected readonly pageSize = PAGE_SIZE;
  protected readonly iconHistory = iconHistory;
  protected readonly key = (row: EventRow) => row.seq;

  protected narrow(event: Event, type: string, subject: string): void {
    event.preventDefault();
    this.list.set({ type: type.trim() || null, subject: subject.trim() || null });
  }
}
