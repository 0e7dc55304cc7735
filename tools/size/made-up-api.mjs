// Answers every operation of the committed schema with plausible values, so that a page can be shown without a server.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  buildSchema,
  defaultFieldResolver,
  getNamedType,
  getNullableType,
  graphql,
  GraphQLError,
  isEnumType,
  isListType,
  isScalarType,
} from 'graphql';

const schemaFile = fileURLToPath(new URL('../../libs/web/graphql/src/schema.graphql', import.meta.url));
const schema = buildSchema(readFileSync(schemaFile, 'utf8'));
const permissions = [
  'patients:read',
  'patients:write',
  'figures:desk',
  'notifications:read',
  'branches:read',
  'sessions:manage-own',
];

const VALUES = {
  Boolean: () => true,
  Int: () => 3,
  Float: () => 3,
  Paise: () => 50_000,
  ID: (key) => key,
  LocalDate: () => '1984-03-27',
  Instant: () => '2026-11-22T09:30:00.000Z',
  String: (key) => key,
};
/** Fields whose value decides what a page shows. */
const FIXED = {
  'Query.needsSetUp': () => false,
  'Me.role': () => 'ADMIN',
  'Branch.timeZone': () => 'Asia/Kolkata',
  'Me.permissions': () => permissions,
  'PageInfo.hasNextPage': () => false,
  'SignInResult.expiresAt': () => new Date(Date.now() + 600_000).toISOString(),
};
const LIST_LENGTH = 3;

/** The made-up answer to one request; without a session the protected fields are refused as the server does. */
export function answer({ query, variables, operationName }, signedIn) {
  const open = new Set(signedIn ? [] : ['Query.needsSetUp', 'Query.__typename']);
  const fieldResolver = (source, args, context, info) => {
    const field = `${info.parentType.name}.${info.fieldName}`;
    if (!signedIn && !source && !open.has(field)) throw refusal();
    return (
      FIXED[field]?.() ??
      defaultFieldResolver(source ?? {}, args, context, info) ??
      invent(info.returnType, keyOf(info))
    );
  };
  return graphql({ schema, source: query, variableValues: variables, operationName, fieldResolver });
}

const refusal = () => new GraphQLError('Please sign in first.', { extensions: { code: 'UNAUTHENTICATED' } });

function invent(type, key) {
  const nullable = getNullableType(type);
  if (isListType(nullable))
    return Array.from({ length: LIST_LENGTH }, (_, index) => invent(nullable.ofType, `${key}-${index}`));
  const named = getNamedType(nullable);
  if (isEnumType(named)) return named.getValues()[0].name;
  return isScalarType(named) ? VALUES[named.name](key) : {};
}

// Different at each place, or a normalising cache would take two rows for one.
function keyOf({ path }) {
  return path ? [keyOf({ path: path.prev }), path.key].filter((part) => part !== '').join('-') : '';
}
