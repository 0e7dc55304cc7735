import type { AbstractControl, ValidatorFn } from '@angular/forms';

// Rules answer with their own sentence, which the field shows as it is. They catch slips of the finger;
// what is acceptable is for the server to say.

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;
const PHONE = /^\+?[\d\s-]+$/;
const PHONE_DIGITS = 10;

const textOf = (control: AbstractControl): string => String(control.value ?? '').trim();

/** Not empty, spaces apart. */
export const filled =
  (words: string): ValidatorFn =>
  (control) =>
    textOf(control) ? null : { filled: words };

/** Empty, or something that can be an e-mail address. */
export const emailShaped =
  (words: string): ValidatorFn =>
  (control) => {
    const text = textOf(control);
    return !text || EMAIL.test(text) ? null : { email: words };
  };

/** Empty, or something that can be a phone number with its area. */
export const phoneShaped =
  (words: string): ValidatorFn =>
  (control) => {
    const text = textOf(control);
    const isWhole = PHONE.test(text) && text.replace(/\D/g, '').length >= PHONE_DIGITS;
    return !text || isWhole ? null : { phone: words };
  };

/** At least this many characters; spaces count, for a password may be a sentence. */
export const atLeast =
  (length: number, words: string): ValidatorFn =>
  (control) =>
    String(control.value ?? '').length >= length ? null : { atLeast: words };

/** At most this many characters. */
export const atMost =
  (length: number, words: string): ValidatorFn =>
  (control) =>
    String(control.value ?? '').length <= length ? null : { atMost: words };

/** This control or its sibling `other` is not empty. The sibling's changes must ask again. */
export const orSibling =
  (other: string, words: string): ValidatorFn =>
  (control) => {
    const sibling = control.parent?.get(other);
    return textOf(control) || (sibling && textOf(sibling)) ? null : { orSibling: words };
  };
