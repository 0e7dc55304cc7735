import { Injectable } from '@angular/core';

const HOME = '/portal';

/** Which page of the portal somebody asked for before signing in; kept no longer than until then. */
@Injectable()
export class WantedPage {
  private url = HOME;

  /** Addresses that lead out of the portal are not kept. */
  note(url: string): void {
    this.url = isOwn(url) ? url : HOME;
  }

  /** The page to go to now, once. */
  take(): string {
    const { url } = this;
    this.forget();
    return url;
  }

  forget(): void {
    this.url = HOME;
  }
}

const isOwn = (url: string): boolean => url.startsWith(`${HOME}/`) && !url.split('/').includes('..');
