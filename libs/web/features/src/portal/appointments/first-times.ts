import { DestroyRef, inject, Injectable, signal } from '@angular/core';
import { PortalData } from '../portal-data';
import { FirstOpenTimesDocument, OpenTimesChangedDocument, type FirstOpenTimesQuery } from '../appointment-documents';
import { Recheck } from './recheck';

export type FirstTime = FirstOpenTimesQuery['firstOpenSlots'][number];

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

  /** Looks for the first times of these doctors; what could not be asked stays as it was. */
  async find(doctorIds: readonly string[]): Promise<void> {
    if (!doctorIds.length) return;
    const question = this.data.run(FirstOpenTimesDocument, { doctorIds: [...doctorIds], count: doctorIds.length });
    const answer = await question.catch(() => null);
    if (answer) this.note(doctorIds, answer.firstOpenSlots);
  }

  /** Looks again whenever one of the doctors who are known here gets or loses a time. */
  follow(position: number): void {
    this.stop();
    this.since = position;
    this.stop = this.data.watch(
      OpenTimesChangedDocument,
      () => ({ since: this.since }),
      ({ slotsChanged: { seq, doctorIds, heldUntil } }) => {
        this.since = seq;
        this.recheck.touch(
          doctorIds.filter((id) => this.known().has(id)),
          heldUntil,
        );
      },
    );
  }

  private note(doctorIds: readonly string[], found: readonly FirstTime[]): void {
    const times = doctorIds.map((id): [string, FirstTime | null] => [
      id,
      found.find((time) => time.doctorId === id) ?? null,
    ]);
    this.known.update((known) => new Map([...known, ...times]));
  }
}
