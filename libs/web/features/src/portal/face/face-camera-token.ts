import { InjectionToken, type Type } from '@angular/core';
import type { FaceGesture } from '@medicare/domain';
import type { WordGroup } from '@medicare/web-ui';

/** What a camera is told. It is another feature's, and its code is fetched when it is shown. */
export interface FaceCameraInputs {
  purpose: 'ENROL' | 'SIGN_IN';
  askGesture: () => Promise<FaceGesture>;
  /** The name of the way out. */
  otherWay: string;
  onSeen: (frames: Float32Array[]) => void;
  onOtherWay: () => void;
}

/** Fetches the camera and its words. */
export type FaceCameraLoader = () => Promise<{ camera: Type<unknown>; words: WordGroup }>;

/** Filled where the routes are put together, so that features need not know each other. */
export const FACE_CAMERA = new InjectionToken<FaceCameraLoader>('FACE_CAMERA');
