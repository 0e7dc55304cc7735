import type { FaceGesture } from '@medicare/domain';
import type { FaceMeasures } from './face-measures';

/** How far a gesture has come. */
export interface GestureWatch {
  /** What the face was like before it was asked. */
  readonly rest: FaceMeasures;
  /** Whether the face could have begun: one that smiled already must first stop. */
  readonly isReady: boolean;
  /** For how many pictures in a row it has been seen. */
  readonly run: number;
  /** Whether the eyes were closed, and must open again. */
  readonly wereClosed: boolean;
  readonly isDone: boolean;
}

/** One picture may be wrong. */
const PICTURES = 2;
const TURNED = 0.11;
const SMILES = 0.8;
const IS_SERIOUS = 0.35;
/** Parts of the open eyes' height. The landmarks move little when lids close, so it is little that is asked for. */
const EYES = { closed: 0.92, open: 0.96 };
/** A head that turns narrows its eyes; then they say nothing. */
const STILL = 0.07;

/** Begins to watch for a gesture, by what the face was like before. */
export function beginWatch(gesture: FaceGesture, rest: FaceMeasures): GestureWatch {
  const isReady = gesture !== 'SMILE' || rest.smile < IS_SERIOUS;
  return { rest, isReady, run: 0, wereClosed: false, isDone: false };
}

/**
 * Takes the next picture's measures. This makes it harder to hold a photo before the camera, and no more than that:
 * what is decided in a browser proves nothing to a server.
 */
export function watchGesture(gesture: FaceGesture, watch: GestureWatch, now: FaceMeasures): GestureWatch {
  if (watch.isDone) return watch;
  if (gesture === 'BLINK') return watchBlink(watch, now);
  const isReady = watch.isReady || now.smile < IS_SERIOUS;
  const run = isReady && isMade(gesture, watch.rest, now) ? watch.run + 1 : 0;
  return { ...watch, isReady, run, isDone: run >= PICTURES };
}

function isMade(gesture: FaceGesture, rest: FaceMeasures, now: FaceMeasures): boolean {
  if (gesture === 'TURN_LEFT') return now.turn - rest.turn >= TURNED;
  if (gesture === 'TURN_RIGHT') return rest.turn - now.turn >= TURNED;
  return now.smile >= SMILES;
}

function watchBlink(watch: GestureWatch, now: FaceMeasures): GestureWatch {
  const isStill = Math.abs(now.turn - watch.rest.turn) < STILL && now.smile < SMILES;
  const open = now.eyes / watch.rest.eyes;
  const run = isStill && open <= EYES.closed ? watch.run + 1 : 0;
  const wereClosed = watch.wereClosed || run >= PICTURES;
  return { ...watch, run, wereClosed, isDone: wereClosed && isStill && open >= EYES.open };
}
