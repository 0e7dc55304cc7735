import { ERROR_CODES, ERROR_WORDS, ErrorCode, ErrorFacts, FieldFault, Refusal } from '@medicare/domain';
import { GraphQLError, GraphQLFormattedError } from 'graphql';

type Path = readonly (string | number)[] | undefined;

/** Apollo's own codes, as the closed set of ours. */
const APOLLO_CODES: Record<string, ErrorCode> = {
  BAD_REQUEST: 'BAD_USER_INPUT',
  BAD_USER_INPUT: 'BAD_USER_INPUT',
  GRAPHQL_PARSE_FAILED: 'BAD_USER_INPUT',
  GRAPHQL_VALIDATION_FAILED: 'BAD_USER_INPUT',
  OPERATION_RESOLUTION_FAILURE: 'BAD_USER_INPUT',
  PERSISTED_QUERY_NOT_FOUND: 'BAD_USER_INPUT',
  PERSISTED_QUERY_NOT_SUPPORTED: 'BAD_USER_INPUT',
};

/** The one form in which errors leave the process: a closed code, words for people, and never a submitted value or a stack. */
export function formatError(error: unknown): GraphQLFormattedError {
  const path = error instanceof GraphQLError ? error.path : undefined;
  const cause = rootCause(error);
  if (cause instanceof Refusal) return formatted(cause.code, cause.message, cause.facts, path);
  const database = databaseRefusal(cause);
  if (database) return formatted(database.code, database.message, {}, path);
  if (error instanceof GraphQLError) return formatGraphqlError(error, cause, path);
  return formatted('INTERNAL', ERROR_WORDS.INTERNAL, {}, path);
}

/** Whether an error is a fault of ours that belongs into the log. */
export const isInternal = (error: GraphQLFormattedError): boolean => error.extensions?.['code'] === 'INTERNAL';

/** The innermost error: what a resolver really threw. */
export function rootCause(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}

/** The unique columns or index that a write ran into, as the database names them; null for any other error. */
export function uniqueViolation(error: unknown): string | null {
  const { code, constraint, message } = driverError(error);
  if (code === '23505') return constraint ?? 'unique';
  if (code?.startsWith('SQLITE_CONSTRAINT_')) return /UNIQUE constraint failed: (.*)/.exec(message ?? '')?.[1] ?? null;
  return null;
}

function formatted(code: ErrorCode, message: string, facts: ErrorFacts, path: Path): GraphQLFormattedError {
  return { message, ...(path && { path }), extensions: { code, ...facts } };
}

function formatGraphqlError(error: GraphQLError, cause: unknown, path: Path): GraphQLFormattedError {
  const given = codeOf(error, cause);
  if (/Document contains more tha[nt] \d+ tokens/.test(error.message))
    return formatted('TOO_COMPLEX', ERROR_WORDS.TOO_COMPLEX, {}, path);
  const variable = variableFault(error, cause);
  if (variable) return formatted('BAD_USER_INPUT', variable.message, { fields: [variable] }, path);
  if (ERROR_CODES.includes(given as ErrorCode) && given !== 'INTERNAL')
    return formatted(given as ErrorCode, withoutValues(error.message), {}, path);
  if (given in APOLLO_CODES)
    return { ...formatted('BAD_USER_INPUT', withoutValues(error.message), {}, path), locations: error.locations };
  if (cause === error && !given && !path) return formatted('BAD_USER_INPUT', withoutValues(error.message), {}, path); // a coercion of an argument
  return formatted('INTERNAL', ERROR_WORDS.INTERNAL, {}, path);
}

/** Apollo puts its own code over that of a validation rule, and keeps the rule's error as the cause. */
function codeOf(error: GraphQLError, cause: unknown): string {
  const ours = cause instanceof GraphQLError ? String(cause.extensions['code']) : '';
  return ERROR_CODES.includes(ours as ErrorCode) ? ours : String(error.extensions['code'] ?? '');
}

/**
 * A variable of the wrong form. graphql-js says `Variable "$input" got invalid value {…} at "input.age"; reason`: the
 * value must not go out, the place and the reason should.
 */
