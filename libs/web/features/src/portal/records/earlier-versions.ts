import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Clock } from '../appointments/clock';
import { dayShort, localOf } from '../appointments/day-and-time';
import type { OwnRecordInFullFragment, OwnRecordVersionFragment } from '../record-documents';
import { todayAt, zoneOf } from './record-rules';
import { VersionFacts } from './version-facts';
import { RECORD_WORDS } from '../words';

/** When and why a consultation was corrected, and how it read before, the newest first. */
@Component({
  selector: 'mp-earlier-versions',
  imports: [VersionFacts],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="panel" aria-labelledby="corrections-title">
      <h2 id="corrections-title">{{ words().corrections }}</h2>
      @for (each of steps(); track each.version.id) {
        @if (each.reason) {
          <p class="num">{{ words().correction({ day: each.at, reason: each.reason }) }}</p>
        }
        @if (!each.isNow) {
          <details>
            <summary class="num">{{ words().before({ day: each.at }) }}</summary>
            <mp-version-facts [version]="each.version" [earlier]="each.version" />
          </details>
        }
      }
    </section>
  `,
  styleUrl: './earlier-versions.scss',
})
export class EarlierVersions {
  private readonly now = inject(Clock).now;
  readonly record = input.required<OwnRecordInFullFragment>();
  protected readonly words = computed(() => RECORD_WORDS().one);
  protected readonly steps = computed(() => {
    const { branch, version: newest, versions } = this.record();
    const today = todayAt(branch, this.now());
    return versions.map((version) => ({
      version,
      at: signedText(version, zoneOf(branch), today),
      reason: version.number > 1 ? version.reason : null,
      isNow: version.number === newest,
    }));
  });
}

// With the time: a day may have seen several.
function signedText({ createdAt }: OwnRecordVersionFragment, zone: string, today: string): string {
  const { day, time } = localOf(createdAt, zone);
  return `${dayShort(day, today)}, ${time}`;
}
