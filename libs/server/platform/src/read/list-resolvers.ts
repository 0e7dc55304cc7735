import 'reflect-metadata';
import { Arg, FieldResolver, ID, Int, Resolver } from 'type-graphql';
import type { Rules } from './rules';

type ClassLike = abstract new () => object;

/** Declares the inverse lists of the rules as GraphQL fields `name(first: Int, after: ID)`: resolver classes for buildSchema. */
export function listResolvers(rules: Rules, entities: ClassLike[]): Function[] {
  return Object.entries(rules.lists).map(([parent, lists]) => {
    const type = entities.find((entity) => entity.name === parent)!;
    const name = `${parent}Lists`;
    const Lists = { [name]: class {} }[name];
    for (const [field, rule] of Object.entries(lists)) declareList(Lists.prototype as object, field, rule.of);
    Resolver(() => type)(Lists);
    return Lists;
  });
}

function declareList(proto: object, field: string, of: Function): void {
  const unbound = (): never => {
    throw new Error(`${field}: the read engine is not bound to this schema.`);
  };
  Object.defineProperty(proto, field, { configurable: true, writable: true, value: unbound });
  Reflect.defineMetadata('design:paramtypes', [Object, Object], proto, field);
  Arg('first', () => Int, { nullable: true })(proto, field, 0);
  Arg('after', () => ID, { nullable: true })(proto, field, 1);
  FieldResolver(() => [of as new () => object])(proto, field, Object.getOwnPropertyDescriptor(proto, field)!);
}
