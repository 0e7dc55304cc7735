import {
  FragmentDefinitionNode,
  getArgumentValues,
  getOperationAST,
  getVariableValues,
  GraphQLFieldResolver,
  GraphQLObjectType,
  GraphQLResolveInfo,
  GraphQLSchema,
  Kind,
  OperationDefinitionNode,
} from 'graphql';
import { collectFields } from 'graphql/execution/collectFields.js';
import type { Context } from '../context';
import { JsonText } from '../read/json-text';
import { documentStore } from './documents';
import type { CostGuard } from './limits';

/** What a client sent, as far as an operation needs it. */
export interface OperationRequest {
  query: string;
  variables?: Record<string, unknown> | null;
  operationName?: string | null;
}

/** A query whose root fields the read engine can answer as finished text. */
interface DirectQuery {
  operation: OperationDefinitionNode;
  fragments: Record<string, FragmentDefinitionNode>;
}

type FieldNodes = GraphQLResolveInfo['fieldNodes'];
type Resolve = GraphQLFieldResolver<unknown, Context>;

/**
 * The short way for queries that the read engine answers alone: the database makes the JSON text of each root field, and
 * it is sent as it is. Everything else (mutations, objects with resolvers of their own, whatever is refused or goes
 * wrong) is answered by Apollo as ever, with the same rights, limits and documents; `answer` gives null for it.
 */
export class DirectAnswers {
  readonly #documents: ReturnType<typeof documentStore>;
  readonly #queries = new WeakMap<object, DirectQuery | null>();
  readonly #queryType: GraphQLObjectType;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly cost: CostGuard,
  ) {
    this.#documents = documentStore(schema);
    this.#queryType = schema.getQueryType()!;
  }

  /** The whole response as JSON text, or null when the long way has to be taken. */
  async answer(request: OperationRequest, context: Context): Promise<string | null> {
    const checked = this.#documents(request.query);
    if ('errors' in checked) return null;
    const query = this.#queryOf(checked.document, request.operationName);
    if (!query) return null;
    const coerced = getVariableValues(this.schema, query.operation.variableDefinitions ?? [], request.variables ?? {});
    if (coerced.errors || this.cost.check(checked.document, query.operation, coerced.coerced)) return null;
    try {
      return await this.#execute(query, coerced.coerced, { ...context, wantsText: true });
    } catch {
      return null; // the long way finds the same fault and says it properly
    }
  }

  #queryOf(
    document: Parameters<typeof getOperationAST>[0],
    operationName: string | null | undefined,
  ): DirectQuery | null {
    if (operationName) return this.#directQuery(document, operationName);
    let query = this.#queries.get(document);
    if (query === undefined) this.#queries.set(document, (query = this.#directQuery(document, null)));
    return query;
  }

  #directQuery(document: Parameters<typeof getOperationAST>[0], operationName: string | null): DirectQuery | null {
    const operation = getOperationAST(document, operationName);
    if (operation?.operation !== 'query' || operation.directives?.length) return null;
    const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
    return { operation, fragments: Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment])) };
  }

  async #execute(query: DirectQuery, variables: Record<string, unknown>, context: Context): Promise<string | null> {
    const fields = collectFields(
      this.schema,
      query.fragments,
      variables,
      this.#queryType,
      query.operation.selectionSet,
    );
    const parts = await Promise.all(
      [...fields].map(([key, nodes]) => this.#field(query, key, nodes, variables, context)),
    );
    return parts.includes(null) ? null : `{"data":{${parts.join(',')}}}\n`;
  }

  async #field(
    query: DirectQuery,
    key: string,
    fieldNodes: FieldNodes,
    variableValues: Record<string, unknown>,
    context: Context,
  ): Promise<string | null> {
    const fieldName = fieldNodes[0].name.value;
    const field = this.#queryType.getFields()[fieldName];
    if (!field) return null;
    const info: GraphQLResolveInfo = {
      fieldName,
      fieldNodes,
      returnType: field.type,
      parentType: this.#queryType,
      path: { prev: undefined, key, typename: this.#queryType.name },
      schema: this.schema,
      fragments: query.fragments,
      rootValue: undefined,
      operation: query.operation,
      variableValues,
    };
    const value: unknown = await (field.resolve as Resolve)(
      undefined,
      getArgumentValues(field, fieldNodes[0], variableValues),
      context,
      info,
    );
    return value instanceof JsonText ? `${JSON.stringify(key)}:${value.text}` : null;
  }
}
