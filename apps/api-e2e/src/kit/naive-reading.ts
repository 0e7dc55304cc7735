import type {
  Account,
  Event,
  InventoryItem,
  Notification,
  NotificationRead,
  Patient,
  PatientIdentifier,
  Session,
  Staff,
} from '@medicare/data';
import { ageOn, localDateOf, searchWords } from '@medicare/domain';
import { type Actor } from '@medicare/platform';
import { getNamedType, type GraphQLFieldResolver, GraphQLObjectType, type GraphQLSchema } from 'graphql';
import type { AllRows } from './hospital-rows';

type Any = Record<string, unknown> & { id: string };
type Resolver = GraphQLFieldResolver<Any, { actor: Actor }>;

/*
 * The oracle: the same schema answered the plain way, one field at a time, from entities that TypeORM has read, with the
 * rules of who sees what written again, from the table of roles in the rules of the hospital and not from the code.
 */

const isKey = (who: Actor): boolean => who.role === 'API_KEY';
const holds = (who: Actor, scope: string): boolean => isKey(who) && [...who.permissions].some((held) => held === scope);
const isOne = (who: Actor, ...roles: string[]): boolean => roles.includes(who.role);
const worksIn = (who: Actor, branchId: string | null): boolean =>
  who.role === 'ADMIN' ||
  (isKey(who) && who.seesAllBranches) ||
  (branchId !== null && who.branchIds.includes(branchId));

const seesWholePatients = (who: Actor): boolean =>
  isOne(who, 'ADMIN', 'RECEPTIONIST', 'DOCTOR', 'NURSE') || holds(who, 'patients:read');
const seesNames = (who: Actor): boolean =>
  seesWholePatients(who) || isOne(who, 'PHARMACIST', 'CASHIER') || holds(who, 'patients:write');

export class Oracle {
  constructor(private readonly rows: AllRows) {}

  all = <T>(name: string): T[] => this.rows.get(name) as T[];

  /** Whether the row exists for this reader. */
  sees(name: string, row: unknown, who: Actor): boolean {
    switch (name) {
      case 'Patient':
        return who.role === 'PATIENT'
          ? (row as Patient).id === who.patientId
          : seesNames(who) && worksIn(who, (row as Patient).branchId);
      case 'PatientIdentifier':
        return this.seesIdentifier(row as PatientIdentifier, who);
      case 'Doctor':
        return !isKey(who) || holds(who, 'doctors:read');
      case 'Branch':
        return !isKey(who) || holds(who, 'branches:read');
      case 'Staff':
        return who.role === 'ADMIN' || holds(who, 'staff:read')
          ? worksIn(who, (row as Staff).branchId)
          : (row as Staff).id === who.staffId;
      case 'InventoryItem':
        return (
          (isOne(who, 'ADMIN', 'DOCTOR', 'NURSE', 'PHARMACIST') || holds(who, 'inventory:read')) &&
          worksIn(who, (row as InventoryItem).branchId)
        );
      case 'Event':
        return (who.role === 'ADMIN' || holds(who, 'events:read')) && worksIn(who, (row as Event).branchId);
      case 'Account':
        return who.role === 'ADMIN' || (row as Account).id === who.accountId;
      case 'ApiKey':
        return who.role === 'ADMIN';
      case 'Session':
        return (
          (row as Session).accountId === who.accountId &&
          !(row as Session).endedAt &&
          (row as Session).expiresAt > new Date()
        );
      case 'Notification':
        return !isKey(who) && this.isFor(row as Notification, who);
      default:
        throw new Error(`Who sees ${name}?`);
    }
  }
  private seesIdentifier(row: PatientIdentifier, who: Actor): boolean {
    const patient = this.all<Patient>('Patient').find(({ id }) => id === row.patientId);
    return (who.role === 'PATIENT' || seesWholePatients(who)) && this.sees('Patient', patient, who);
  }
  private isFor(row: Notification, who: Actor): boolean {
    if (row.audienceRole === who.role && (row.branchId === null || worksIn(who, row.branchId))) return true;
    return (
      (row.accountId !== null && row.accountId === who.accountId) ||
      (row.patientId !== null && row.patientId === who.patientId)
    );
  }

