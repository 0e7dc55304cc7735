import { ChangeDetectionStrategy, Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { Bones, Empty, Failed, Icon, iconCall, iconVisibility, PageHeader, PhonePipe } from '@medicare/web-ui';
import { Clock } from '../appointments/clock';
import { whenText } from '../appointments/day-and-time';
import { Connection } from '../connection';
import { failure } from '../failure';
import { FormProblem } from '../form-problem';
import { PortalData } from '../portal-data';
import { OwnReadersDocument, type OwnReadersQuery } from '../record-documents';
import { Session } from '../session';
import { zoneOf } from './record-rules';
import { RECORD_WORDS } from '../words';

type Reading = OwnReadersQuery['chartReadings']['items'][number];

const AT_A_TIME = 30;

/** Who opened the patient's records, when and why; and what to do where that looks wrong. */
@Component({
  imports: [Bones, Empty, Failed, FormProblem, Icon, PageHeader, PhonePipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './readers.html',
  styleUrl: './readers.scss',
})
export class Readers {
  private readonly data = inject(PortalData);
  private readonly session = inject(Session);
  private readonly now = inject(Clock).now;
  private readonly cursor = signal<string | null>(null);
  protected readonly words = computed(() => RECORD_WORDS().readers);
  protected readonly back = computed(() => RECORD_WORDS().list.title);
  protected readonly icons = { call: iconCall, none: iconVisibility };
  protected readonly readings = signal<readonly Reading[] | undefined>(undefined);
  protected readonly problem = failure();
  protected readonly busy = signal(false);
  protected readonly hasMore = computed(() => this.cursor() !== null);
  protected readonly phone = computed(() => this.session.me()?.branches[0]?.phone);

  constructor() {
    const { isOnline } = inject(Connection);
    void this.more();
    effect(() => {
      if (isOnline() && untracked(this.problem)) untracked(() => void this.more());
    });
  }

  protected async more(): Promise<void> {
    const patientId = this.session.patient()?.id;
    if (this.busy() || !patientId) return;
    this.busy.set(true);
    this.problem.clear();
    try {
      const variables = { patientId, first: AT_A_TIME, after: this.cursor() };
      const { items, pageInfo } = (await this.data.run(OwnReadersDocument, variables)).chartReadings;
      this.readings.update((readings) => [...(readings ?? []), ...items]);
      this.cursor.set(pageInfo.hasNextPage ? pageInfo.endCursor : null);
    } catch (error) {
      this.problem.note(error);
    }
    this.busy.set(false);
  }

  protected role({ readerRole }: Reading): string {
    return readerRole ? this.words().roles[readerRole] : this.words().program;
  }

  protected when({ createdAt, branch }: Reading): string {
    return whenText(createdAt, zoneOf(branch), this.now());
  }
}
