import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { errorWords, injectMutate, liveQuery } from '@medicare/web-core';
import { FaceOfficeDocument, type FaceSettingsInput, UpdateFaceSettingsDocument } from '@medicare/web-graphql';
import { Bones, CountPipe, Failed, PageHeader, Switch, Toasts } from '@medicare/web-ui';
import { FaceDays } from './face-days';
import { ThresholdChoice } from './threshold-choice';

/** Sign-in by face as administrators see it: settings and counts. Nobody's face, not even as numbers. */
@Component({
  selector: 'mp-face-settings-page',
  imports: [Bones, CountPipe, FaceDays, Failed, PageHeader, Switch, ThresholdChoice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './face-settings-page.html',
  styleUrl: './face-settings-page.scss',
})
export class FaceSettingsPage {
  private readonly toasts = inject(Toasts);
  private readonly mutate = injectMutate();
  protected readonly query = liveQuery(FaceOfficeDocument, () => ({}));
  protected readonly settings = computed(() => this.query.data()?.faceSettings);
  protected readonly figures = computed(() => this.query.data()?.faceFigures);
  protected readonly failure = computed(() => (this.query.error() ? errorWords(this.query.error()) : null));
  protected readonly busy = signal(false);

  protected setDesk(isDeskOn: boolean): Promise<void> {
    const done = isDeskOn ? 'The desk is shown look-alikes now.' : 'The desk is shown nobody any more.';
    return this.save({ isDeskOn }, done);
  }

  protected setThreshold(threshold: number): Promise<void> {
    return this.save({ threshold }, `The threshold is ${threshold.toFixed(2)} now.`);
  }

  private async save(input: FaceSettingsInput, done: string): Promise<void> {
    const version = this.settings()?.version;
    if (version === undefined || this.busy()) return;
    this.busy.set(true);
    await this.mutate(UpdateFaceSettingsDocument, { input, version })
      .then(() => this.toasts.show(done))
      .catch((error: unknown) => this.toasts.show(errorWords(error)));
    this.busy.set(false);
    this.query.refetch();
  }
}
