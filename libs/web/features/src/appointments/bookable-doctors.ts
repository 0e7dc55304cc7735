import { type Signal, computed, inject } from '@angular/core';
import { ChosenBranch, Session, liveQuery } from '@medicare/web-core';
import { BookableDoctorsDocument, type BookableDoctorsQuery, OwnDoctorDocument } from '@medicare/web-graphql';

export type BookableDoctor = BookableDoctorsQuery['doctors']['items'][number];

/** The doctors one may book with at this branch, and what they are specialised in. */
export interface BookableDoctors {
  doctors: Signal<readonly BookableDoctor[]>;
  specializations: Signal<readonly string[]>;
  /** The doctor's own id when a doctor is signed in: such see and book their own appointments only. */
  ownId: Signal<string | null>;
  /** False while it is not yet known whose appointments to show. */
  isKnown: Signal<boolean>;
}

/** Call it where `inject` works. */
export function bookableDoctors(): BookableDoctors {
  const branch = inject(ChosenBranch);
  const session = inject(Session);
  const isDoctor = computed(() => session.me()?.role === 'DOCTOR');
  const query = liveQuery(BookableDoctorsDocument, () => ({ branchId: branch.id() }));
  const own = liveQuery(OwnDoctorDocument, () => (isDoctor() ? {} : null));
  const ownId = computed(() => own.data()?.me.account.doctor?.id ?? null);
  const doctors = computed(() => {
    const all = query.data()?.doctors.items ?? [];
    return isDoctor() ? all.filter(({ id }) => id === ownId()) : all;
  });
  const specializations = computed(() => [...new Set(doctors().map((doctor) => doctor.specialization))].sort());
  return { doctors, specializations, ownId, isKnown: computed(() => !isDoctor() || own.data() !== undefined) };
}
