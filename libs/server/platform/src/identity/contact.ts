import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** A phone number as E.164, read as an Indian one unless it says otherwise; null when it cannot be one. */
export function readPhone(text: string): string | null {
  const number = parsePhoneNumberFromString(text, 'IN');
  return number?.isPossible() && number.number.length <= 16 ? number.number : null;
}

/** An e-mail address in lower case; null when it cannot be one. Whether it exists only a message can tell. */
export function readEmail(text: string): string | null {
  const address = text.trim().toLowerCase();
  const form = /^[^\s@"(),:;<>[\]\\]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}]{2,63}$/u;
  return address.length <= 254 && form.test(address) && !address.includes('..') ? address : null;
}
