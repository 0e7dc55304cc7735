import fc from 'fast-check';
import {
  type GraphQLArgument,
  type GraphQLField,
  GraphQLInputObjectType,
  type GraphQLInputType,
  GraphQLList,
  getNamedType,
  GraphQLNonNull,
  isLeafType,
} from 'graphql';
import { ERROR_CODES, type ErrorCode } from '@medicare/domain';
import { type RunningApi, startApi } from './kit/api';
import { billing, freeLine, issuedBill, makeService } from './kit/billing';
import { dataOf } from './kit/graphql-client';
import { makeBranch, makePatient, makePerson, type Person } from './kit/people';
import { book, makeWorkingDoctor, quarter, zoneInTheMorning } from './kit/schedules';
import { relayed, wishesSeen } from './kit/settled';
import { sleep } from './kit/until';
import { rowCounts } from './kit/whole-database';

const SEED = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
const RUNS = Number(process.env['RUNS'] ?? 12);
/** Planted into every text: must never come back in an error. */
const MARK = 'zQmarkZq';

let api: RunningApi;
/** What stands for a real id in junk: the word `patient`, and so on. */
const real: Record<string, string> = {};
/** Rows that belong to whoever sends the junk. */
const own: Record<string, { patient?: string; doctor?: string }> = {};
const people: Record<string, Person> = {};
beforeAll(async () => {
  api = await startApi();
  const branchId = await makeBranch(api.store, 'MAIN', { timeZone: zoneInTheMorning() });
  const values = { dateOfBirth: '1984-02-29', phone: '+919845012345' };
  const { id: patientId } = await makePatient(api.store, branchId, values);
  people['an administrator'] = await makePerson(api, 'ADMIN', [branchId]);
  people['a patient'] = await makePerson(api, 'PATIENT', [branchId], { patientId });
  people['a cashier'] = await makePerson(api, 'CASHIER', [branchId]);
  const doctorId = await makeWorkingDoctor(api.store, branchId);
  people['a doctor'] = await makePerson(api, 'DOCTOR', [branchId], { doctorId });
  Object.assign(real, { branch: branchId });
  Object.assign(own, { 'a patient': { patient: patientId }, 'a doctor': { doctor: doctorId } });
  // The limits of strangers would let only the first pieces of junk through.
  const never = () => Promise.resolve(0);
  api.composition.services.limits = {
    signIn: never,
    signUp: never,
    invitation: never,
    linkRequest: never,
    mailedLink: never,
    addressChange: never,
    ownAppointments: never,
    ownPayments: never,
    uploads: never,
    faceChallenges: never,
    faceSignIn: never,
    faces: never,
  };
  process.stdout.write(`junk: SEED=${SEED} RUNS=${RUNS}\n`);
});
afterAll(() => api.stop());

const nasty = fc.constantFrom(
  '',
  ' ',
  '\u0000',
  `a\u0000${MARK}`,
  '\ud800',
  `${MARK}\udfff`,
  '\u202e',
  '\u0007',
  '\ufeff',
  '\r\n',
  `'; DROP TABLE patient; -- ${MARK}`,
  `"${MARK}"`,
  `%_\\${MARK}`,
  '2023-02-30',
  '0000-00-00',
  '9999-99-99',
  '-1-01-01',
  '2026-13-01',
  '1984-02-29',
  '2999-12-31',
  'NaN',
  '1e400',
  '-0',
  `${MARK}@${MARK}.example`,
  `a\u0000${MARK}@x.in`,
  '+91 98450 12345',
  `${MARK} `.repeat(20_000),
  'é'.repeat(100_000),
  '١٢٣٤٥٦٧٨٩٠',
  '🙂'.repeat(100),
  '__proto__',
  'constructor',
  `<script>${MARK}</script>`,
  '${7*7}',
  '../../etc/passwd',
);
const leaf = fc.oneof(
  { weight: 4, arbitrary: nasty },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }).map((text) => text + MARK) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<unknown>(0, -1, 1.5, 2 ** 31, 2 ** 53, -(2 ** 63), 1e308, true, false, null),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<unknown>([], {}, [[[[MARK]]]], { [MARK]: MARK }, [null], Array(500).fill(MARK), {
      toString: MARK,
      __proto__: { x: 1 },
    }),
  },
);
/** When junk books, holds and moves: quarters of an hour from now. */
const JUNK_QUARTERS = [-900, 0, 1, 8, 9, 12, 96, 900];

