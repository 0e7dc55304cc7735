import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon, iconChevronRight, rupees } from '@medicare/web-ui';
import type { DoctorToBookFragment } from '../appointment-documents';
import type { FirstTime } from './first-times';
import { whenText } from './day-and-time';
import { roomText } from './room-text';
import { BOOKING_WORDS } from '../words';
import { fieldText } from './field-text';

/** A doctor who can be booked: who, where, what it costs, and the first free time. */
@Component({
  selector: 'mp-doctor-offer',
  imports: [RouterLink, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <a class="act" [routerLink]="['/portal/book', doctor().id]">
      <span class="act-text">
        <b>{{ doctor().fullName }}</b>
        <span>{{ what() }}</span>
        <span class="num">{{ facts() }}</span>
        <span class="first num" [class.none]="first() === null"
          >{{ firstLabel() }}
          @if (when(); as text) {
            <b>{{ text }}</b>
          }
        </span>
      </span>
      <mp-icon [path]="iconGo" />
    </a>
  `,
  styles: `
    .act {
      padding-block: 12px;
    }
    .first {
      margin-top: 4px;
      color: var(--accent);
    }
    .first b {
      font: inherit;
      font-weight: 600;
      color: inherit;
    }
    .first.none {
      color: var(--ink-3);
    }
  `,
})
export class DoctorOffer {
  readonly doctor = input.required<DoctorToBookFragment>();
  /** Null when there is none; undefined while it is looked for. */
  readonly first = input<FirstTime | null>();
  /** Milliseconds since 1970. */
  readonly now = input.required<number>();
  protected readonly words = computed(() => BOOKING_WORDS().find);
  protected readonly iconGo = iconChevronRight;

  protected readonly what = computed(() =>
    [fieldText(this.doctor().specialization), this.doctor().qualification].filter(Boolean).join(' · '),
  );
  protected readonly facts = computed(() => {
    const { room, consultationFee } = this.doctor();
    const fee =
      consultationFee === null ? null : this.words().fee({ rupees: rupees(consultationFee).replace(/\.00$/, '') });
    return [room && roomText(room), fee].filter(Boolean).join(' · ');
  });
  protected readonly firstLabel = computed(() => {
    const first = this.first();
    if (first === undefined) return this.words().looking;
    return first ? this.words().first : this.words().noTime;
  });
  protected readonly when = computed(() => {
    const [first, zone] = [this.first(), this.doctor().branch?.timeZone];
    return first && zone ? whenText(first.startsAt, zone, this.now()) : '';
  });
}
