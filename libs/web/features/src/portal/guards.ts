import { inject } from '@angular/core';
import { Router, type UrlTree } from '@angular/router';
import { Session } from './session';

type Door = 'home' | 'sign-in' | 'staff' | 'unreachable';

const PATHS: Record<Door, string> = {
  home: '/portal',
  'sign-in': '/portal/sign-in',
  staff: '/portal/staff',
  unreachable: '/portal/unreachable',
};

async function doorFor(session: Session): Promise<Door> {
  try {
    await session.restore();
  } catch {
    return 'unreachable';
  }
  if (!session.me()) return 'sign-in';
  return session.patient() ? 'home' : 'staff';
}

/** Holds nobody up: who is there is asked at once, while words and pages are still on their way. */
export function restoring(): boolean {
  inject(Session)
    .restore()
    .catch(() => undefined); // told by the guards of the pages, which ask again
  return true;
}

/** Lets in those whom the door `wanted` is for, and shows the others theirs. */
export function onlyFor(wanted: Door): () => Promise<boolean | UrlTree> {
  return async () => {
    const router = inject(Router);
    const door = await doorFor(inject(Session));
    return door === wanted || router.parseUrl(PATHS[door]);
  };
}
