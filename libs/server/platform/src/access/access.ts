import { Permission, PERMISSIONS, Refusal } from '@medicare/domain';
import { defaultFieldResolver, getNamedType, GraphQLObjectType, GraphQLSchema } from 'graphql';
import { Extensions } from 'type-graphql';
import type { Rules } from '../read/rules';
import { type Actor, UNKNOWN_KEY } from './actor';
import { demandSeenAnswer } from './seen-answers';

/** Who may call a root field: anybody, anybody signed in with an account, or holders of one of the permissions. */
export type AccessRule = 'public' | 'signed-in' | Permission[];

/** Declares who may call a root field. A field without it stops the start. */
export const Access = (first: 'public' | 'signed-in' | Permission, ...others: Permission[]): MethodDecorator =>
  Extensions({ access: first === 'public' || first === 'signed-in' ? first : [first, ...others] }) as MethodDecorator;

/** Throws UNAUTHENTICATED or FORBIDDEN unless the actor meets the rule. */
export function demand(actor: Actor, rule: AccessRule): void {
  if (rule === 'public') return;
  demandKnown(actor);
  if (rule === 'signed-in') {
    if (actor.kind !== 'account')
      throw new Refusal('FORBIDDEN', 'This needs a person who is signed in, not an API key.');
    return;
  }
  if (!rule.some((permission) => actor.permissions.has(permission)))
    throw new Refusal('FORBIDDEN', undefined, { needs: rule });
}

/** Throws UNAUTHENTICATED for whoever has proved nothing. */
export function demandKnown(actor: Actor): void {
  if (actor.kind === 'nobody') throw new Refusal('UNAUTHENTICATED', actor === UNKNOWN_KEY ? BAD_KEY : undefined);
}

const BAD_KEY =
  'This API key is not good: it was revoked, has expired, or is mistyped. Ask an administrator for a new one.';

/** The declared rule of every root field, by `Query.name`. Throws for a field that declares nothing or something unknown. */
export function accessOf(schema: GraphQLSchema): Map<string, AccessRule> {
  const rules = new Map<string, AccessRule>();
  for (const type of rootTypes(schema))
    for (const field of Object.values(type.getFields()))
      rules.set(`${type.name}.${field.name}`, declared(`${type.name}.${field.name}`, field.extensions['access']));
  return rules;
}

/**
 * Puts the declared rule before every root field's resolver, and before a mutation's the question whether its answer may
 * be read. Subscriptions ask it when they start.
 */
export function guardRootFields(schema: GraphQLSchema, { visible }: Pick<Rules, 'visible'>): void {
  const rules = accessOf(schema);
  for (const type of rootTypes(schema)) {
    if (type === schema.getSubscriptionType()) continue;
    for (const field of Object.values(type.getFields())) {
      const rule = rules.get(`${type.name}.${field.name}`)!;
      const answer = type === schema.getMutationType() ? visible[getNamedType(field.type).name] : undefined;
      const resolve = field.resolve ?? defaultFieldResolver;
      field.resolve = (source, args, context: { actor: Actor }, info) => {
        demand(context.actor, rule);
        if (rule !== 'public') demandSeenAnswer(context.actor, answer);
        return resolve(source, args, context, info) as unknown;
      };
    }
  }
}

const rootTypes = (schema: GraphQLSchema): GraphQLObjectType[] =>
  [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].filter((type) => type != null);

function declared(name: string, rule: unknown): AccessRule {
  if (rule === 'public' || rule === 'signed-in') return rule;
  if (Array.isArray(rule) && rule.length && rule.every((permission) => PERMISSIONS.includes(permission as Permission)))
    return rule as Permission[];
  throw new Error(`${name} does not declare who may call it. Put @Access(…) on it.`);
}
