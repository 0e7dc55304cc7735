import { FieldFault, hasControlCharacters, invalidInput, isLocalDate, tidyText } from '@medicare/domain';
import { registerDecorator, validateSync, ValidationError, ValidationOptions } from 'class-validator';
import { Field, ID, Int } from 'type-graphql';
import { LocalDate } from '@medicare/data';

interface TextOptions {
  max: number;
  min?: number;
  optional?: boolean;
  description?: string;
}

const TIDIED = new Map<object, Set<string>>();

/** One line of text without control characters; blanks are tidied before it is checked. Optional fields may be null. */
export const Line = (options: TextOptions) => text(options, false);
/** Text of several lines. */
export const Prose = (options: TextOptions) => text(options, true);

/** A password or a code: taken as it is typed. */
export const SecretText = (max: number) => (proto: object, property: string) => {
  Field(() => String)(proto, property);
  rule(
    proto,
    property,
    'length',
    `Use at most ${max} characters.`,
    (value) => typeof value === 'string' && value.length > 0 && value.length <= max,
  );
};

/** The id of a row. */
export const RowId =
  (options: { optional?: boolean; description?: string } = {}) =>
  (proto: object, property: string) => {
    Field(() => ID, { nullable: options.optional, description: options.description })(proto, property);
    rule(proto, property, 'id', 'Give the id of an existing row.', (value) => value == null || isId(value));
  };

/** Ids of rows, at most 100. */
export const RowIds =
  (options: { description?: string } = {}) =>
  (proto: object, property: string) => {
    Field(() => [ID], { nullable: true, description: options.description })(proto, property);
    rule(
      proto,
      property,
      'ids',
      'Give at most 100 ids.',
      (value) => value == null || (Array.isArray(value) && value.length <= 100 && value.every(isId)),
    );
  };

/** A calendar day that need not be given. */
export const OptionalDay = (description?: string) => (proto: object, property: string) => {
  Field(() => LocalDate, { nullable: true, description })(proto, property);
  rule(
    proto,
    property,
    'date',
    'Give a real date, such as 1984-03-27.',
    (value) => value == null || (typeof value === 'string' && isLocalDate(value)),
  );
};

/** A whole number in a range that need not be given. */
export const OptionalWhole = (min: number, max: number, description?: string) => (proto: object, property: string) => {
  Field(() => Int, { nullable: true, description })(proto, property);
  rule(
    proto,
    property,
    'range',
    `Give a number from ${min} to ${max}.`,
    (value) => value == null || ((value as number) >= min && (value as number) <= max),
  );
};

const isId = (value: unknown): boolean => typeof value === 'string' && /^[0-9a-z-]{1,60}$/i.test(value);

function text({ max, min = 1, optional = false, description }: TextOptions, multiline: boolean) {
  return (proto: object, property: string): void => {
    Field(() => String, { nullable: optional, description })(proto, property);
    TIDIED.set(proto, (TIDIED.get(proto) ?? new Set()).add(property));
    const isAbsent = (value: unknown): boolean => optional && (value == null || value === '');
    const check = (name: string, message: string, good: (value: string) => boolean): void =>
      rule(proto, property, name, message, (value) => isAbsent(value) || typeof value !== 'string' || good(value));
    rule(
      proto,
      property,
      'required',
      'This is needed.',
      (value) => optional || (typeof value === 'string' && value !== ''),
    );
    check('length', `Use at most ${max} characters.`, (value) => value.length <= max);
    check('min-length', `Use at least ${min} characters.`, (value) => value.length >= min);
    check(
      'characters',
      'Remove the control characters; type the text again by hand.',
      (value) => !hasControlCharacters(value, multiline),
    );
  };
}

/** A class-validator rule under our own name, with words that say what to do. */
function rule(
  proto: object,
  propertyName: string,
  name: string,
  message: string,
  good: (value: unknown) => boolean,
): void {
  const options: ValidationOptions = { message };
  registerDecorator({ name, target: proto.constructor, propertyName, options, validator: { validate: good } });
}

/**
 * Checks and tidies one argument of a resolver. To be given to buildSchema as `validateFn`, so that no input can be
 * forgotten. Throws BAD_USER_INPUT with one entry for each field that needs another look.
 */
export function validateInput(value: unknown): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  tidy(value as Record<string, unknown>);
  const errors = validateSync(value, { forbidUnknownValues: false, stopAtFirstError: true });
  if (errors.length) throw invalidInput(...errors.flatMap((error) => faultsOf(error)));
}

/** Tidied text, in the inputs inside this one, too; an optional text of blanks becomes null. Absent properties stay absent. */
function tidy(input: Record<string, unknown>): void {
  // An input that extends another one has fields at both.
  for (
    let proto = Object.getPrototypeOf(input) as object | null;
    proto;
    proto = Object.getPrototypeOf(proto) as object | null
  )
    for (const property of TIDIED.get(proto) ?? []) {
      const value = input[property];
      if (typeof value === 'string') input[property] = tidyText(value);
    }
  for (const inner of Object.values(input).flat())
    if (typeof inner === 'object' && inner !== null) tidy(inner as Record<string, unknown>);
}

/** The faults of a field and of what lies inside it, such as `hours.0.room`. */
function faultsOf({ property, constraints = {}, children = [] }: ValidationError, within = ''): FieldFault[] {
  const path = within + property;
  return [
    ...Object.entries(constraints).map(([name, message]) => ({ path, rule: name, message })),
    ...children.flatMap((child) => faultsOf(child, `${path}.`)),
  ];
}
