import 'reflect-metadata';
import { ENTITIES } from '@medicare/data';
import { RESOLVERS } from '@medicare/features';
import { fromLog, guardRootFields, listResolvers, RULES, validateInput } from '@medicare/platform';
import type { GraphQLSchema } from 'graphql';
import { buildSchema, NonEmptyArray } from 'type-graphql';

// TypeGraphQL asks for one; nothing is ever published through it, since subscriptions follow the log (ADR on live streams).
const NO_PUBSUB = { publish: fromLog, subscribe: fromLog };

/** The executable schema: every root field guarded by its declared right, every input checked. */
export async function makeSchema(): Promise<GraphQLSchema> {
  const resolvers = [...RESOLVERS, ...listResolvers(RULES, ENTITIES)] as unknown as NonEmptyArray<Function>;
  const schema = await buildSchema({ resolvers, validate: false, validateFn: validateInput, pubSub: NO_PUBSUB });
  guardRootFields(schema, RULES);
  return schema;
}
