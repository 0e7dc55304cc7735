import {
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  getNamedType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import type { Context } from '../context';
import { JsonText, NotAsText } from '../read/json-text';

/** Fields of an object that are computed when they are selected. */
export type ComputedFields<T> = Record<string, (context: Context, of: T) => unknown>;
type Writer = (value: unknown) => string;

/**
 * A plain object as the answer of a root field: as finished text while a query is answered directly, which spares
 * graphql-js its walk over every number; otherwise as it is. `computed` are its fields with resolvers of their own.
 */
export async function plainAnswer<T extends object>(
  context: Context,
  info: GraphQLResolveInfo,
  value: Promise<T>,
  computed: ComputedFields<T> = {},
): Promise<T | JsonText> {
  const known = await value;
  if (!context.wantsText) return known;
  const type = getNamedType(info.returnType) as GraphQLObjectType;
  const selected = new Set([...subfields(info, type, info.fieldNodes).values()].map(([node]) => node.name.value));
  const wanted = Object.entries(computed).filter(([name]) => selected.has(name));
  const found = await Promise.all(wanted.map(async ([name, make]) => [name, await make(context, known)] as const));
  return new JsonText(writerOf(info, info.returnType, info.fieldNodes)({ ...known, ...Object.fromEntries(found) }));
}

const subfields = (info: GraphQLResolveInfo, type: GraphQLObjectType, nodes: readonly FieldNode[]) =>
  collectSubfields(info.schema, info.fragments, info.variableValues, type, nodes);

/** Writes values of a type by what is selected of it: worked out once for all items of a list. */
function writerOf(info: GraphQLResolveInfo, type: GraphQLOutputType, nodes: readonly FieldNode[]): Writer {
  if (isNonNullType(type)) {
    const write = writerOf(info, type.ofType, nodes);
    return (value) => (value == null ? hidden() : write(value));
  }
  if (isListType(type)) {
    const write = writerOf(info, type.ofType, nodes);
    return (value) => (value == null ? 'null' : `[${(value as unknown[]).map(write).join(',')}]`);
  }
  if (isLeafType(type)) return (value) => (value == null ? 'null' : JSON.stringify(type.serialize(value)));
  return objectWriter(info, type as GraphQLObjectType, nodes);
}

function objectWriter(info: GraphQLResolveInfo, type: GraphQLObjectType, nodes: readonly FieldNode[]): Writer {
  const fields = type.getFields();
  const parts = [...subfields(info, type, nodes)].map(([key, ofField]) => {
    const name = ofField[0].name.value;
    const start = `${JSON.stringify(key)}:`;
    if (name === '__typename') return () => start + JSON.stringify(type.name);
    const write = writerOf(info, fields[name].type, ofField);
    return (value: Record<string, unknown>) => start + write(value[name]);
  });
  return (value) =>
    value == null ? 'null' : `{${parts.map((part) => part(value as Record<string, unknown>)).join(',')}}`;
}

/** The long way says properly what is wrong. */
function hidden(): never {
  throw new NotAsText();
}
