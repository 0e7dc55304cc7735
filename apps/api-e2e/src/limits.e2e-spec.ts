import { getIntrospectionQuery } from 'graphql';
import { WebSocket } from 'ws';
import { type RunningApi, startApi } from './kit/api';
import { type Answer, codeOf, dataOf } from './kit/graphql-client';
import { makeBranch, makePatient, makePerson, type Person } from './kit/people';

let api: RunningApi;
let admin: Person;
beforeAll(async () => {
  api = await startApi();
  const branch = await makeBranch(api.store, 'MAIN');
  admin = await makePerson(api, 'ADMIN', [branch]);
  await makePatient(api.store, branch);
});
afterAll(() => api.stop());

const repeat = (count: number, part: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => part(i)).join(' ');
const wrapped = (levels: number): string => (levels ? `... { ${wrapped(levels - 1)} }` : '__typename');
/** Fragments that each spread the next one twice: 2^levels when walked naively. */
const bomb = (levels: number, on: string, leaf: string): string =>
  repeat(levels, (i) => `fragment F${i} on ${on} { ...F${i + 1} ...F${i + 1} }`) +
  ` fragment F${levels} on ${on} { ${leaf} }`;

const TOO_MUCH: Record<string, string> = {
  tokens: `{ ${repeat(4001, () => 'needsSetUp')} }`,
  depth: `{ accounts { items { ${repeat(1, () => 'staff { branch { id } }')} patient { ${repeat(11, () => 'branch {')} id ${repeat(11, () => '}')} } } } }`,
  aliases: `{ me { ${repeat(31, (i) => `a${i}: role`)} } }`,
  'root fields': `{ ${repeat(21, () => 'needsSetUp')} }`,
  'root fields in fragments': `{ ...A ...A ...A } fragment A on Query { ${repeat(7, () => 'needsSetUp')} }`,
  directives: `{ needsSetUp ${repeat(31, () => '@include(if: true)')} }`,
  'directives on many fields': `{ me { ${repeat(31, () => 'role @include(if: true)')} } }`,
  cost: `{ ${repeat(5, (i) => `p${i}: patients(first: 100) { items { id fullName identifiers(first: 100) { id system value label createdAt } } }`)} }`,
};

describe('what asks for too much gets 400 TOO_COMPLEX', () => {
  test.each(Object.entries(TOO_MUCH))('%s', async (kind, query) => {
    const answer = await api.ask(query, {}, admin.token);
    if (kind === 'directives')
      expect([answer.status, ['TOO_COMPLEX', 'BAD_USER_INPUT']]).toEqual([
        400,
        expect.arrayContaining([codeOf(answer)]),
      ]);
    else expect([answer.status, codeOf(answer)]).toEqual([400, 'TOO_COMPLEX']);
  });

  test('a costly page by a variable, whatever cheaper values were sent before', async () => {
    const query = `query ($n: Int = 100) { me { role } ${repeat(5, (i) => `p${i}: patients(first: $n) { items { id identifiers(first: $n) { id system value label createdAt } } }`)} }`;
    expect(codeOf(await api.ask(query, { n: null }, admin.token))).toBeNull();
    for (const variables of [{ n: 100 }, {}])
      expect(codeOf(await api.ask(query, variables, admin.token))).toBe('TOO_COMPLEX');
    expect(codeOf(await api.ask(query, { n: 1 }, admin.token))).toBeNull();
  });

  test('a body of more than 200,000 bytes with 413', async () => {
    const answer = await api.ask('{ needsSetUp }', { filler: 'x'.repeat(200_001) });
    expect([answer.status, codeOf(answer)]).toEqual([413, 'TOO_COMPLEX']);
  });

  test('a page of more than 100 rows, while other impossible pages are refused at their argument', async () => {
    const ask = (args: string) => api.ask(`{ patients(${args}) { totalCount } }`, {}, admin.token);
    for (const args of ['first: 101', 'limit: 2000000000']) {
      const answer = await ask(args);
      expect({ args, status: answer.status, code: codeOf(answer) }).toEqual({ args, status: 400, code: 'TOO_COMPLEX' });
    }
    for (const args of ['first: -1', 'skip: -1', 'after: "nonsense"', 'after: ""', 'first: 3000000000', 'first: "5"'])
      expect({ args, code: codeOf(await ask(args)) }).toEqual({ args, code: 'BAD_USER_INPUT' });
  });
});

