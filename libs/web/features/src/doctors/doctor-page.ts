import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  Can,
  Live,
  PersonAccount,
  Session,
  errorWords,
  injectAsk,
  injectMutate,
  liveQuery,
  toApiError,
} from '@medicare/web-core';
import {
  ComingAppointmentsDocument,
  type ComingAppointmentsQuery,
  DeactivateDoctorDocument,
  type DoctorDetailFragment,
  DoctorDocument,
  DoctorSlotsChangedDocument,
  ReactivateDoctorDocument,
  UpdateDoctorDocument,
} from '@medicare/web-graphql';
import {
  Avatar,
  Confirm,
  HOME_ZONE,
  Icon,
  InrPipe,
  InstantPipe,
  PhonePipe,
  Pill,
  Switch,
  Toasts,
  dayOf,
  iconChevronLeft,
  iconEdit,
  iconPersonOff,
  iconUndo,
} from '@medicare/web-ui';
import { filter } from 'rxjs';
import { ComingLeave } from './coming-leave';
import { DoctorAbsent } from './doctor-absent';
import { DoctorObstacles } from './doctor-obstacles';
import { stateTone, stateWords } from './doctor-words';
import { ExtraSessions } from './extra-sessions';
import { WeekPeriodsPanel } from './week-periods-panel';

/** One doctor: who it is, when patients can come, and what may be done. */
@Component({
  selector: 'mp-doctor-page',
  imports: [
    RouterLink,
    Avatar,
    Can,
    ComingLeave,
    DoctorAbsent,
    DoctorObstacles,
    ExtraSessions,
    Icon,
    InrPipe,
    InstantPipe,
    PersonAccount,
    PhonePipe,
    Pill,
    Switch,
    WeekPeriodsPanel,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './doctor-page.html',
  styleUrls: ['../record-page.scss', '../record-head.scss', './doctor-page.scss'],
})
export class DoctorPage {
  /** From the address. */
  readonly id = input.required<string>();
  private readonly session = inject(Session);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  private readonly mutate = injectMutate();
  private readonly ask = injectAsk();
  private readonly changes = inject(Live)
    .events(DoctorSlotsChangedDocument, 'slotsChanged')
    .pipe(filter(({ doctorIds }) => doctorIds.includes(this.id())));
  protected readonly query = liveQuery(DoctorDocument, () => ({ id: this.id() }), { refreshOn: this.changes });
  protected readonly doctor = computed(() => this.query.data()?.doctor ?? null);
  protected readonly zone = computed(() => this.doctor()?.branch?.timeZone ?? HOME_ZONE);
  protected readonly today = computed(() => dayOf(new Date().toISOString(), this.zone()));
  /** Everybody sees all doctors; hours and leave are planned in one's own branch, for doctors who are active. */
  protected readonly mayPlan = computed(() => {
    const { branch, isActive = false } = this.doctor() ?? {};
    const isNear = this.session.me()?.branches.some(({ id }) => id === branch?.id) ?? false;
    return isActive && isNear && this.session.can('schedules:write');
  });
  protected readonly failure = computed(() => (this.query.error() ? errorWords(this.query.error()) : null));
  /** Who is booked, when that stands in the way of deactivating. */
  protected readonly obstacles = signal<ComingAppointmentsQuery | null>(null);
  protected readonly busy = signal(false);
  protected readonly words = stateWords;
  protected readonly tone = stateTone;
  protected readonly icons = { back: iconChevronLeft, edit: iconEdit, off: iconPersonOff, on: iconUndo };

  protected async setAvailable({ id, version, fullName }: DoctorDetailFragment, isAvailable: boolean): Promise<void> {
    await this.run(async () => {
      await this.mutate(UpdateDoctorDocument, { id, version, input: { isAvailable } });
      const words = isAvailable ? 'can be booked again' : 'offers no new times. What is booked stays';
      this.toasts.show(`${fullName} ${words}.`);
    });
  }

  protected async deactivate({ id, fullName }: DoctorDetailFragment): Promise<void> {
    const text =
      'The doctor disappears from lists and cannot be booked. Nothing is deleted, and you can take this back.';
    const question = { title: `Deactivate ${fullName}?`, text, yes: 'Deactivate', destructive: true };
    if (!(await this.confirm.ask(question))) return;
    this.obstacles.set(null);
    await this.run(async () => {
      await this.mutate(DeactivateDoctorDocument, { id });
      this.toasts.show(`${fullName} is deactivated.`, { label: 'Undo', run: () => void this.reactivate(id, fullName) });
    });
  }

  protected async reactivate(id: string, fullName: string): Promise<void> {
    await this.run(async () => {
      await this.mutate(ReactivateDoctorDocument, { id });
      this.toasts.show(`${fullName} is active again.`);
    });
  }

  private async run(work: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    await work().catch((error: unknown) => this.refused(error).catch(() => this.toasts.show(errorWords(error))));
    this.busy.set(false);
  }

  private async refused(error: unknown): Promise<void> {
    const { code, facts } = toApiError(error);
    if (code === 'CONFLICT' && typeof facts['appointments'] === 'number') {
      const from = new Date().toISOString();
      return this.obstacles.set(await this.ask(ComingAppointmentsDocument, { doctorId: this.id(), from }));
    }
    if (code === 'STALE_WRITE') this.query.refetch();
    this.toasts.show(errorWords(error));
  }
}
