import type { SealedEvent } from '@medicare/data';
import { invalidInput, Refusal } from '@medicare/domain';
import {
  execute,
  ExecutionArgs,
  ExecutionResult,
  getArgumentValues,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  Kind,
  OperationDefinitionNode,
} from 'graphql';
import type { WebSocket } from 'ws';
import type { Actor } from '../access/actor';
import { type Pace, Resume, Stream, Tail } from './tail';

/** How a subscription field is fed from the log. */
export interface LiveField {
  /** Whether the event concerns a subscription with these arguments, whoever the viewer is. */
  wants(event: SealedEvent, args: Record<string, unknown>): boolean;
  /**
   * Asked anew for every delivery: the actor on whose behalf the payload is made, or null when this viewer may not see
   * the event. `key` names what the payload depends on; equal keys share one execution and one serialised frame, so
   * the stand-in must hold nothing of the viewer that the key does not name.
   */
  scopeOf(viewer: Actor, event: SealedEvent, args: Record<string, unknown>): { key: string; actor: Actor } | null;
  /** For a field whose payload is the state of now, whatever the event: how seldom it is enough to be told. */
  pace?: Pace;
}

export interface LiveOptions {
  tail: Tail;
  fields: Record<string, LiveField>;
  /** The context in which a payload is executed. */
  contextFor(actor: Actor): object;
  formatResult(result: ExecutionResult): ExecutionResult;
  /** Most events that may wait for one subscriber. */
  queueLimit?: number;
}

/** One subscription of one socket. `viewer` is asked for each event: null once the session has ended. */
export interface Seat {
  operationId: string;
  socket: WebSocket;
  viewer(): Promise<Actor | null>;
}

/** A graphql-ws subscription result that yields nothing itself: frames are written by us, graphql-ws waits for the end. */
type SilentIterator = AsyncGenerator<ExecutionResult>;

/** Who resumes later is told how things are then: a payload is shared only among those that get it at about the same time. */
const SHARED_MS = 5000;

/** Executes subscriptions over the log: replay from `since`, then live; payloads are made once for each scope and shared. */
export class LiveOperations {
  readonly #payloads = new WeakMap<SealedEvent, Map<string, { text: Promise<string>; at: number }>>();
  readonly #documentIds = new WeakMap<object, number>();
  #documents = 0;

  constructor(private readonly options: LiveOptions) {}

  /** The field's definition when the operation is a subscription to the log. */
  subscribe(args: ExecutionArgs, seat: Seat): SilentIterator | { errors: readonly GraphQLError[] } {
    const operation = getOperationAST(args.document, args.operationName)!;
    const coerced = getVariableValues(args.schema, operation.variableDefinitions ?? [], args.variableValues ?? {});
    if (coerced.errors) return { errors: coerced.errors };
    const { source, since, given } = this.#sourceOf(args, operation, coerced.coerced);
    const wants = (event: SealedEvent): boolean => source.wants(event, given);
    const group = this.#groupOf(args);
    const shared = withoutSince(args);
    const start = `{"id":${JSON.stringify(seat.operationId)},"type":"next","payload":`;
    const give = async (event: SealedEvent): Promise<boolean> => {
      if (!wants(event)) return false;
      const viewer = await seat.viewer();
      if (!viewer) return (stream.end(), false);
      const scope = source.scopeOf(viewer, event, given);
      if (!scope) return false;
      const payload = await this.#payload(event, `${group}\n${scope.key}`, scope.actor, shared);
      await send(seat.socket, `${start}${payload}}`, stream);
      return true;
    };
    const { tail, queueLimit } = this.options;
    const stream = new Stream(tail, since ?? tail.last, give, queueLimit, wants, source.pace);
    return silent(stream);
  }

  #sourceOf(
    args: ExecutionArgs,
    operation: OperationDefinitionNode,
    variables: Record<string, unknown>,
  ): { source: LiveField; since: number | null; given: Record<string, unknown> } {
    const node = operation.selectionSet.selections[0];
    if (node.kind !== Kind.FIELD) throw new GraphQLError('Name the subscription field itself, not a fragment.');
    const field = args.schema.getSubscriptionType()!.getFields()[node.name.value];
    const given = getArgumentValues(field, node, variables) as { since?: number | null };
    if (given.since != null && given.since < 0)
      throw invalidInput({ path: 'since', rule: 'min', message: 'since must be 0 or more.' });
    return { source: this.options.fields[node.name.value], since: given.since ?? null, given };
  }

  /** Where a subscriber resumes differs for everyone and must not split the groups: `since` is not part of the key. */
  #groupOf(args: ExecutionArgs): string {
    if (!this.#documentIds.has(args.document)) this.#documentIds.set(args.document, ++this.#documents);
    return `${this.#documentIds.get(args.document)} ${args.operationName ?? ''} ${JSON.stringify(withoutSince(args).variableValues ?? {})}`;
  }

  /** The serialised result for one event, group and scope. */
  #payload(event: SealedEvent, key: string, actor: Actor, args: ExecutionArgs): Promise<string> {
    let ofEvent = this.#payloads.get(event);
    if (!ofEvent) this.#payloads.set(event, (ofEvent = new Map()));
    const known = ofEvent.get(key);
    if (known && Date.now() - known.at < SHARED_MS) return known.text;
    const text = this.#make(event, actor, args);
    ofEvent.set(key, { text, at: Date.now() });
    text.catch(() => ofEvent.delete(key));
    return text;
  }

  /** A payload with holes, since the database was away, would pass for delivered: the stream ends instead, right before the event. */
  async #make(event: SealedEvent, actor: Actor, args: ExecutionArgs): Promise<string> {
    const result = this.options.formatResult(
      await execute({ ...args, rootValue: event, contextValue: this.options.contextFor(actor) }),
    );
    if (result.errors?.some(({ extensions }) => extensions['code'] === 'UNAVAILABLE'))
      throw new Resume(event.seq - 1, AWAY);
    return JSON.stringify(result);
  }
}

const AWAY = 'The database was away for a moment.';

const withoutSince = (args: ExecutionArgs): ExecutionArgs =>
  args.variableValues && 'since' in args.variableValues
    ? { ...args, variableValues: { ...args.variableValues, since: 0 } }
    : args;

/** Resolves when the frame has left this process: back-pressure reaches the stream, whose queue is bounded. */
const send = (socket: WebSocket, frame: string, stream: Stream): Promise<void> =>
  new Promise((resolve) => {
    if (socket.readyState !== socket.OPEN) {
      stream.end();
      return resolve();
    }
    socket.send(frame, () => resolve());
  });

function silent(stream: Stream): SilentIterator {
  const done = { done: true, value: undefined } as const;
  const run = async (): Promise<void> => {
    try {
      await stream.run();
    } catch (error) {
      throw error instanceof Resume ? error : new Resume(stream.at, AWAY);
    }
  };
  const iterator = {
    next: async () => (await run(), done),
    return: async () => (stream.end(), done),
    throw: async (error: unknown) => {
      stream.end();
      throw error;
    },
    [Symbol.asyncIterator]: () => iterator,
    [Symbol.asyncDispose]: async () => stream.end(),
  };
  return iterator as unknown as SilentIterator;
}

/** `subscribe` of a TypeGraphQL subscription whose events come from the log: over HTTP there is nothing to subscribe to. */
export function fromLog(): never {
  throw new Refusal('BAD_USER_INPUT', 'Subscriptions are answered over WebSocket, at the same address.');
}
