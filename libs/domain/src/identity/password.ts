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

/**
 * What is wrong with a new password, as a sentence for the person choosing it; null when it is good.
 * `own` are texts that must not be the password: e-mail address, phone number, name.
 */
export function passwordFault(password: string, own: (string | null | undefined)[] = []): string | null {
  if (password.length < PASSWORD_MIN_LENGTH)
    return `Use at least ${PASSWORD_MIN_LENGTH} characters. A short sentence works well.`;
  if (password.length > PASSWORD_MAX_LENGTH) return `Use at most ${PASSWORD_MAX_LENGTH} characters.`;
  const plain = password.toLowerCase();
  if (own.some((text) => text && (plain === text.toLowerCase() || plain === text.split('@')[0].toLowerCase())))
    return 'Do not use your own name, e-mail address or phone number as the password.';
  if (isCommonPassword(password))
    return 'This is one of the passwords that are guessed first. Choose something less usual.';
  return null;
}
