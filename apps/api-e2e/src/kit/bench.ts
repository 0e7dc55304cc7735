import type { Account, AccountBranch, Session, Store } from '@medicare/data';
import { API_KEY_SCOPES, type Role, ROLES } from '@medicare/domain';
import { accountActor, type Actor, apiKeyActor, Reads, RULES } from '@medicare/platform';
import { execute, type ExecutionResult, GraphQLObjectType, type GraphQLSchema, parse, validate } from 'graphql';
import { freshStore } from './databases';
import { type AllRows, fillHospital, readAll } from './hospital-rows';
import { bindNaive } from './naive-reading';
import { Oracle } from './naive-rules';
import { seesCosts } from './naive-work-rules';
import { makeSchema } from './process';
import { random, type Random } from './random';
import { until } from './until';

/** A filled hospital with the engine that reads it and the oracle that knows what may be read. */
interface Bench {
  store: Store;
  rows: AllRows;
  oracle: Oracle;
  schema: GraphQLSchema;
  /** The same schema, answered by the oracle. */
  naive: GraphQLSchema;
  reads: Reads;
  carriers?: Map<string, unknown>;
}
export const bench = {} as Bench;

/** To be called once in a file: the bench stands before its first test. */
export function useBench(): void {
  beforeAll(async () => {
    bench.store = await freshStore();
    await fillHospital(bench.store, random(7));
    await until(async () => (await bench.store.head()).seq === 60, 'all events are numbered');
    bench.rows = await readAll(bench.store);
    bench.oracle = new Oracle(bench.rows);
    bench.schema = await makeSchema();
    bench.naive = await makeSchema();
    bench.reads = new Reads(bench.store, bench.schema, RULES);
    bindNaive(bench.naive, bench.oracle, entityNames());
  });
  afterAll(() => bench.store.close());
}

export const rowsOf = <T = Record<string, unknown>>(name: string): T[] => bench.rows.get(name) as T[];
export const idsOf = (name: string): string[] => bench.rows.get(name)!.map(({ id }) => id);
/** Entities that are types of the API. */
export const entityNames = (): string[] =>
  bench.store.source.entityMetadatas
    .map(({ name }) => name)
    .filter((name) => bench.schema.getType(name) instanceof GraphQLObjectType);

/** The actor behind one of the accounts. */
export function actorOf(role: Role, i = 0): Actor {
  const account = rowsOf<Account>('Account').filter((one) => one.role === role)[i];
  const branchIds = rowsOf<AccountBranch>('AccountBranch')
    .filter(({ accountId }) => accountId === account.id)
    .map(({ branchId }) => branchId);
  const session = rowsOf<Session>('Session').find(({ accountId }) => accountId === account.id)!;
  return accountActor({ ...account, sessionId: session.id, branchIds });
}
export const keyOf = (scopes: string[], branchId: string | null = null): Actor =>
  apiKeyActor({ id: idsOf('ApiKey')[0], scopes, branchId });
export const anyActor = (r: Random): Actor =>
  r.chance(0.75)
    ? actorOf(r.pick(ROLES), r.int(3))
    : keyOf(r.some(API_KEY_SCOPES), r.pick([null, ...idsOf('Branch').slice(0, 3)]));

/** What resolvers find in their context, on behalf of an actor. */
export const contextOf = (actor: Actor): object => ({
  actor,
  reads: bench.reads,
  store: bench.store,
  tail: { last: 0 },
  clock: () => new Date(),
});

export async function ask(
  query: string,
  actor: Actor,
  variableValues: Record<string, unknown> = {},
  from = bench.schema,
  by = bench.reads,
): Promise<ExecutionResult> {
  const document = parse(query);
  const errors = validate(from, document);
  if (errors.length) throw new Error(`${errors[0].message}\n${query}`);
  return execute({ schema: from, document, variableValues, contextValue: { ...contextOf(actor), reads: by } });
}
export const dataOf = async <T>(...args: Parameters<typeof ask>): Promise<T> => {
  const { data, errors } = await ask(...args);
  if (errors) throw errors[0];
  return data as T;
};
/** Data and the places of errors: their words differ between the engine and the oracle. */
export const comparable = ({ data, errors }: ExecutionResult): string =>
  JSON.stringify({ data, errors: errors?.map(({ path }) => path?.join('.')).sort() });

/** What a mark stands for: an entity, and the field that carries it where it is more than the row itself. */
const MARKS: Record<string, [entity: string, field?: string]> = {
  'canary p': ['Patient'],
  'contact p': ['Patient', 'phone'],
  'allergy p': ['Patient', 'allergies'],
  'canary s': ['Staff'],
  'canary i': ['InventoryItem'],
  'canary n': ['Notification'],
  'canary e': ['Event'],
  'reason q': ['Appointment', 'reason'],
  'notes q': ['Appointment', 'notes'],
  'overbook q': ['Appointment', 'overbookReason'],
  'cancel q': ['Appointment', 'cancelReason'],
  'leave l': ['DoctorLeave', 'reason'],
  'canary bill': ['Bill'],
  'canary line': ['BillLine'],
  'canary pay': ['Payment'],
  'canary refund': ['Refund'],
  'canary credit': ['CreditNote'],
  'canary price': ['PriceListItem'],
  'canary cash': ['CashSession'],
  'canary entry': ['CashEntry'],
  'canary statement': ['BankStatement'],
  'canary narration': ['StatementLine'],
  'canary supplier': ['Supplier'],
  'canary batch': ['StockBatch'],
  'canary move': ['StockMovement'],
  'canary take': ['Stocktake'],
  'canary rec': ['MedicalRecord'],
  'canary ver': ['RecordVersion'],
  'canary draft': ['RecordDraft'],
  'canary diag': ['RecordDiagnosis'],
  'canary rx': ['Prescription'],
  'canary chart': ['ChartReading'],
  'canary file': ['Attachment'],
  'canary dept': ['Department'],
  'canary shift': ['Shift'],
};
const MARK = /(canary|contact|allergy|reason|notes|overbook|cancel|leave)<([a-z]+)(\d+)>/g;

export const marksIn = (text: string): string[] => text.match(MARK) ?? [];

/** The row that carries a mark. */
function carrierOf(mark: string, entity: string): unknown {
  bench.carriers ??= new Map(
    [...bench.rows].flatMap(([name, rows]) =>
      rows.flatMap((row) => marksIn(JSON.stringify(row)).map((each): [string, unknown] => [`${name} ${each}`, row])),
    ),
  );
  return bench.carriers.get(`${entity} ${mark}`);
}

/** Marks in an answer that stand for rows, or values, which this actor may not see. */
export function crossed(text: string, actor: Actor): string[] {
  const crossings = [...new Set(marksIn(text))].filter((mark) => {
    const [, what, kind, i] = /^(\w+)<([a-z]+)(\d+)>$/.exec(mark)!;
    const [entity, field] = MARKS[`${what} ${kind}`];
    const row = carrierOf(what === 'contact' || what === 'allergy' ? `canary<${kind}${i}>` : mark, entity);
    if (!row || !bench.oracle.sees(entity, row, actor)) return true;
    return (
      field !== undefined &&
      bench.oracle.value(entity, field, { ...(row as { id: string }), [field]: 'shown' }, actor) === null
    );
  });
  if (/\b77\d{6}\b/.test(text) && actor.role !== 'ADMIN') crossings.push('salary');
  if (/\b88\d{6}\b/.test(text) && !seesCosts(actor)) crossings.push('cost of stock');
  if (text.includes('doctorphone') && actor.role === 'PATIENT') crossings.push('doctor’s phone');
  return crossings;
}
