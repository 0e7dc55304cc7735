const NEEDS = new Map<Function, Map<string, string[]>>();

/** Property decorator: this computed GraphQL getter reads these columns (property names) of its own row. */
export const Needs = (...columns: string[]) => (proto: object, field: string) => {
  const ofClass = NEEDS.get(proto.constructor) ?? new Map<string, string[]>();
  NEEDS.set(proto.constructor, ofClass.set(field, columns));
};

/** The columns that each computed field of a class needs. */
export const needsOf = (type: Function): Map<string, string[]> => NEEDS.get(type) ?? new Map<string, string[]>();
