import type { Account, AccountBranch, Session, Store } from '@medicare/data';
import { API_KEY_SCOPES, type Role, ROLES } from '@medicare/domain';
import {
  accessOf,
  accountActor,
  type Actor,
  apiKeyActor,
  type Context,
  CostGuard,
  demand,
  DirectAnswers,
  Reads,
  RULES,
} from '@medicare/platform';
import { execute, type GraphQLSchema, parse, validate } from 'graphql';
import { freshStore } from './kit/databases';
import { type AllRows, fillHospital, idsIn, readAll } from './kit/hospital-rows';
import { makeSchema } from './kit/process';
import { random } from './kit/random';
import { randomDocument } from './kit/random-documents';

const DOCUMENTS = 400;
let store: Store;
let rows: AllRows;
let schema: GraphQLSchema;
let reads: Reads;
let direct: DirectAnswers;

beforeAll(async () => {
  store = await freshStore();
  await fillHospital(store, random(11));
  rows = await readAll(store);
  schema = await makeSchema();
  reads = new Reads(store, schema, RULES);
  direct = new DirectAnswers(schema, new CostGuard(schema));
});
afterAll(() => store.close());

const idsOf = (name: string): string[] => rows.get(name)!.map(({ id }) => id);

function actorOf(role: Role): Actor {
  const account = (rows.get('Account') as Account[]).find((one) => one.role === role)!;
  const links = rows.get('AccountBranch') as unknown as AccountBranch[];
  const branchIds = links.filter(({ accountId }) => accountId === account.id).map(({ branchId }) => branchId);
  const session = (rows.get('Session') as Session[]).find(({ accountId }) => accountId === account.id)!;
  return accountActor({ ...account, sessionId: session.id, branchIds });
}

const contextOf = (actor: Actor): Context =>
  ({ actor, reads, store, tail: { last: 0 }, clock: () => new Date() }) as unknown as Context;

const mayAsk =
  (actor: Actor) =>
  (field: string): boolean => {
    try {
      demand(actor, accessOf(schema).get(`Query.${field}`)!);
      return field !== 'me'; // an object with resolvers of its own: the long way by design
    } catch {
      return false;
    }
  };

const longWay = async (query: string, variableValues: Record<string, unknown>, actor: Actor): Promise<string> =>
  JSON.stringify(await execute({ schema, document: parse(query), variableValues, contextValue: contextOf(actor) }));

test(`the short way gives what the long way gives, key for key and in its order, for ${DOCUMENTS} random documents by random actors`, async () => {
  const r = random(Number(process.env['SEED'] ?? 3));
  const ids = idsIn(rows);
  let answered = 0;
  for (let i = 0; i < DOCUMENTS;) {
    const actor = r.chance(0.75)
      ? actorOf(r.pick(ROLES))
      : apiKeyActor({ id: 'key', scopes: r.some(API_KEY_SCOPES), branchId: r.pick([null, idsOf('Branch')[0]]) });
    const { query, variables } = randomDocument(schema, r, ids, mayAsk(actor));
    if (validate(schema, parse(query)).length) continue;
    i += 1;
    const text = await direct.answer({ query, variables }, contextOf(actor));
    if (text === null) continue;
    answered += 1;
    // PostgreSQL writes its JSON with blanks; key order and values must be the same.
    expect(JSON.stringify(JSON.parse(text))).toBe(await longWay(query, variables, actor));
  }
  expect(answered).toBeGreaterThan(DOCUMENTS / 4);
}, 60_000);

describe('the short way is left', () => {
  const admin = (): Context => contextOf(actorOf('ADMIN'));
  const answer = (query: string, context = admin()): Promise<string | null> => direct.answer({ query }, context);

  test.each([
    ['a mutation', 'mutation { markAllNotificationsRead }'],
    ['an object with resolvers of its own', '{ me { role } }'],
    ['a refused value', '{ patients(first: 101) { totalCount } }'],
    ['an unknown field', '{ patients { nonsense } }'],
    ['a page without its items', '{ patients { totalCount } }'],
    ['introspection', '{ __schema { queryType { name } } }'],
  ])('by %s', async (_what, query) => expect(await answer(query)).toBeNull());

  test('by somebody who may not ask', async () => {
    expect(await answer('{ apiKeys { id } }')).toContain('"apiKeys":[');
    expect(await answer('{ apiKeys { id } }', contextOf(actorOf('NURSE')))).toBeNull();
  });
});
