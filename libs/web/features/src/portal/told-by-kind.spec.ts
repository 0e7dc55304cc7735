import { speak } from '@medicare/web-ui';
import { APPOINTMENT_WORDS, OWN_WORDS } from './words';
import { learnWords } from './learn-words';
import { toldWords } from './told-by-kind';

type Told = Parameters<typeof toldWords>[0];

const message = (kind: Told['kind'], title: string, body: string): Told => ({
  kind,
  title,
  body,
  createdAt: '2026-12-30T05:00:00.000Z',
});

// As the server words them.
const MESSAGES: Told[] = [
  message(
    'APPOINTMENT_BOOKED',
    'Your appointment on Mon 4 Jan, 10:30',
    'The front desk has booked it for you. Call the desk if the time does not suit you.',
  ),
  message(
    'APPOINTMENT_CONFIRMED',
    'Confirmed: Mon 4 Jan, 10:30',
    'Your appointment is confirmed. Please be at the desk ten minutes before.',
  ),
  message('APPOINTMENT_RESCHEDULED', 'Moved to Mon 4 Jan, 10:30', 'The appointment was on Thu 31 Dec, 09:15 before.'),
  message(
    'APPOINTMENT_CANCELLED',
    'Cancelled: Mon 4 Jan, 10:30',
    'Your appointment was cancelled. You can book another time.',
  ),
  message(
    'APPOINTMENT_MISSED',
    'Missed: Tue 29 Dec, 10:30',
    'We could not see you at this time. You can book another one.',
  ),
  message('TOKEN_CALLED', 'Token 7: it is your turn', 'Please go to the doctor.'),
  message('TOKEN_CALLED', 'Token 7: it is your turn', 'Please go to room 4.'),
  message('BILL_ISSUED', 'New bill: ₹1,250.00', 'Bill MAIN/26-27/000012. You can pay it by UPI or at the cash desk.'),
  message('BILL_CORRECTED', 'A bill was lowered by ₹250.00', 'A credit note was made for it.'),
  message('BILL_CORRECTED', 'A bill was cancelled', 'You do not have to pay it.'),
  message('PAYMENT_RECEIVED', 'Received: ₹1,250.00', 'Thank you. The receipt is with the bill.'),
  message(
    'PAYMENT_REJECTED',
    'Not received: ₹1,250.00',
    'We could not find this payment. Check the twelve digits of the UTR, or call the cash desk.',
  ),
  message('PAYMENT_REFUNDED', 'Paid back: ₹250.00', 'It may take some days until your bank shows it.'),
  message(
    'RECORD_SIGNED',
    'Your consultation was written up',
    'You can read it under Health, and print the prescription.',
  ),
  message(
    'RECORD_SIGNED',
    'Your consultation was corrected',
    'You can read it under Health, and print the prescription.',
  ),
  message(
    'RECORD_SIGNED',
    'Your doctor has withdrawn a prescription',
    'You can read why under Health. Do not take it without asking the hospital.',
  ),
  message(
    'PASSWORD_CHANGED',
    'Your password was changed',
    'All other sessions were ended. If this was not you, tell the hospital at once.',
  ),
  message(
    'PASSWORD_CHANGED',
    'A new password was set by a link',
    'The link was sent to your e-mail address. All sessions before were ended. If this was not you, tell the hospital at once.',
  ),
  message(
    'ADDRESS_CHANGED',
    'You sign in with another e-mail address now',
    'It was confirmed by a link. If this was not you, change your password and tell the hospital at once.',
  ),
  message(
    'DATA_EXPORTED',
    'A copy of all your data was saved',
    'As a PDF file. If this was not you, end other sign-ins and change your password.',
  ),
  message(
    'ACCOUNT_LOCKED',
    'Several failed sign-ins',
    'Somebody gave a wrong password five times in a row. The account waits 30 seconds before the next try.',
  ),
];

describe('A message of the hospital', () => {
  beforeAll(async () => {
    await learnWords([OWN_WORDS, APPOINTMENT_WORDS]);
    await learnWords([OWN_WORDS, APPOINTMENT_WORDS], 'hi');
  });
  afterEach(() => speak('en'));

  it.each(MESSAGES)('reads in English as it was written: $title', (written) => {
    expect(toldWords(written)).toEqual({ title: written.title, body: written.body });
  });

  it.each(MESSAGES)('is understood in Hindi: $title', (written) => {
    speak('hi');
    const { title, body } = toldWords(written);
    expect(title + body).not.toMatch(/[A-Z][a-z]+ |undefined|\{\{/);
    expect(title).toMatch(/[\u0900-\u097f]/);
  });

  it('keeps what it names, with the day in words, also across the end of a year', () => {
    speak('hi');
    expect(toldWords(MESSAGES[2])).toEqual({
      title: 'नया समय: सोम 4 जनवरी, 10:30',
      body: 'पहले अपॉइंटमेंट का समय गुरु 31 दिसंबर, 09:15 था।',
    });
    expect(toldWords(MESSAGES[7]).body).toContain('MAIN/26-27/000012');
  });

  it('is shown as it was written when it is of another kind, or worded in another way', () => {
    speak('hi');
    const unknown = message('ROSTER_SET', 'Your duties have changed', 'Look at the roster.');
    expect(toldWords(unknown)).toBe(unknown);
    const other = message('PAYMENT_RECEIVED', 'Money came', 'Thank you.');
    expect(toldWords(other)).toBe(other);
  });
});
