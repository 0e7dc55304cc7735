import {
  type EnvironmentProviders,
  inject,
  makeEnvironmentProviders,
  provideEnvironmentInitializer,
} from '@angular/core';
import { Router } from '@angular/router';
import { Apollo } from 'apollo-angular';
import { provideConsoleApollo } from './console-apollo';
import { Live } from './live';
import { Session } from './session';
import { signInTree } from './signed-in';

/** When a session is over: forget what was fetched and say why on the sign-in page. */
function followSession(): void {
  const session = inject(Session);
  const router = inject(Router);
  const apollo = inject(Apollo);
  session.ended.subscribe((reason) => {
    const returnUrl = reason === 'signed-out' ? '/' : router.url;
    void router.navigateByUrl(signInTree(router, returnUrl, reason)).finally(() => void apollo.client.clearStore());
  });
}

/** What the console's lazy routes need; nothing of it reaches the portal. */
export function provideConsoleCore(): EnvironmentProviders {
  return makeEnvironmentProviders([provideConsoleApollo(), Live, provideEnvironmentInitializer(followSession)]);
}
