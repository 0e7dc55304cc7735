import { NotificationKind, type SealedEvent } from '@medicare/data';
import { inBranch, type Makers, type Message } from './message';

/** A demo hospital is made by nobody, and its records are news to nobody. */
const isMadeUp = ({ actorId }: SealedEvent): boolean => actorId === null;

const READ_IT = 'You can read it under Health, and print the prescription.';
const STOPPED = 'You can read why under Health. Do not take it without asking the hospital.';

const forPatient = (event: SealedEvent, title: string, body = READ_IT): Message => ({
  kind: NotificationKind.RECORD_SIGNED,
  title,
  body,
  link: `/portal/records/${event.subject}`,
  audiences: event.patientId ? [{ patientId: event.patientId }] : [],
});

const forPharmacists = (event: SealedEvent, title: string, body: string): Message => ({
  kind: NotificationKind.PRESCRIPTION_WRITTEN,
  title,
  body,
  link: `/stock/dispense?patient=${event.patientId}`,
  audiences: inBranch(event, 'PHARMACIST'),
});

const HANDED_OUT = 'Compare it with what was handed out already: something may have to come back.';

const medicines = (n: number): string => (n === 1 ? '1 medicine' : `${n} medicines`);

/** Whom it is told that a doctor has signed: numbers, and nothing of what was written. */
export const RECORD_MESSAGES: Makers = {
  'record.signed': (event, { drugs }) => {
    if (isMadeUp(event)) return [];
    const told = [forPatient(event, 'Your consultation was written up')];
    return drugs
      ? [
          ...told,
          forPharmacists(event, `A new prescription: ${medicines(drugs)}`, 'Open it to see what is to be handed out.'),
        ]
      : told;
  },
  'prescription.withdrawn': (event, { drugs }) =>
    isMadeUp(event)
      ? []
      : [
          forPatient(event, 'Your doctor has withdrawn a prescription', STOPPED),
          forPharmacists(event, `A prescription was withdrawn: ${medicines(drugs)}`, HANDED_OUT),
        ],
  'record.amended': (event, { drugs }) =>
    isMadeUp(event)
      ? []
      : [
          forPatient(event, 'Your consultation was corrected'),
          forPharmacists(event, `A prescription was corrected: ${medicines(drugs)} now`, HANDED_OUT),
        ],
};
