import type { AbstractControl, ValidatorFn } from '@angular/forms';

// Rules answer with a function that says their sentence, so that it changes its language with the page. They catch
// slips of the finger; what is acceptable is for the server to say.

/** A sentence in the language of the document. */
export type Say = () => string;

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;
const PHONE = /^\+?[\d\s-]+$/;
const PHONE_DIGITS = 10;

const textOf = (control: AbstractControl): string => String(control.value ?? '').trim();

/** Not empty, spaces apart. */
export const filled =
  (say: Say): ValidatorFn =>
  (control) =>
    textOf(control) ? null : { filled: say };

/** Empty, or something that can be an e-mail address. */
export const emailShaped =
  (say: Say): ValidatorFn =>
  (control) => {
    const text = textOf(control);
    return !text || EMAIL.test(text) ? null : { email: say };
  };

/** Empty, or something that can be a phone number with its area. */
export const phoneShaped =
  (say: Say): ValidatorFn =>
  (control) => {
    const text = textOf(control);
    const isWhole = PHONE.test(text) && text.replace(/\D/g, '').length >= PHONE_DIGITS;
    return !text || isWhole ? null : { phone: say };
  };

/** At least this many characters; spaces count, for a password may be a sentence. */
export const atLeast =
  (length: number, say: Say): ValidatorFn =>
  (control) =>
    String(control.value ?? '').length >= length ? null : { atLeast: say };

/** At most this many characters. */
export const atMost =
  (length: number, say: Say): ValidatorFn =>
  (control) =>
    String(control.value ?? '').length <= length ? null : { atMost: say };

/** This control or its sibling `other` is not empty. The sibling's changes must ask again. */
export const orSibling =
  (other: string, say: Say): ValidatorFn =>
  (control) => {
    const sibling = control.parent?.get(other);
    return textOf(control) || (sibling && textOf(sibling)) ? null : { orSibling: say };
  };
