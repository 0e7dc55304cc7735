import { NotificationKind, type SealedEvent } from '@medicare/data';
import type { AppointmentFacts } from '@medicare/domain';
import { inBranch, Makers, Message } from './message';

const DAY_WORDS = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
});

/** `2026-11-23`, `10:30` → `Mon 23 Nov, 10:30`. */
const at = ({ day, time }: { day: string; time: string }): string =>
  `${DAY_WORDS.format(new Date(`${day}T00:00:00Z`)).replace(',', '')}, ${time}`;

const forPatient = ({ patientId, subject }: SealedEvent): Pick<Message, 'link' | 'audiences'> => ({
  link: `/portal/appointments/${subject}`,
  audiences: patientId ? [{ patientId }] : [],
});
const forDoctor = ({ subject }: SealedEvent, { doctorId }: AppointmentFacts): Pick<Message, 'link' | 'audiences'> => ({
  link: `/appointments/${subject}`,
  audiences: [{ doctorId }],
});
const forDesk = (event: SealedEvent): Pick<Message, 'link' | 'audiences'> => ({
  link: `/appointments/${event.subject}`,
  audiences: inBranch(event, 'RECEPTIONIST'),
});

/** Whom each step of an appointment is told to: never to whoever took it. */
export const APPOINTMENT_MESSAGES: Makers = {
  'appointment.booked': (event, facts, by) => {
    if (facts.way === 'SEED') return [];
    const kind = NotificationKind.APPOINTMENT_BOOKED;
    const isOnline = by === 'patient';
    const told: Message[] = [
      {
        kind,
        title: `New appointment ${at(facts)}`,
        body: 'It was booked into your list.',
        ...forDoctor(event, facts),
      },
    ];
    if (isOnline)
      told.push({
        kind,
        title: `Booked online: ${at(facts)}`,
        body: 'Please confirm this appointment.',
        ...forDesk(event),
      });
    else
      told.push({
        kind,
        title: `Your appointment on ${at(facts)}`,
        body: 'The front desk has booked it for you. Call the desk if the time does not suit you.',
        ...forPatient(event),
      });
    return told;
  },
  'appointment.confirmed': (event, facts) => [
    {
      kind: NotificationKind.APPOINTMENT_CONFIRMED,
      title: `Confirmed: ${at(facts)}`,
      body: 'Your appointment is confirmed. Please be at the desk ten minutes before.',
      ...forPatient(event),
    },
  ],
  'appointment.rescheduled': (event, facts, by) => {
    const kind = NotificationKind.APPOINTMENT_RESCHEDULED;
    const from = at({ day: facts.fromDay, time: facts.fromTime });
    const words = { kind, title: `Moved to ${at(facts)}`, body: `The appointment was on ${from} before.` };
    const doctors: Message[] = [{ ...words, ...forDoctor(event, facts) }];
    if (facts.fromDoctorId !== facts.doctorId)
      doctors.push({
        kind,
        title: `Moved to another doctor: ${from}`,
        body: 'The appointment is no longer in your list.',
        ...forDoctor(event, { ...facts, doctorId: facts.fromDoctorId }),
        link: '/appointments',
      });
    return [...doctors, by === 'patient' ? { ...words, ...forDesk(event) } : { ...words, ...forPatient(event) }];
  },
  'appointment.cancelled': (event, facts, by) => {
    const kind = NotificationKind.APPOINTMENT_CANCELLED;
    const words = { kind, title: `Cancelled: ${at(facts)}`, body: 'The time is free again.' };
    const others =
      by === 'patient'
        ? { ...words, ...forDesk(event) }
        : { ...words, body: 'Your appointment was cancelled. You can book another time.', ...forPatient(event) };
    return [{ ...words, ...forDoctor(event, facts) }, others];
  },
  'appointment.missed': (event, facts) => [
    {
      kind: NotificationKind.APPOINTMENT_MISSED,
      title: `Missed: ${at(facts)}`,
      body: 'We could not see you at this time. You can book another one.',
      ...forPatient(event),
    },
  ],
  'appointment.checked-in': (event, facts) => [
    {
      kind: NotificationKind.PATIENT_ARRIVED,
      title: `Token ${facts.token} is here`,
      body: `Booked for ${facts.time}.`,
      ...forDoctor(event, facts),
      link: '/queue',
    },
  ],
  'appointment.called': (event, facts) => [
    {
      kind: NotificationKind.TOKEN_CALLED,
      title: `Token ${facts.token}: it is your turn`,
      body: facts.room ? `Please go to room ${facts.room}.` : 'Please go to the doctor.',
      ...forPatient(event),
    },
  ],
};
