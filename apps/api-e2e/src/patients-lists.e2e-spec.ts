import { BloodGroup, Gender } from '@medicare/data';
import type { PatientValues } from '@medicare/platform';
import { type RunningApi, startApi } from './kit/api';
import { codeOf, dataOf } from './kit/graphql-client';
import { makeBranch, makePatient, makePerson, type Person } from './kit/people';

const PEOPLE: Partial<PatientValues>[] = [
  {
    fullName: 'Zoë Ångström',
    email: 'zoe.a@mail.example',
    phone: '+919845012345',
    gender: Gender.FEMALE,
    bloodGroup: BloodGroup.O_POSITIVE,
  },
  {
    fullName: 'Ravi Shankar Iyer',
    email: 'ravi_iyer@mail.example',
    phone: '+919900112233',
    gender: Gender.MALE,
    bloodGroup: BloodGroup.O_POSITIVE,
  },
  { fullName: 'आशा शर्मा', phone: '+918012345678', gender: Gender.FEMALE },
  { fullName: 'आशीष वर्मा', gender: Gender.MALE },
  {
    fullName: 'Percy 100% O\u2019Hara',
    email: 'percy@percent.example',
    gender: Gender.MALE,
    bloodGroup: BloodGroup.A_NEGATIVE,
  },
  { fullName: "Under_score D'Souza", gender: Gender.OTHER },
  { fullName: 'Ravi Kumar', phone: '+919845099999', gender: Gender.MALE },
  { fullName: 'Quote "Q" Back\\slash', gender: Gender.UNKNOWN },
  { fullName: 'Li Wu' },
];

let api: RunningApi;
let desk: Person;
beforeAll(async () => {
  api = await startApi();
  const branch = await makeBranch(api.store, 'MAIN');
  desk = await makePerson(api, 'RECEPTIONIST', [branch]);
  for (const [i, values] of PEOPLE.entries())
    await makePatient(api.store, branch, values, new Date(Date.UTC(2026, 0, 1 + i)));
  for (let i = 0; i < 30; i++)
    await makePatient(api.store, branch, { fullName: 'Same Name' }, new Date(Date.UTC(2026, 2, 1)));
});
afterAll(() => api.stop());

interface Found {
  items: { fullName: string; uhid: string; id: string }[];
  totalCount: number;
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
}
const FIELDS = '{ items { id uhid fullName } totalCount pageInfo { endCursor hasNextPage } }';
const ask = (variables: Record<string, unknown>) =>
  api.ask<{ patients: Found }>(
    `query ($search: String, $gender: Gender, $bloodGroup: BloodGroup, $sort: PatientSort, $descending: Boolean, $first: Int, $after: String, $skip: Int, $limit: Int, $ids: [ID!], $branchId: ID)
     { patients(search: $search, gender: $gender, bloodGroup: $bloodGroup, sort: $sort, descending: $descending, first: $first, after: $after, skip: $skip, limit: $limit, ids: $ids, branchId: $branchId) ${FIELDS} }`,
    variables,
    desk.token,
  );
const list = async (variables: Record<string, unknown>): Promise<Found> => dataOf(await ask(variables)).patients;
const names = async (variables: Record<string, unknown>): Promise<string[]> =>
  (await list(variables)).items.map(({ fullName }) => fullName);

