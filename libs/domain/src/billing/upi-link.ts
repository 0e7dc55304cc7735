import { invalidInput } from '../errors';
import { hasControlCharacters } from '../text/plain-text';
import { paise, parseRupees, rupeesText } from './paise';

/** A request to pay by UPI. The optional ones come from the branch's settings or from a payment provider, or not at all. */
export interface UpiLink {
  /** Whom to pay: `hospital@bank`. */
  vpa: string;
  payeeName: string;
  /** Letters and digits, at most 35, unique per bill. */
  reference: string;
  /** Printable ASCII, at most 50. Seen by banks: the bill's number, never a patient or a diagnosis. */
  note: string;
  /** Paise, above 0. */
  amount: number;
  /** Merchant category, 4 digits. */
  merchantCode?: string | null;
  /** How the payment is started, 2 digits: 15 is a dynamic QR of a merchant. */
  mode?: string | null;
  /** What for, 2 digits: 05 is a hospital. */
  purpose?: string | null;
  /** A provider's signature over the link (base64). Nobody else can make one. */
  sign?: string | null;
}

const VPA = /^[A-Za-z0-9._-]{2,256}@[A-Za-z][A-Za-z0-9]{1,63}$/;

/** Whether the text can be a virtual payment address, such as `hospital.main@hdfcbank`. */
export const isVpa = (text: string): boolean => VPA.test(text);

interface Parameter {
  key: string;
  field: keyof UpiLink | 'currency';
  isOptional?: boolean;
  fits: (text: string) => boolean;
  message: string;
}

const matches =
  (pattern: RegExp) =>
  (text: string): boolean =>
    pattern.test(text);
const isPayeeName = (text: string): boolean => !!text.trim() && text.length <= 99 && !hasControlCharacters(text);
const isAmount = (text: string): boolean => /^(?:0|[1-9]\d*)\.\d{2}$/.test(text) && (parseRupees(text) ?? 0) > 0;

/**
 * The parameters in the order in which they are written, after NPCI's "UPI Linking Specifications" 1.6. `sign` is last:
 * it signs everything before it.
 */
const PARAMETERS: readonly Parameter[] = [
  { key: 'pa', field: 'vpa', fits: isVpa, message: 'Give a UPI address such as hospital@bank.' },
  { key: 'pn', field: 'payeeName', fits: isPayeeName, message: 'Give the payee’s name, up to 99 characters.' },
  {
    key: 'tr',
    field: 'reference',
    fits: matches(/^[A-Za-z0-9]{1,35}$/),
    message: 'The reference has up to 35 letters and digits.',
  },
  {
    key: 'tn',
    field: 'note',
    fits: matches(/^[\x20-\x7e]{1,50}$/),
    message: 'The note has up to 50 plain English characters.',
  },
  { key: 'am', field: 'amount', fits: isAmount, message: 'Give an amount above ₹0.00.' },
  { key: 'cu', field: 'currency', fits: matches(/^INR$/), message: 'UPI pays in rupees.' },
  { key: 'mc', field: 'merchantCode', isOptional: true, fits: matches(/^\d{4}$/), message: 'Give 4 digits.' },
  { key: 'mode', field: 'mode', isOptional: true, fits: matches(/^\d{2}$/), message: 'Give 2 digits.' },
  { key: 'purpose', field: 'purpose', isOptional: true, fits: matches(/^\d{2}$/), message: 'Give 2 digits.' },
  {
    key: 'sign',
    field: 'sign',
    isOptional: true,
    fits: matches(/^[A-Za-z0-9+/_=-]{1,1024}$/),
    message: 'Give the signature as the provider sent it.',
  },
];

const PREFIX = 'upi://pay?';

/** The link, for a QR code or a tap on a phone. Throws BAD_USER_INPUT at the field whose value cannot be sent. */
export function buildUpiLink(link: UpiLink): string {
  const texts: Record<string, string> = {};
  for (const { key, field, isOptional, fits, message } of PARAMETERS) {
    const text = textOf(link, field);
    if (isOptional && text === '') continue;
    if (!fits(text)) throw invalidInput({ path: field, rule: 'format', message });
    texts[key] = text;
  }
  return (
    PREFIX +
    Object.entries(texts)
      .map(([key, text]) => `${key}=${encoded(text)}`)
      .join('&')
  );
}

function textOf(link: UpiLink, field: Parameter['field']): string {
  if (field === 'currency') return 'INR';
  return field === 'amount' ? rupeesText(paise(link.amount)) : (link[field] ?? '');
}

/** Everything but letters, digits and `-._~@` as percent signs: some apps stumble over what the standard lets pass. */
const encoded = (text: string): string =>
  encodeURIComponent(text)
    .replaceAll('%40', '@')
    .replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** Parameters of NPCI's specification that tell and do not bind: they change neither who is paid nor how much. */
const INFORMATIVE = new Set(['tid', 'ver', 'orgid', 'mid', 'msid', 'mtid', 'url', 'refUrl', 'qrMedium']);

/**
 * What a link asks for, or null when that is not certain: a parameter twice, malformed or unknown (such as `mam`, which
 * changes what is paid), another currency, a signature that is not last or that covers what we would drop.
 */
export function parseUpiLink(text: string): UpiLink | null {
  if (!text.startsWith(PREFIX)) return null;
  const values = new Map<string, string>();
  for (const pair of text.slice(PREFIX.length).split('&')) {
    const [key, value] = decoded(pair) ?? [];
    if (key === undefined || value === undefined || values.has(key) || values.has('sign')) return null;
    values.set(key, value);
  }
  return areUnderstood(values) ? linkOf(values) : null;
}

/** Key and value of `key=value`; null when a sign stands there that had to be encoded, or an encoding is broken. */
function decoded(pair: string): [string, string] | null {
  const [, key, raw] = /^([A-Za-z]+)=([!-~]*)$/.exec(pair) ?? [];
  // A plus could mean a blank or itself. Only in a signature there are no blanks.
  if (key === undefined || raw.includes('#') || (key !== 'sign' && raw.includes('+'))) return null;
  try {
    return [key, decodeURIComponent(raw)];
  } catch {
    return null;
  }
}

function areUnderstood(values: ReadonlyMap<string, string>): boolean {
  const known = PARAMETERS.every(({ key, isOptional, fits }) => {
    const text = values.get(key);
    return text === undefined ? !!isOptional : fits(text);
  });
  const rest = [...values.keys()].filter((key) => !PARAMETERS.some((each) => each.key === key));
  return known && rest.every((key) => INFORMATIVE.has(key) && !values.has('sign'));
}

function linkOf(values: ReadonlyMap<string, string>): UpiLink {
  const given = PARAMETERS.filter(({ key, field }) => values.has(key) && field !== 'currency');
  const texts = Object.fromEntries(given.map(({ key, field }) => [field, values.get(key)])) as unknown as UpiLink;
  return { ...texts, amount: parseRupees(values.get('am')!)! };
}

/** A bill's number as a note in UPI: plain ASCII, at most 50 characters, whatever script the number holds. */
export const upiNoteOf = (billNumber: string): string =>
  billNumber
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '')
    .trim()
    .slice(0, 50) || 'Bill';