describe('fragments that explode when walked naively', () => {
  const BOMBS: Record<string, string> = {
    'on the root': `{ ...F0 } ${bomb(60, 'Query', 'needsSetUp')}`,
    'on an object': `{ me { ...F0 } } ${bomb(60, 'Me', 'role')}`,
    'on a row': `{ patients { items { ...F0 } } } ${bomb(60, 'Patient', 'fullName')}`,
    'without any field': `{ me { role ...F0 } } ${bomb(60, 'Me', '__typename')}`,
    'in a circle': '{ me { ...A } } fragment A on Me { role ...B } fragment B on Me { ...A ...A }',
    'on a mutation': `mutation { signOut ...F0 } ${bomb(60, 'Mutation', '__typename')}`,
    'in inline fragments': `{ ${wrapped(600)} }`,
  };
  test.each(Object.entries(BOMBS))('%s are answered at once', async (_kind, query) => {
    const started = Date.now();
    const answer = await api.ask(query, {}, admin.token);
    expect(answer.status).toBeLessThan(500);
    expect(Date.now() - started).toBeLessThan(5000);
    expect(codeOf(await api.ask('{ needsSetUp }'))).toBeNull(); // the process lives, and is not busy
  });
});

test('the playground can ask for the whole schema, and deeper introspection is refused', async () => {
  expect(
    dataOf(
      await api.ask<{ __schema: { types: unknown[] } }>(
        getIntrospectionQuery({ inputValueDeprecation: true, schemaDescription: true, specifiedByUrl: true }),
      ),
    ).__schema.types.length,
  ).toBeGreaterThan(30);
  const deep = `{ __schema { types { ${repeat(10, () => 'fields { type {')} name ${repeat(10, () => '} }')} } } }`;
  expect((await api.ask(deep)).status).toBe(400);
});

