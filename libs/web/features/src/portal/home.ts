import { ChangeDetectionStrategy, Component, computed, DestroyRef, inject, linkedSignal, signal } from '@angular/core';
import {
  Bones,
  DayPipe,
  Icon,
  PhonePipe,
  iconCall,
  iconDescription,
  iconMail,
  iconMedication,
  iconMonitorHeart,
  iconNotifications,
  iconPerson,
  iconReceiptLong,
  phoneText,
} from '@medicare/web-ui';
import { ActLink } from './act-link';
import { NextAppointment } from './appointments/next-appointment';
import { OwnAppointments } from './appointments/own-appointments';
import { QueueWatch } from './appointments/queue-watch';
import { BillsDue } from './bills/bills-due';
import { DueCard } from './bills/due-card';
import { Inbox } from './inbox';
import { CurrentMedicines } from './records/current-medicines';
import { Session } from './session';
import { OWN_WORDS } from './words';

/** A network that is there and does not answer must not keep the hospital's number from a patient. */
const PATIENCE_MS = 3000;

/** What a patient sees first: what comes next, the number for the desk, and what is new. */
@Component({
  imports: [Bones, Icon, ActLink, DayPipe, PhonePipe, DueCard, NextAppointment],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './home.html',
})
export class Home {
  private readonly session = inject(Session);
  private readonly current = inject(CurrentMedicines);
  private readonly answers = [inject(OwnAppointments), inject(QueueWatch), inject(BillsDue), this.current];
  private readonly isPatienceOver = signal(false);
  protected readonly inbox = inject(Inbox);
  /** All is shown at once, and then stays: nothing is to move under a finger. But no answer is waited for too long. */
  protected readonly isReady = linkedSignal<boolean, boolean>({
    source: () => this.isPatienceOver() || this.answers.every(({ hasAnswered }) => hasAnswered()),
    computation: (isReady, before) => isReady || before?.value === true,
  });
  protected readonly words = computed(() => OWN_WORDS().home);
  protected readonly icons = {
    messages: iconNotifications,
    bills: iconReceiptLong,
    medicines: iconMedication,
    health: iconMonitorHeart,
    files: iconDescription,
    contact: iconMail,
    emergency: iconPerson,
    call: iconCall,
  };
  protected readonly patient = this.session.patient;
  protected readonly hospital = computed(() => this.session.me()?.branches[0]);
  protected readonly hello = computed(() => this.words().hello({ name: this.patient()?.fullName.split(' ')[0] ?? '' }));

  protected readonly news = computed(() => this.words().newMessages({ count: this.inbox.unread() }));
  /** Names of what is taken now; empty where nothing is. */
  protected readonly medicines = computed(() =>
    this.current
      .taken()
      .map(({ drug, strength }) => [drug, strength].filter(Boolean).join(' '))
      .join(', '),
  );
  protected readonly reach = computed(() => {
    const patient = this.patient();
    const ways = [patient?.phone && phoneText(patient.phone), patient?.email].filter(Boolean);
    return ways.join(', ') || this.words().noContact;
  });
  protected readonly emergency = computed(() => {
    const patient = this.patient();
    return patient?.emergencyContactName ?? patient?.emergencyContactPhone ?? this.words().noEmergency;
  });

  constructor() {
    const timer = setTimeout(() => this.isPatienceOver.set(true), PATIENCE_MS);
    inject(DestroyRef).onDestroy(() => clearTimeout(timer));
  }
}
