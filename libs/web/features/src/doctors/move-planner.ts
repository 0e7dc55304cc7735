import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import { errorWords, injectMutate, toApiError } from '@medicare/web-core';
import {
  CancelDisplacedDocument,
  type DisplacedFragment,
  type DoctorDetailFragment,
  MoveAppointmentsDocument,
} from '@medicare/web-graphql';
import { Icon, Toasts, iconDoneAll, iconUndo } from '@medicare/web-ui';
import { CancelVisit } from './cancel-visit';
import { counted } from './doctor-words';
import { MoveCase } from './move-case';
import {
  type Decision,
  EMPTY_PLAN,
  type NewTime,
  acceptFirst,
  cancellationsOf,
  decide,
  isPromised,
  movesOf,
  settled,
  undo,
  withdraw,
} from './move-plan';
import { OtherTime } from './other-time';

/** As many as one request moves, all or none. */
const AT_ONCE = 100;

/** Every patient who is booked where the doctor will not be, with another time for each; nothing happens until applied. */
@Component({
  selector: 'mp-move-planner',
  imports: [CancelVisit, Icon, MoveCase, OtherTime],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './move-planner.html',
  styleUrl: './move-planner.scss',
})
export class MovePlanner {
  readonly doctor = input.required<DoctorDetailFragment>();
  readonly displaced = input.required<readonly DisplacedFragment[]>();
  readonly zone = input.required<string>();
  readonly today = input.required<string>();
  readonly applied = output();
  private readonly toasts = inject(Toasts);
  private readonly mutate = injectMutate();
  protected readonly plan = signal(EMPTY_PLAN);
  protected readonly busy = signal(false);
  protected readonly problem = signal<string | null>(null);
  /** Whose time could not be had. */
  protected readonly missed = signal<string | null>(null);
  protected readonly timing = signal<DisplacedFragment | null>(null);
  protected readonly cancelling = signal<DisplacedFragment | null>(null);
  protected readonly icons = { undo: iconUndo, all: iconDoneAll };
  /** How many decisions wait to be carried out. */
  readonly chosen = computed(() => Object.keys(this.plan().decisions).length);
  protected readonly title = computed(() => `${counted(this.displaced().length, 'patient')} to re-plan`);
  protected readonly progress = computed(() => `${this.chosen()} of ${this.displaced().length} decided`);
  protected readonly isPromised = (id: string, time: NewTime): boolean =>
    isPromised(this.plan(), this.displaced(), id, time);

  constructor() {
    // Somebody else may have moved or cancelled an appointment meanwhile: then nothing is left to decide.
    effect(() => {
      const ids = new Set(this.displaced().map(({ appointmentId }) => appointmentId));
      untracked(() => {
        const gone = Object.keys(this.plan().decisions).filter((id) => !ids.has(id));
        if (gone.length) this.plan.update((plan) => settled(plan, gone));
      });
    });
  }

  protected decide(id: string, decision: Decision): void {
    this.timing.set(null);
    this.cancelling.set(null);
    if (this.missed() === id) this.missed.set(null);
    this.plan.update((plan) => decide(plan, id, decision));
  }

  protected withdraw(id: string): void {
    this.plan.update((plan) => withdraw(plan, id));
  }

  protected undo(): void {
    this.plan.update(undo);
  }

  protected acceptFirst(): void {
    this.plan.update((plan) => acceptFirst(plan, this.displaced()));
  }

  protected applyAll(): Promise<void> {
    return this.apply(Object.keys(this.plan().decisions));
  }

  /** Carries out the decisions on these appointments: the moves together, then each cancellation. */
  protected async apply(ids: string[]): Promise<void> {
    if (this.busy() || !ids.length) return;
    this.busy.set(true);
    this.problem.set(null);
    this.missed.set(null);
    await this.carryOut(ids).catch((error: unknown) => this.refused(error));
    this.busy.set(false);
    this.applied.emit();
  }

  private async carryOut(ids: string[]): Promise<void> {
    const moves = movesOf(this.plan(), ids);
    for (let at = 0; at < moves.length; at += AT_ONCE) await this.move(moves.slice(at, at + AT_ONCE));
    for (const { id, reason } of cancellationsOf(this.plan(), ids)) {
      await this.mutate(CancelDisplacedDocument, { id, reason });
      this.settle([id]);
    }
    this.toasts.show(`Done: ${counted(ids.length, 'patient is', 'patients are')} notified.`);
  }

  private async move(moves: ReturnType<typeof movesOf>): Promise<void> {
    const { moveAppointments } = await this.mutate(MoveAppointmentsDocument, { moves });
    this.settle(moveAppointments);
  }

  private settle(ids: string[]): void {
    this.plan.update((plan) => settled(plan, ids));
  }

  /** Where one time was taken nothing was moved: its patient is marked and gets new proposals; the others keep theirs. */
  private refused(error: unknown): void {
    const { code, facts } = toApiError(error);
    const id = facts['appointmentId'];
    if (code !== 'SLOT_TAKEN' || typeof id !== 'string') return this.problem.set(errorWords(error));
    const patient = this.displaced().find(({ appointmentId }) => appointmentId === id)?.appointment?.patient?.fullName;
    this.missed.set(id);
    this.plan.update((plan) => settled(plan, [id]));
    this.problem.set(
      `The time for ${patient ?? 'one patient'} was just taken, so nobody was moved. Choose another one and apply again.`,
    );
  }
}
