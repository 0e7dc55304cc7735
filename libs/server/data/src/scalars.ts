import { isLocalDate, minutesOf } from '@medicare/domain';
import { GraphQLError, GraphQLScalarType, Kind, ValueNode } from 'graphql';

const INSTANT_FORM = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** A scalar that travels as text. `parse` throws a sentence for people when the text is not one of its values. */
function textScalar(name: string, description: string, parse: (text: string) => string): GraphQLScalarType {
  const parseValue = (value: unknown): string => {
    if (typeof value !== 'string') throw new GraphQLError(`${name} must be given as text.`);
    return parse(value);
  };
  const parseLiteral = (node: ValueNode): string => parseValue(node.kind === Kind.STRING ? node.value : null);
  const serialize = (value: unknown) => (value instanceof Date ? value.toISOString() : value);
  return new GraphQLScalarType({ name, description, serialize, parseValue, parseLiteral });
}

/** Beyond these years arithmetic would leave the four digits that the databases order and read. */
const YEARS = { first: 1900, last: 2999 };

/** A UTC instant; the read engine already delivers its text. */
export const Instant = textScalar('Instant', 'A UTC instant as ISO-8601 text with milliseconds, such as 2026-11-22T09:30:00.000Z.', (text) => {
  if (!INSTANT_FORM.test(text) || !isLocalDate(text.slice(0, 10)) || Number.isNaN(Date.parse(text))) throw new GraphQLError('Give an instant such as 2026-11-22T09:30:00Z.');
  const instant = new Date(text);
  const year = instant.getUTCFullYear();
  if (year < YEARS.first || year > YEARS.last) throw new GraphQLError(`Give an instant between ${YEARS.first} and ${YEARS.last}.`);
  return instant.toISOString();
});

/** A calendar day without time or zone. */
export const LocalDate = textScalar('LocalDate', 'A calendar day as YYYY-MM-DD, without time or zone.', (text) => {
  if (!isLocalDate(text)) throw new GraphQLError('Give a real date, such as 1984-03-27.');
  return text;
});

/** A wall-clock time of some day in some zone. */
export const LocalTime = textScalar('LocalTime', 'A wall-clock time as HH:MM, from 00:00 to 24:00.', (text) => {
  if (minutesOf(text) === null) throw new GraphQLError('Give a time such as 09:30.');
  return text;
});

const paise = (value: unknown): number => {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw new GraphQLError('Give money in whole paise, without a decimal point.');
  return value;
};

/** Money in whole paise, exact up to 2^53 - 1. */
export const Paise = new GraphQLScalarType({
  name: 'Paise',
  description: 'Money in whole paise, an integer that a JSON number holds exactly (up to 2^53 - 1).',
  serialize: (value) => paise(typeof value === 'string' ? Number(value) : value),
  parseValue: paise,
  parseLiteral: (node) => paise(node.kind === Kind.INT ? Number(node.value) : null),
});
