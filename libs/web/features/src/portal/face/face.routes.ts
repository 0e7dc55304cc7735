import type { Routes } from '@angular/router';
import { EnrolFace } from './enrol-face';
import { FACE_WORDS } from '../words';
import { OwnFace } from './own-face';

/** Sign-in by face as a signed-in patient sees to it. */
export const facePages: Routes = [
  { path: '', pathMatch: 'full', title: () => FACE_WORDS().own.title, component: OwnFace },
  { path: 'set-up', title: () => FACE_WORDS().setUp.title, component: EnrolFace },
];
