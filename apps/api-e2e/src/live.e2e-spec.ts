import type { PostgresStore, SealedEvent, Store } from '@medicare/data';
import { patientSearchTexts } from '@medicare/domain';
import { SESSION_OVER } from '@medicare/platform';
import { freshSettings, type RunningApi, spawnApi, startApi } from './kit/api';
import { bareQuery, engine, urlOf } from './kit/databases';
import { askAt, dataOf, signInAt } from './kit/graphql-client';
import { LiveClient } from './kit/live-client';
import { makeBranch, makePatient, makePerson, moveToBranches, type Person } from './kit/people';
import { sleep, until } from './kit/until';

const NOTIFICATIONS =
  'subscription ($since: Int) { notificationAdded(since: $since) { seq notification { id kind title body link readAt } } }';
const PATIENTS =
  'subscription ($since: Int) { patientChanged(since: $since) { seq change patient { id fullName phone dateOfBirth isActive } } }';

let api: RunningApi;
let main: string;
let north: string;
let admin: Person;

beforeEach(async () => {
  api = await startApi();
  main = await makeBranch(api.store, 'MAIN');
  north = await makeBranch(api.store, 'NORTH');
  admin = await makePerson(api, 'ADMIN', [main]);
});
afterEach(() => api.stop());

const listen = async (
  person: Person | null,
  query: string,
  options: { since?: number; resumes?: boolean } = {},
): Promise<LiveClient> => {
  const client = api.live({ token: person?.token, query, ...options });
  await until(() => client.isSubscribed || client.closes.length > 0, 'the subscription stands');
  return client;
};

/** Tells everybody who may see patients of the branch, without the cost of a registration. */
const touch = (store: Store, branchId: string, patientId: string, times = 1): Promise<unknown> =>
  Promise.all(
    Array.from({ length: times }, () =>
      store.run(async (tx) =>
        tx.record({
          type: 'patient.updated',
          subject: patientId,
          patientId,
          branchId,
          facts: { fields: [], version: 1 },
        }),
      ),
    ),
  );
const positionsOf = async (store: Store, wants: (event: SealedEvent) => boolean): Promise<number[]> => {
  const found: number[] = [];
  for (let seq = 0; ;) {
    const events = await store.since(seq);
    if (!events.length) return found;
    found.push(...events.filter(wants).map((event) => event.seq));
    seq = events.at(-1)!.seq;
  }
};
/** Waits until so many events of patients are numbered and this process has seen them; gives their positions. */
async function patientEvents(count: number): Promise<number[]> {
  let found: number[] = [];
  await until(
    async () => (found = await positionsOf(api.store, isPatientEvent)).length >= count,
    `${count} events are numbered`,
  );
  await until(() => api.composition.services.tail.last >= found.at(-1)!, 'the tail has them');
  expect(found).toHaveLength(count);
  return found;
}
const isPatientEvent = ({ type }: SealedEvent): boolean => type.startsWith('patient.');

test('whoever joins at a random moment, from a random position, gets every event after it once and in order', async () => {
  const { id } = await makePatient(api.store, main);
  const joined: LiveClient[] = [];
  const writing = (async () => {
    for (let i = 0; i < 60; i++) {
      await touch(api.store, main, id, 10);
      await sleep(Math.random() * 4);
    }
  })();
  for (let i = 0; i < 30; i++) {
    await sleep(Math.random() * 8);
    joined.push(
      api.live({
        token: admin.token,
        query: PATIENTS,
        since: Math.floor(Math.random() * (api.composition.services.tail.last + 1)),
      }),
    );
  }
  await writing;
  const all = await patientEvents(601);
  await until(() => joined.every(({ last }) => last === all.at(-1)), 'all have the last');
  for (const client of joined) {
    const first = client.seen[0];
    expect(client.seen).toEqual(all.filter((seq) => seq >= first));
    expect(client.errors).toEqual([]);
  }
});

test('the replay starts right after `since`, and without it now', async () => {
  const { id } = await makePatient(api.store, main);
  await touch(api.store, main, id, 5);
  await until(async () => (await positionsOf(api.store, isPatientEvent)).length === 6, 'all are numbered');
  const all = await positionsOf(api.store, isPatientEvent);
  await until(() => api.composition.services.tail.last >= all.at(-1)!, 'the tail has them');
  const [behind, now] = [await listen(admin, PATIENTS, { since: all[2] }), await listen(admin, PATIENTS)];
  await touch(api.store, main, id);
  await until(() => now.seen.length === 1 && behind.seen.length === 4, 'both have the newest');
  expect(behind.seen.slice(0, 3)).toEqual(all.slice(3));
  expect(now.seen).toEqual(behind.seen.slice(3));
});

