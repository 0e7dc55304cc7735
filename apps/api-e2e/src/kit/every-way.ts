import { getNamedType, type GraphQLObjectType, type GraphQLOutputType, isObjectType } from 'graphql';

interface Place {
  type: GraphQLObjectType;
  depth: number;
  /** What is selected here: names of fields, and places behind them. */
  fields: [name: string, behind: Place | null][];
}

/** Rows of a list inside of a list inside of a list: more would be the same ones over and over. */
const FEW = 2;

/**
 * A selection of everything that one gets to from a type: all ways to the given depth, and behind it each way of the
 * schema once, from where it is nearest. All paths would be ten times as much and meet the same rules: these hang on
 * the row and not on the path to it.
 */
export function everyWay(of: GraphQLOutputType, depth: number): string {
  const type = getNamedType(of);
  if (!isObjectType(type)) return '';
  const start: Place = { type, depth: 0, fields: [] };
  const taken = new Set<string>();
  for (const queue = [start]; queue.length;) {
    const place = queue.shift()!;
    for (const field of Object.values(place.type.getFields())) {
      const inner = getNamedType(field.type);
      const way = `${place.type.name}.${field.name}`;
      if (!isObjectType(inner)) place.fields.push([field.name, null]);
      else if (place.depth < depth || !taken.has(way)) {
        const behind: Place = { type: inner, depth: place.depth + 1, fields: [] };
        taken.add(way);
        const isList = field.args.some(({ name }) => name === 'first');
        place.fields.push([isList && place.depth > 1 ? `${field.name}(first: ${FEW})` : field.name, behind]);
        queue.push(behind);
      }
    }
  }
  return written(start);
}

const written = ({ fields }: Place): string =>
  `{ __typename ${fields.map(([name, behind]) => (behind ? `${name} ${written(behind)}` : name)).join(' ')} }`;
