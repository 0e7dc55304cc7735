import { ApolloServer, ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { Context } from '../context';
import { formatError, isInternal, rootCause } from './format-error';
import { CostGuard, LIMITS, limitsRule } from './limits';

/** HTTP status by code; all other refusals are ordinary answers with 200. */
const STATUS: Record<string, number> = { TOO_COMPLEX: 400, RATE_LIMITED: 429, INTERNAL: 500, UNAVAILABLE: 503 };

/** Hears of faults of ours: the error itself for its stack, and the id that the user was given. */
export type FaultListener = (error: unknown, requestId: string) => void;

/** Refuses what costs too much, sets the status, gives masked errors their request id and reports faults. */
function guardPlugin(cost: CostGuard, onFault: FaultListener): ApolloServerPlugin<Context> {
  const listener: GraphQLRequestListener<Context> = {
    async didResolveOperation({ document, operation, request }) {
      const refusal = operation && cost.check(document, operation, request.variables ?? {});
      if (refusal) throw refusal;
    },
    async didEncounterErrors({ errors, contextValue }) {
      for (const error of errors) if (isInternal(formatError(error))) onFault(rootCause(error), contextValue.requestId);
    },
    async willSendResponse({ response, contextValue }) {
      const errors = response.body.kind === 'single' ? response.body.singleResult.errors : undefined;
      for (const error of errors ?? []) {
        const code = String(error.extensions?.['code']);
        if (code in STATUS) response.http.status = STATUS[code];
        if (isInternal(error)) (error.extensions as Record<string, unknown>)['requestId'] = contextValue.requestId;
      }
    },
  };
  return { requestDidStart: async () => listener };
}

/** Apollo with our limits and our errors. It answers operations; HTTP is the caller's. */
export function createApollo(schema: GraphQLSchema, cost: CostGuard, onFault: FaultListener): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema,
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: false,
    parseOptions: { maxTokens: LIMITS.tokens },
    validationRules: [limitsRule],
    persistedQueries: false,
    formatError: (_formatted: GraphQLFormattedError, error: unknown) => formatError(error),
    plugins: [ApolloServerPluginLandingPageDisabled(), guardPlugin(cost, onFault)],
    logger: { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined },
  });
}
