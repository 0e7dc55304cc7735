import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { FaceOfficeQuery } from '@medicare/web-graphql';
import { Column, CountPipe, DayPipe, Empty, iconFace, Table } from '@medicare/web-ui';
import { CAUSE_WORDS } from './cause-words';

type FaceDay = FaceOfficeQuery['faceFigures']['days'][number];

/** Day by day how many were signed in by face, and why others were not. */
@Component({
  selector: 'mp-face-days',
  imports: [Column, CountPipe, DayPipe, Empty, Table],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (days().length) {
      <mp-table [rows]="days()" [key]="key" label="Sign-ins by face, day by day">
        <ng-template mpColumn="Day" [of]="days()" let-row
          ><span class="num">{{ row.day | mpDay }}</span></ng-template
        >
        <ng-template mpColumn="Signed in" [of]="days()" let-row [right]="true"
          ><span class="num">{{ row.succeeded | mpCount }}</span></ng-template
        >
        <ng-template mpColumn="Refused" [of]="days()" let-row [right]="true"
          ><span class="num">{{ row.refused | mpCount }}</span></ng-template
        >
        <ng-template mpColumn="Why" [of]="days()" let-row
          ><span class="why">{{ why(row) }}</span></ng-template
        >
      </mp-table>
    } @else {
      <mp-empty title="Nobody has tried yet" text="Sign-ins by face are counted here, day by day." [icon]="icon" />
    }
  `,
  styles: `
    .why {
      white-space: normal;
    }
  `,
})
export class FaceDays {
  readonly days = input.required<readonly FaceDay[]>();
  protected readonly icon = iconFace;
  protected readonly key = (row: FaceDay) => row.day;

  protected why({ byCause }: FaceDay): string {
    return byCause.map(({ cause, count }) => `${CAUSE_WORDS[cause]}: ${count}`).join(' · ') || '–';
  }
}
