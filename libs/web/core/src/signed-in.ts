import { inject } from '@angular/core';
import { type CanActivateFn, type CanMatchFn, Router, type UrlTree } from '@angular/router';
import { Session } from './session';

/** Only addresses of this application: "//evil.example" would leave it. */
export const safeReturnUrl = (url: string | null | undefined): string => (url && /^\/(?![/\\])/.test(url) ? url : '/');

/** Lets the signed-in through, patients to their own pages, others to sign in and then back. */
export const signedIn: CanMatchFn = async (_route, segments) => {
  const session = inject(Session);
  const router = inject(Router);
  const returnUrl = router.currentNavigation()?.extractedUrl.toString() ?? `/${segments.join('/')}`;
  await session.start(); // remembers how the page load went, not what has happened since
  if (!session.isSignedIn()) return signInTree(router, returnUrl);
  return session.me()?.role === 'PATIENT' ? router.parseUrl('/portal') : true;
};

/** The same for a page outside the shell that needs a permission: guards side by side would ask before the session is there. */
export const signedInWith =
  (permission: string): CanMatchFn =>
  async (...asked) => {
    const session = inject(Session);
    const answer = await signedIn(...asked);
    return answer === true ? session.can(permission) : (answer as UrlTree);
  };

/** The sign-in page is not for those who are in already. */
export const signedOut: CanActivateFn = async ({ queryParamMap }) => {
  const session = inject(Session);
  const router = inject(Router);
  await session.start();
  return session.isSignedIn() ? router.parseUrl(safeReturnUrl(queryParamMap.get('returnUrl'))) : true;
};

/** The sign-in page, with the way back and a word why. */
export function signInTree(router: Router, returnUrl: string, reason?: string): UrlTree {
  const queryParams = { ...(returnUrl === '/' ? {} : { returnUrl }), ...(reason ? { reason } : {}) };
  return router.createUrlTree(['/sign-in'], { queryParams });
}