test('a since below 0 is refused in words; a document of two fields, a fragment and a query of another form are, too', async () => {
  const refused = await listen(admin, PATIENTS, { since: -1 });
  await until(() => refused.errors.length > 0, 'the refusal comes');
  expect(refused.errors[0].extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  for (const query of [
    'subscription ($since: Int) { a: patientChanged(since: $since) { seq } b: notificationAdded { seq } }',
    'subscription ($since: Int) { ...F } fragment F on Subscription { patientChanged(since: $since) { seq } }',
    'subscription ($since: Int) { unheardOf(since: $since) { seq } }',
    'subscription ($since: Int) { patientChanged(since: $since) { seq patient { searchContact } } }',
  ]) {
    const client = await listen(admin, query);
    await until(() => client.errors.length > 0, 'the refusal comes');
    expect(client.errors[0].extensions['code']).toBe('BAD_USER_INPUT');
    expect(client.payloads).toEqual([]);
  }
});

test('nobody known and nobody without the right gets a subscription', async () => {
  for (const person of [null, await makePerson(api, 'PATIENT', [main])]) {
    const client = await listen(person, PATIENTS);
    await makePatient(api.store, main);
    if (!person) await until(() => client.errors.length > 0, 'the refusal comes');
    if (!person) expect(client.errors[0].extensions['code']).toBe('UNAUTHENTICATED');
    await sleep(50);
    expect(client.payloads).toEqual([]);
  }
  const forged = api.live({ token: 'mpk_forged', query: PATIENTS });
  await until(() => forged.closes.length > 0, 'the door closes');
  expect(forged.closes).toEqual([4403]);
});

test('two accounts of different branches never get events of each other; the administrator gets both', async () => {
  const desks = await Promise.all([main, north].map((branch) => makePerson(api, 'RECEPTIONIST', [branch])));
  const clients = await Promise.all(desks.flatMap((desk) => [listen(desk, NOTIFICATIONS), listen(desk, PATIENTS)]));
  const all = await listen(admin, PATIENTS);
  const patients = await Promise.all(
    Array.from({ length: 10 }, (_, i) =>
      makePatient(api.store, i % 2 ? north : main, { fullName: `Patient of ${i % 2 ? 'north' : 'main'}` }),
    ),
  );
  await until(() => clients.every(({ seen }) => seen.length >= 5) && all.seen.length === 10, 'all have theirs');
  await sleep(100);
  const [mainBell, mainDesk, northBell, northDesk] = clients;
  for (const client of clients) expect(client.seen).toHaveLength(5);
  expect(mainDesk.texts.join()).not.toContain('Patient of north');
  expect(northDesk.texts.join()).not.toContain('Patient of main');
  for (const [i, { id, uhid }] of patients.entries()) {
    const [inside, outside] = i % 2 ? [northBell, mainBell] : [mainBell, northBell];
    expect(inside.texts.join()).toContain(uhid);
    expect(outside.texts.join()).not.toContain(id);
  }
});

test('one event becomes as many payloads as there are kinds of readers, and no reader gets what is not for that kind', async () => {
  const cashier = await makePerson(api, 'CASHIER', [main]);
  const people = [
    admin,
    await makePerson(api, 'RECEPTIONIST', [main]),
    cashier,
    await makePerson(api, 'NURSE', [main]),
    await makePerson(api, 'CASHIER', [main]),
  ];
  const clients = await Promise.all(people.map((person) => listen(person, PATIENTS)));
  await makePatient(api.store, main, { fullName: 'Meera Nair', phone: '+919845012345', dateOfBirth: '1984-03-27' });
  await until(() => clients.every(({ seen }) => seen.length === 1), 'all have it');
  const [forAdmin, forDesk, forCashier, forNurse, forCashierToo] = clients.map(
    ({ payloads }) => payloads[0]['patientChanged'],
  );
  expect(forAdmin).toMatchObject({
    change: 'registered',
    patient: { fullName: 'Meera Nair', phone: '+919845012345', dateOfBirth: '1984-03-27' },
  });
  expect(forDesk).toEqual(forAdmin);
  expect(forNurse).toEqual(forAdmin);
  expect(forCashier).toMatchObject({ patient: { fullName: 'Meera Nair', phone: null, dateOfBirth: null } });
  expect(forCashierToo).toEqual(forCashier);
});

test('a patient hears of the own record only', async () => {
  const [mine, other] = [
    await makePatient(api.store, main, { fullName: 'Mine' }),
    await makePatient(api.store, main, { fullName: 'Other' }),
  ];
  const me = await makePerson(api, 'PATIENT', [main], { patientId: mine.id });
  const client = await listen(me, PATIENTS, { since: 0 });
  await touch(api.store, main, other.id, 3);
  await touch(api.store, main, mine.id);
  await until(() => client.seen.length === 2, 'both events of the own record came');
  expect(client.texts.join()).not.toContain('Other');
});

test('what one reader has read does not show as read to others, nor in what all of them share', async () => {
  const desks = [await makePerson(api, 'RECEPTIONIST', [main]), await makePerson(api, 'RECEPTIONIST', [main])];
  const live = await Promise.all(desks.map((desk) => listen(desk, NOTIFICATIONS)));
  await makePatient(api.store, main);
  await until(() => live.every(({ seen }) => seen.length === 1), 'both bells ring');
  expect(live[0].payloads).toEqual(live[1].payloads);
  const { notification } = live[0].payloads[0]['notificationAdded'] as unknown as {
    notification: { id: string; readAt: string | null };
  };
  expect(notification.readAt).toBeNull();
  dataOf(
    await api.ask(
      'mutation ($id: ID!) { markNotificationRead(id: $id) { readAt } }',
      { id: notification.id },
      desks[0].token,
    ),
  );
  const replays = await Promise.all(desks.map((desk) => listen(desk, NOTIFICATIONS, { since: 0 })));
  await until(() => replays.every(({ seen }) => seen.length === 1), 'the replay came');
  expect(replays[1].payloads).toEqual(live[1].payloads);
  const readAts = await Promise.all(
    desks.map(
      async ({ token }) =>
        dataOf(
          await api.ask<{ notifications: { items: { readAt: string | null }[] } }>(
            '{ notifications { items { readAt } } }',
            {},
            token,
          ),
        ).notifications.items[0].readAt,
    ),
  );
  expect(readAts[0]).toMatch(/Z$/);
  expect(readAts[1]).toBeNull();
});

test('rights are asked at each delivery: moved to another branch in the middle of a stream, the stream follows', async () => {
  const desk = await makePerson(api, 'RECEPTIONIST', [main]);
  const [inMain, inNorth] = [await makePatient(api.store, main), await makePatient(api.store, north)];
  const client = await listen(desk, PATIENTS);
  await touch(api.store, main, inMain.id);
  await touch(api.store, north, inNorth.id);
  await until(() => client.seen.length === 1, 'the one from before came');
  await moveToBranches(api.store, desk.accountId, [north]);
  await touch(api.store, main, inMain.id);
  await touch(api.store, north, inNorth.id);
  await until(() => client.seen.length === 2, 'one from before and one from after');
  await sleep(100);
  const seen = client.payloads.map(
    ({ patientChanged }) => (patientChanged as unknown as { patient: { id: string } }).patient.id,
  );
  expect(seen).toEqual([inMain.id, inNorth.id]);
});

const ENDINGS: [how: string, end: (person: Person) => Promise<unknown>][] = [
  ['signing out', (person) => api.ask('mutation { signOut }', {}, person.token)],
  [
    'deactivation of the account',
    (person) =>
      api.ask('mutation ($id: ID!) { deactivateAccount(id: $id) { id } }', { id: person.accountId }, admin.token),
  ],
  [
    'another role',
    (person) =>
      api.ask(
        'mutation ($id: ID!) { changeAccountRole(id: $id, role: CASHIER) { id } }',
        { id: person.accountId },
        admin.token,
      ),
  ],
];
for (const [how, end] of ENDINGS)
  test(`${how} closes the sockets within a second, with 4401`, async () => {
    const desk = await makePerson(api, 'RECEPTIONIST', [main]);
    const [client, idle, others] = [
      await listen(desk, PATIENTS),
      await listen(desk, NOTIFICATIONS),
      await listen(admin, PATIENTS),
    ];
    const started = Date.now();
    await end(desk);
    await until(() => client.closes.length === 1 && idle.closes.length === 1, 'both are closed');
    expect(Date.now() - started).toBeLessThan(3000); // one second, and room for a busy machine
    expect([client.closes, idle.closes, others.closes]).toEqual([[SESSION_OVER], [SESSION_OVER], []]);
    const again = await listen(desk, PATIENTS);
    await until(() => again.closes.length === 1, 'the old token opens nothing');
    expect(again.payloads).toEqual([]);
  });

test('revoking an API key closes its sockets', async () => {
  const made = dataOf(
    await api.ask<{ createApiKey: { secret: string; apiKey: { id: string } } }>(
      'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret apiKey { id } } }',
      { input: { name: 'Lab', scopes: ['patients:read'], branchId: main } },
      admin.token,
    ),
  ).createApiKey;
  const client = api.live({ token: made.secret, query: PATIENTS });
  await until(() => client.isSubscribed, 'the key works');
  await makePatient(api.store, north);
  await makePatient(api.store, main);
  await until(() => client.seen.length === 1, 'its own branch comes');
  await api.ask('mutation ($id: ID!) { revokeApiKey(id: $id) { id } }', { id: made.apiKey.id }, admin.token);
  await until(() => client.closes.length === 1, 'the socket is closed');
  expect(client.closes).toEqual([SESSION_OVER]);
});

test('ending a subscription or the line leaves nothing behind', async () => {
  const { tail } = api.composition.services;
  const clients = await Promise.all([1, 2, 3].map(() => listen(admin, PATIENTS)));
  await until(() => tail.streams === 3, 'three streams run');
  clients[0].send({ id: '1', type: 'complete' });
  clients[1].cut();
  await clients[2].stop();
  await until(() => tail.streams === 0, 'none runs');
});

test('subscribers that stall are ended alone, with the place to go on from; nobody else loses anything and memory stays bounded', async () => {
  const { id } = await makePatient(api.store, main, {
    fullName: 'Stalled '.repeat(19),
    address: 'A long way '.repeat(45),
  });
  await patientEvents(1);
  const wide =
    'subscription ($since: Int) { patientChanged(since: $since) { seq patient { fullName address a: address b: address c: address d: address e: address f: address g: address h: address } } }';
  const stalled = await Promise.all(Array.from({ length: 12 }, () => listen(admin, wide)));
  const healthy = await listen(admin, wide);
  for (const client of stalled) client.pause();
  const before = process.memoryUsage().rss;
  const total = 2400;
  for (let i = 0; i < total; i += 40) {
    await touch(api.store, main, id, 40);
    await until(() => healthy.seen.length >= i - 80, 'the healthy one keeps up');
  }
  await until(() => healthy.seen.length === total, 'the healthy one has all');
  await until(() => api.composition.services.tail.streams === 1, 'the stalled ones are off the tail');
  expect(process.memoryUsage().rss - before).toBeLessThan(400e6);
  for (const client of stalled) client.resume();
  await until(() => stalled.every(({ errors }) => errors.length === 1), 'each is told');
  for (const { errors, last } of stalled) expect(errors[0].extensions).toEqual({ code: 'RESUME', since: last });
  const back = await listen(admin, wide, { since: stalled[0].last! });
  await until(() => back.seen.length === total - stalled[0].seen.length, 'the rest comes');
  expect([...stalled[0].seen, ...back.seen]).toEqual(healthy.seen);
}, 60_000);

if (engine === 'postgres') {
  const TROUBLES: [what: string, error: Error][] = [
    [
      'the database shut down',
      Object.assign(new Error('terminating connection due to administrator command'), { code: '57P01' }),
    ],
    ['the connection was lost', new Error('Connection terminated unexpectedly')],
  ];
  for (const [what, error] of TROUBLES)
    test(`a payload that could not be read because ${what} is not given half, but asked for again`, async () => {
      const { id } = await makePatient(api.store, main, { fullName: 'Meera Nair' });
      const client = api.live({ token: admin.token, query: PATIENTS, resumes: true, since: 0 });
      await until(() => client.seen.length === 1, 'the first comes');
      const { readPool } = api.store as PostgresStore;
      const query = readPool.query.bind(readPool) as (...args: unknown[]) => unknown;
      let failures = 0;
      const failing = (...args: unknown[]): unknown =>
        typeof args[0] === 'object' && failures++ < 2 ? Promise.reject(error) : query(...args);
      Object.assign(readPool, { query: failing });
      await touch(api.store, main, id);
      await until(() => client.seen.length === 2, 'the second comes');
      expect(failures).toBeGreaterThan(2);
      expect(client.errors.map(({ extensions }) => extensions['code'])).toEqual(['RESUME', 'RESUME']);
      expect(client.payloads.at(-1)).toMatchObject({ patientChanged: { patient: { fullName: 'Meera Nair' } } });
    });

  test('all connections to the database are cut while events flow: clients that go on with since get each once', async () => {
    const clients = Array.from({ length: 5 }, () =>
      api.live({ token: admin.token, query: PATIENTS, since: 0, resumes: true }),
    );
    const { id } = await makePatient(api.store, main);
    for (let i = 0; i < 4; i++) {
      await touch(api.store, main, id, 10);
      await bareQuery(
        urlOf(api.store),
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'",
      );
      await until(
        async () =>
          touch(api.store, main, id).then(
            () => true,
            () => false,
          ),
        'the pool has noticed',
      );
    }
    await until(async () => (await positionsOf(api.store, isPatientEvent)).length >= 45, 'all are numbered');
    const all = await positionsOf(api.store, isPatientEvent);
    await until(() => clients.every(({ last }) => last === all.at(-1)), 'all have the last');
    for (const client of clients) expect(client.seen).toEqual(all);
    for (const client of clients) expect(client.texts.filter((text) => text.includes('"errors"'))).toEqual([]);
  });
}

test('clients cut off at random points, and a server killed twice, still get each notification exactly once', async () => {
  const password = 'saffron-lantern-meadow-417';
  const settings = await freshSettings({
    ADMIN_EMAIL: 'admin@test.example',
    ADMIN_PASSWORD: password,
    NODE_ENV: 'production',
  });
  let server = await spawnApi(settings);
  const { token } = await signInAt(server.url, 'admin@test.example', password);
  // Nobody is told of their own doings: another one registers.
  const made = await askAt<{ createApiKey: { secret: string } }>(
    server.url,
    'mutation { createApiKey(input: { name: "Desk", scopes: ["patients:write"] }) { secret } }',
    {},
    token,
  );
  const { secret } = dataOf(made).createApiKey;
  const clients = Array.from(
    { length: 15 },
    () => new LiveClient({ url: server.url, token, query: NOTIFICATIONS, since: 0, resumes: true }),
  );
  let isWriting = true;
  const acknowledged: string[] = [];
  const writing = [1, 2, 3].map(async (lane) => {
    // On a slow machine longer than the cuts last: a handful of writes would prove nothing.
    for (let i = 0; isWriting || acknowledged.length <= 30; i++) {
      const input = {
        fullName: `Patient ${lane} ${patientSearchTexts({ fullName: String(i), uhid: '' }).name.trim()}`,
      };
      const answer = await askAt<{ registerPatient: { uhid: string } }>(
        server.url,
        'mutation ($input: RegisterPatientInput!) { registerPatient(input: $input) { uhid } }',
        { input },
        secret,
      ).catch(() => null);
      if (answer?.data?.registerPatient) acknowledged.push(answer.data.registerPatient.uhid);
      await sleep(answer ? 10 : 50);
    }
  });
  const cutting = clients.map(async (client) => {
    for (let cuts = 0; cuts < 10; cuts++) {
      await sleep(Math.random() * 400);
      client.cut();
    }
  });
  for (let kills = 0; kills < 2; kills++) {
    await sleep(900);
    await server.kill();
    server = await spawnApi(settings);
  }
  await Promise.all(cutting);
  isWriting = false;
  await Promise.all(writing);
  const titles = ({ payloads }: LiveClient): string[] =>
    payloads.map(
      ({ notificationAdded }) =>
        (notificationAdded as unknown as { notification: { title: string } }).notification.title,
    );
  await until(
    () => clients.every((client) => acknowledged.every((uhid) => titles(client).includes(`New patient ${uhid}`))),
    'all have all that was acknowledged',
    25_000,
  );
  await until(() => new Set(clients.map(({ last }) => last)).size === 1, 'all have the last');
  expect(acknowledged.length).toBeGreaterThan(30);
  for (const client of clients) {
    expect(client.seen).toEqual(clients[0].seen);
    expect(client.seen).toEqual([...new Set(client.seen)].sort((a, b) => a - b));
    expect(new Set(titles(client)).size).toBe(client.seen.length);
  }
  await Promise.all(clients.map((client) => client.stop()));
  await server.kill();
}, 90_000);
