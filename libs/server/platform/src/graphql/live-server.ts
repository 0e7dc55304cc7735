import { Refusal } from '@medicare/domain';
import { execute, ExecutionArgs, ExecutionResult, getOperationAST, GraphQLError, GraphQLSchema } from 'graphql';
import type { Context as SocketContext, ServerOptions } from 'graphql-ws';
import type { Extra } from 'graphql-ws/use/ws';
import { AccessRule, accessOf, demand } from '../access/access';
import { Actor, NOBODY } from '../access/actor';
import { LiveOperations } from '../live/live-operations';
import { formatError, isInternal, rootCause } from './format-error';
import { documentStore } from './documents';
import { CostGuard } from './limits';
import type { FaultListener } from './apollo';
import type { Context } from '../context';

/** Close code that tells a client that its session is over: sign in again instead of reconnecting. */
export const SESSION_OVER = 4401;

export interface LiveServerOptions {
  schema: GraphQLSchema;
  operations: LiveOperations;
  cost: CostGuard;
  /** The actor behind the connection's token or key; null when it proves nothing. */
  authenticate(bearer: string): Promise<Actor | null>;
  /** The same actor as of now; null once the session has ended. */
  refreshed(actor: Actor): Promise<Actor | null>;
  /** What an operation of a connection is executed in. */
  contextFor(actor: Actor, request: Extra['request']): Context;
  /** Called with each authenticated socket, so that ending a session can close it. */
  onSocket(actor: Actor, socket: Extra['socket']): void;
  onFault: FaultListener;
}

/** Of one connection at a time; the busiest screen has a dozen. */
const MOST_STREAMS = 100;

type Socket = SocketContext<Record<string, unknown>, Extra>;

/** Options for graphql-ws: the same limits, rights, context and errors as over HTTP. */
export function liveServerOptions(options: LiveServerOptions): ServerOptions<Record<string, unknown>, Extra> {
  const rules = accessOf(options.schema);
  const documents = documentStore(options.schema);
  const actors = new WeakMap<object, Actor>();
  const formatResult = (result: ExecutionResult): ExecutionResult => formattedResult(result, options.onFault);
  return {
    schema: options.schema,
    connectionInitWaitTimeout: 10_000,
    onConnect: async (socket: Socket) => {
      const bearer = bearerOf(socket);
      const actor = bearer ? await options.authenticate(bearer) : NOBODY;
      if (!actor) return false; // 4403 Forbidden
      actors.set(socket, actor);
      options.onSocket(actor, socket.extra.socket);
      return true;
    },
    onSubscribe: async (socket, operationId, { query, variables, operationName }) => {
      if (Object.keys(socket.subscriptions).length > MOST_STREAMS) return [toGraphqlError(tooManyStreams())];
      const known = documents(query);
      if ('errors' in known) return known.errors.map(toGraphqlError);
      const operation = getOperationAST(known.document, operationName);
      if (!operation) return [toGraphqlError(new Refusal('BAD_USER_INPUT', 'Name one operation of the document.'))];
      const refusal = options.cost.check(known.document, operation, variables ?? {});
      if (refusal) return [toGraphqlError(refusal)];
      const actor = await options.refreshed(actors.get(socket)!);
      if (!actor) {
        socket.extra.socket.close(SESSION_OVER, 'Session over');
        return [toGraphqlError(new Refusal('UNAUTHENTICATED'))];
      }
      const seat = { operationId, socket: socket.extra.socket, viewer: () => options.refreshed(actor) };
      return {
        schema: options.schema,
        document: known.document,
        variableValues: variables,
        operationName,
        rootValue: undefined,
        contextValue: { ...options.contextFor(actor, socket.extra.request), seat },
      };
    },
    execute: async (args) => formatResult(await execute(args)),
    subscribe: (args: ExecutionArgs) => {
      const { actor, seat } = args.contextValue as Context & { seat: Parameters<LiveOperations['subscribe']>[1] };
      try {
        demandSubscription(args, actor, rules);
        const started = options.operations.subscribe(args, seat);
        return 'errors' in started ? { errors: started.errors.map(toGraphqlError) } : started;
      } catch (error) {
        return { errors: [toGraphqlError(error)] };
      }
    },
  };
}

const tooManyStreams = (): Refusal =>
  new Refusal('RATE_LIMITED', `A connection has at most ${MOST_STREAMS} subscriptions. End one first.`);

const BEARER_PARAMS = ['accessToken', 'apiKey', 'authorization', 'Authorization'];

/** The token or key of a connection: in its parameters, or in the header of the upgrade, with or without `Bearer`. */
function bearerOf({ connectionParams, extra }: Socket): string | null {
  const given = BEARER_PARAMS.map((name) => connectionParams?.[name]).find((value) => typeof value === 'string');
  return ((given ?? extra.request.headers.authorization) as string | undefined)?.replace(/^Bearer /i, '') ?? null;
}

function demandSubscription(args: ExecutionArgs, actor: Actor, rules: Map<string, AccessRule>): void {
  const operation = getOperationAST(args.document, args.operationName)!;
  for (const node of operation.selectionSet.selections) {
    const rule = 'name' in node && node.name ? rules.get(`Subscription.${node.name.value}`) : undefined;
    if (!rule) throw new Refusal('BAD_USER_INPUT', 'Name the subscription field itself, not a fragment.');
    demand(actor, rule);
  }
}

/** Errors in their one form, for a client. */
export function formattedResult(result: ExecutionResult, onFault: FaultListener): ExecutionResult {
  if (!result.errors) return result;
  for (const error of result.errors) if (isInternal(formatError(error))) onFault(rootCause(error), 'live');
  return { ...result, errors: result.errors.map(toGraphqlError) };
}

function toGraphqlError(error: unknown): GraphQLError {
  const { message, extensions, path } = formatError(error);
  return new GraphQLError(message, { extensions, path });
}
