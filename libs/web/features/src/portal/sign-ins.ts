import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { AgoPipe, Bones, Failed, Icon, InstantPipe, PageHeader, iconDevices } from '@medicare/web-ui';
import { errorSentence } from './error-sentence';
import { PortalData } from './portal-data';
import {
  EndOtherSessionsDocument,
  EndSessionDocument,
  OwnSessionsDocument,
  type OwnSessionsQuery,
} from './portal-documents';
import { WORDS } from './portal-words';

type SignInRow = OwnSessionsQuery['sessions'][number];

/** Where the account is signed in, and the way to end what is not one's own. */
@Component({
  imports: [Icon, PageHeader, Bones, Failed, AgoPipe, InstantPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './sign-ins.html',
})
export class SignIns {
  private readonly data = inject(PortalData);
  protected readonly words = WORDS.sessions;
  protected readonly back = WORDS.account.title;
  protected readonly iconDevice = iconDevices;
  protected readonly rows = signal<readonly SignInRow[] | undefined>(undefined);
  protected readonly problem = signal('');
  protected readonly done = signal('');
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
    this.done.set('');
    await this.attempt(async () => {
      await work();
      this.done.set(this.words.ended);
    });
    if (!this.problem()) await this.load();
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    this.problem.set('');
    await work().catch((error: unknown) => this.problem.set(errorSentence(error)));
  }
}
