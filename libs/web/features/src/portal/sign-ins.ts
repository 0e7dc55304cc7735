import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Bones, Failed, Icon, PageHeader, iconDevices } from '@medicare/web-ui';
import { failure } from './failure';
import { LatelyPipe, MomentPipe } from './moment';
import { PortalData } from './portal-data';
import {
  EndOtherSessionsDocument,
  EndSessionDocument,
  OwnSessionsDocument,
  type OwnSessionsQuery,
} from './portal-documents';
import { OWN_WORDS } from './words';

type SignInRow = OwnSessionsQuery['sessions'][number];

/** Where the account is signed in, and the way to end what is not one's own. */
@Component({
  imports: [Icon, PageHeader, Bones, Failed, LatelyPipe, MomentPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './sign-ins.html',
})
export class SignIns {
  private readonly data = inject(PortalData);
  protected readonly words = computed(() => OWN_WORDS().sessions);
  protected readonly back = computed(() => OWN_WORDS().account.title);
  protected readonly iconDevice = iconDevices;
  protected readonly rows = signal<readonly SignInRow[] | undefined>(undefined);
  protected readonly problem = failure();
  private readonly hasEnded = signal(false);
  protected readonly done = computed(() => (this.hasEnded() ? this.words().ended : ''));
  protected readonly hasOthers = computed(() => this.rows()?.some((row) => !row.isCurrent) ?? false);

  constructor() {
    void this.load();
  }

  protected load(): Promise<void> {
    return this.attempt(async () => this.rows.set((await this.data.run(OwnSessionsDocument, {})).sessions));
  }

  protected end(row: SignInRow): Promise<void> {
    return this.change(() => this.data.run(EndSessionDocument, { id: row.id }));
  }

  protected endOthers(): Promise<void> {
    return this.change(() => this.data.run(EndOtherSessionsDocument, {}));
  }

  private async change(work: () => Promise<unknown>): Promise<void> {
    this.hasEnded.set(false);
    await this.attempt(async () => {
      await work();
      this.hasEnded.set(true);
    });
    if (!this.problem()) await this.load();
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    this.problem.clear();
    await work().catch((error: unknown) => this.problem.note(error));
  }
}
