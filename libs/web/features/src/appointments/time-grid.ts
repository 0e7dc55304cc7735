import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  ElementRef,
  OnDestroy,
  ViewEncapsulation,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import { type Calendar, createCalendar, destroyCalendar, Interaction, ResourceTimeGrid } from '@event-calendar/core';
import { loadSheet } from '@medicare/web-ui';
import { blockContent, columnContent, slotContent, slotOf } from './grid-content';
import {
  type GridBlock,
  type GridColumn,
  type GridDrop,
  type GridShade,
  type GridSlot,
  neighbour,
  timeText,
} from './grid-model';

const SLOT_MINUTES = 15;
/** Pixels of a quarter of an hour: beside many others, and where one or two columns leave room for a second line. */
const [DENSE_PX, ROOMY_PX] = [26, 40];
/** Pixels of a column at the least; seven days stand side by side on a desk's screen. */
const [NARROW_PX, WIDE_PX, FEW] = [150, 176, 4];
/** The smallest thing to point at, in pixels. */
const TARGET_PX = 25;

/**
 * Columns of time with blocks that can be dragged. The one place that knows the calendar package: it is given wall-clock
 * times only, so that its own idea of zones never matters.
 */
@Component({
  selector: 'mp-time-grid',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  template: `<div
    #host
    role="group"
    [attr.aria-label]="label()"
    (click)="onClick($event)"
    (keydown)="onKey($event)"
  ></div>`,
  styleUrl: './time-grid.scss',
})
export class TimeGrid implements OnDestroy {
  readonly label = input.required<string>();
  /** The day drawn, YYYY-MM-DD; where columns are days, any. */
  readonly day = input.required<string>();
  readonly columns = input.required<readonly GridColumn[]>();
  readonly blocks = input.required<readonly GridBlock[]>();
  readonly slots = input.required<readonly GridSlot[]>();
  readonly shades = input.required<readonly GridShade[]>();
  /** Minutes after midnight. */
  readonly hours = input.required<{ from: number; to: number }>();
  /** Minutes after midnight: what stands on top when a day is opened. */
  readonly start = input.required<number>();
  /** Minutes of the shortest block. */
  readonly shortest = input(SLOT_MINUTES);
  /** The branch's distance from UTC, such as "+05:30", to draw the line of now; null for none. */
  readonly offset = input<string | null>(null);
  readonly opened = output<string>();
  readonly picked = output<GridSlot>();
  readonly dropped = output<GridDrop>();
  private readonly host = viewChild.required<ElementRef<HTMLElement>>('host');
  private calendar: Calendar | undefined;
  /** The height of a quarter of an hour: the shortest block is still something to point at. */
  private readonly slotHeight = computed(() =>
    Math.round(Math.max(this.columns().length > 2 ? DENSE_PX : ROOMY_PX, (TARGET_PX * SLOT_MINUTES) / this.shortest())),
  );
  /** Only what changes is set again: each option costs a drawing of its own. */
  private readonly options = computed<Partial<Calendar.Options>[]>(() => [
    { date: this.day() },
    { resources: this.columns().map(({ id, title, note }) => ({ id, title, extendedProps: { note } })) },
    { slotMinTime: timeText(this.hours().from), slotMaxTime: timeText(this.hours().to) },
    { slotHeight: this.slotHeight() },
    { columnWidth: `minmax(${this.columns().length > FEW ? NARROW_PX : WIDE_PX}px, 1fr)` },
    { nowIndicator: this.offset() !== null, timeZone: this.offset() ?? 'local' },
    {
      events: [
        ...this.shades().map((it) => this.shade(it)),
        ...this.slots().map((it) => this.slot(it)),
        ...this.blocks().map((it) => this.block(it)),
      ],
    },
  ]);
  private applied: string[] = [];
  /** What had the focus before it was drawn anew. */
  private focused: string | null = null;

  constructor() {
    let isAlive = true;
    inject(DestroyRef).onDestroy(() => (isAlive = false));
    afterNextRender(async () => {
      await loadSheet('board.css');
      if (!isAlive) return;
      this.calendar = createCalendar(this.host().nativeElement, [ResourceTimeGrid, Interaction], this.all());
      this.applied = this.options().map((part) => JSON.stringify(part));
    });
    effect(() => {
      const parts = this.options();
      const calendar = this.calendar;
      if (calendar) parts.forEach((part, i) => this.apply(calendar, part, i));
    });
  }

  ngOnDestroy(): void {
    if (this.calendar) void destroyCalendar(this.calendar);
  }

  protected onClick({ target }: Event): void {
    const slot = target instanceof Element ? slotOf(target, this.slots()) : null;
    if (slot) this.picked.emit(slot);
  }

  /** The grid is one stop of the Tab key; arrows walk inside. */
  protected onKey(event: KeyboardEvent): void {
    if (!event.key.startsWith('Arrow') || !(event.target instanceof HTMLButtonElement)) return;
    event.preventDefault();
    const stops = this.stops();
    const places = stops.map((stop) => {
      const { left, top } = (stop.closest('article') ?? stop).getBoundingClientRect();
      return { x: left, y: top };
    });
    const next = stops[neighbour(places, stops.indexOf(event.target), event.key)];
    this.makeStop(next);
    next.focus();
  }

