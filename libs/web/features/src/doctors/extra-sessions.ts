import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { errorWords, injectMutate } from '@medicare/web-core';
import { AddExtraSessionDocument, type DoctorDetailFragment, RemoveExtraSessionDocument } from '@medicare/web-graphql';
import { Confirm, HOME_ZONE, Icon, Toasts, iconAdd, iconClose } from '@medicare/web-ui';
import { AddSession, type NewSession } from './add-session';
import { counted } from './doctor-words';
import { spanWords } from './spans';

/** Sessions beyond the weekly hours: a Sunday camp, an evening more. */
@Component({
  selector: 'mp-extra-sessions',
  imports: [AddSession, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="panel" aria-labelledby="extra-sessions">
      <header>
        <h2 id="extra-sessions">Extra sessions</h2>
        <span class="sp"></span>
        @if (mayPlan()) {
          <button type="button" class="btn small" (click)="adding.set(true)">
            <mp-icon [path]="icons.add" [size]="16" />Add session
          </button>
        }
      </header>
      <ul>
        @for (session of sessions(); track session.id) {
          <li>
            <span class="b num">{{ session.when }}</span>
            <span class="s muted">{{ session.details }}</span>
            <span class="sp"></span>
            @if (mayPlan()) {
              <button
                type="button"
                class="btn quiet icon small"
                [attr.aria-label]="'Remove the session of ' + session.when"
                [disabled]="busy()"
                (click)="remove(session.id, session.when)"
              >
                <mp-icon [path]="icons.remove" [size]="18" />
              </button>
            }
          </li>
        } @empty {
          <li class="muted">None beyond the weekly hours.</li>
        }
      </ul>
    </section>
    @if (adding()) {
      <mp-add-session [doctor]="doctor()" [add]="add" (closed)="adding.set(false)" />
    }
  `,
  styleUrl: './panel-list.scss',
})
export class ExtraSessions {
  readonly doctor = input.required<DoctorDetailFragment>();
  readonly today = input.required<string>();
  readonly mayPlan = input(false);
  readonly changed = output();
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  private readonly mutate = injectMutate();
  protected readonly adding = signal(false);
  protected readonly busy = signal(false);
  protected readonly icons = { add: iconAdd, remove: iconClose };
  protected readonly sessions = computed(() => {
    const now = new Date().toISOString();
    return [...this.doctor().extraSessions]
      .filter(({ endsAt }) => endsAt > now)
      .sort((a, b) => a.startsAt.localeCompare(b.startsAt))
      .map((session) => ({ ...session, ...this.words(session) }));
  });

  /** Adds a session; what the server refuses is told in the dialog. */
  protected readonly add = async (input: NewSession): Promise<void> => {
    await this.mutate(AddExtraSessionDocument, { doctorId: this.doctor().id, input });
    this.adding.set(false);
    this.toasts.show('The session is added. Patients can book it.');
    this.changed.emit();
  };

  protected async remove(id: string, when: string): Promise<void> {
    const text = 'No new times are offered then. Patients booked in it stay booked until you move them.';
    const question = { title: `Remove the session of ${when}?`, text, yes: 'Remove', destructive: true };
    if (this.busy() || !(await this.confirm.ask(question))) return;
    this.busy.set(true);
    await this.mutate(RemoveExtraSessionDocument, { id })
      .then(() => this.toasts.show('The session is removed.'))
      .catch((error: unknown) => this.toasts.show(errorWords(error)));
    this.busy.set(false);
  }

  private words(session: DoctorDetailFragment['extraSessions'][number]) {
    const { startsAt, endsAt, slotMinutes, room, branch } = session;
    const patients = Math.floor((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000 / slotMinutes);
    const elsewhere = branch && branch.id !== this.doctor().branch?.id ? branch.name : null;
    const parts = [`${counted(patients, 'patient')}, ${slotMinutes} min each`, room && `room ${room}`, elsewhere];
    return {
      when: spanWords(session, branch?.timeZone ?? HOME_ZONE, this.today()),
      details: parts.filter(Boolean).join(', '),
    };
  }
}
