import type { Store } from '@medicare/data';
import { addDays, wallClockOf } from '@medicare/domain';
import { newId } from '@medicare/platform';
import type { RunningApi } from './api';
import { type Answer, dataOf } from './graphql-client';

/** Today and the days around it, where the branches of tests are. */
export const dayFromNow = (days: number): string => addDays(wallClockOf(Date.now(), 'Asia/Kolkata').day, days);

const CREATE = `mutation ($input: CreateInventoryItemInput!) { createInventoryItem(input: $input) { id version quantity isLow } }`;
const RECEIVE = `mutation ($input: ReceiveStockInput!) { receiveStock(input: $input) { id kind quantity balance batch { id number expiresOn quantity } } }`;
const DISPENSE = `mutation ($input: DispenseStockInput!) { dispenseStock(input: $input) { id billId movements { id quantity balance batch { number quantity } } } }`;
const RETURN = `mutation ($input: ReturnStockInput!) { returnStock(input: $input) { billToCreditId movement { id kind quantity balance batch { number quantity } } } }`;
const ADJUST = `mutation ($input: AdjustStockInput!) { adjustStock(input: $input) { id kind quantity balance reason } }`;
const WRITE_OFF = `mutation ($input: WriteOffStockInput!) { writeOffStock(input: $input) { id kind quantity balance reason } }`;

export interface Movement {
  id: string;
  kind: string;
  quantity: number;
  balance: number;
  batch: { id: string; number: string; expiresOn: string | null; quantity: number };
}
export interface Dispensed {
  id: string;
  billId: string | null;
  movements: { id: string; quantity: number; balance: number; batch: { number: string; quantity: number } }[];
}

/** What a pharmacist does, by the names of the mutations. Each call has a key of its own unless one is given. */
export class Counter {
  constructor(
    readonly api: Pick<RunningApi, 'ask'>,
    readonly token: string,
  ) {}

  /** Adds an item and gives its id. */
  async item(values: Record<string, unknown> = {}): Promise<string> {
    const blank = { name: 'Paracetamol 500 mg', category: 'Medicines', unit: 'tablet', unitPrice: 110, minQuantity: 0 };
    const answer = await this.api.ask<{ createInventoryItem: { id: string } }>(
      CREATE,
      { input: { ...blank, ...values } },
      this.token,
    );
    return dataOf(answer).createInventoryItem.id;
  }
  receive = (input: Record<string, unknown>): Promise<Answer<{ receiveStock: Movement }>> =>
    this.#ask(RECEIVE, { batchNumber: 'A1', expiresOn: dayFromNow(400), ...input });
  dispense = (input: Record<string, unknown>): Promise<Answer<{ dispenseStock: Dispensed }>> =>
    this.#ask(DISPENSE, input);
  returns = (
    input: Record<string, unknown>,
  ): Promise<Answer<{ returnStock: { movement: Movement; billToCreditId: string | null } }>> =>
    this.#ask(RETURN, input);
  adjust = (input: Record<string, unknown>): Promise<Answer<{ adjustStock: Movement & { reason: string } }>> =>
    this.#ask(ADJUST, { reason: 'Found behind the shelf', ...input });
  writeOff = (input: Record<string, unknown>): Promise<Answer<{ writeOffStock: Movement & { reason: string } }>> =>
    this.#ask(WRITE_OFF, { cause: 'DAMAGED', ...input });

  /** An item with one batch in stock. */
  async stocked(quantity: number, values: Record<string, unknown> = {}): Promise<{ itemId: string; batchId: string }> {
    const itemId = await this.item(values);
    const { receiveStock } = dataOf(await this.receive({ itemId, quantity }));
    return { itemId, batchId: receiveStock.batch.id };
  }

  #ask = <T>(query: string, input: Record<string, unknown>): Promise<Answer<T>> =>
    this.api.ask<T>(query, { input: { idempotencyKey: newId(), ...input } }, this.token);
}

/** What a refusal said at which fields, as `path rule`. */
export const faultsOf = (answer: { errors?: { extensions: Record<string, unknown> }[] }): string[] =>
  ((answer.errors?.[0].extensions['fields'] ?? []) as { path: string; rule: string }[]).map(
    ({ path, rule }) => `${path} ${rule}`,
  );

/** Lets a batch have expired, as time does. */
export const letExpire = (store: Store, batchId: string, day = dayFromNow(-1)): Promise<void> =>
  store.run(
    async (tx) => void (await tx.query('UPDATE stock_batch SET expires_on = $2 WHERE id = $1', [batchId, day])),
    {
      withoutEvent: 'time passes',
    },
  );

/** Whatever could be wrong with the books of all items: empty when they are right. */
export async function wrongBooks(store: Store): Promise<unknown[]> {
  const wrongSums = (table: string, column: string): string =>
    `SELECT r.id, r.quantity FROM ${table} r WHERE r.quantity <> (SELECT coalesce(sum(m.quantity), 0) FROM stock_movement m WHERE m.${column} = r.id)`;
  const flag = store.engine === 'sqlite' ? '1' : 'true';
  const [items, batches, low, balances] = await Promise.all([
    store.read(wrongSums('inventory_item', 'item_id')),
    store.read(wrongSums('stock_batch', 'batch_id')),
    store.read(`SELECT id FROM inventory_item WHERE (is_low = ${flag}) <> (quantity <= min_quantity) OR quantity < 0`),
    store.read(
      `SELECT id FROM (SELECT id, balance, sum(quantity) OVER (PARTITION BY item_id ORDER BY created_at, id) AS running FROM stock_movement) m
       WHERE m.balance <> m.running OR m.balance < 0`,
    ),
  ]);
  return [...items, ...batches, ...low, ...balances];
}

/** How many rows the ledger and the log of it have: what is refused changes neither. */
export async function written(store: Store): Promise<string> {
  const [row] = await store.read<Record<string, unknown>>(
    `SELECT (SELECT count(*) FROM stock_movement) AS m, (SELECT coalesce(sum(quantity), 0) FROM inventory_item) AS q,
      (SELECT count(*) FROM stock_batch) AS b, (SELECT count(*) FROM inventory_item) AS i, (SELECT count(*) FROM bill_line) AS l,
      (SELECT count(*) FROM idempotency_key) AS k, (SELECT coalesce(sum(version), 0) FROM inventory_item) AS v`,
  );
  return Object.values(row).map(Number).join(' ');
}
