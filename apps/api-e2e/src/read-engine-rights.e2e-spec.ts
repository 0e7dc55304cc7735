import type { Account, Patient, Staff } from '@medicare/data';
import { accessOf, type Actor, guardRootFields, NOBODY, Reads, RULES } from '@medicare/platform';
import { GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { actorOf, ask, bench, dataOf, entityNames, keyOf, rowsOf, useBench } from './kit/bench';
import { makeSchema } from './kit/process';
import { random } from './kit/random';
import { firstDifference } from './kit/row-by-row';

useBench();

/** A row on which a command and the oracle differ, among some of all. */
const MOST_ROWS = 24;
const wronglyFound = (name: string, reads: Reads): Promise<string | null> => {
  const all = rowsOf<{ id: string }>(name);
  return firstDifference(name, random(5).some(all, MOST_ROWS / all.length), reads);
};

test('commands reach the rows that exist for their actor and no others; a rule left open is noticed', async () => {
  const names = entityNames().filter((name) => name !== 'Event'); // which no command loads
  const spare = await makeSchema();
  for (const name of names) {
    expect({ name, wrong: await wronglyFound(name, bench.reads) }).toEqual({ name, wrong: null });
    const rules = { ...RULES, visible: { ...RULES.visible, [name]: () => 'TRUE' } };
    const loose = await wronglyFound(name, new Reads(bench.store, spare, rules));
    expect({ name, isNoticed: loose !== null }).toEqual({ name, isNoticed: true });
  }
  expect(names).toEqual(
    expect.arrayContaining([
      ...['Appointment', 'DoctorHours', 'DoctorLeave', 'ExtraSession', 'Notification'],
      ...['Bill', 'BillLine', 'Payment', 'Refund', 'CreditNote', 'CreditNoteLine', 'PriceListItem', 'CashSession'],
      ...['CashEntry', 'Supplier', 'StockBatch', 'StockMovement', 'PriceChange', 'Stocktake', 'StocktakeLine'],
      ...['Department', 'Shift', 'ShiftAssignment', 'MedicalRecord', 'RecordVersion', 'RecordDraft'],
      ...['RecordDiagnosis', 'Prescription', 'VitalSignMeasurement', 'ChartReading'],
    ]),
  );
}, 120_000);

describe('a cashier, who sees names only,', () => {
  const found = (actor: Actor, args: string): Promise<number> =>
    dataOf<{ patients: { totalCount: number } }>(`{ patients(isActive: null, ${args}) { totalCount } }`, actor).then(
      ({ patients }) => patients.totalCount,
    );
  const patientIn = (actor: Actor): Patient =>
    rowsOf<Patient>('Patient').find(
      (one) => actor.branchIds.includes(one.branchId) && one.phone && one.email && one.isActive,
    )!;

  test('finds by name and number, and not by phone digits or e-mail, which a receptionist does', async () => {
    const [cashier, desk] = [actorOf('CASHIER'), actorOf('RECEPTIONIST')];
    for (const [actor, expected] of [
      [cashier, 0],
      [desk, 1],
    ] as const) {
      const { phone, email, uhid } = patientIn(actor);
      for (const search of [
        phone!,
        phone!.slice(3),
        phone!.slice(3, 9) + ' ' + phone!.slice(9),
        email!,
        email!.split('@')[0],
      ])
        expect(await found(actor, `search: ${JSON.stringify(search)}`)).toBe(expected);
      expect(await found(actor, `search: "${uhid}"`)).toBe(1);
    }
  });

  test('cannot find out gender or blood group by filtering', async () => {
    for (const role of ['CASHIER', 'PHARMACIST'] as const) {
      for (const gender of ['FEMALE', 'MALE', 'OTHER', 'UNKNOWN'])
        expect(await found(actorOf(role), `gender: ${gender}`)).toBe(0);
      expect(await found(actorOf(role), 'bloodGroup: A_POSITIVE')).toBe(0);
      expect(await found(actorOf(role), 'first: 1')).toBeGreaterThan(5);
    }
  });
});

test('salaries are for administrators, and a doctor’s phone is not for patients', async () => {
  const salaries = async (actor: Actor): Promise<unknown[]> =>
    (
      await dataOf<{ staff: { items: { salary: number | null }[] } }>(
        '{ staff(first: 100) { items { salary } } }',
        actor,
      )
    ).staff.items.map(({ salary }) => salary);
  expect((await salaries(actorOf('ADMIN'))).every((salary) => Number(salary) >= 77_000_000)).toBe(true);
  expect(new Set(await salaries(keyOf(['staff:read'])))).toEqual(new Set([null]));
  const own = rowsOf<Account>('Account').find(({ role, staffId }) => role === 'NURSE' && staffId)!;
  const nurse = actorOf(
    'NURSE',
    rowsOf<Account>('Account')
      .filter(({ role }) => role === 'NURSE')
      .indexOf(own),
  );
  expect(await dataOf('{ me { account { staff { id salary } } } }', nurse)).toEqual({
    me: { account: { staff: { id: own.staffId, salary: null } } },
  });
  const phones = async (actor: Actor): Promise<unknown[]> =>
    (
      await dataOf<{ doctors: { items: { phone: string | null; email: string | null }[] } }>(
        '{ doctors(first: 100) { items { phone email } } }',
        actor,
      )
    ).doctors.items.flatMap(({ phone, email }) => [phone, email]);
  expect(new Set(await phones(actorOf('PATIENT')))).toEqual(new Set([null]));
  expect((await phones(actorOf('NURSE'))).filter(Boolean).length).toBeGreaterThan(5);
});

test('what stock has cost is for those who keep it', async () => {
  const costs = async (actor: Actor): Promise<unknown[]> =>
    (
      await dataOf<{ inventoryItems: { items: { batches: { cost: number | null }[] }[] } }>(
        '{ inventoryItems(first: 100) { items { batches { cost } } } }',
        actor,
      )
    ).inventoryItems.items.flatMap(({ batches }) => batches.map(({ cost }) => cost));
  for (const actor of [actorOf('ADMIN'), actorOf('PHARMACIST'), keyOf(['inventory:read', 'inventory:write'])])
    expect((await costs(actor)).filter((cost) => Number(cost) >= 88_000_000).length).toBeGreaterThan(5);
  for (const actor of [actorOf('DOCTOR'), actorOf('NURSE'), keyOf(['inventory:read', 'stock:move'])])
    expect(new Set(await costs(actor))).toEqual(new Set([null]));
});

test('why somebody comes is for whoever knows the patient, notes are for these among the staff, and leave has reasons for staff alone', async () => {
  interface Texts {
    appointments: { items: Record<'reason' | 'cancelReason' | 'notes' | 'overbookReason', string | null>[] };
    doctors: { items: { leaves: { reason: string | null }[] }[] };
  }
  const shown = async (actor: Actor): Promise<string[]> => {
    const { appointments, doctors } = await dataOf<Texts>(
      '{ appointments(first: 100) { items { reason cancelReason notes overbookReason } } doctors(first: 100) { items { leaves { reason } } } }',
      actor,
    );
    const found = (name: keyof Texts['appointments']['items'][number]): boolean =>
      appointments.items.some((each) => each[name] !== null);
    return [
      ...(['reason', 'cancelReason', 'notes', 'overbookReason'] as const).filter(found),
      ...(doctors.items.some(({ leaves }) => leaves.some(({ reason }) => reason)) ? ['leave'] : []),
    ];
  };
  const ofPatients = ['reason', 'cancelReason', 'notes', 'overbookReason'];
  for (const role of ['ADMIN', 'RECEPTIONIST'] as const)
    expect(await shown(actorOf(role))).toEqual([...ofPatients, 'leave']);
  expect(await shown(actorOf('NURSE'))).toEqual(ofPatients);
  expect(await shown(actorOf('CASHIER'))).toEqual([]);
  expect((await shown(actorOf('PATIENT'))).filter((name) => !['reason', 'cancelReason'].includes(name))).toEqual([]);
  expect(await shown(keyOf(['appointments:read', 'doctors:read']))).toEqual([]);
});

test('nobody and a key without scopes reach no row', async () => {
  for (const actor of [NOBODY, keyOf([]), keyOf(['accounts:manage', 'api-keys:manage', 'unheard:of'])])
    for (const field of [
      'patients { totalCount }',
      'appointments { totalCount }',
      'todaysAppointments { totalCount }',
      'staff { totalCount }',
      'branches { id }',
      'accounts { totalCount }',
      'sessions { id }',
      'me { role }',
      'events { totalCount }',
      'apiKeys { id }',
    ])
      expect((await ask(`{ ${field} }`, actor)).errors?.length).toBe(1);
});

describe('the start is refused', () => {
  let spare: GraphQLSchema; // a start that is refused leaves it as it is
  beforeAll(async () => {
    spare = await makeSchema();
  });
  const reading = (rules: typeof RULES) => (): Reads => new Reads(bench.store, spare, rules);

  test('when an entity has no visibility rule', () => {
    for (const name of entityNames()) {
      const { [name]: _, ...visible } = RULES.visible;
      expect(reading({ ...RULES, visible })).toThrow(`${name} has no visibility rule`);
    }
  });

  test('when a field could not be answered or a rule names an unknown column', () => {
    expect(reading({ ...RULES, derived: {} })).toThrow(/not a column, relation, list or derived field/);
    expect(reading({ ...RULES, lists: {} })).toThrow(/^\w+\.\w+: not a column, relation, list/);
    for (const [name, lists] of Object.entries(RULES.lists).filter(([of]) => entityNames().includes(of)))
      for (const list of Object.keys(lists)) {
        const { [list]: _, ...others } = lists;
        expect(reading({ ...RULES, lists: { ...RULES.lists, [name]: others } })).toThrow(`${name}.${list}`);
      }
    expect(reading({ ...RULES, columns: { Patient: { telephone: () => 'null' } } })).toThrow(
      'Patient has no column telephone',
    );
  });

  test('when a root field does not say who may call it, or says something unknown', async () => {
    for (const access of [undefined, [], ['patients:everything'], 'everybody']) {
      const other = await makeSchema();
      other.getMutationType()!.getFields()['registerPatient'].extensions = { access };
      expect(() => guardRootFields(other, RULES)).toThrow('Mutation.registerPatient does not declare who may call it');
    }
    expect(accessOf(bench.schema).size).toBe(
      [bench.schema.getQueryType(), bench.schema.getMutationType(), bench.schema.getSubscriptionType()].flatMap(
        (type) => Object.keys(type!.getFields()),
      ).length,
    );
  });
});

test('no type of the API shows a hash, a secret, a digest, an embedding, a password or what else is nobody’s business', () => {
  const shown = Object.values(bench.schema.getTypeMap())
    .filter((type): type is GraphQLObjectType => type instanceof GraphQLObjectType && !type.name.startsWith('__'))
    .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
  const suspicious = shown.filter(
    (name) =>
      /hash|secret|token|embedding|descriptor|digest|password|credential|link$|searchName|searchContact|throttle/i.test(
        name,
      ) && !/^(Query|Mutation|Subscription)\./.test(name),
  );
  expect(suspicious.sort()).toEqual([
    'Appointment.token', // the number to wait with
    'CreatedApiKey.secret', // shown once to the one who made it
    'CreatedInvitation.link', // the same
    'Notification.link', // a path in the console
    'OpenedMessage.link', // made when an administrator opens a message of the outbox; nothing keeps it
    'QueueEntry.token',
    'SignInResult.accessToken', // the sign-in itself
    'UpiPayment.link', // what the QR code holds
  ]);
});

test('the fields that hold a person’s own data are those that the rules were written for', () => {
  const guarded = Object.keys((bench.schema.getType('Patient') as GraphQLObjectType).getFields()).filter(
    (name) =>
      ![
        'id',
        'createdAt',
        'updatedAt',
        'uhid',
        'fullName',
        'isBirthDateEstimated',
        'isActive',
        'version',
        'branch',
        'identifiers',
        'records',
        'prescriptions',
        'vitalSigns',
        'chartReadings',
        'attachments',
        'appointments',
        'bills',
        'age',
      ].includes(name),
  );
  expect(guarded.filter((name) => !RULES.columns['Patient'][name])).toEqual([]); // a new column of a patient is hidden from names-only roles, or listed above
  expect(rowsOf<Staff>('Staff').every(({ salary }) => salary! >= 77_000_000)).toBe(true);
});
