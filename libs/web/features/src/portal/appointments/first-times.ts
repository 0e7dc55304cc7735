import { DestroyRef, inject, Injectable, signal } from '@angular/core';
import { PortalData } from '../portal-data';
import { FirstOpenTimeDocument, OpenTimesChangedDocument, type FirstOpenTimeQuery } from '../portal-documents';
import { Recheck } from './recheck';

export type FirstTime = FirstOpenTimeQuery['firstOpenSlots'][number];

/** The first free time of every doctor on a page, kept up to date. Provided by a page. */
@Injectable()
export class FirstTimes {
  private readonly data = inject(PortalData);
  private readonly known = signal<ReadonlyMap<string, FirstTime | null>>(new Map());
  private readonly recheck = new Recheck((ids) => void this.find(ids));
  private stop = (): void => undefined;
  private since = 0;

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      this.stop();
      this.recheck.stop();
    });
  }

  /** Null when the doctor has none; undefined while it is not known. */
  of(doctorId: string): FirstTime | null | undefined {
    return this.known().get(doctorId);
  }

  /** Looks for the first times of these doctors. */
  async find(doctorIds: readonly string[]): Promise<void> {
    await Promise.all(doctorIds.map((id) => this.findOne(id).catch(() => undefined)));
  }

  /** Looks again whenever one of the doctors who are known here gets or loses a time. */
  follow(position: number): void {
    this.stop();
    this.since = position;
    this.stop = this.data.watch(
      OpenTimesChangedDocument,
      () => ({ since: this.since }),
      ({ slotsChanged: { seq, doctorIds } }) => {
        this.since = seq;
        this.recheck.touch(doctorIds.filter((id) => this.known().has(id)));
      },
    );
  }

  private async findOne(doctorId: string): Promise<void> {
    const { firstOpenSlots } = await this.data.run(FirstOpenTimeDocument, { doctorId });
    this.known.update((known) => new Map(known).set(doctorId, firstOpenSlots[0] ?? null));
  }
}
