import type { Routes } from '@angular/router';
import { MyHealth } from './my-health';
import { OwnRecords } from './own-records';
import { Readers } from './readers';
import { RecordPage } from './record-page';
import { RECORD_WORDS } from './record-words';

/** The patient's health: the history with the medicines of now, one consultation, and who read them. */
export const recordPages: Routes = [
  {
    path: '',
    providers: [OwnRecords],
    children: [
      { path: '', pathMatch: 'full', title: () => RECORD_WORDS().list.title, component: MyHealth },
      { path: 'readers', title: () => RECORD_WORDS().readers.title, component: Readers },
      { path: ':id', title: () => RECORD_WORDS().one.title, component: RecordPage },
    ],
  },
];
