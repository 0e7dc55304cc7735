import { ERROR_WORDS } from '@medicare/domain';
import { DocumentNode, GraphQLError, GraphQLSchema, parse, specifiedRules, validate } from 'graphql';
import { LIMITS, limitsRule } from './limits';

/** A document that was found good, or why it is not. */
export type CheckedDocument = { document: DocumentNode } | { errors: readonly GraphQLError[] };

const MOST_REMEMBERED = 500;

/**
 * Parses and validates documents by their text and remembers the last 500 good ones: equal texts give the same document,
 * so that what was compiled for it is found again.
 */
export function documentStore(schema: GraphQLSchema): (text: string) => CheckedDocument {
  const known = new Map<string, { document: DocumentNode }>();
  return (text) => {
    const remembered = known.get(text);
    if (remembered) return remembered;
    const checked = check(schema, text);
    if ('document' in checked) {
      if (known.size >= MOST_REMEMBERED) known.delete(known.keys().next().value as string);
      known.set(text, checked);
    }
    return checked;
  };
}

function check(schema: GraphQLSchema, text: string): CheckedDocument {
  if (typeof text !== 'string' || text.length > LIMITS.bodyBytes)
    return { errors: [new GraphQLError(ERROR_WORDS.TOO_COMPLEX, { extensions: { code: 'TOO_COMPLEX' } })] };
  try {
    const document = parse(text, { maxTokens: LIMITS.tokens });
    const errors = validate(schema, document, [...specifiedRules, limitsRule]);
    return errors.length ? { errors: errors.map(asValidation) } : { document };
  } catch (error) {
    return { errors: [error instanceof GraphQLError ? asValidation(error) : tooDeep()] };
  }
}

/** A document nested so deeply that the parser's own stack does not suffice. */
const tooDeep = (): GraphQLError => new GraphQLError(ERROR_WORDS.TOO_COMPLEX, { extensions: { code: 'TOO_COMPLEX' } });

const asValidation = (error: GraphQLError): GraphQLError =>
  error.extensions['code']
    ? error
    : new GraphQLError(error.message, { ...error, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
