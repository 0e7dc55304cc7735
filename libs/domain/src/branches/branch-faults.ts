import { isVpa } from '../billing/upi-link';
import { FieldFault } from '../errors';
import { isTimeZone } from '../scheduling/time-zone';

/** What can be wrong with a branch, as far as rules tell. Absent and empty are the same. */
export interface BranchSettings {
  timeZone?: string | null;
  payeeVpa?: string | null;
  payeeName?: string | null;
  upiMerchantCode?: string | null;
  upiMode?: string | null;
  upiPurpose?: string | null;
}

/** Numbers of bills begin with a branch's code: two to five capitals, for good. */
export const isBranchCode = (text: string): boolean => /^[A-Z]{2,5}$/.test(text);

export const VPA_WORDS = 'Give a UPI address such as hospital@bank: letters, digits, dots, dashes, one @.';

const FORMS: [keyof BranchSettings, fits: (text: string) => boolean, rule: string, message: string][] = [
  ['timeZone', isTimeZone, 'time-zone', 'Choose a time zone of the list, such as Asia/Kolkata.'],
  ['payeeVpa', isVpa, 'vpa', VPA_WORDS],
  ['upiMerchantCode', isDigits(4), 'digits', 'The merchant category code has 4 digits, such as 8062.'],
  ['upiMode', isDigits(2), 'digits', 'The mode has 2 digits, such as 15.'],
  ['upiPurpose', isDigits(2), 'digits', 'The purpose has 2 digits, such as 05.'],
];

function isDigits(count: number): (text: string) => boolean {
  return (text) => text.length === count && /^\d+$/.test(text);
}

/** What is wrong with a branch's settings as they would be saved: forms, and whom the payer would see. */
export function branchFaults(settings: BranchSettings): FieldFault[] {
  const faults = FORMS.flatMap(([path, fits, rule, message]) => {
    const text = settings[path];
    return text && !fits(text) ? [{ path, rule, message }] : [];
  });
  const message = 'Give the name that payers see: without it a UPI app shows nobody.';
  return settings.payeeVpa && !settings.payeeName
    ? [...faults, { path: 'payeeName', rule: 'required', message }]
    : faults;
}
