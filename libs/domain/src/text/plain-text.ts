// C0 and C1 controls, and the invisible characters that turn text around or hide in it.
const CONTROL =
  // eslint-disable-next-line no-control-regex -- these are the characters to be found
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/;
const LINE_BREAK = /[\t\n\r]/;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Whether a text holds characters that no one types and that harm lists, logs and prints. Line breaks are allowed if told so. */
export const hasControlCharacters = (text: string, allowLineBreaks = false): boolean =>
  CONTROL.test(text) || LONE_SURROGATE.test(text) || (!allowLineBreaks && LINE_BREAK.test(text));

/** One canonical form (NFC), no blanks at the ends, single blanks inside each line. */
export const tidyText = (text: string): string =>
  text
    .normalize('NFC')
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim().replace(/[ \t\u00a0]+/g, ' '))
    .join('\n')
    .trim();

/** For comparing and searching: lower case, without accents (Zoë -> zoe); other scripts keep their vowel signs. */
export const foldText = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase(); // a sign such as ℡ comes apart into capitals
