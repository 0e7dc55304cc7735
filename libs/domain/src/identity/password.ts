/** The shortest password that is accepted, in characters. */
export const PASSWORD_MIN_LENGTH = 10;
/** The longest, so that hashing stays cheap. */
export const PASSWORD_MAX_LENGTH = 200;

// The stems under most leaked passwords of ten characters and more (and the words of this house).
const COMMON_STEMS = [
  'password',
  'passw0rd',
  'qwerty',
  'asdfgh',
  'zxcvbn',
  'letmein',
  'welcome',
  'iloveyou',
  'admin',
  'administrator',
  'hospital',
  'medicare',
  'doctor',
  'india',
  'bharat',
  'monkey',
  'dragon',
  'football',
  'cricket',
  'sunshine',
  'princess',
  'superman',
  'batman',
  'michael',
  'changeme',
  'secret',
  'default',
  'login',
  'master',
  'krishna',
  'ganesh',
  'omsairam',
  'sairam',
  'jaishriram',
  'lovely',
  'computer',
  'internet',
  'abcdef',
  'trustno',
  'starwars',
  'whatever',
];
const SEQUENCES = [
  '01234567890123456789',
  '98765432109876543210',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
];

const lettersOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[@4]/g, 'a')
    .replace(/[0]/g, 'o')
    .replace(/[1!]/g, 'i')
    .replace(/[3]/g, 'e')
    .replace(/[$5]/g, 's');

/** Whether a password is one that attackers try first: a common word with decoration, a sequence, or a repetition. */
export function isCommonPassword(password: string): boolean {
  const plain = password.toLowerCase();
  if (new Set(plain).size < 5) return true;
  if (SEQUENCES.some((sequence) => sequence.includes(plain))) return true;
  const words = undecorated(plain).flatMap((word) => [
    word.replace(/[^a-z]/g, ''),
    lettersOf(word).replace(/[^a-z]/g, ''),
  ]);
  return COMMON_STEMS.some((stem) =>
    words.some((word) => isDecorated(stem, word) || isDecorated(lettersOf(stem), word)),
  );
}

/** Without the digits and signs at both ends, at one, or at none: a sign at an end may stand for a letter. */
const undecorated = (plain: string): string[] => {
  const headless = plain.replace(/^[^a-z]+/, '');
  const tailless = plain.replace(/[^a-z]+$/, '');
  return [plain, headless, tailless, headless.replace(/[^a-z]+$/, '')];
};

/** The stem itself or repeated. */
const isDecorated = (stem: string, word: string): boolean => word.length > 0 && word.replaceAll(stem, '') === '';

/** Of a word this short nobody could tell whether it is meant. */
const OWN_WORD_MIN = 3;
/** So many letters beside the own words make it another text; so many digits are more than a date. */
const OWN_LETTERS = 4;
const DATE_DIGITS = 8;
const PHONE_DIGITS = 10;

/** Whether hardly more than the own words is in a password: a name with the year of birth is guessed by everybody who knows one. */
function isMadeOf(plain: string, own: string[]): boolean {
  const words = [...new Set(own.flatMap(wordsOf))].sort((a, b) => b.length - a.length);
  return isLittleBeside(plain, words) || isLittleBeside(lettersOf(plain), words.map(lettersOf));
}

/** The words of a text, them all together, and the end of a phone number; of an e-mail address the part that is a person's. */
function wordsOf(text: string): string[] {
  const words = text
    .split('@')[0]
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean);
  const whole = words.join('');
  const phone = /^\d+$/.test(whole) ? [whole.slice(-PHONE_DIGITS)] : [];
  return [...words, whole, ...phone].filter((word) => word.length >= OWN_WORD_MIN);
}

function isLittleBeside(plain: string, words: string[]): boolean {
  const rest = words.reduce((text, word) => text.replaceAll(word, ' '), plain);
  const [letters, digits] = [rest.match(/\p{L}/gu), rest.match(/\p{N}/gu)].map((found) => found?.length ?? 0);
  return rest !== plain && letters < OWN_LETTERS && digits <= DATE_DIGITS;
}

/**
 * What is wrong with a new password, as a sentence for the person choosing it; null when it is good.
 * `own` are texts of which it must not be made: e-mail address, phone number, name, the password before.
 */
export function passwordFault(password: string, own: (string | null | undefined)[] = []): string | null {
  if (password.length < PASSWORD_MIN_LENGTH)
    return `Use at least ${PASSWORD_MIN_LENGTH} characters. A short sentence works well.`;
  if (password.length > PASSWORD_MAX_LENGTH) return `Use at most ${PASSWORD_MAX_LENGTH} characters.`;
  const plain = password.toLowerCase();
  const texts = own.filter((text): text is string => Boolean(text)).map((text) => text.toLowerCase());
  if (texts.includes(plain) || isMadeOf(plain, texts))
    return 'Do not make the password of your own name, e-mail address, phone number or present password.';
  if (isCommonPassword(password))
    return 'This is one of the passwords that are guessed first. Choose something less usual.';
  return null;
}