/** Values that the types let through, so that the junk reaches the commands behind them. */
const fitting: Record<string, fc.Arbitrary<unknown>> = {
  String: nasty,
  ID: fc.oneof(
    nasty,
    fc.constantFrom('patient', 'branch', 'doctor', 'appointment', 'bill', 'draft', 'payment', 'service'),
  ),
  Int: fc.constantFrom(0, 1, -1, 5, 100, 101, 2 ** 31 - 1, -(2 ** 31)),
  Boolean: fc.boolean(),
  LocalDate: fc.constantFrom('1984-02-29', '0001-01-01', '9999-12-31', quarter(100).slice(0, 10)),
  Instant: fc.constantFrom(
    ...JUNK_QUARTERS.map(quarter),
    '0001-01-01T00:00:00Z',
    '9999-12-31T23:59:59.999Z',
    '2026-11-22T10:00:00.001+05:30',
    '1969-12-31T23:59:59Z',
  ),
  LocalTime: fc.constantFrom('00:00', '24:00', '23:59', '09:05', '24:01', '9:5'),
  Paise: fc.constantFrom(0, 1, -1, 2 ** 53 - 1, 2 ** 53),
};

function valueOf(type: GraphQLInputType): fc.Arbitrary<unknown> {
  const named = type instanceof GraphQLNonNull ? (type.ofType as GraphQLInputType) : type;
  const good = goodOf(named);
  return fc.oneof({ weight: 3, arbitrary: good }, { weight: 1, arbitrary: leaf });
}

function goodOf(type: GraphQLInputType): fc.Arbitrary<unknown> {
  if (type instanceof GraphQLList) return fc.array(valueOf(type.ofType as GraphQLInputType), { maxLength: 4 });
  if (type instanceof GraphQLInputObjectType) {
    const fields = Object.entries(type.getFields());
    const known = fc.record(Object.fromEntries(fields.map(([name, field]) => [name, valueOf(field.type)])), {
      requiredKeys: fields.filter(([, { type: of }]) => of instanceof GraphQLNonNull).map(([name]) => name),
    });
    return fc
      .tuple(known, fc.integer({ min: 0, max: 9 }))
      .map(([input, more]) => (more ? input : { ...input, [MARK]: 1 }));
  }
  if ('getValues' in type) return fc.constantFrom(...type.getValues().map(({ name }) => name), MARK);
  return fitting[isLeafType(type) ? type.name : ''] ?? leaf;
}

const callsOf = (field: GraphQLField<unknown, unknown>): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(Object.fromEntries(field.args.map(({ name, type }: GraphQLArgument) => [name, valueOf(type)])), {
    requiredKeys: field.args.filter(({ type }) => type instanceof GraphQLNonNull).map(({ name }) => name),
  });

const documentOf = (kind: string, field: GraphQLField<unknown, unknown>): string => {
  const selection = isLeafType(getNamedType(field.type)) ? '' : '{ __typename }';
  const declared = field.args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  return `${kind}${declared && ` (${declared})`} { ${field.name}${declared && `(${field.args.map(({ name }) => `${name}: $${name}`).join(', ')})`} ${selection} }`;
};

/** Written while calls are counted or told on, whatever their outcome. */
const HOUSEKEEPING = [
  'sign_in_throttle',
  'api_key',
  'event_pending',
  'event_log',
  'notification',
  'notification_count',
];
/** These end the session of the very person who asks. */
const ENDS_ONESELF = new Set(['signOut', 'deactivateAccount', 'changeAccountRole']);

