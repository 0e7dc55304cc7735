/** Raised with every change of what people agree to; whoever agreed to an older text is asked again. */
export const FACE_CONSENT_VERSION = 1;

/** What a patient agrees to, in English, a paragraph each. The portal holds the same in other languages. */
export const FACE_CONSENT: readonly string[] = [
  'This phone will work out 128 numbers that describe your face. The pictures stay on the phone and are not kept.',
  'The hospital keeps the numbers, encrypted with a key of your own, and uses them to sign you in on the devices that you add. If the hospital has switched it on, the front desk may also use them to find you among the patients who are expected today.',
  'They are used for nothing else, are given to nobody, and cannot be turned back into a picture.',
  'You do not have to agree: your password goes on working. You can take this back at any time under “Account”. Your key is then destroyed, and with it every copy of the numbers, those in backups included.',
];
