import { ChangeDetectionStrategy, Component, inject, output, signal } from '@angular/core';
import { Router } from '@angular/router';
import { descriptorText } from '@medicare/domain';
import { BranchClock, ChosenBranch, errorWords, injectMutate } from '@medicare/web-core';
import { SuggestExpectedPatientsDocument, type SuggestExpectedPatientsMutation } from '@medicare/web-graphql';
import { Avatar, Bones, clockText, Icon, iconChevronRight } from '@medicare/web-ui';
import { FaceCamera } from '../camera/face-camera';
import { learnCameraWords } from '../camera/face-camera-words';

type LookAlike = SuggestExpectedPatientsMutation['suggestExpectedPatients'][number];

/** The camera, and then up to three people to choose from. A human decides; nobody is signed in or checked in by it. */
@Component({
  selector: 'mp-look-alikes',
  imports: [Avatar, Bones, FaceCamera, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './look-alikes.html',
  styleUrl: './look-alikes.scss',
})
export class LookAlikes {
  private readonly router = inject(Router);
  private readonly branch = inject(ChosenBranch);
  private readonly clock = inject(BranchClock);
  private readonly mutate = injectMutate();
  readonly closed = output();
  protected readonly isReady = signal(false);
  protected readonly found = signal<readonly LookAlike[] | null>(null);
  protected readonly problem = signal<string | null>(null);
  protected readonly iconGo = iconChevronRight;
  protected readonly seen = (frames: Float32Array[]): void => void this.ask(frames);
  protected readonly close = (): void => this.closed.emit();

  constructor() {
    learnCameraWords()
      .then(() => this.isReady.set(true))
      .catch(() => this.problem.set('The camera could not be loaded. Check the connection and try again.'));
  }

  protected timeOf({ startsAt }: LookAlike): string {
    return clockText(startsAt, this.clock.zone());
  }

  protected async choose({ appointmentId }: LookAlike): Promise<void> {
    this.closed.emit();
    await this.router.navigate(['/appointments', appointmentId]);
  }

  protected again(): void {
    this.found.set(null);
    this.problem.set(null);
  }

  private async ask(frames: Float32Array[]): Promise<void> {
    const [face] = frames;
    if (!face) return;
    const variables = { descriptor: descriptorText(face), branchId: this.branch.id() };
    await this.mutate(SuggestExpectedPatientsDocument, variables)
      .then(({ suggestExpectedPatients }) => this.found.set(suggestExpectedPatients))
      .catch((error: unknown) => this.problem.set(errorWords(error)));
  }
}