describe('over a WebSocket the same limits hold', () => {
  const errorOver = (query: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const socket = new WebSocket(`${api.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
      socket.on('error', reject);
      socket.on('open', () =>
        socket.send(JSON.stringify({ type: 'connection_init', payload: { accessToken: admin.token } })),
      );
      socket.on('message', (message: Buffer) => {
        const frame = JSON.parse(message.toString()) as { type: string; payload?: { extensions: { code: string } }[] };
        if (frame.type === 'connection_ack')
          socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }));
        if (frame.type !== 'error' && frame.type !== 'next') return;
        socket.terminate();
        resolve(frame.type === 'error' ? frame.payload![0].extensions.code : 'answered');
      });
    });

  test.each(Object.entries(TOO_MUCH))('%s', async (kind, query) => {
    expect(kind === 'directives' ? ['TOO_COMPLEX', 'BAD_USER_INPUT'] : ['TOO_COMPLEX']).toContain(
      await errorOver(query),
    );
  });
  test('a connection has at most 100 subscriptions at a time', async () => {
    const query = 'subscription { slotsChanged { seq } }';
    const [code, id] = await new Promise<string[]>((resolve, reject) => {
      const socket = new WebSocket(`${api.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
      socket.on('error', reject);
      socket.on('open', () =>
        socket.send(JSON.stringify({ type: 'connection_init', payload: { accessToken: admin.token } })),
      );
      socket.on('message', (message: Buffer) => {
        const frame = JSON.parse(message.toString()) as {
          type: string;
          id: string;
          payload?: { extensions: { code: string } }[];
        };
        if (frame.type === 'connection_ack')
          for (let i = 1; i <= 101; i++)
            socket.send(JSON.stringify({ id: String(i), type: 'subscribe', payload: { query } }));
        if (frame.type !== 'error') return;
        socket.terminate();
        resolve([frame.payload![0].extensions.code, frame.id]);
      });
    });
    expect([code, id]).toEqual(['RATE_LIMITED', '101']);
  });

  test('and ordinary questions are answered', async () => expect(await errorOver('{ needsSetUp }')).toBe('answered'));
  test('a frame of more than 200,000 bytes closes the socket', async () => {
    const said = jest.spyOn(console, 'error').mockImplementation(); // graphql-ws reports it there
    const socket = new WebSocket(`${api.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    socket.on('open', () =>
      socket.send(JSON.stringify({ type: 'connection_init', payload: { filler: 'x'.repeat(200_001) } })),
    );
    expect(await new Promise((resolve) => socket.on('close', resolve))).toBe(1009);
    said.mockRestore();
  });
});

describe('the way of asking', () => {
  const post = async (
    body: unknown,
    headers: Record<string, string> = {},
    path = '/graphql',
  ): Promise<Pick<Answer, 'status' | 'text'>> => {
    const response = await fetch(`${api.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: response.status, text: await response.text() };
  };
  const SIGN_OUT = 'mutation { signOut }';

  test('several operations in one request, malformed JSON and nothing at all are refused', async () => {
    for (const body of [
      [{ query: '{ needsSetUp }' }, { query: '{ needsSetUp }' }],
      '{',
      '',
      'null',
      '7',
      '"text"',
      {},
      { query: 7 },
      { query: '{ needsSetUp }', variables: 'x' },
      { query: '' },
      { query: '{ needsSetUp }', operationName: 'Nothing' },
      { query: 'query A { needsSetUp } query B { needsSetUp }' },
    ]) {
      const { status, text } = await post(body);
      expect({ body, status, code: /"code":"(\w+)"/.exec(text)?.[1] }).toEqual({
        body,
        status: 400,
        code: 'BAD_USER_INPUT',
      });
    }
  });

  test('a mutation by GET, and requests that a foreign page could send without asking first, change nothing', async () => {
    const get = (query: string, headers = {}) =>
      fetch(`${api.url}/graphql?query=${encodeURIComponent(query)}`, { headers });
    expect((await get(SIGN_OUT, { 'apollo-require-preflight': '1' })).status).toBe(405);
    expect((await get('{ needsSetUp }')).status).toBe(400);
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'text/plain; application/json',
    ])
      expect({ type, ...(await post({ query: SIGN_OUT }, { 'content-type': type })) }).toMatchObject({
        type,
        status: 400,
        text: expect.stringContaining('BAD_USER_INPUT'),
      });
  });

  test('another origin is refused, over HTTP and WebSocket; our own and programs are not', async () => {
    const body = { query: '{ needsSetUp }' };
    for (const origin of [
      'https://evil.example',
      'null',
      `${api.url}.evil.example`,
      api.url.replace('127.0.0.1', 'localhost.evil.example'),
    ])
      expect(await post(body, { origin })).toMatchObject({ status: 403, text: expect.stringContaining('FORBIDDEN') });
    for (const origin of [api.url, api.config.publicUrl]) expect((await post(body, { origin })).status).toBe(200);
    const connect = (origin?: string) =>
      new Promise<string>((resolve) => {
        const socket = new WebSocket(`${api.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { origin });
        socket.on('error', (error) => resolve(error.message));
        socket.on('open', () => (socket.terminate(), resolve('open')));
      });
    expect([await connect('https://evil.example'), await connect(api.url), await connect()]).toEqual([
      expect.stringContaining('403'),
      'open',
      'open',
    ]);
  });

  test('persisted queries are not kept: a hash alone is refused, also after the text came with it', async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: 'f'.repeat(64) } };
    expect(await post({ extensions })).toMatchObject({
      status: expect.any(Number),
      text: expect.stringContaining('BAD_USER_INPUT'),
    });
    await post({ query: '{ needsSetUp }', extensions });
    expect((await post({ extensions })).text).toContain('BAD_USER_INPUT');
  });
});
