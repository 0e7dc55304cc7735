/** The closed set of error codes that a client may meet in `extensions.code`. */
export const ERROR_CODES = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'CONFLICT',
  'SLOT_TAKEN',
  'INVALID_TRANSITION',
  'INSUFFICIENT_STOCK',
  'OVERPAYMENT',
  'IDEMPOTENCY_MISMATCH',
  'STALE_WRITE',
  'RATE_LIMITED',
  'TOO_COMPLEX',
  'UNAVAILABLE',
  'INTERNAL',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** What is wrong with one field of an input: its path inside the input, the rule that failed, and what to do. */
export interface FieldFault {
  path: string;
  rule: string;
  message: string;
}

/** Facts that go with an error. Identifiers, counts and codes only: never a name, a phone number or clinical text. */
export interface ErrorFacts {
  fields?: FieldFault[];
  [fact: string]: unknown;
}

/** Said when a refusal brings no better words of its own: what happened and what to do next. */
export const ERROR_WORDS: Record<ErrorCode, string> = {
  UNAUTHENTICATED: 'Please sign in first.',
  FORBIDDEN: 'Your role does not include this. Ask an administrator if you need it.',
  NOT_FOUND: 'This was not found. It may have been removed, or it belongs to another branch.',
  BAD_USER_INPUT: 'Some of the values need another look.',
  CONFLICT: 'This already exists. Look it up and use that one.',
  SLOT_TAKEN: 'This time was just taken. Please choose another one.',
  INVALID_TRANSITION: 'This step is not possible from the present state.',
  INSUFFICIENT_STOCK: 'There is not enough in stock.',
  OVERPAYMENT: 'This is more than what is due.',
  IDEMPOTENCY_MISMATCH: 'This request was already sent with other values. Start again.',
  STALE_WRITE: 'Somebody else saved this first. Compare both versions, then save again.',
  RATE_LIMITED: 'Too many tries. Please wait a moment, then try again.',
  TOO_COMPLEX: 'This question asks for too much at once. Ask for less, or in several steps.',
  UNAVAILABLE: 'The service is busy or restarting. Nothing was changed; please try again.',
  INTERNAL: 'Something went wrong on our side. Nothing was changed; please try again.',
};

/** A refusal that the user can act on. `message` is for people, `code` and `facts` are for programs. */
export class Refusal extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string = ERROR_WORDS[code],
    readonly facts: ErrorFacts = {},
  ) {
    super(message);
    this.name = 'Refusal';
  }
}

/** A refusal of one or more input fields. */
export const invalidInput = (...fields: FieldFault[]): Refusal =>
  new Refusal('BAD_USER_INPUT', fields[0]?.message ?? ERROR_WORDS.BAD_USER_INPUT, { fields });
