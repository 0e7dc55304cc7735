/** A list of codes as the object that TypeGraphQL makes an enum of. */
export const enumOf = <T extends string>(names: readonly T[]) =>
  Object.fromEntries(names.map((name) => [name, name])) as { [N in T]: N };
