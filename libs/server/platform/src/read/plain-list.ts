import { FieldNode, getNamedType, GraphQLObjectType, GraphQLResolveInfo } from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import { JsonText, NotAsText } from './json-text';

/**
 * A long list of plain values that a resolver has computed. While a query is answered directly it becomes JSON text at
 * once, which costs a fraction of resolving every field; `writers` give the JSON of each field that this can be done for, and `shown` the object that
 * graphql-js reads otherwise.
 */
export function plainList<T, Shown>(
  context: { wantsText?: boolean },
  info: GraphQLResolveInfo,
  rows: T[],
  writers: Record<string, (row: T) => string>,
  shown: (row: T) => Shown,
): Shown[] {
  if (!context.wantsText) return rows.map(shown);
  const type = getNamedType(info.returnType) as GraphQLObjectType;
  const fields = [
    ...collectSubfields(info.schema, info.fragments, info.variableValues, type, info.fieldNodes as FieldNode[]),
  ].map(([key, [node]]) => {
    const write = writers[node.name.value];
    if (!write) throw new NotAsText();
    return { start: `${JSON.stringify(key)}:`, write };
  });
  let text = '';
  for (const row of rows) {
    let object = '';
    for (const { start, write } of fields) object += (object ? ',' : '') + start + write(row);
    text += `${text ? ',' : ''}{${object}}`;
  }
  return new JsonText(`[${text}]`) as unknown as Shown[];
}
