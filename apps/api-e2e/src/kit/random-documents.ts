import {
  getNamedType,
  type GraphQLArgument,
  GraphQLObjectType,
  type GraphQLSchema,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { WORK_ROOTS } from './naive-work-roots';
import type { Random } from './random';

/** Ids that arguments are picked from, by the names of entities. */
export type KnownIds = Record<string, string[]>;
/** Fields that carry a mark or a secret: taken more often than others. */
const TELLING = [
  'fullName',
  'title',
  'name',
  'reason',
  'overbookReason',
  'description',
  'reference',
  'note',
  'narration',
  'discountReason',
  'cancelReason',
  'complaint',
  'content',
  'text',
  'instructions',
  'readerName',
  'cost',
  'phone',
  'email',
];
const WORDS = [
  'asha',
  'ASHA rao',
  'canary',
  '98',
  '9845',
  'contact',
  'mp-00001',
  "d'souza",
  'zoe',
  '"zed"',
  'सीता',
  '%',
  '_k',
  '\\ne',
  'no one',
  '100%',
  'test.example',
];

/** A random document, mostly of root fields that may be asked: aliases, named and inline fragments, @include and @skip, arguments as values and as variables. */
export function randomDocument(
  schema: GraphQLSchema,
  r: Random,
  ids: KnownIds,
  mayAsk: (field: string) => boolean,
): { query: string; variables: Record<string, unknown> } {
  const fragments: string[] = [];
  const known: Record<string, [type: string, value: unknown]> = {
    yes: ['Boolean!', r.chance(0.5)],
    n: ['Int', r.pick([null, 0, 1, 3, 100])],
    after: ['ID', r.pick([null, r.pick(ids.PatientIdentifier)])],
    words: ['String', r.pick([null, ...WORDS.filter((word) => word.length > 1)])],
    id: ['ID!', r.pick(ids.Patient)],
    group: ['BloodGroup', r.pick([null, 'A_POSITIVE', 'O_NEGATIVE'])],
    from: ['Instant', r.pick([null, '2026-03-01T00:00:00Z', '2026-06-15T04:30:00.000Z'])],
    statuses: ['[AppointmentStatus!]', r.pick([null, [], ['PENDING'], ['CANCELLED', 'CHECKED_IN']])],
  };
  const used = new Set<string>();
  let serial = 0;
  const v = (name: string): string => (used.add(name), `$${name}`);
  const text = (value: string): string => JSON.stringify(value);
  const directive = (): string =>
    r.chance(0.15)
      ? ` ${r.pick(['@include', '@skip'])}(if: ${r.chance(0.7) ? v('yes') : r.pick(['true', 'false'])})`
      : '';
  const alias = (chance: number): string => (r.chance(chance) ? `x${serial++}: ` : '');

  const select = (type: GraphQLObjectType, depth: number): string => {
    const parts = ['__typename', ...TELLING.filter((name) => name in type.getFields() && r.chance(0.6))];
    const fields = Object.values(type.getFields()).filter(
      ({ name }) => !['endCursor', 'permissions', 'position'].includes(name),
    );
    const ways = fields.filter((field) => isObjectType(getNamedType(field.type)));
    for (let i = 1 + r.int(6); i > 0; i--) {
      const field = ways.length && r.chance(0.2) ? r.pick(ways) : r.pick(fields);
      const inner = getNamedType(field.type);
      if (!isObjectType(inner)) parts.push(`${alias(0.25)}${field.name}${directive()}`);
      else if (depth > 0) {
        const isList = isListType(isNonNullType(field.type) ? field.type.ofType : field.type) && field.args.length > 0;
        const given =
          isList && r.chance(0.6)
            ? `(first: ${r.chance(0.4) ? v('n') : 1 + r.int(4)}${r.chance(0.4) ? `, after: ${r.chance(0.3) ? v('after') : text(r.pick(ids[inner.name]))}` : ''})`
            : '';
        parts.push(
          `${given ? `x${serial++}: ` : alias(0.3)}${field.name}${given}${directive()} ${select(inner, depth - 1)}`,
        );
      }
    }
    if (depth > 0 && r.chance(0.2)) parts.push(`... on ${type.name}${directive()} ${select(type, depth - 1)}`);
    if (depth > 0 && r.chance(0.2)) {
      const name = `F${serial++}`;
      fragments.push(`fragment ${name} on ${type.name} ${select(type, depth - 1)}`);
      parts.push(`...${name}${directive()}`);
    }
    return `{ ${parts.join(' ')} }`;
  };
  const type = (name: string): GraphQLObjectType => schema.getType(name) as GraphQLObjectType;
  const rows = (): string =>
    r.pick(['first: 3', `first: ${v('n')}`, 'limit: 7, skip: 2', 'first: 100', 'first: 100', 'first: 0', 'skip: 5']);
  const given = (...options: string[]): string => [rows(), ...options.filter(() => r.chance(0.4))].join(', ');
  const patientArgs = (): string =>
    given(
      `search: ${r.chance(0.5) ? v('words') : text(r.pick(WORDS.filter((word) => word.length > 1)))}`,
      `gender: ${r.pick(['FEMALE', 'MALE'])}`,
      `bloodGroup: ${r.chance(0.5) ? v('group') : 'B_POSITIVE'}`,
      `isActive: ${r.pick(['true', 'false', 'null'])}`,
      `branchId: ${text(r.pick(ids.Branch))}`,
      `ids: ${JSON.stringify(r.some(ids.Patient, 0.3))}`,
      `sort: ${r.pick(['NAME', 'REGISTERED', 'UHID'])}`,
      `descending: ${r.chance(0.5)}`,
    );
  const appointmentArgs = (): string =>
    given(
      `from: ${r.chance(0.5) ? v('from') : '"2026-02-01T00:00:00Z"'}`,
      `to: "2026-${r.pick(['05', '10'])}-01T00:00:00Z"`,
      `day: ${r.pick(['null', '"2026-04-04"', '"2026-05-05"'])}`,
      `statuses: ${r.chance(0.5) ? v('statuses') : '[PENDING, CANCELLED, COMPLETED]'}`,
      `doctorId: ${text(r.pick(ids.Doctor.slice(0, 4)))}`,
      `patientId: ${text(r.pick(ids.Patient.slice(0, 4)))}`,
      `branchId: ${text(r.pick(ids.Branch))}`,
      `specialization: ${r.pick(['"ENT"', '"Cardiology"', '"Alchemy"', 'null'])}`,
      `descending: ${r.chance(0.5)}`,
    );
  const roots: (() => string)[] = [
    () => `patient(id: ${r.chance(0.3) ? v('id') : text(r.pick(ids.Patient))}) ${select(type('Patient'), 2)}`,
    () => `patient(id: ${text(r.pick(ids.Patient.slice(0, 3)))}) ${select(type('Patient'), 3)}`,
    () => `patients(${patientArgs()}) ${select(type('PatientPage'), 4)}`,
    () => `patients(${patientArgs()}) { items ${select(type('Patient'), 3)} totalCount }`,
    () => `doctor(id: ${text(r.pick(ids.Doctor))}) ${select(type('Doctor'), 2)}`,
    () =>
      `doctors(${given('specialization: "ENT"', 'isActive: null', `isAvailable: ${r.pick(['true', 'false', 'null'])}`, `branchId: ${text(r.pick(ids.Branch))}`)}) ${select(type('DoctorPage'), 3)}`,
    () => `appointment(id: ${text(r.pick(ids.Appointment))}) ${select(type('Appointment'), 3)}`,
    () => `appointments(${appointmentArgs()}) ${select(type('AppointmentPage'), 4)}`,
    () => `appointments(${appointmentArgs()}) { items ${select(type('Appointment'), 2)} totalCount }`,
    () =>
      `todaysAppointments(${given(`branchId: ${text(r.pick(ids.Branch))}`, `doctorId: ${text(r.pick(ids.Doctor.slice(0, 4)))}`, `statuses: ${v('statuses')}`)}) ${select(type('AppointmentPage'), 3)}`,
    () => `staffMember(id: ${text(r.pick(ids.Staff))}) ${select(type('Staff'), 2)}`,
    () => `staff(${given('isActive: null')}) ${select(type('StaffPage'), 3)}`,
    () => `patients(first: 100, isActive: null) { items { bills ${select(type('Bill'), 2)} } }`,
    () =>
      `patients(first: 100, isActive: null) { items { bills { lines ${select(type('BillLine'), 1)} payments ${select(type('Payment'), 1)} } } }`,
    () => `inventoryItems(first: 100) { items ${select(type('InventoryItem'), 2)} }`,
    () => `medicalRecords(first: 100) { items ${select(type('MedicalRecord'), 3)} }`,
    () =>
      `patients(first: 100, isActive: null) { items { prescriptions ${select(type('Prescription'), 2)} vitalSigns ${select(type('VitalSignMeasurement'), 1)} chartReadings ${select(type('ChartReading'), 1)} } }`,
    () => `staff(first: 100, isActive: null) { items ${select(type('Staff'), 2)} }`,
    ...workQuestions(schema, r, ids).map(
      ({ head, of }) =>
        () =>
          `${head} ${select(of, 3)}`,
    ),
    () =>
      `events(${given('type: "patient.updated"', `subject: ${text(r.pick(ids.Patient.slice(0, 9)))}`)}) ${select(type('EventPage'), 2)}`,
    () => `accounts(${given()}) ${select(type('AccountPage'), 4)}`,
    () => `notifications(${given('unreadOnly: true')}) ${select(type('NotificationPage'), 2)}`,
    () => `branches ${select(type('Branch'), 1)}`,
    () => `apiKeys ${select(type('ApiKey'), 2)}`,
    () => `sessions ${select(type('Session'), 1)}`,
    () => `me ${select(type('Me'), 4)}`,
  ];
  const root = (): string => {
    for (;;) {
      const text = r.pick(roots)();
      if (r.chance(0.03) || mayAsk(/^\w+/.exec(text)![0])) return text;
    }
  };
  const body = Array.from({ length: 1 + r.int(3) }, (_, i) => `r${i}: ${root()}`).join('\n');
  for (const name of used) if (!new RegExp(`\\$${name}\\b`).test(body + fragments.join())) used.delete(name); // of a root field that was not taken
  const heads = [...used].map((name) => `$${name}: ${known[name][0]}`).join(', ');
  return {
    query: `query Q${heads ? `(${heads})` : ''} { ${body} }\n${fragments.join('\n')}`,
    variables: Object.fromEntries([...used].map((name) => [name, known[name][1]])),
  };
}

/** Questions about money, stock and work that this schema has, with those of their arguments that the oracle knows. */
function workQuestions(schema: GraphQLSchema, r: Random, ids: KnownIds): { head: string; of: GraphQLObjectType }[] {
  const query = schema.getQueryType()!.getFields();
  return Object.entries(WORK_ROOTS).flatMap(([name, { of, filters = [] }]) => {
    const field = query[name];
    if (!field) return [];
    const inner = getNamedType(field.type) as GraphQLObjectType;
    const args = field.args
      .filter(
        (arg) =>
          isRequiredArgument(arg) ||
          ['id', 'first'].includes(arg.name) ||
          (filters.includes(arg.name) && r.chance(0.3)),
      )
      .map((arg) => `${arg.name}: ${valueOf(arg, of, r, ids)}`);
    return { head: `${name}${args.length ? `(${args.join(', ')})` : ''}`, of: inner };
  });
}

/** A value that an argument could be given: an id of what it names, a code of its enum, or what passes for its scalar. */
function valueOf({ name, type }: GraphQLArgument, of: string, r: Random, ids: KnownIds): string {
  const named = getNamedType(type);
  if (isEnumType(named)) return r.pick(named.getValues()).name;
  if (named.name === 'Boolean') return r.pick(['true', 'false']);
  if (named.name === 'Paise') return r.pick(['0', '0', '50000']);
  if (named.name === 'Int') return r.pick(['1', '7', '100', '100']);
  const entity = name === 'id' ? of : (ID_OF[name] ?? `${name[0].toUpperCase()}${name.slice(1, -2)}`);
  return JSON.stringify(ids[entity] ? r.pick(ids[entity]) : r.pick(['Fluids', 'Tests']));
}
const ID_OF: Record<string, string> = { itemId: 'InventoryItem', batchId: 'StockBatch', statementId: 'BankStatement' };
