import { hasControlCharacters, invalidInput, tidyText } from '@medicare/domain';

const LONGEST = 200;

/** A reason in one line of at most 200 characters. Throws BAD_USER_INPUT at `reason`. */
export function readReason(given: string, message: string): string {
  const reason = tidyText(given);
  const fault = (rule: string, words: string) => invalidInput({ path: 'reason', rule, message: words });
  if (!reason) throw fault('required', message);
  if (reason.length > LONGEST) throw fault('length', `Use at most ${LONGEST} characters.`);
  if (hasControlCharacters(reason, false))
    throw fault('characters', 'Remove the control characters; type the text again by hand.');
  return reason;
}