  /** The value if this reader may see it in this row, else null. */
  value(name: string, field: string, row: Any, who: Actor): unknown {
    const isContact = [
      'email',
      'phone',
      'dateOfBirth',
      'age',
      'gender',
      'bloodGroup',
      'address',
      'emergencyContactName',
      'emergencyContactPhone',
      'allergies',
      'abhaNumber',
    ].includes(field);
    if (name === 'Patient' && isContact && who.role !== 'PATIENT' && !seesWholePatients(who)) return null;
    if (name === 'Doctor' && ['phone', 'email'].includes(field) && who.role === 'PATIENT') return null;
    if (name === 'Staff' && field === 'salary' && who.role !== 'ADMIN') return null;
    if (name === 'Notification' && field === 'readAt') return this.readAt(row.id, who);
    if (name === 'Session' && field === 'isCurrent') return row.id === who.sessionId;
    if (name === 'Patient' && field === 'age')
      return row['dateOfBirth'] ? ageOn(row['dateOfBirth'] as string, localDateOf(new Date(), 'Asia/Kolkata')) : null;
    if (name === 'Event' && field === 'at') return new Date(row['at'] as number);
    return row[field];
  }
  readAt = (id: string, who: Actor): Date | null =>
    this.all<NotificationRead>('NotificationRead').find(
      (read) => read.notificationId === id && read.accountId === who.accountId,
    )?.readAt ?? null;

  /** The rows a reader may see, in an order. */
  visible<T extends Any>(name: string, who: Actor, by: string, descending: unknown): T[] {
    const compare = (one: unknown, other: unknown): number => (one! < other! ? -1 : one! > other! ? 1 : 0);
    const key = (row: T): unknown => (row[by] instanceof Date ? (row[by] as Date).getTime() : row[by]);
    const way = descending ? -1 : 1;
    return this.all<T>(name)
      .filter((row) => this.sees(name, row, who))
      .sort((one, other) => way * (compare(key(one), key(other)) || compare(one.id, other.id)));
  }

  finds(row: Any, search: unknown, who: Actor): boolean {
    if (!search) return true;
    return searchWords(search as string).every(
      (word) =>
        String(row['searchName']).includes(word) ||
        (seesWholePatients(who) && String(row['searchContact']).includes(word)),
    );
  }
}

const MAY: Record<string, (who: Actor) => boolean> = {
  patient: (who) => MAY['patients'](who) || who.role === 'PATIENT',
  patients: (who) => seesWholePatients(who) || isOne(who, 'PHARMACIST', 'CASHIER'),
  doctor: (who) => !isKey(who) || holds(who, 'doctors:read'),
  doctors: (who) => MAY['doctor'](who),
  staffMember: (who) => who.role === 'ADMIN' || holds(who, 'staff:read'),
  staff: (who) => MAY['staffMember'](who),
  inventoryItem: (who) => isOne(who, 'ADMIN', 'DOCTOR', 'NURSE', 'PHARMACIST') || holds(who, 'inventory:read'),
  inventoryItems: (who) => MAY['inventoryItem'](who),
  events: (who) => who.role === 'ADMIN' || holds(who, 'events:read'),
  branches: (who) => !isKey(who) || holds(who, 'branches:read'),
  accounts: (who) => who.role === 'ADMIN',
  apiKeys: (who) => who.role === 'ADMIN',
  sessions: (who) => !isKey(who),
  notifications: (who) => !isKey(who),
  me: (who) => !isKey(who),
};

/** Puts the plain answers into a schema of its own. */
export function bindNaive(schema: GraphQLSchema, oracle: Oracle, entities: string[]): void {
  for (const name of entities) bindEntity(schema.getType(name) as GraphQLObjectType, oracle, entities);
  const query = schema.getQueryType()!.getFields();
  const one =
    (type: string): Resolver =>
    (_, { id }, { actor }) =>
      oracle.all<Any>(type).find((row) => row.id === id && oracle.sees(type, row, actor)) ?? null;
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
    inventoryItem: one('InventoryItem'),
    doctors: page('Doctor', 'fullName', false, ['specialization', 'isActive']),
    staff: page('Staff', 'fullName', false, ['isActive']),
    inventoryItems: page('InventoryItem', 'name', false, ['category']),
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
    const toOne: Resolver = (row, _, { actor }) =>
      oracle.all<Any>(target).find(
        ({ id }) =>
          id === row[`${name}Id`] &&
          oracle.sees(
            target,
            oracle.all<Any>(target).find((found) => found.id === id),
            actor,
          ),
      ) ?? null;
    const identifiers: Resolver = (row, { first, after }, { actor }) => {
      const rows = oracle.visible<Any>('PatientIdentifier', actor, 'system', false);
      const start = after == null ? 0 : rows.findIndex(({ id }) => id === after) + 1;
      const own =
        after != null && !start ? [] : rows.slice(start).filter((identifier) => identifier['patientId'] === row.id);
      return own.slice(0, (first as number | null) ?? 20);
    };
    field.resolve = (
      name === 'identifiers' ? identifiers : entities.includes(target) ? toOne : plain
    ) as GraphQLFieldResolver<unknown, unknown>;
  }
}

function pageOf(rows: Any[], args: Record<string, unknown>): object {
  const first = ((args['first'] ?? args['limit']) as number | null) ?? 20;
  const rest = rows.slice((args['skip'] as number | null) ?? 0);
  return { items: rest.slice(0, first), totalCount: rows.length, pageInfo: { hasNextPage: rest.length > first } };
}
