import { ERROR_WORDS } from '@medicare/domain';
import {
  ASTVisitor,
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  GraphQLError,
  GraphQLSchema,
  Kind,
  OperationDefinitionNode,
  SelectionSetNode,
  ValidationContext,
} from 'graphql';
import { ComplexityEstimator, getComplexity } from 'graphql-query-complexity';
import { MAX_PAGE } from '../read/ask';

/** What one operation may ask for. Generous for screens and programs, out of reach for mischief. */
export const LIMITS = {
  tokens: 4000,
  depth: 12,
  introspectionDepth: 20,
  aliases: 30,
  rootFields: 20,
  directives: 30,
  cost: 20_000,
  bodyBytes: 200_000,
} as const;

interface Size {
  depth: number;
  aliases: number;
  directives: number;
  fields: number;
}

/** Counts an operation through its fragments, each fragment once, so that nested spreads cost no time. */
class Scale {
  readonly #fragments: Map<string, FragmentDefinitionNode>;
  readonly #sizes = new Map<string, Size>();

  constructor(document: DocumentNode) {
    const definitions = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
    this.#fragments = new Map(definitions.map((fragment) => [fragment.name.value, fragment]));
  }

  of(set: SelectionSetNode | undefined): Size {
    const total: Size = { depth: 0, aliases: 0, directives: 0, fields: 0 };
    for (const node of set?.selections ?? []) {
      const inner = node.kind === Kind.FRAGMENT_SPREAD ? this.#ofFragment(node.name.value) : this.of(node.selectionSet);
      const isField = node.kind === Kind.FIELD;
      total.depth = Math.max(total.depth, inner.depth + (isField ? 1 : 0));
      total.aliases += inner.aliases + (isField && node.alias ? 1 : 0);
      total.directives += inner.directives + (node.directives?.length ?? 0);
      total.fields += isField ? 1 : inner.fields;
    }
    return total;
  }

  #ofFragment(name: string): Size {
    const known = this.#sizes.get(name);
    if (known) return known;
    this.#sizes.set(name, { depth: 0, aliases: 0, directives: 0, fields: 0 }); // a cycle is another rule's business
    const size = this.of(this.#fragments.get(name)?.selectionSet);
    this.#sizes.set(name, size);
    return size;
  }
}

const tooComplex = (what: string, limit: number, node: OperationDefinitionNode): GraphQLError =>
  new GraphQLError(`${ERROR_WORDS.TOO_COMPLEX} (${what}: at most ${limit})`, {
    nodes: node,
    extensions: { code: 'TOO_COMPLEX' },
  });

/** Validation rule: depth, aliases, root fields and directives. Runs once for each document, since Apollo remembers valid ones. */
export function limitsRule(context: ValidationContext): ASTVisitor {
  const scale = new Scale(context.getDocument());
  return {
    OperationDefinition(operation) {
      const size = scale.of(operation.selectionSet);
      const introspects = operation.selectionSet.selections.some(
        (node) => node.kind === Kind.FIELD && isIntrospection(node),
      );
      const depth = introspects ? LIMITS.introspectionDepth : LIMITS.depth;
      if (size.depth > depth) context.reportError(tooComplex('levels', depth, operation));
      if (size.aliases > LIMITS.aliases) context.reportError(tooComplex('aliases', LIMITS.aliases, operation));
      if (size.fields > LIMITS.rootFields) context.reportError(tooComplex('root fields', LIMITS.rootFields, operation));
      if (size.directives > LIMITS.directives)
        context.reportError(tooComplex('directives', LIMITS.directives, operation));
    },
  };
}

const isIntrospection = (node: FieldNode): boolean => node.name.value === '__schema' || node.name.value === '__type';

const DEFAULT_ROWS = 20;

/** A field costs 1 and what lies under it; a list costs that for each row asked for. */
const byRows: ComplexityEstimator = ({ args, childComplexity, field }) => {
  const hasRows = field.args.some((argument) => argument.name === 'first');
  const asked = (args['first'] ?? args['limit'] ?? DEFAULT_ROWS) as number;
  return 1 + childComplexity * (hasRows ? Math.min(Math.max(asked, 1), MAX_PAGE) : 1);
};

/** The cost of an operation by the rows it may touch; remembered for each document and set of row counts. */
export class CostGuard {
  readonly #known = new WeakMap<DocumentNode, Map<string, number>>();
  constructor(private readonly schema: GraphQLSchema) {}

  /** The error to answer with, or null when the operation is affordable. */
  check(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Record<string, unknown>,
  ): GraphQLError | null {
    return this.#cost(document, operation, variables) > LIMITS.cost ? tooComplex('cost', LIMITS.cost, operation) : null;
  }

  #cost(document: DocumentNode, operation: OperationDefinitionNode, variables: Record<string, unknown>): number {
    const counts = (operation.variableDefinitions ?? [])
      .map(({ variable }) => variables[variable.name.value])
      .map((value) => (value === null ? 'null' : typeof value === 'object' || typeof value === 'string' ? '' : value)); // null is no default
    const key = `${operation.name?.value ?? ''}|${counts.join()}`;
    let costs = this.#known.get(document);
    if (!costs) this.#known.set(document, (costs = new Map()));
    let cost = costs.get(key);
    if (cost === undefined) {
      cost = this.#estimate(document, operation, variables);
      if (costs.size < 100) costs.set(key, cost);
    }
    return cost;
  }

  #estimate(query: DocumentNode, operation: OperationDefinitionNode, variables: Record<string, unknown>): number {
    try {
      return getComplexity({
        schema: this.schema,
        query,
        variables,
        operationName: operation.name?.value,
        estimators: [byRows],
      });
    } catch {
      return 0; // values of the wrong form: the execution refuses them in better words
    }
  }
}
