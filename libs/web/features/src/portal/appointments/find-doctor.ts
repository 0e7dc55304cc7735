import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Bones, Empty, Failed, PageHeader, iconStethoscope } from '@medicare/web-ui';
import { ChosenChip } from '../chosen-chip';
import { failure } from '../failure';
import { PortalData } from '../portal-data';
import { DoctorsToBookDocument, SpecializationsDocument, type DoctorToBookFragment } from '../appointment-documents';
import { Clock } from './clock';
import { DoctorOffer } from './doctor-offer';
import { FirstTimes } from './first-times';
import { BOOKING_WORDS } from '../words';
import { WORDS } from '../portal-words';
import { fieldText } from './field-text';

const AT_A_TIME = 20;

/** Doctors who can be booked, by what they are for, each with the first free time. */
@Component({
  imports: [RouterLink, ChosenChip, PageHeader, Bones, Empty, Failed, DoctorOffer],
  changeDetection: ChangeDetectionStrategy.OnPush,
  providers: [FirstTimes],
  templateUrl: './find-doctor.html',
})
export class FindDoctor {
  private readonly data = inject(PortalData);
  protected readonly firstTimes = inject(FirstTimes);
  protected readonly now = inject(Clock).now;
  /** From the address, so that the way back leads to the same list. */
  readonly kind = input<string>();
  protected readonly words = computed(() => BOOKING_WORDS().find);
  protected readonly back = computed(() => WORDS().nav.home);
  protected readonly icon = iconStethoscope;
  protected readonly field = fieldText;
  protected readonly kinds = signal<readonly string[]>([]);
  protected readonly doctors = signal<readonly DoctorToBookFragment[] | undefined>(undefined);
  protected readonly problem = failure();
  private readonly cursor = signal<string | null>(null);
  protected readonly hasMore = computed(() => this.cursor() !== null);
  protected readonly chips = computed(() => [null, ...this.kinds()]);

  constructor() {
    effect(() => {
      this.kind();
      untracked(() => void this.load());
    });
  }

  protected async load(): Promise<void> {
    this.problem.clear();
    this.doctors.set(undefined);
    this.cursor.set(null);
    await this.attempt(Promise.all([this.loadKinds(), this.more()]));
  }

  protected showMore(): Promise<void> {
    return this.attempt(this.more());
  }

  private async attempt(work: Promise<unknown>): Promise<void> {
    await work.catch((error: unknown) => this.problem.note(error));
  }

  private async more(): Promise<void> {
    const kind = this.kind();
    const variables = { specialization: kind ?? null, first: AT_A_TIME, after: this.cursor() };
    const { items, pageInfo } = (await this.data.run(DoctorsToBookDocument, variables)).doctors;
    if (kind !== this.kind()) return;
    this.doctors.update((doctors) => [...(doctors ?? []), ...items]);
    this.cursor.set(pageInfo.hasNextPage ? pageInfo.endCursor : null);
    void this.firstTimes.find(items.map(({ id }) => id));
  }

  private async loadKinds(): Promise<void> {
    if (this.kinds().length) return;
    const { specializations, me } = await this.data.run(SpecializationsDocument, {});
    this.kinds.set(specializations);
    this.firstTimes.follow(me.position);
  }
}