type RootField = GraphQLField<unknown, unknown>;
/** All root fields that take something. */
const fieldsToTry = (): [kind: string, field: RootField][] => {
  const { schema } = api.composition;
  const of = (kind: string, fields: Record<string, RootField>): [string, RootField][] =>
    Object.values(fields).map((field) => [kind, field]);
  const all = [
    ...of('query', schema.getQueryType()!.getFields()),
    ...of('mutation', schema.getMutationType()!.getFields()),
  ];
  return all.filter(([, { name, args }]) => args.length && !ENDS_ONESELF.has(name));
};

interface Told {
  message: string;
  extensions: { code: ErrorCode; fields?: { path: string; rule: string; message: string }[] };
}

/** The variables as JSON, with ids of rows that exist. */
const withRealIds = (variables: Record<string, unknown>): string =>
  Object.entries(real).reduce(
    (text, [name, id]) => text.replaceAll(`"${name}"`, `"${id}"`),
    JSON.stringify(variables) ?? '{}',
  );

let visits = 20;
/** A quarter of an hour that no junk can have held, also if one passes meanwhile. */
function nextVisit(): string {
  do visits += 1;
  while (JUNK_QUARTERS.some((each) => Math.abs(each - visits) < 2));
  return quarter(visits);
}

/** New rows for the next field, since junk may well have closed the ones before. */
async function renewRows(who: string, field: string): Promise<void> {
  const { patient, doctor } = own[who] ?? {};
  real['patient'] = patient ?? (await makePatient(api.store, real['branch'], { fullName: 'Ravi Kumar' })).id;
  real['doctor'] = doctor ?? (await makeWorkingDoctor(api.store, real['branch']));
  real['appointment'] = await book(api, people['an administrator'].token, {
    patientId: real['patient'],
    doctorId: real['doctor'],
    startsAt: nextVisit(),
  });
  if (/bill|payment|price/i.test(field)) await renewBills(real['patient']);
}

/** A bill that is partly paid, a draft, and a service on the price list. */
async function renewBills(patientId: string): Promise<void> {
  const { token } = people['a cashier'];
  const cashier = { patientId, cashier: people['a cashier'] };
  real['bill'] = (await issuedBill(api, cashier, 50_000)).id;
  const input = { patientId, lines: [freeLine(100)] };
  real['draft'] = dataOf(await billing(api, token).create(input)).createBill.id;
  const paid = await billing(api, token).pay(real['bill'], 1_000);
  real['payment'] = dataOf(paid).recordPayment.id;
  real['service'] = await makeService(api.store, real['branch']);
}

