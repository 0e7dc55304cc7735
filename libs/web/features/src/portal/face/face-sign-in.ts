import { ChangeDetectionStrategy, Component, computed, DestroyRef, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { descriptorText, type FaceGesture } from '@medicare/domain';
import { Bones, Icon, iconPersonOff } from '@medicare/web-ui';
import { errorSentence } from '../error-sentence';
import { hasCode } from '../portal-error';
import { FormProblem } from '../form-problem';
import { Session } from '../session';
import { WantedPage } from '../wanted-page';
import { type EnrolledPerson, enrolledPeople, forgetPerson } from './enrolled-people';
import { FaceCameraPlace } from './face-camera-place';
import type { FaceCameraInputs } from './face-camera-token';
import { FaceChallenge } from './face-challenge';
import { meanOf } from './face-mean';
import { countRefusal, forgetTries, triesOf } from './face-tries';
import { FACE_WORDS } from '../words';

const PASSWORD_DOOR = '/portal/sign-in';

/** Signs in by looking at the camera: nothing is typed. */
@Component({
  imports: [RouterLink, Bones, Icon, FormProblem, FaceCameraPlace],
  providers: [FaceChallenge],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './face-sign-in.html',
})
export class FaceSignIn {
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly wantedPage = inject(WantedPage);
  private readonly challenge = inject(FaceChallenge);
  protected readonly words = computed(() => FACE_WORDS().signIn);
  protected readonly iconNobody = iconPersonOff;
  private readonly wanted = this.router.currentNavigation()?.extras.state?.['deviceId'] as string | undefined;
  /** Whose face it should be; null where nobody is enrolled here, or it cannot be said who is meant. */
  protected readonly person = signal<EnrolledPerson | null | undefined>(undefined);
  protected readonly outcome = signal<'NONE' | 'NO' | 'PROBLEM'>('NONE');
  private readonly problem = signal('');
  protected readonly seconds = signal(0);
  private readonly mustWait = computed(() => this.seconds() > 0);
  /** What came of it, read out once; the seconds that go down are not. */
  protected readonly verdict = computed(() => {
    if (this.outcome() === 'PROBLEM') return this.problem();
    return this.mustWait() ? this.words().wait : this.words().no;
  });
  protected readonly inputs = computed((): FaceCameraInputs => ({
    purpose: 'SIGN_IN',
    askGesture: () => this.ask(),
    otherWay: this.words().password,
    onSeen: (frames) => void this.send(frames),
    onOtherWay: () => void this.router.navigateByUrl(PASSWORD_DOOR),
  }));

  constructor() {
    void this.load();
    const clock = setInterval(() => this.tick(), 1000);
    inject(DestroyRef).onDestroy(() => clearInterval(clock));
  }

  protected again(): void {
    this.outcome.set('NONE');
  }

  protected async forget({ deviceId }: EnrolledPerson): Promise<void> {
    await forgetPerson(deviceId);
    forgetTries(deviceId);
    await this.router.navigateByUrl(PASSWORD_DOOR);
  }

  private ask(): Promise<FaceGesture> {
    return this.challenge.ask().catch((error: unknown) => {
      this.fail(error);
      throw error;
    });
  }

  private async load(): Promise<void> {
    const people = await enrolledPeople();
    const [only, ...others] = people;
    const meant = people.find(({ deviceId }) => deviceId === this.wanted) ?? (others.length ? undefined : only);
    this.person.set(meant ?? null);
    this.tick();
    if (this.seconds()) this.outcome.set('NO');
  }

  private async send(frames: Float32Array[]): Promise<void> {
    const person = this.person() as EnrolledPerson;
    try {
      await this.session.signInByFace(await this.inputFor(person, frames));
    } catch (error) {
      return hasCode(error, 'UNAUTHENTICATED') ? this.refused(person) : this.fail(error);
    }
    forgetTries(person.deviceId);
    await this.router.navigateByUrl(this.wantedPage.take());
  }

  private async inputFor({ deviceId, keys }: EnrolledPerson, frames: Float32Array[]) {
    const face = meanOf(frames);
    const proof = await this.challenge.answer({ purpose: 'sign-in', device: deviceId }, [face], keys);
    return { deviceId, descriptor: descriptorText(face), ...proof };
  }

  private refused({ deviceId }: EnrolledPerson): void {
    countRefusal(deviceId, Date.now());
    this.tick();
    this.outcome.set('NO');
  }

  private fail(error: unknown): void {
    this.problem.set(errorSentence(error));
    this.outcome.set('PROBLEM');
  }

  private tick(): void {
    const person = this.person();
    if (person) this.seconds.set(Math.max(0, Math.ceil((triesOf(person.deviceId).nextAt - Date.now()) / 1000)));
  }
}