describe('searching', () => {
  test.each([
    ['ravi', ['Ravi Kumar', 'Ravi Shankar Iyer']],
    ['RAVI', ['Ravi Kumar', 'Ravi Shankar Iyer']],
    ['av', ['Ravi Kumar', 'Ravi Shankar Iyer']],
    ['iyer ravi', ['Ravi Shankar Iyer']],
    ['ravi i', ['Ravi Kumar', 'Ravi Shankar Iyer']],
    ['shan ker', []],
    ['li', ['Li Wu']],
    ['zoe', ['Zoë Ångström']],
    ['angstrom', ['Zoë Ångström']],
    ['ÅNG', ['Zoë Ångström']],
    ['आशा', ['आशा शर्मा']],
    ['आश', ['आशा शर्मा', 'आशीष वर्मा']],
    ['शर्मा आशा', ['आशा शर्मा']],
    ['98450', ['Ravi Kumar', 'Zoë Ångström']],
    ['98450 12345', ['Zoë Ångström']],
    ['+91 (98450) 123-45', ['Zoë Ångström']],
    ['mail.example', ['Ravi Shankar Iyer', 'Zoë Ångström']],
    ['zoe.a@mail', ['Zoë Ångström']],
    ['MP-000003', ['आशा शर्मा']],
    ['mp-000001', ['Zoë Ångström']],
    ['0%', ['Percy 100% O’Hara']],
    ['%%', []],
    ['__', []],
    ['r_s', ["Under_score D'Souza"]],
    ['_iyer', ['Ravi Shankar Iyer']],
    ["d's", ["Under_score D'Souza"]],
    ['"q"', ['Quote "Q" Back\\slash']],
    ['k\\s', ['Quote "Q" Back\\slash']],
    ['ravi OR zoe', []],
    ['ravi*', []],
    ['ravi AND kumar', []],
    ["'; DROP TABLE patient; --", []],
    ['NEAR(ravi kumar)', []],
  ])('%j finds %j', async (search, expected) => {
    expect((await names({ search, sort: 'NAME' })).sort()).toEqual([...expected].sort());
  });

  test('needs a word of two letters, and blanks alone ask for everybody', async () => {
    for (const search of ['r', 'a b', '%', '🙂'])
      expect({ search, code: codeOf(await ask({ search })) }).toEqual({ search, code: 'BAD_USER_INPUT' });
    for (const search of ['', '  ', null]) expect((await list({ search })).totalCount).toBe(39);
  });

  test('finds by the new values after a change, and no more by the old', async () => {
    const [{ id }] = (await list({ search: 'li wu' })).items;
    dataOf(
      await api.ask(
        'mutation ($id: ID!) { updatePatient(id: $id, version: 1, input: { fullName: "Wei Zhang", phone: "80234 56789" }) { id } }',
        { id },
        desk.token,
      ),
    );
    expect([
      await names({ search: 'li wu' }),
      await names({ search: 'wei' }),
      await names({ search: '80234' }),
    ]).toEqual([[], ['Wei Zhang'], ['Wei Zhang']]);
    dataOf(
      await api.ask(
        'mutation ($id: ID!) { updatePatient(id: $id, version: 2, input: { fullName: "Li Wu", phone: null }) { id } }',
        { id },
        desk.token,
      ),
    );
  });
});

describe('filters, orders and pages', () => {
  test('blood group, gender, ids and branch narrow the list together', async () => {
    expect(await names({ bloodGroup: 'O_POSITIVE', sort: 'UHID' })).toEqual(['Zoë Ångström', 'Ravi Shankar Iyer']);
    expect(await names({ bloodGroup: 'O_POSITIVE', gender: 'MALE', search: 'ravi' })).toEqual(['Ravi Shankar Iyer']);
    const [{ id }] = (await list({ search: 'zoe' })).items;
    expect(await names({ ids: [id, 'nobody'] })).toEqual(['Zoë Ångström']);
    expect([(await list({ ids: [] })).totalCount, (await list({ branchId: 'nowhere' })).totalCount]).toEqual([0, 0]);
  });

  test.each(['NAME', 'REGISTERED', 'UHID'])(
    'pages by cursor in the order of %s meet everybody once, both ways',
    async (sort) => {
      for (const descending of [false, true]) {
        const seen: string[] = [];
        for (let after: string | null = null, more = true; more;) {
          const page: Found = await list({ sort, descending, first: 7, after });
          expect([page.totalCount, page.items.length <= 7]).toEqual([39, true]);
          seen.push(...page.items.map(({ id }) => id));
          [after, more] = [page.pageInfo.endCursor, page.pageInfo.hasNextPage];
        }
        expect(new Set(seen).size).toBe(39);
        const whole = await list({ sort, descending, first: 100 });
        expect([seen, whole.pageInfo.hasNextPage]).toEqual([whole.items.map(({ id }) => id), false]);
        const skipped = await list({ sort, descending, skip: 10, limit: 5 });
        expect(skipped.items.map(({ id }) => id)).toEqual(seen.slice(10, 15));
        expect((await list({ sort, descending, skip: 39, limit: 5 })).items).toEqual([]);
      }
    },
  );

  test('UHIDs and days of registration are really in order', async () => {
    const uhids = (await list({ sort: 'UHID', first: 100 })).items.map(({ uhid }) => uhid);
    expect(uhids).toEqual([...uhids].sort());
    expect(await names({ sort: 'REGISTERED', first: 3 })).toEqual(['Zoë Ångström', 'Ravi Shankar Iyer', 'आशा शर्मा']);
  });

  test('a page is not disturbed by somebody who is registered meanwhile; a cursor of another order is refused', async () => {
    const first = await list({ sort: 'UHID', first: 5 });
    const [row] = await api.store.read<{ id: string }>('SELECT id FROM branch');
    await makePatient(api.store, row.id, { fullName: 'Aaa Newcomer' });
    const next = await list({ sort: 'UHID', first: 5, after: first.pageInfo.endCursor });
    expect(next.items.map(({ uhid }) => uhid)).toEqual([
      'MP-000006',
      'MP-000007',
      'MP-000008',
      'MP-000009',
      'MP-000010',
    ]);
    expect(codeOf(await ask({ sort: 'NAME', after: first.pageInfo.endCursor }))).toBe('BAD_USER_INPUT');
  });
});
