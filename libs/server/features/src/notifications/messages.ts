import { NotificationKind } from '@medicare/data';
import { ACCOUNT_MESSAGES } from './account-messages';
import { APPOINTMENT_MESSAGES } from './appointment-messages';
import { BILL_MESSAGES } from './bill-messages';
import { inBranch, Makers } from './message';
import { RECORD_MESSAGES } from './record-messages';
import { STOCK_MESSAGES } from './stock-messages';
import { STAFF_MESSAGES } from './staff-messages';

/** Which events become a notification, and in what words. No names and no clinical text: the link leads to those who may see them. */
export const MAKERS: Makers = {
  ...ACCOUNT_MESSAGES,
  ...APPOINTMENT_MESSAGES,
  ...BILL_MESSAGES,
  ...RECORD_MESSAGES,
  ...STOCK_MESSAGES,
  ...STAFF_MESSAGES,
  'patient.registered': (event, { uhid, origin }) => {
    if (origin === 'import' || origin === 'seed') return [];
    const bySelf = origin === 'portal';
    return [
      {
        kind: bySelf ? NotificationKind.PATIENT_SIGNED_UP : NotificationKind.PATIENT_REGISTERED,
        title: bySelf ? `${uhid} registered online` : `New patient ${uhid}`,
        body: bySelf ? 'Please check whether this person is known already.' : 'Registered at the front desk.',
        link: `/patients/${event.subject}`,
        audiences: inBranch(event, 'ADMIN', 'RECEPTIONIST'),
      },
    ];
  },
  'face.enrolled': (event) => [
    {
      kind: NotificationKind.FACE_ENROLLED,
      title: 'Face sign-in was set up on a device',
      body: 'If this was not you, switch it off and change your password at once.',
      link: '/portal/account/face',
      audiences: [{ accountId: event.subject }],
    },
  ],
  'face.locked': (event) => [
    {
      kind: NotificationKind.FACE_LOCKED,
      title: 'Face sign-in waits for your password',
      body: 'A face was refused too often. Sign in once with your password, and look through your devices.',
      link: '/portal/account/face',
      audiences: [{ accountId: event.subject }],
    },
  ],
  'api-key.created': (_event, { scopes }) => [
    {
      kind: NotificationKind.API_KEY_CREATED,
      title: 'A new API key was made',
      body: `It may use: ${scopes.join(', ')}.`,
      link: '/settings/api-keys',
      audiences: [{ role: 'ADMIN', branchId: null }],
    },
  ],
  'import.finished': (_event, { imported, unchanged, refused }) => [
    {
      kind: NotificationKind.IMPORT_FINISHED,
      title: `${imported} patients imported`,
      body: `${unchanged} were here already. ${refused ? `${refused} lines were refused and stand in the report.` : 'No line was refused.'}`,
      link: '/patients?sort=REGISTERED&descending=true',
      audiences: [{ role: 'ADMIN', branchId: null }],
    },
  ],
  'doctor.leave-added': (event, { days: [first, last] }) => [
    {
      kind: NotificationKind.DOCTOR_ON_LEAVE,
      title: first === last ? `A doctor is on leave on ${first}` : `A doctor is on leave from ${first} to ${last}`,
      body: 'Please see whether patients who are booked then can be moved.',
      link: `/doctors/${event.subject}/leave`,
      audiences: inBranch(event, 'RECEPTIONIST'),
    },
  ],
};
