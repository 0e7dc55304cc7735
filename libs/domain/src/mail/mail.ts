/** The mails there are. Those with the name of a link's purpose carry such a link. */
export const MAIL_KINDS = ['PASSWORD_RESET', 'ADDRESS_CHANGE', 'ADDRESS_NOTICE'] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

/** The languages that mails are written in. */
export const MAIL_LANGUAGES = ['EN', 'HI'] as const;
export type MailLanguage = (typeof MAIL_LANGUAGES)[number];

const DAY_MINUTES = 24 * 60;

/** For so many minutes a mail is tried, or lies in the outbox; then it is gone. */
export const MAIL_LIFE_MINUTES: Record<MailKind, number> = {
  PASSWORD_RESET: 60,
  ADDRESS_CHANGE: DAY_MINUTES,
  ADDRESS_NOTICE: DAY_MINUTES,
};

const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 5 * 60_000;

/** How long to wait before the next try, after so many of them: 5 seconds, doubling up to 5 minutes. */
export const mailRetryMs = (attempts: number): number =>
  Math.min(FIRST_WAIT_MS * 2 ** Math.min(attempts - 1, 20), LONGEST_WAIT_MS);
