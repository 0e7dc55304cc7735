import { getNamedType, GraphQLObjectType, type GraphQLSchema, isListType, isNonNullType, isObjectType } from 'graphql';
import type { Random } from './random';

/** Ids that arguments are picked from, by the names of entities. */
export type KnownIds = Record<(typeof PICKED)[number], string[]>;
export const PICKED = [
  'Appointment',
  'Branch',
  'Doctor',
  'DoctorHours',
  'DoctorLeave',
  'ExtraSession',
  'InventoryItem',
  'Patient',
  'PatientIdentifier',
  'Staff',
] as const;
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
    const parts = [
      '__typename',
      ...['fullName', 'title', 'name', 'reason', 'overbookReason'].filter(
        (name) => name in type.getFields() && r.chance(0.6),
      ),
    ];
    const fields = Object.values(type.getFields()).filter(
      ({ name }) => !['endCursor', 'permissions', 'position'].includes(name),
    );
    for (let i = 1 + r.int(6); i > 0; i--) {
      const field = r.pick(fields);
      const inner = getNamedType(field.type);
      if (!isObjectType(inner)) parts.push(`${alias(0.25)}${field.name}${directive()}`);
      else if (depth > 0) {
        const isList = isListType(isNonNullType(field.type) ? field.type.ofType : field.type) && field.args.length > 0;
        const given =
          isList && r.chance(0.6)
            ? `(first: ${r.chance(0.4) ? v('n') : 1 + r.int(4)}${r.chance(0.4) ? `, after: ${r.chance(0.3) ? v('after') : text(r.pick(ids[inner.name as keyof KnownIds]))}` : ''})`
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
    () => `inventoryItem(id: ${text(r.pick(ids.InventoryItem))}) ${select(type('InventoryItem'), 2)}`,
    () => `inventoryItems(${given('category: "Fluids"')}) ${select(type('InventoryItemPage'), 3)}`,
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
