import { dayShort } from './appointments/day-and-time';
import type { Message } from './inbox';
import { OWN_WORDS } from './words';

type Told = ReturnType<typeof OWN_WORDS>['messages']['told'];
type Values = Readonly<Record<string, string>>;

/** How the server words a message; what it names is taken over. */
interface Pattern {
  readonly kind: Message['kind'];
  readonly title: RegExp;
  readonly body?: RegExp;
  readonly name: keyof Told;
}

const PATTERNS: readonly Pattern[] = [
  { name: 'booked', kind: 'APPOINTMENT_BOOKED', title: /^Your appointment on (?<when>.+)$/ },
  { name: 'confirmed', kind: 'APPOINTMENT_CONFIRMED', title: /^Confirmed: (?<when>.+)$/ },
  {
    name: 'moved',
    kind: 'APPOINTMENT_RESCHEDULED',
    title: /^Moved to (?<when>.+)$/,
    body: /^The appointment was on (?<before>.+) before\.$/,
  },
  { name: 'cancelled', kind: 'APPOINTMENT_CANCELLED', title: /^Cancelled: (?<when>.+)$/ },
  { name: 'missed', kind: 'APPOINTMENT_MISSED', title: /^Missed: (?<when>.+)$/ },
  { name: 'calledTo', kind: 'TOKEN_CALLED', title: /^Token (?<token>\d+)/, body: /^Please go to room (?<room>.+)\.$/ },
  { name: 'called', kind: 'TOKEN_CALLED', title: /^Token (?<token>\d+)/ },
  { name: 'bill', kind: 'BILL_ISSUED', title: /^New bill: (?<amount>.+)$/, body: /^Bill (?<number>\S+)\. / },
  { name: 'billLowered', kind: 'BILL_CORRECTED', title: /^A bill was lowered by (?<amount>.+)$/ },
  { name: 'billCancelled', kind: 'BILL_CORRECTED', title: /^A bill was cancelled$/ },
  { name: 'received', kind: 'PAYMENT_RECEIVED', title: /^Received: (?<amount>.+)$/ },
  { name: 'notReceived', kind: 'PAYMENT_REJECTED', title: /^Not received: (?<amount>.+)$/ },
  { name: 'refunded', kind: 'PAYMENT_REFUNDED', title: /^Paid back: (?<amount>.+)$/ },
  { name: 'written', kind: 'RECORD_SIGNED', title: /written up$/ },
  { name: 'corrected', kind: 'RECORD_SIGNED', title: /corrected$/ },
  { name: 'withdrawn', kind: 'RECORD_SIGNED', title: /withdrawn a prescription$/ },
  { name: 'password', kind: 'PASSWORD_CHANGED', title: /^Your password was changed$/ },
  { name: 'passwordByLink', kind: 'PASSWORD_CHANGED', title: /^A new password was set by a link$/ },
  { name: 'address', kind: 'ADDRESS_CHANGED', title: /^You sign in with another e-mail address now$/ },
  { name: 'exported', kind: 'DATA_EXPORTED', title: /^A copy of all/, body: /^As a (?<format>\w+) file/ },
  { name: 'locked', kind: 'ACCOUNT_LOCKED', title: /./, body: /waits (?<seconds>\d+) seconds/ },
];

/**
 * A message of the hospital in the language of the document. The server writes English and gives its kind with it; what
 * is not known here is shown as it was written.
 */
export function toldWords(message: Pick<Message, 'kind' | 'title' | 'body' | 'createdAt'>): {
  readonly title: string;
  readonly body: string;
} {
  for (const { kind, name, title, body } of PATTERNS) {
    const found = kind === message.kind && valuesIn(message, title, body);
    if (found) return said(OWN_WORDS().messages.told[name], found);
  }
  return message;
}

function valuesIn(message: Pick<Message, 'title' | 'body' | 'createdAt'>, title: RegExp, body = /^/): Values | null {
  const [inTitle, inBody] = [title.exec(message.title), body.exec(message.body)];
  if (!inTitle || !inBody) return null;
  const values = Object.entries({ ...inTitle.groups, ...inBody.groups });
  return Object.fromEntries(values.map(([name, text]) => [name, dayInWords(text, message.createdAt)]));
}

type Sentence = string | ((values: never) => string);

function said({ title, body }: { title: Sentence; body: Sentence }, values: Values): { title: string; body: string } {
  const say = (sentence: Sentence): string =>
    typeof sentence === 'string' ? sentence : sentence(values as unknown as never);
  return { title: say(title), body: say(body) };
}

const ENGLISH_DAY = /^[A-Z][a-z]{2} (\d{1,2} [A-Z][a-z]{2,3})(, \d\d:\d\d)$/;

// The day is named without its year, and is near the day of the message.
function dayInWords(text: string, createdAt: string): string {
  const [, dayAndMonth, time] = ENGLISH_DAY.exec(text) ?? [];
  if (!dayAndMonth) return text;
  const year = new Date(createdAt).getUTCFullYear();
  const days = [year - 1, year, year + 1].map((each) =>
    Date.parse(`${dayAndMonth.replace('Sept', 'Sep')} ${each} UTC`),
  );
  const distance = (day: number): number => Math.abs(day - Date.parse(createdAt));
  const nearest = days.reduce((best, day) => (distance(day) < distance(best) ? day : best));
  return `${dayShort(new Date(nearest).toISOString().slice(0, 10))}${time}`;
}