  private apply(calendar: Calendar, part: Partial<Calendar.Options>, i: number): void {
    const text = JSON.stringify(part);
    if (text === this.applied[i]) return;
    this.applied[i] = text;
    this.focused ??= this.keyOf(document.activeElement);
    // With another day only: who has scrolled today stays there when the hour strikes.
    if ('date' in part) calendar.setOption('scrollTime', timeText(this.start()));
    for (const [name, value] of Object.entries(part)) calendar.setOption(name as 'events', value as never);
  }

  private all(): Calendar.Options {
    return {
      ...Object.assign({}, ...this.options()),
      view: 'resourceTimeGridDay',
      headerToolbar: { start: '', center: '', end: '' },
      slotDuration: timeText(SLOT_MINUTES),
      slotLabelInterval: '01:00',
      slotLabelFormat: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
      eventTimeFormat: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
      snapDuration: '00:05',
      allDaySlot: false,
      height: 'var(--grid-height)',
      scrollTime: timeText(this.start()),
      // Of two at one time each keeps its word in sight.
      slotEventOverlap: false,
      eventDurationEditable: false,
      resourceLabelContent: ({ resource }) => columnContent(resource),
      eventContent: ({ event, timeText: time }) =>
        event.display === 'background'
          ? slotContent(event)
          : blockContent(event, time, this.slotHeight() / SLOT_MINUTES),
      eventClick: ({ event }) => this.opened.emit(String(event.id)),
      eventDrop: ({ event, revert }) => this.drop(event, revert),
      eventDidMount: ({ el }) => this.plain(el),
      eventAllUpdated: () => this.tidy(),
      viewDidMount: () => this.tidy(),
    };
  }

  private drop({ id, start, resourceIds }: Calendar.Event, revert: () => void): void {
    const from = start.getHours() * 60 + start.getMinutes();
    this.dropped.emit({ id: String(id), columnId: String(resourceIds[0]), from, revert });
  }

  /** The package calls the frame a button; the real button stands inside. */
  private plain(frame: Element): void {
    frame.removeAttribute('role');
    frame.removeAttribute('tabindex');
  }

  /** A table whose cells hold no text is none for readers; and there must be one stop for the Tab key. */
  private tidy(): void {
    const host = this.host().nativeElement;
    for (const part of host.querySelectorAll(
      '[role=table],[role=rowgroup],[role=row],[role=cell],[role=columnheader]',
    )) {
      part.setAttribute('role', 'none');
      for (const name of [
        'aria-colindex',
        'aria-rowindex',
        'aria-colcount',
        'aria-rowcount',
        'aria-colspan',
        'aria-label',
      ])
        part.removeAttribute(name);
    }
    for (const frame of host.querySelectorAll('article[role]')) this.plain(frame);
    const stops = this.stops();
    this.scrollByKeys(host, stops.length === 0);
    this.refocus(stops);
    if (stops.length && !stops.some(({ tabIndex }) => tabIndex === 0))
      this.makeStop(stops.find((stop) => stop.dataset['block']) ?? stops[0]);
  }

  /** Days without a single time have no button to stop at: then the keyboard scrolls the grid itself. */
  private scrollByKeys(host: HTMLElement, isEmpty: boolean): void {
    const frame = host.querySelector<HTMLElement>('.ec-main');
    if (isEmpty) frame?.setAttribute('tabindex', '0');
    else frame?.removeAttribute('tabindex');
  }

  /** Drawing makes new buttons: whoever stands on one by keyboard stays there when a push from elsewhere draws. */
  private refocus(stops: HTMLButtonElement[]): void {
    const key = this.focused;
    this.focused = null;
    if (key === null || document.activeElement !== document.body) return;
    const stop = stops.find((each) => this.keyOf(each) === key);
    if (!stop) return;
    this.makeStop(stop);
    stop.focus({ preventScroll: true });
  }

  private keyOf(element: Element | null): string | null {
    if (!(element instanceof HTMLElement) || !this.host().nativeElement.contains(element)) return null;
    return element.dataset['block'] ?? element.dataset['slot'] ?? null;
  }

  private makeStop(stop: HTMLButtonElement): void {
    for (const other of this.stops()) other.tabIndex = -1;
    stop.tabIndex = 0;
  }

  private stops(): HTMLButtonElement[] {
    return [...this.host().nativeElement.querySelectorAll<HTMLButtonElement>('button[data-block], button[data-slot]')];
  }

  private at(minutes: number): string {
    return `${this.day()} ${timeText(minutes)}`;
  }

  private block(block: GridBlock): Calendar.EventInput {
    const { id, columnId, from, to, isMovable } = block;
    return {
      id,
      resourceIds: [columnId],
      start: this.at(from),
      end: this.at(to),
      startEditable: isMovable,
      extendedProps: { block },
    };
  }

  private slot(slot: GridSlot): Calendar.EventInput {
    const { columnId, from, to } = slot;
    const id = `slot ${columnId} ${from}`;
    return {
      id,
      resourceIds: [columnId],
      start: this.at(from),
      end: this.at(to),
      display: 'background',
      classNames: ['free'],
      extendedProps: { slot },
    };
  }

  private shade(shade: GridShade): Calendar.EventInput {
    const { columnId, from, to } = shade;
    const id = `shade ${columnId} ${from}`;
    return {
      id,
      resourceIds: [columnId],
      start: this.at(from),
      end: this.at(to),
      display: 'background',
      classNames: ['off'],
      extendedProps: { shade },
    };
  }
}
