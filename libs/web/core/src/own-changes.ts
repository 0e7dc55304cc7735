import { Injectable } from '@angular/core';

/** Versions of rows made on this screen, so that one's own changes are not announced as another's. */
@Injectable({ providedIn: 'root' })
export class OwnChanges {
  private readonly made = new Set<string>();

  add({ id, version }: { id: string; version: number }): void {
    this.made.add(`${id} ${version}`);
  }

  has({ id, version }: { id: string; version: number }): boolean {
    return this.made.has(`${id} ${version}`);
  }
}
