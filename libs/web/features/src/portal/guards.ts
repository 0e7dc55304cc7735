import { inject } from '@angular/core';
import { Router, type UrlTree } from '@angular/router';
import { Session } from './session';
import { WantedPage } from './wanted-page';

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

/** Lets in those whom the door `wanted` is for, and shows the others theirs; who must sign in first comes back. */
export function onlyFor(wanted: Door): () => Promise<boolean | UrlTree> {
  return async () => {
    const [router, wantedPage, session] = [inject(Router), inject(WantedPage), inject(Session)];
    const asked = router.currentNavigation()?.extractedUrl.toString() ?? '';
    const door = await doorFor(session);
    if (door === wanted) return true;
    if (door === 'sign-in') wantedPage.note(asked);
    return router.parseUrl(PATHS[door]);
  };
}
