import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** A phone number as E.164, read as one of `country` (two letters) unless it says otherwise; null when it cannot be one. */
export function readPhone(text: string, country = 'IN'): string | null {
  const home: CountryCode = isSupportedCountry(country) ? country : 'IN';
  const number = parsePhoneNumberFromString(text, home);
  return number?.isPossible() && number.number.length <= 16 ? number.number : null;
}

/** An e-mail address in lower case; null when it cannot be one. Whether it exists only a message can tell. */
export function readEmail(text: string): string | null {
  const address = text.trim().toLowerCase();
  const form = /^[^\s\p{C}@"(),:;<>[\]\\]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}]{2,63}$/u;
  return address.length <= 254 && form.test(address) && !address.includes('..') ? address : null;
}