function variableFault(error: GraphQLError, cause: unknown): FieldFault | null {
  if (!error.message.startsWith('Variable "$')) return null;
  const reason =
    cause instanceof GraphQLError && cause !== error
      ? cause.message
      : (error.originalError?.message ?? lastPart(error.message));
  const prefix = error.message.endsWith(reason) ? error.message.slice(0, -reason.length) : error.message;
  const variable = /^Variable "\$(\w+)"/.exec(prefix)?.[1] ?? '';
  const place = / at "\w+?((?:\.\w+|\[\d+\])+)"; (?:Expected type "[^"]+"\. )?$/
    .exec(prefix)?.[1]
    .replace(/\[(\d+)\]/g, '.$1')
    .replace(/^\./, '');
  const named = /^Field "(\w+)"/.exec(reason)?.[1];
  return { path: [place, named].filter(Boolean).join('.') || variable, ...ruleOf(reason) };
}

const lastPart = (message: string): string => message.slice(message.lastIndexOf('; ') + 2);

/** graphql-js's reasons in words for people. */
function ruleOf(reason: string): { rule: string; message: string } {
  if (/was not provided|of required type|of non-null type/.test(reason))
    return { rule: 'required', message: 'This is needed.' };
  if (/is not defined by type/.test(reason)) return { rule: 'unknown', message: 'There is no such field.' };
  if (/does not exist in|Enum "/.test(reason)) return { rule: 'choice', message: 'Choose one of the listed values.' };
  const scalar = /^(Int|Float|String|Boolean|ID) cannot represent/.exec(reason)?.[1];
  if (scalar) return { rule: 'type', message: SCALAR_WORDS[scalar] };
  return { rule: 'type', message: withoutValues(reason) };
}

const SCALAR_WORDS: Record<string, string> = {
  Int: 'Give a whole number.',
  Float: 'Give a number.',
  String: 'Give a text.',
  Boolean: 'Give true or false.',
  ID: 'Give an id.',
};

/** Messages of graphql-js repeat what was sent; a name or a password does not belong into an error. */
const withoutValues = (message: string): string =>
  message
    .replace(/, found [\s\S]*$/, '.')
    .replace(/^Value "[\s\S]*" does not exist/, 'This value does not exist')
    .replace(/(cannot represent[^:]*): [\s\S]*$/, '$1.')
    .replace(/^Expected type "[^"]+"\. /, '')
    .replace(/(Unexpected (?:Name|String|BlockString|Int|Float|character):?) [\s\S]*$/, '$1.')
    .slice(0, 300);

interface DriverError {
  code?: string;
  constraint?: string;
  message?: string;
}
const driverError = (error: unknown): DriverError =>
  ((error as { driverError?: DriverError } | null)?.driverError ?? error ?? {}) as DriverError;

// Class 40: several transactions wanted the same rows and this one lost more often than it may try. 55P03: a lock was not to be had.
// 55000: PostgreSQL has the database closed for connections.
const CONNECTION_TROUBLE = /^(08|40|53|57)|^55000$|^55P03$|^ECONN|^EPIPE|^SQLITE_BUSY/;
/** What the PostgreSQL driver says, without a code, of a connection that is gone or cannot be had. */
const CONNECTION_LOST =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/;

function databaseRefusal(error: unknown): { code: ErrorCode; message: string } | null {
  const { code: given, message } = driverError(error);
  const code = String(given ?? '');
  if (uniqueViolation(error)) return { code: 'CONFLICT', message: ERROR_WORDS.CONFLICT };
  if (code === '23503' || code === 'SQLITE_CONSTRAINT_FOREIGNKEY')
    return { code: 'BAD_USER_INPUT', message: 'This refers to something that does not exist.' };
  if (code === '22021')
    // U+0000, which is no text in PostgreSQL
    return { code: 'BAD_USER_INPUT', message: 'A text holds a character that cannot be stored or searched for.' };
  const isAway = CONNECTION_TROUBLE.test(code) || (!code && CONNECTION_LOST.test(message ?? ''));
  return isAway ? { code: 'UNAVAILABLE', message: ERROR_WORDS.UNAVAILABLE } : null;
}
