import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { addDays, shiftMinutes, weekOf } from '@medicare/domain';
import { BranchClock, Live, errorWords, liveQuery } from '@medicare/web-core';
import { MyShiftsDocument, type MyShiftsQuery, NotificationAddedDocument } from '@medicare/web-graphql';
import { Bones, Failed, Icon, PageHeader, dayWords, iconChevronLeft, iconChevronRight } from '@medicare/web-ui';
import { hoursWords, timesWords } from './staff-words';

const WEEKS = 2;
const REAL_DAY = /^\d{4}-\d{2}-\d{2}$/;
type Duty = MyShiftsQuery['myShifts'][number];

/** One's own duties, two weeks at a time. When the roster changes, the bell rings and this page follows. */
@Component({
  selector: 'mp-my-shifts',
  imports: [RouterLink, Bones, Failed, Icon, PageHeader],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './my-shifts.html',
  styleUrl: './my-shifts.scss',
})
export class MyShifts {
  private readonly route = inject(ActivatedRoute);
  private readonly params = toSignal(this.route.queryParamMap, { initialValue: this.route.snapshot.queryParamMap });
  protected readonly today = inject(BranchClock).today();
  protected readonly monday = computed(() => {
    const day = this.params().get('day') ?? '';
    return weekOf(REAL_DAY.test(day) && !Number.isNaN(Date.parse(day)) ? day : this.today)[0];
  });
  protected readonly before = computed(() => addDays(this.monday(), -7 * WEEKS));
  protected readonly after = computed(() => addDays(this.monday(), 7 * WEEKS));
  protected readonly query = liveQuery(
    MyShiftsDocument,
    () => ({ from: this.monday(), to: addDays(this.monday(), 7 * WEEKS - 1) }),
    { refreshOn: inject(Live).events(NotificationAddedDocument, 'notificationAdded') },
  );
  protected readonly failure = computed(() => (this.query.error() ? errorWords(this.query.error()) : null));
  protected readonly weeks = computed(() => {
    const duties = new Map(this.query.data()?.myShifts.map((duty) => [duty.day, duty]));
    return Array.from({ length: WEEKS }, (_, i) => {
      const days = weekOf(addDays(this.monday(), 7 * i)).map((day) => ({ day, duty: duties.get(day) ?? null }));
      return { title: this.weekTitle(days[0].day), hours: hoursOf(days.flatMap(({ duty }) => duty ?? [])), days };
    });
  });
  /** With one branch its name says nothing. */
  protected readonly namesBranch = computed(
    () => new Set(this.query.data()?.myShifts.map(({ branch }) => branch?.id)).size > 1,
  );
  protected readonly times = timesWords;
  protected readonly icons = { back: iconChevronLeft, next: iconChevronRight };

  protected dayWords(day: string): string {
    return dayWords(day, this.today);
  }

  private weekTitle(monday: string): string {
    const present = weekOf(this.today)[0];
    if (monday === present) return 'This week';
    return monday === addDays(present, 7) ? 'Next week' : `Week of ${this.dayWords(monday)}`;
  }
}

/** "40 h", or that there is nothing. */
function hoursOf(duties: Duty[]): string {
  const minutes = duties.reduce((sum, { shift }) => sum + (shift ? (shiftMinutes(shift) ?? 0) : 0), 0);
  return minutes ? hoursWords(minutes) : 'nothing planned';
}
