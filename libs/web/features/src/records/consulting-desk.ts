import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { isAllergic } from '@medicare/domain';
import {
  BranchClock,
  ChosenBranch,
  Live,
  STATUS_TONES,
  STATUS_WORDS,
  Session,
  errorWords,
  injectMutate,
  liveQuery,
} from '@medicare/web-core';
import {
  AppointmentChangedDocument,
  CallNextDocument,
  OwnConsultationsDocument,
  OwnDoctorDocument,
  QueueChangedDocument,
} from '@medicare/web-graphql';
import {
  Bones,
  ClockPipe,
  Empty,
  Failed,
  Icon,
  PageHeader,
  Pill,
  type Tone,
  dayOf,
  iconStethoscope,
  iconWarning,
  nearDayWords,
} from '@medicare/web-ui';
import { merge } from 'rxjs';
import {
  type Consultation,
  type UnfinishedRecord,
  consultationGroups,
  leftUnfinished,
  recordStates,
} from './consulting-day';
import { personText } from './record-words';

/** The doctor's patients of today, one click from their records. */
@Component({
  selector: 'mp-consulting-desk',
  imports: [RouterLink, Bones, ClockPipe, Empty, Failed, Icon, PageHeader, Pill],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './consulting-desk.html',
  styleUrl: './consulting-desk.scss',
})
export class ConsultingDesk {
  private readonly branch = inject(ChosenBranch);
  private readonly clock = inject(BranchClock);
  private readonly live = inject(Live);
  private readonly mutate = injectMutate();
  private readonly callsPatients = inject(Session).can('queue:call');
  protected readonly self = liveQuery(OwnDoctorDocument, () => ({}));
  private readonly doctorId = computed(() => this.self.data()?.me?.account?.doctor?.id ?? null);
  protected readonly query = liveQuery(
    OwnConsultationsDocument,
    () => (this.doctorId() ? { doctorId: this.doctorId()!, branchId: this.branch.id() ?? null } : null),
    {
      refreshOn: merge(
        this.live.events(QueueChangedDocument, 'queueChanged'),
        this.live.events(AppointmentChangedDocument, 'appointmentChanged'),
      ),
    },
  );
  protected readonly isNoDoctor = computed(() => !!this.self.data() && !this.doctorId());
  private readonly visits = computed(() => this.query.data()?.todaysAppointments.items ?? []);
  protected readonly groups = computed(() => consultationGroups(this.visits()));
  private readonly states = computed(() => {
    const data = this.query.data();
    return data ? recordStates(data) : new Map<string, 'draft' | 'signed'>();
  });
  protected readonly unfinished = computed(() => leftUnfinished(this.query.data()?.drafts.items ?? [], this.visits()));
  /** Who has been called and is not done. */
  protected readonly withYou = computed(() => this.visitsOf('With you')[0] ?? null);
  protected readonly mayCall = computed(() => this.callsPatients && this.visitsOf('Waiting').length > 0);
  protected readonly problem = signal<string | null>(null);
  protected readonly busy = signal(false);
  protected readonly note = computed(() => {
    const waiting = this.visitsOf('Waiting').length;
    return this.query.data()
      ? `${nearDayWords(this.clock.today(), this.clock.today())}, ${waiting} waiting`
      : undefined;
  });
  protected readonly failure = computed(() => {
    const error = this.query.error() ?? this.self.error();
    return error ? errorWords(error) : null;
  });
  protected readonly icons = { doctor: iconStethoscope, warning: iconWarning };
  protected readonly isAllergic = isAllergic;

  /** The next one waiting, as the queue has it; who was here is done with that. */
  protected async callNext(): Promise<void> {
    const doctorId = this.doctorId();
    if (!doctorId || this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    await this.mutate(CallNextDocument, { doctorId, completing: this.withYou()?.id ?? null }).catch((error: unknown) =>
      this.problem.set(errorWords(error)),
    );
    this.query.refetch();
    this.busy.set(false);
  }

  private visitsOf(group: string): readonly Consultation[] {
    return this.groups().find(({ title }) => title === group)?.visits ?? [];
  }

  protected actOf({ id, status }: Consultation): string | null {
    const state = this.states().get(id);
    if (state) return state === 'signed' ? 'Read record' : 'Go on writing';
    return status === 'CANCELLED' || status === 'NO_SHOW' ? null : 'Begin record';
  }

  protected factsOf({ patient }: Consultation): string {
    return patient ? [personText(patient), patient.uhid].filter(Boolean).join(', ') : '';
  }

  /** What the heading of the group does not say yet. */
  protected stateOf({ id, status, queueState }: Consultation): { words: string; tone: Tone } | null {
    const state = this.states().get(id);
    if (state) return state === 'signed' ? { words: 'Signed', tone: 'good' } : { words: 'Draft', tone: 'warn' };
    if (status === 'CHECKED_IN') return queueState === 'SKIPPED' ? { words: 'Skipped', tone: 'neutral' } : null;
    return { words: STATUS_WORDS[status], tone: STATUS_TONES[status] };
  }

  protected zoneOf({ branch }: Pick<Consultation, 'branch'>): string {
    return branch?.timeZone ?? this.clock.zone();
  }

  protected day({ createdAt, appointment, branch }: UnfinishedRecord): string {
    return nearDayWords(
      appointment?.day ?? dayOf(createdAt, branch?.timeZone ?? this.clock.zone()),
      this.clock.today(),
    );
  }
}