async function refusesProperly(query: string, variables: Record<string, unknown>, who: string): Promise<void> {
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${people[who].token}` },
    body: `{"query":${JSON.stringify(query)},"variables":${withRealIds(variables)}}`,
  });
  const text = await response.text();
  expect(response.status).toBeLessThan(500);
  const { errors = [] } = JSON.parse(text) as { errors?: Told[] };
  for (const error of errors) {
    expect(ERROR_CODES.filter((code) => code !== 'INTERNAL')).toContain(error.extensions.code);
    expect(JSON.stringify(error)).not.toMatch(
      /\bat .*\.(ts|js):\d|SQLITE|SELECT |INSERT |UPDATE |constraint|node_modules|syntax error at/,
    );
    expect(
      JSON.stringify({ ...error, extensions: { ...error.extensions, possibleDuplicates: 0 } }).includes(MARK) &&
        !variablesNameTheMark(error),
    ).toBe(false);
  }
}

/** A field that does not exist is named, so that it can be found: a name, not a value. */
const variablesNameTheMark = (error: Told): boolean =>
  (error.extensions.fields ?? []).some(
    ({ path, rule, message }) => rule === 'unknown' && path.includes(MARK) && !message.includes(MARK),
  );

describe.each(['an administrator', 'a cashier', 'a patient', 'a doctor'])('junk from %s', (who) => {
  test('gets an answer of the closed set, and no value of it ever comes back', async () => {
    for (const [kind, field] of fieldsToTry()) {
      await renewRows(who, field.name);
      const query = documentOf(kind, field);
      const property = fc.asyncProperty(callsOf(field), (variables) => refusesProperly(query, variables, who));
      await fc.assert(property, { seed: SEED, numRuns: RUNS, endOnFailure: false }).catch((error: Error) => {
        // What was found first: what was sent may fill pages.
        throw new Error(
          `${field.name} as ${who}, SEED=${SEED}: ${String(error.cause)}\n${error.message.slice(0, 3000)}`,
        );
      });
    }
  }, 120_000);

  test('is never half-saved: what is refused leaves every table as it was', async () => {
    const mutations = fieldsToTry().filter(([kind]) => kind === 'mutation');
    for (const [kind, field] of mutations) {
      await renewRows(who, field.name);
      await relayed(api.store);
      const samples = fc.sample(callsOf(field), { seed: SEED + 1, numRuns: 6 });
      for (const variables of samples) {
        const sent = JSON.parse(withRealIds(variables)) as Record<string, unknown>;
        await wishesSeen(api.store); // those before it that were good
        const before = await rowCounts(api.store, HOUSEKEEPING);
        const answer = await api.ask(documentOf(kind, field), sent, people[who].token);
        if (answer.errors)
          expect({ name: field.name, after: await rowCounts(api.store, HOUSEKEEPING) }).toEqual({
            name: field.name,
            after: before,
          });
      }
    }
  }, 120_000);
});

test('the process lives, and still answers a proper question', async () => {
  await sleep(50);
  const answer = await api.ask('{ me { role } }', {}, people['an administrator'].token);
  expect(answer.data).toEqual({ me: { role: 'ADMIN' } });
});

describe('what no database can hold', () => {
  const [nul, far] = ['"a\\u0000b"', '"9999-12-31T23:59:59.999Z"'];
  const week = 'weekday: 1, fromTime: "09:00", toTime: "10:00", slotMinutes: 15';
  test.each([
    ['the end of a text in queues', `{ queues(doctorId: ${nul}) { doctorId } }`],
    [
      'the end of a text in openSlots',
      `{ openSlots(doctorId: ${nul}, from: "${quarter(1)}", to: "${quarter(9)}") { startsAt } }`,
    ],
    ['the end of a text in firstOpenSlots', `{ firstOpenSlots(specialization: ${nul}) { startsAt } }`],
    ['the end of a text in appointments', `{ appointments(specialization: ${nul}) { totalCount } }`],
    ['the end of a text in callNext', `mutation { callNext(doctorId: ${nul}) { id } }`],
    ['the end of a text in releaseSlot', `mutation { releaseSlot(id: ${nul}) }`],
    ['the end of a text in holdSlot', `mutation { holdSlot(doctorId: ${nul}, startsAt: "${quarter(9)}") { id } }`],
    ['an instant too far for holdSlot', `mutation { holdSlot(doctorId: "doctor", startsAt: ${far}) { id } }`],
    ['an instant too far for openSlots', `{ openSlots(doctorId: "doctor", from: ${far}, to: ${far}) { startsAt } }`],
    [
      'a day too far for setDoctorHours',
      `mutation { setDoctorHours(doctorId: "doctor", version: 1, input: { validFrom: "2999-01-01", validTo: "9999-12-31", hours: [{ ${week} }] }) { id } }`,
    ],
  ])('%s is refused or finds nothing', async (_, query) => {
    await renewRows('an administrator', '');
    const { errors = [] } = await api.ask(
      query.replace('"doctor"', `"${real['doctor']}"`),
      {},
      people['an administrator'].token,
    );
    for (const { extensions } of errors) expect(['BAD_USER_INPUT', 'NOT_FOUND']).toContain(extensions.code);
    if (query.includes('9999')) expect(errors).not.toEqual([]);
  });
});
