import { type RunningApi, startApi } from './kit/api';
import { dataOf } from './kit/graphql-client';
import type { LiveClient } from './kit/live-client';
import { makeBranch, makePerson, type Person } from './kit/people';
import { relayed } from './kit/settled';
import { Counter } from './kit/stock';
import { sleep, until } from './kit/until';

let api: RunningApi;
let main: string;
let north: string;
let pharmacist: Person;
let shop: Counter;
beforeEach(async () => {
  api = await startApi();
  main = await makeBranch(api.store, 'MAIN');
  north = await makeBranch(api.store, 'NORTH');
  pharmacist = await makePerson(api, 'PHARMACIST', [main]);
  shop = new Counter(api, pharmacist.token);
});
afterEach(() => api.stop());

const ALERTS =
  'subscription ($since: Int, $branchId: ID) { lowStockAlert(since: $since, branchId: $branchId) { seq itemId quantity minQuantity item { name quantity isLow } } }';
const CHANGES =
  'subscription ($since: Int, $itemId: ID) { stockChanged(since: $since, itemId: $itemId) { seq change itemId item { name quantity } } }';

async function listen(
  person: Person,
  query: string,
  options: { since?: number; variables?: object } = {},
): Promise<LiveClient> {
  const client = api.live({ token: person.token, query, ...options } as Parameters<RunningApi['live']>[0]);
  await until(() => client.isSubscribed || client.closes.length > 0, 'the subscription stands');
  return client;
}
const take = async (itemId: string, quantity: number): Promise<void> =>
  void dataOf(await shop.dispense({ lines: [{ itemId, quantity }] }));

test('every screen of the branch hears once that an item is low, one that was away hears it when it resumes, others hear nothing', async () => {
  const { itemId } = await shop.stocked(10, { minQuantity: 5 });
  const nurse = await makePerson(api, 'NURSE', [main]);
  const far = await makePerson(api, 'PHARMACIST', [north]);
  const [first, second, stranger] = [
    await listen(pharmacist, ALERTS),
    await listen(nurse, ALERTS),
    await listen(far, ALERTS),
  ];
  await take(itemId, 4);
  await take(itemId, 1); // comes down to the minimum
  await take(itemId, 1); // stays low
  const told = { itemId, quantity: 5, minQuantity: 5, item: { name: 'Paracetamol 500 mg', isLow: true } };
  for (const screen of [first, second]) {
    await until(() => screen.payloads.length === 1, 'the alert has come');
    expect(screen.payloads[0]).toMatchObject({ lowStockAlert: told });
  }
  const seen = first.last!;
  await first.stop();
  dataOf(await shop.receive({ itemId, quantity: 20 }));
  await take(itemId, 21);
  await until(() => second.payloads.length === 2, 'it has come again, after the stock was above');
  const resumed = await listen(pharmacist, ALERTS, { since: seen });
  await until(() => resumed.payloads.length === 1, 'what was missed has come');
  expect(resumed.seen).toEqual([second.seen[1]]);
  const all = await listen(pharmacist, ALERTS, { since: 0 });
  await until(() => all.payloads.length === 2, 'both have come again');
  const elsewhere = await listen(pharmacist, ALERTS, { since: 0, variables: { branchId: north } });
  await sleep(200);
  expect([stranger.payloads, elsewhere.payloads]).toEqual([[], []]);
});

test('a list hears of every movement and change, a page of its own item alone, in order and without gaps', async () => {
  const [one, other] = [await shop.stocked(10), await shop.stocked(10, { name: 'Other' })];
  await relayed(api.store);
  const { seq } = await api.store.head();
  await until(() => api.composition.services.tail.last === seq, 'what was before is past');
  const list = await listen(pharmacist, CHANGES);
  const page = await listen(pharmacist, CHANGES, { variables: { itemId: one.itemId } });
  await take(one.itemId, 3);
  await take(other.itemId, 2);
  dataOf(
    await api.ask(
      'mutation ($id: ID!) { updateInventoryItem(id: $id, version: 1, input: { name: "Renamed" }) { id } }',
      { id: one.itemId },
      pharmacist.token,
    ),
  );
  await until(() => list.payloads.length === 3 && page.payloads.length === 2, 'all has come');
  const said = (client: LiveClient) =>
    client.payloads.map(({ stockChanged }) => {
      const { change, itemId } = stockChanged as unknown as { change: string; itemId: string };
      return `${change} ${itemId === one.itemId ? 'one' : 'other'}`;
    });
  expect(said(list)).toEqual(['moved one', 'moved other', 'updated one']);
  expect(said(page)).toEqual(['moved one', 'updated one']);
  expect(page.payloads.at(-1)).toMatchObject({ stockChanged: { item: { name: 'Renamed', quantity: 7 } } });
});

test('the bell rings once for pharmacists and administrators of the branch, without the name of a patient, and not for whoever did it', async () => {
  const people = {
    colleague: await makePerson(api, 'PHARMACIST', [main]),
    admin: await makePerson(api, 'ADMIN', [main]),
    doer: pharmacist,
    nurse: await makePerson(api, 'NURSE', [main]),
    far: await makePerson(api, 'PHARMACIST', [north]),
  };
  const { itemId } = await shop.stocked(2, { minQuantity: 1 });
  await take(itemId, 2);
  await relayed(api.store);
  const heard: Record<string, unknown> = {};
  for (const [name, { token }] of Object.entries(people)) {
    const { notifications } = dataOf(
      await api.ask<{ notifications: { items: unknown[] } }>(
        '{ notifications { items { kind title body link } } }',
        {},
        token,
      ),
    );
    heard[name] = notifications.items;
  }
  const told = [
    {
      kind: 'STOCK_LOW',
      title: 'Out of stock',
      body: 'The minimum of this item is 1. Please order it again.',
      link: `/stock/${itemId}`,
    },
  ];
  expect(heard).toEqual({ colleague: told, admin: told, doer: [], nurse: [], far: [] });
});
