import { signal } from '@angular/core';
import { faceDistance, type FaceGesture, FRAMES_AGREE_WITHIN } from '@medicare/domain';
import { type Advice, adviceFor, countAdvice, isSamePlace } from '../seeing/advice';
import { atRest, type FaceMeasures, measuresOf } from '../seeing/face-measures';
import { beginWatch, watchGesture } from '../seeing/gesture-watch';
import type { Box, Sight } from '../seeing/sight';
import { settle, steadyOf } from '../seeing/steady';
import { Camera } from './camera';
import { FaceFault, Stopped } from './face-fault';
import type { AskGesture, FaceTask } from './face-task';
import type { FaceWorker } from './face-worker';

/** Why pictures that were taken count no more: they did not agree, or the face was not followed to the gesture. */
export type StartOver = 'DIFFERED' | 'LOST';

/** What is shown beside the picture. */
export interface FaceView {
  readonly phase: 'STARTING' | 'FRAMING' | 'GESTURE';
  readonly advice: Advice;
  /** Why the pictures are taken anew; null while they are taken for the first time, or go well again. */
  readonly startedOver: StartOver | null;
  /** How many pictures are taken. It goes back only where `startedOver` says why. */
  readonly taken: number;
  readonly gesture: FaceGesture | null;
  /** The gesture is not seen for a while: another one may be easier. */
  readonly isSlow: boolean;
}

/** How long a look takes, for whoever wants to see it in the browser's tools. */
const LOOK_MEASURE = 'face-look';
const LOOK_SIDE = 320;
const DESCRIBE_SIDE = 480;
/** Pictures in a row that must be good before one is described. */
const GOOD_RUN = 2;
const MISSED_AT_MOST = 4;
const SLOW_AFTER_MS = 7000;
/** A challenge lives for a minute; what it asks is asked anew before. */
const GESTURE_LIFE_MS = 45_000;
const START: FaceView = {
  phase: 'STARTING',
  advice: 'NO_FACE',
  startedOver: null,
  taken: 0,
  gesture: null,
  isSlow: false,
};

/** One look at somebody: from turning the camera on to the descriptions of a face that made the gesture. */
export class FaceSession {
  private readonly shown = signal<FaceView>(START);
  readonly view = this.shown.asReadonly();
  private camera: Camera | undefined;
  private ending: Error | undefined;
  private asked: Promise<FaceGesture> | undefined;
  private askedAt = 0;
  private rest: FaceMeasures[] = [];
  private place: Box | undefined;
  private missed = 0;

  constructor(
    private readonly worker: FaceWorker,
    private readonly task: FaceTask,
    private readonly askGesture?: AskGesture,
  ) {}

  /** Turns the camera on, and off again whatever happens. Throws a FaceFault, or Stopped after `stop`. */
  async run(video: HTMLVideoElement): Promise<Float32Array[]> {
    performance.clearMeasures(LOOK_MEASURE);
    const prepared = this.worker.ask({ kind: 'prepare', careful: this.task.careful });
    prepared.catch((error: Error) => (this.ending ??= error)); // noticed with the next picture
    try {
      this.camera = await Camera.open(video, () => this.end(new FaceFault('LOST')));
      this.demandGoing();
      for (;;) {
        const frames = await this.takeFrames();
        if (!this.askGesture || (await this.seeGesture())) return frames;
        this.update({ startedOver: 'LOST' });
      }
    } finally {
      this.stop();
    }
  }

  /** Turns the camera off at once. */
  stop(): void {
    this.end(new Stopped());
  }

  /** Asks the server for another gesture, and watches for that one. */
  another(): void {
    this.asked = undefined;
  }

  private end(error: Error): void {
    this.ending ??= error;
    this.camera?.stop();
  }

  private demandGoing(): void {
    if (!this.ending) return;
    this.camera?.stop();
    throw this.ending;
  }

  private update(change: Partial<FaceView>): void {
    this.shown.update((view) => ({ ...view, ...change }));
  }

