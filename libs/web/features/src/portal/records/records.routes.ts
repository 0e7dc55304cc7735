import type { Routes, UrlMatcher } from '@angular/router';
import { MyHealth } from './my-health';
import { OwnRecords } from './own-records';
import { Readers } from './readers';
import { HISTORY_KINDS } from './record-rules';
import { RecordPage } from './record-page';
import { RECORD_WORDS } from '../words';

// One page whatever is shown of it, so that it stays when something else is chosen.
const historyMatcher: UrlMatcher = ([first, ...others]) => {
  if (!first) return { consumed: [] };
  const isKind = !others.length && HISTORY_KINDS.some((kind) => kind === first.path);
  return isKind ? { consumed: [first], posParams: { shows: first } } : null;
};

/** The patient's health: the history with the medicines of now, one consultation, and who read them. */
export const recordPages: Routes = [
  {
    path: '',
    providers: [OwnRecords],
    children: [
      { matcher: historyMatcher, title: () => RECORD_WORDS().list.title, component: MyHealth },
      { path: 'readers', title: () => RECORD_WORDS().readers.title, component: Readers },
      { path: ':id', title: () => RECORD_WORDS().one.title, component: RecordPage },
    ],
  },
];
