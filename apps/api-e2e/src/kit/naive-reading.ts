import type { Account, Patient } from '@medicare/data';
import { localDateOf } from '@medicare/domain';
import type { Actor } from '@medicare/platform';
import { getNamedType, type GraphQLFieldResolver, GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { type Any, worksIn } from './naive-actors';
import { MAY, Oracle } from './naive-rules';
import { WORK_ROOTS, type WorkRoot } from './naive-work-roots';

type Resolver = GraphQLFieldResolver<Any, { actor: Actor }>;

/** Lists inside of rows: which rows, by which reference, in which order. */
const LISTS: Record<string, [of: string, by: string, order: string, descending: boolean]> = {
  'Patient.identifiers': ['PatientIdentifier', 'patientId', 'system', false],
  'Patient.appointments': ['Appointment', 'patientId', 'startsAt', true],
  'Patient.bills': ['Bill', 'patientId', 'createdAt', true],
  'Patient.records': ['MedicalRecord', 'patientId', 'createdAt', true],
  'Patient.prescriptions': ['Prescription', 'patientId', 'createdAt', true],
  'Patient.vitalSigns': ['VitalSignMeasurement', 'patientId', 'createdAt', true],
  'Patient.chartReadings': ['ChartReading', 'patientId', 'createdAt', true],
  'Patient.attachments': ['Attachment', 'patientId', 'createdAt', true],
  'MedicalRecord.attachments': ['Attachment', 'recordId', 'createdAt', true],
  'MedicalRecord.versions': ['RecordVersion', 'recordId', 'number', true],
  'MedicalRecord.diagnoses': ['RecordDiagnosis', 'recordId', 'position', false],
  'MedicalRecord.prescription': ['Prescription', 'recordId', 'position', false],
  'MedicalRecord.drafts': ['RecordDraft', 'recordId', 'updatedAt', true],
  'RecordVersion.diagnoses': ['RecordDiagnosis', 'versionId', 'position', false],
  'RecordVersion.prescription': ['Prescription', 'versionId', 'position', false],
  'Bill.lines': ['BillLine', 'billId', 'position', false],
  'Bill.payments': ['Payment', 'billId', 'createdAt', false],
  'Bill.refunds': ['Refund', 'billId', 'createdAt', false],
  'Bill.creditNotes': ['CreditNote', 'billId', 'createdAt', false],
  'CreditNote.lines': ['CreditNoteLine', 'creditNoteId', 'position', false],
  'CashSession.entries': ['CashEntry', 'sessionId', 'createdAt', false],
  'BankStatement.lines': ['StatementLine', 'statementId', 'day', false],
  'InventoryItem.batches': ['StockBatch', 'itemId', 'receivedOn', true],
  'InventoryItem.movements': ['StockMovement', 'itemId', 'createdAt', true],
  'InventoryItem.priceChanges': ['PriceChange', 'itemId', 'createdAt', true],
  'Stocktake.lines': ['StocktakeLine', 'stocktakeId', 'position', false],
  'Supplier.items': ['InventoryItem', 'supplierId', 'name', false],
  'Staff.accounts': ['Account', 'staffId', 'createdAt', false],
  'Staff.shifts': ['ShiftAssignment', 'staffId', 'day', true],
  'Doctor.hours': ['DoctorHours', 'doctorId', 'validFrom', true],
  'Doctor.leaves': ['DoctorLeave', 'doctorId', 'startsAt', true],
  'Doctor.extraSessions': ['ExtraSession', 'doctorId', 'startsAt', true],
};

const MOST_ROWS = 100;

/** Puts the plain answers into a schema of its own. */
export function bindNaive(schema: GraphQLSchema, oracle: Oracle, entities: string[]): void {
  for (const name of entities) bindEntity(schema.getType(name) as GraphQLObjectType, oracle, entities);
  const query = schema.getQueryType()!.getFields();
  const one =
    (type: string): Resolver =>
    (_, { id }, { actor }) =>
      oracle.one(type, id, actor);
  const equal = (row: Any, field: string, wanted: unknown, type: string, who: Actor): boolean =>
    wanted == null || oracle.value(type, field, row, who) === wanted;
  const page =
    (type: string, by: string, descending: boolean, filters: string[]): Resolver =>
    (_, args, { actor }) =>
      pageOf(
        oracle
          .visible<Any>(type, actor, by, descending)
          .filter((row) => filters.every((field) => equal(row, field, args[field], type, actor))),
        args,
      );
  const roots: Record<string, Resolver> = {
    patient: one('Patient'),
    doctor: one('Doctor'),
    staffMember: one('Staff'),
    doctors: page('Doctor', 'fullName', false, ['specialization', 'isActive', 'isAvailable', 'branchId']),
    appointment: one('Appointment'),
    appointments: (_, args, { actor }) =>
      pageOf(
        oracle
          .visible<Any>('Appointment', actor, 'startsAt', args['descending'])
          .filter((row) =>
            ['day', 'doctorId', 'patientId', 'branchId'].every((field) =>
              equal(row, field, args[field], 'Appointment', actor),
            ),
          )
          .filter((row) => isAsked(oracle, row, args, actor)),
        args,
      ),
    todaysAppointments: (_, args, { actor }) => {
      const today = localDateOf(new Date(), 'Asia/Kolkata');
      const rows = oracle
        .visible<Any>('Appointment', actor, 'startsAt', false)
        .filter((row) => localDateOf(row['startsAt'] as Date, 'Asia/Kolkata') === today)
        .filter((row) =>
          ['doctorId', 'branchId'].every((field) => equal(row, field, args[field], 'Appointment', actor)),
        );
      return pageOf(
        rows.filter((row) => isAsked(oracle, row, args, actor)),
        args,
      );
    },
    staff: page('Staff', 'fullName', false, ['isActive', 'departmentId', 'branchId']),
    events: page('Event', 'seq', true, ['type', 'subject']),
    accounts: page('Account', 'displayName', false, []),
    apiKeys: (_, __, { actor }) => oracle.visible('ApiKey', actor, 'createdAt', true),
    sessions: (_, __, { actor }) => oracle.visible('Session', actor, 'lastSeenAt', true),
    branches: (_, __, { actor }) =>
      oracle.visible<Any>('Branch', actor, 'name', false).filter((row) => row['isActive']),
    notifications: (_, args, { actor }) =>
      pageOf(
        oracle
          .visible<Any>('Notification', actor, 'createdAt', true)
          .filter(({ id }) => !args['unreadOnly'] || !oracle.readAt(id, actor)),
        args,
      ),
    patients: (_, args, { actor }) => {
      const rows = oracle.visible<Any>(
        'Patient',
        actor,
        (args['sort'] as string | null) ?? 'fullName',
        args['descending'],
      );
      const filtered = rows.filter((row) =>
        ['gender', 'bloodGroup', 'isActive', 'branchId'].every((field) =>
          equal(row, field, args[field], 'Patient', actor),
        ),
      );
      return pageOf(
        filtered.filter(
          (row) =>
            (!args['ids'] || (args['ids'] as string[]).includes(row.id)) && oracle.finds(row, args['search'], actor),
        ),
        args,
      );
    },
    me: (_, __, { actor }) => ({ role: actor.role }),
  };
  const workRoot =
    ({ of, key = 'id', by, descending = false, filters = [], only }: WorkRoot, isPage: boolean): Resolver =>
    (source, args, context, info) => {
      if (!by) return one(of)(source, { id: args[key] as unknown }, context, info);
      const rows = oracle
        .visible<Any>(of, context.actor, by, descending)
        .filter((row) => only?.(row) ?? true)
        .filter((row) => filters.every((field) => equal(row, field, args[field], of, context.actor)));
      return isPage ? pageOf(rows, args) : rows.slice(0, MOST_ROWS);
    };
  for (const [name, root] of Object.entries(WORK_ROOTS))
    if (name in query) roots[name] = workRoot(root, getNamedType(query[name].type).name.endsWith('Page'));
  for (const [name, resolve] of Object.entries(roots))
    query[name].resolve = (source: Any, args, context: { actor: Actor }, info) => {
      if (!MAY[name](context.actor)) throw new Error('FORBIDDEN');
      return resolve(source, args, context, info) as unknown;
    };
  const me = (schema.getType('Me') as GraphQLObjectType).getFields();
  const inMe: Record<string, Resolver> = {
    account: (_, __, { actor }) => oracle.all<Account>('Account').find(({ id }) => id === actor.accountId),
    branches: (_, __, { actor }) =>
      oracle.visible<Any>('Branch', actor, 'name', false).filter((row) => row['isActive'] && worksIn(actor, row.id)),
    patient: (_, __, { actor }) => oracle.all<Patient>('Patient').find(({ id }) => id === actor.patientId) ?? null,
    unreadNotifications: (_, __, { actor }) =>
      oracle.visible('Notification', actor, 'createdAt', true).filter(({ id }) => !oracle.readAt(id, actor)).length,
  };
  for (const [name, resolve] of Object.entries(inMe))
    me[name].resolve = resolve as GraphQLFieldResolver<unknown, unknown>;
}

function bindEntity(type: GraphQLObjectType, oracle: Oracle, entities: string[]): void {
  for (const [name, field] of Object.entries(type.getFields())) {
    const target = getNamedType(field.type).name;
    const plain: Resolver = (row, _, { actor }) => oracle.value(type.name, name, row, actor);
    const toOne: Resolver = (row, _, { actor }) => oracle.one(target, row[`${name}Id`], actor);
    const list: Resolver = (row, { first, after }, { actor }) => {
      const [of, by, order, descending] = LISTS[`${type.name}.${name}`];
      const rows = oracle.visible<Any>(of, actor, order, descending);
      const start = after == null ? 0 : rows.findIndex(({ id }) => id === after) + 1;
      const own = after != null && !start ? [] : rows.slice(start).filter((each) => each[by] === row.id);
      return own.slice(0, (first as number | null) ?? 20);
    };
    field.resolve = (
      `${type.name}.${name}` in LISTS ? list : entities.includes(target) ? toOne : plain
    ) as GraphQLFieldResolver<unknown, unknown>;
  }
}

function pageOf(rows: Any[], args: Record<string, unknown>): object {
  const first = ((args['first'] ?? args['limit']) as number | null) ?? 20;
  const rest = rows.slice((args['skip'] as number | null) ?? 0);
  return { items: rest.slice(0, first), totalCount: rows.length, pageInfo: { hasNextPage: rest.length > first } };
}

/** Whether an appointment passes those filters that are more than an equal value. */
function isAsked(oracle: Oracle, row: Any, args: Record<string, unknown>, who: Actor): boolean {
  const { from, to, statuses, specialization } = args as {
    from?: string | null;
    to?: string | null;
    statuses?: string[] | null;
    specialization?: string | null;
  };
  const startsAt = (row['startsAt'] as Date).getTime();
  if (from != null && startsAt < Date.parse(from)) return false;
  if (to != null && startsAt >= Date.parse(to)) return false;
  if (statuses != null && !statuses.includes(row['status'] as string)) return false;
  return !specialization || oracle.one('Doctor', row['doctorId'], who)?.['specialization'] === specialization;
}
