import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Clock } from '../appointments/clock';
import { Connection } from '../connection';
import { Inbox } from '../inbox';
import { PortalData } from '../portal-data';
import { OwnMedicinesDocument, type OwnMedicineFragment } from '../record-documents';
import { Session } from '../session';
import { recordIdOf, takenNow } from './record-rules';

const NEWEST = 100;

/** What the patient takes now, for the home page: read anew when a message says that it changed. */
@Injectable()
export class CurrentMedicines {
  private readonly data = inject(PortalData);
  private readonly session = inject(Session);
  private readonly now = inject(Clock).now;
  private readonly prescribed = signal<readonly OwnMedicineFragment[] | undefined>(undefined);
  private readonly hasFailed = signal(false);

  /** Empty, too, before the first answer. */
  readonly taken = computed(() => takenNow(this.prescribed() ?? [], this.now()));
  /** There is an answer, or it is known that there will be none for now. */
  readonly hasAnswered = computed(() => this.prescribed() !== undefined || this.hasFailed());

  constructor() {
    const { isOnline } = inject(Connection);
    const patientId = computed(() => this.session.patient()?.id);
    inject(Inbox)
      .arrivals.pipe(takeUntilDestroyed())
      .subscribe(({ link }) => recordIdOf(link) && void this.load());
    effect(() => {
      if (isOnline() && untracked(this.hasFailed)) untracked(() => void this.load());
    });
    effect((onCleanup) => {
      if (!patientId()) return;
      untracked(() => void this.load());
      onCleanup(() => this.forget());
    });
  }

  private async load(): Promise<void> {
    const patientId = this.session.patient()?.id;
    if (!patientId) return;
    try {
      const { prescriptions } = await this.data.run(OwnMedicinesDocument, { patientId, first: NEWEST, after: null });
      if (patientId !== this.session.patient()?.id) return;
      this.hasFailed.set(false);
      this.prescribed.set(prescriptions.items);
    } catch {
      if (patientId !== this.session.patient()?.id) return;
      // The page about health says what is wrong; here the line is left out until the network is back.
      this.hasFailed.set(true);
    }
  }

  private forget(): void {
    this.hasFailed.set(false);
    this.prescribed.set(undefined);
  }
}