  /** Describes a face that is well seen, as often as the task wants. Begins again when the pictures do not agree. */
  private async takeFrames(): Promise<Float32Array[]> {
    const frames: Float32Array[] = [];
    this.rest = [];
    let [steady, run, lastAt] = [steadyOf<Advice>('NO_FACE'), 0, 0];
    for (;;) {
      const sight = await this.look();
      const advice = adviceFor(sight);
      steady = advice === 'GOOD' ? steadyOf<Advice>('GOOD') : settle(steady, advice);
      this.update({ phase: 'FRAMING', advice: steady.shown, taken: frames.length });
      run = advice === 'GOOD' ? run + 1 : 0;
      if (!run) continue;
      this.remember(sight);
      if (run < GOOD_RUN || performance.now() - lastAt < this.task.apartMs) continue;
      lastAt = performance.now();
      await this.describeInto(frames);
      this.update({ taken: frames.length });
      if (frames.length >= this.task.frames) return frames;
    }
  }

  private async describeInto(frames: Float32Array[]): Promise<void> {
    const picture = this.camera?.picture(DESCRIBE_SIDE);
    const frame = picture && (await this.worker.ask({ kind: 'describe', picture, careful: this.task.careful }));
    this.demandGoing();
    const distances = frame ? frames.map((other) => faceDistance(frame, other)) : [0];
    if (!frame || distances.includes(0)) return; // no face on a second look, or the same picture twice
    const doAgree = distances.every((distance) => distance <= FRAMES_AGREE_WITHIN);
    if (!doAgree) frames.length = 0;
    if (!doAgree) this.update({ startedOver: 'DIFFERED' });
    else if (frames.length > 1) this.update({ startedOver: null });
    frames.push(frame);
  }

  /** What the face is like before the gesture, and the gesture itself, which is asked for meanwhile. */
  private remember(sight: Sight): void {
    const measures = measuresOf(sight);
    if (measures) this.rest.push(measures);
    this.place = sight.faces[0];
    if (this.askGesture) this.gesture(this.askGesture).catch(() => undefined); // told when it is waited for
  }

  /** Whether the gesture was made by the same face; when another one came, everything begins anew. */
  private async seeGesture(): Promise<boolean> {
    const rest = atRest(this.rest);
    for (;;) {
      const askedFor = this.gesture(this.askGesture as AskGesture);
      const gesture = await askedFor.catch(() => {
        throw new FaceFault('NO_SERVER');
      });
      let watch = beginWatch(gesture, rest);
      const since = performance.now();
      this.update({ phase: 'GESTURE', gesture, isSlow: false });
      while (this.asked === askedFor) {
        const sight = await this.look();
        if (!this.isStillThere(sight)) return false;
        const measures = measuresOf(sight);
        if (measures) watch = watchGesture(gesture, watch, measures);
        if (watch.isDone) return true;
        this.update({ isSlow: performance.now() - since > SLOW_AFTER_MS });
        if (performance.now() - this.askedAt > GESTURE_LIFE_MS) this.another();
      }
    }
  }

  private gesture(ask: AskGesture): Promise<FaceGesture> {
    if (!this.asked) {
      this.asked = ask();
      this.askedAt = performance.now();
    }
    return this.asked;
  }

  /** Whether it is the face that was described. A head that turns may be missed for a moment. */
  private isStillThere(sight: Sight): boolean {
    const [face] = sight.faces;
    this.missed = face ? 0 : this.missed + 1;
    if (!face) return this.missed < MISSED_AT_MOST;
    const isSame = countAdvice(sight) === null && (!this.place || isSamePlace(this.place, face));
    this.place = face;
    return isSame;
  }

  private async look(): Promise<Sight> {
    for (;;) {
      this.demandGoing();
      await this.camera?.next();
      this.demandGoing();
      const picture = this.camera?.picture(LOOK_SIDE);
      if (!picture) continue;
      const start = performance.now();
      const sight = await this.worker.ask({ kind: 'look', picture });
      performance.measure(LOOK_MEASURE, { start });
      this.demandGoing();
      return sight;
    }
  }
}
