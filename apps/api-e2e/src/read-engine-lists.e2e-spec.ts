import { actorOf, ask, bench, crossed, dataOf, idsOf, useBench } from './kit/bench';
import { numberOf } from './kit/databases';
import { makePatient } from './kit/people';

useBench();

for (const sort of ['NAME', 'REGISTERED', 'UHID'])
  for (const descending of [false, true])
    test(`paging by ${sort}${descending ? ', last first,' : ''} meets each row once while others are registered`, async () => {
      const admin = actorOf('ADMIN');
      const old = (await bench.store.read<{ id: string }>('SELECT id FROM patient')).map(({ id }) => id);
      const seen: string[] = [];
      for (let after: string | null = null, more = true; more;) {
        const {
          patients,
        }: { patients: { items: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } =
          await dataOf(
            `query ($after: String) { patients(first: 7, after: $after, sort: ${sort}, descending: ${descending}, isActive: null) { items { id } pageInfo { hasNextPage endCursor } } }`,
            admin,
            { after },
          );
        seen.push(...patients.items.map(({ id }) => id));
        [after, more] = [patients.pageInfo.endCursor, patients.pageInfo.hasNextPage];
        await makePatient(
          bench.store,
          idsOf('Branch')[0],
          { fullName: 'Asha Rao' },
          new Date('2026-05-05T05:05:05.555Z'),
        ).catch(() => undefined);
      }
      expect(new Set(seen).size).toBe(seen.length);
      expect(old.filter((id) => !seen.includes(id))).toEqual([]);
    });

test('what looks like SQL, patterns or the end of a text finds nothing, shows nothing and breaks nothing', async () => {
  const evil = [
    "' OR 1=1 --",
    "'; DROP TABLE patient; --",
    '\\\\',
    '%%',
    '__',
    "') UNION SELECT 1 --",
    '\u00010\u0001',
    'a\u0000b',
    '\u0000\u0000',
    '""',
    '$1',
    '??',
    '@p',
    '" OR "a',
    'search_name:',
    'NEAR(a b)',
    'a*',
    '^asha',
    "'||(select salary from staff)||'",
  ];
  const patient = idsOf('Patient')[0];
  const cursor = (key: unknown, id: unknown = 5): string =>
    Buffer.from(JSON.stringify(['fullName', false, key, id])).toString('base64url');
  const before = await numberOf(bench.store, 'SELECT count(*) FROM patient');
  for (const text of evil) {
    const search = await ask(
      'query ($e: String) { patients(search: $e, isActive: null) { totalCount } }',
      actorOf('ADMIN'),
      { e: text },
    );
    if (!search.errors)
      expect({ text, ...(search.data as { patients: object }).patients }).toEqual({ text, totalCount: 0 });
    const nested = await ask(
      'query ($e: ID!, $p: ID!) { patient(id: $p) { identifiers(after: $e) { id } } }',
      actorOf('ADMIN'),
      { e: text, p: patient },
    );
    if (!nested.errors) expect(nested.data).toEqual({ patient: { identifiers: [] } });
    const byId = await ask(
      'query ($e: ID!) { patient(id: $e) { id } patients(ids: [$e], branchId: $e) { totalCount } }',
      actorOf('ADMIN'),
      { e: text },
    );
    if (!byId.errors) expect(byId.data).toEqual({ patient: null, patients: { totalCount: 0 } });
    const position = await ask(
      'query ($c: String) { patients(after: $c) { items { fullName phone } } }',
      actorOf('CASHIER'),
      { c: cursor(text, text) },
    );
    expect(crossed(JSON.stringify(position), actorOf('CASHIER'))).toEqual([]);
    expect(
      (await ask('query ($c: String) { patients(after: $c) { totalCount } }', actorOf('ADMIN'), { c: text }))
        .errors?.[0].message,
    ).toMatch(/cursor belongs to another order/);
    for (const { errors } of [search, nested, byId, position])
      for (const error of errors ?? [])
        expect(error.message).toMatch(/form|characters|cannot be searched|cursor|letters or digits/);
  }
  expect(await numberOf(bench.store, 'SELECT count(*) FROM patient')).toBe(before);
});

test('money is exact to the last whole number that JSON holds, and what is missing is null', async () => {
  const { doctors } = await dataOf<{ doctors: { items: { consultationFee: number | null }[] } }>(
    '{ doctors(first: 100, isActive: null) { items { consultationFee } } }',
    actorOf('ADMIN'),
  );
  const fees = doctors.items.map(({ consultationFee }) => consultationFee);
  expect(fees).toContain(Number.MAX_SAFE_INTEGER);
  expect(fees).toContain(null);
});
