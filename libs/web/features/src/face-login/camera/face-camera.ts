import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  type ElementRef,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { Icon, iconCheck, iconVisibilityOff } from '@medicare/web-ui';
import { FACE_CAMERA_WORDS } from './face-camera-words';
import { FaceFault, type FaceFaultCode, Stopped } from './face-fault';
import { FaceSession } from './face-session';
import { type AskGesture, ENROLLING, type FaceTask, SIGNING_IN, SUGGESTING } from './face-task';
import { FaceWorker } from './face-worker';

/** What a face is looked at for. */
export type FacePurpose = 'ENROL' | 'SIGN_IN' | 'SUGGEST';

const TASKS: Readonly<Record<FacePurpose, FaceTask>> = { ENROL: ENROLLING, SIGN_IN: SIGNING_IN, SUGGEST: SUGGESTING };

/** The camera with its frame and what to do: turned on when this is shown, off as soon as a face was seen. */
@Component({
  selector: 'mp-face-camera',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(document:visibilitychange)': 'pauseWhenHidden()' },
  templateUrl: './face-camera.html',
  styleUrl: './face-camera.scss',
})
export class FaceCamera {
  readonly purpose = input.required<FacePurpose>();
  readonly askGesture = input<AskGesture>();
  /** The way out, which is always offered. */
  readonly otherWay = input.required<string>();
  readonly onSeen = input.required<(frames: Float32Array[]) => void>();
  readonly onOtherWay = input.required<() => void>();

  protected readonly words = computed(() => FACE_CAMERA_WORDS());
  protected readonly iconOff = iconVisibilityOff;
  protected readonly iconDone = iconCheck;
  private readonly video = viewChild.required<ElementRef<HTMLVideoElement>>('video');
  private readonly session = signal<FaceSession | null>(null);
  private worker: FaceWorker | undefined;
  protected readonly stopped = signal<FaceFaultCode | 'PAUSED' | null>(null);
  protected readonly isDone = signal(false);
  protected readonly view = computed(() => this.session()?.view());
  protected readonly pictures = computed(() => Array.from({ length: TASKS[this.purpose()].frames }, (_, at) => at));
  /** The one sentence that counts now, also for those who hear it. */
  protected readonly sentence = computed(() => this.sentenceNow());
  /** Why the dots are fewer than before; empty when nothing was begun anew. */
  protected readonly startedOver = computed(() => {
    const view = this.view();
    return view?.phase === 'FRAMING' && view.startedOver ? this.words().startedOver[view.startedOver] : '';
  });
  protected readonly isGesture = computed(() => this.view()?.phase === 'GESTURE' && !this.isDone());
  protected readonly problem = computed(() => {
    const stopped = this.stopped();
    if (!stopped) return null;
    return stopped === 'PAUSED' ? this.words().paused : this.words().faults[stopped];
  });

  constructor() {
    afterNextRender(() => this.restart());
    inject(DestroyRef).onDestroy(() => {
      this.session()?.stop();
      this.worker?.close();
    });
  }

  protected restart(): void {
    void this.begin(this.video().nativeElement);
  }

  protected another(): void {
    this.session()?.another();
  }

  protected pauseWhenHidden(): void {
    if (document.visibilityState !== 'hidden' || this.isDone() || this.stopped()) return;
    this.session()?.stop();
    this.stopped.set('PAUSED');
  }

  private async begin(video: HTMLVideoElement): Promise<void> {
    this.session()?.stop();
    this.stopped.set(null);
    this.isDone.set(false);
    this.worker ??= new FaceWorker();
    const session = new FaceSession(this.worker, TASKS[this.purpose()], this.askGesture());
    this.session.set(session);
    try {
      const frames = await session.run(video);
      this.isDone.set(true);
      this.onSeen()(frames);
    } catch (error) {
      if (!(error instanceof Stopped) && this.session() === session) this.fail(error);
    }
  }

  private fail(error: unknown): void {
    const code = error instanceof FaceFault ? error.code : 'FAILED';
    if (code === 'NO_ENGINE') this.closeWorker();
    this.stopped.set(code);
  }

  // A worker whose script was not fetched stays without; the next try makes another.
  private closeWorker(): void {
    this.worker?.close();
    this.worker = undefined;
  }

  private sentenceNow(): string {
    const [words, view] = [this.words(), this.view()];
    if (this.isDone()) return words.checking;
    if (!view || view.phase === 'STARTING') return words.starting;
    if (view.phase === 'GESTURE' && view.gesture) return words.gestures[view.gesture];
    return words.advice[view.advice];
  }
}
