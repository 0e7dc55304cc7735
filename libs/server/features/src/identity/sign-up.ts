import { Gender } from '@medicare/data';
import { birthDateFault, FieldFault, invalidInput, localDateOf, Refusal } from '@medicare/domain';
import {
  BLANK_PATIENT_VALUES,
  Context,
  demandGoodPassword,
  hashPassword,
  insertAccount,
  insertPatient,
  PatientValues,
  readEmail,
  readPhone,
  registeredAlready,
  startSession,
} from '@medicare/platform';
import type { SignUpInput } from './identity.inputs';
import { openSession, type OpenedSession } from './open-session';
import { tooManyTries } from './sign-in-throttle';

const HOME_ZONE = 'Asia/Kolkata';

/**
 * A patient registers: a new patient row, an account and a session. A record that the desk has made for the same person
 * is never linked by itself, since a phone number or address that was typed in proves nothing; the desk is told instead.
 */
export async function signUp(context: Context, input: SignUpInput): Promise<OpenedSession> {
  const waitSeconds = await context.limits.signUp(context.client.ip);
  if (waitSeconds) throw tooManyTries(waitSeconds);
  const now = context.clock();
  const values = valuesOf(input, localDateOf(now, HOME_ZONE));
  demandGoodPassword(input.password, [values.email, values.phone, values.fullName]);
  const passwordHash = await hashPassword(input.password);
  const opened = await context.store.run(async (tx) => {
    const [branch] = await tx.query<{ id: string }>(
      'SELECT id FROM branch WHERE is_active = $1 ORDER BY created_at, id LIMIT 1',
      [true],
    );
    if (!branch)
      throw invalidInput({
        path: '',
        rule: 'set-up',
        message: 'This hospital is not set up yet. Please come back later.',
      });
    const patient = await insertPatient(tx, values, branch.id, 'portal', now).catch(inWordsForStrangers);
    const { email, phone, fullName: displayName } = values;
    const id = await insertAccount(
      tx,
      { email, phone, displayName, role: 'PATIENT', passwordHash, branchIds: [branch.id], patientId: patient.id },
      now,
    );
    return { id, ...(await startSession(tx, { id, role: 'PATIENT' }, context, now)) };
  });
  return openSession(context, opened.id, opened);
}

// The desk is told that the address is another patient's; a stranger must not learn who is a patient and who has an account.
function inWordsForStrangers(error: unknown): never {
  throw error instanceof Refusal && error.code === 'CONFLICT' ? registeredAlready('email') : error;
}

function valuesOf(input: SignUpInput, today: string): PatientValues {
  const email = input.email ? readEmail(input.email) : null;
  const phone = input.phone ? readPhone(input.phone) : null;
  const faults: FieldFault[] = [];
  if (input.email && !email)
    faults.push({ path: 'email', rule: 'form', message: 'Give the whole address, such as name@example.in.' });
  if (input.phone && !phone)
    faults.push({ path: 'phone', rule: 'form', message: 'Give a phone number, such as 98450 12345.' });
  if (!input.email && !input.phone)
    faults.push({
      path: 'phone',
      rule: 'required',
      message: 'Give a phone number or an e-mail address to sign in with.',
    });
  const birth = input.dateOfBirth ? birthDateFault(input.dateOfBirth, today) : null;
  if (birth) faults.push({ path: 'dateOfBirth', rule: 'birth-date', message: birth });
  if (faults.length) throw invalidInput(...faults);
  const { fullName, dateOfBirth = null } = input;
  return { ...BLANK_PATIENT_VALUES, fullName, email, phone, dateOfBirth, gender: input.gender ?? Gender.UNKNOWN };
}
