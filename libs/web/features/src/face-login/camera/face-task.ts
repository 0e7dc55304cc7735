import type { FaceGesture } from '@medicare/domain';

/** What a face is looked for. */
export interface FaceTask {
  /** How many pictures are described. */
  readonly frames: number;
  /** Whether to take the better and slower detector. */
  readonly careful: boolean;
  /** Milliseconds between two pictures, so that they are not all the same moment. */
  readonly apartMs: number;
}

/** Setting up: several pictures, taken with care. */
export const ENROLLING: FaceTask = { frames: 5, careful: true, apartMs: 350 };
/** Signing in: quick; the mean of three is nearer to the template than one. */
export const SIGNING_IN: FaceTask = { frames: 3, careful: false, apartMs: 0 };
/** At the desk, where a person decides. */
export const SUGGESTING: FaceTask = { frames: 1, careful: true, apartMs: 0 };

/** Asks the server which gesture it wants to see. */
export type AskGesture = () => Promise<FaceGesture>;
