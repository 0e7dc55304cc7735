import { InventoryItem, Supplier, type Tx } from '@medicare/data';
import { newId } from '@medicare/platform';
import type { ItemValues } from '../items/item-values';

/** An item of the branch, or one that an earlier line of the file will have made. */
export type KnownItem = ItemValues & { id: string; isActive: boolean };

/** What a branch has: where the lines of a file look for their items. Kept up to date from line to line. */
export class KnownItems {
  readonly #byCode = new Map<string, KnownItem>();
  readonly #byName = new Map<string, KnownItem[]>();
  readonly #batches = new Map<string, string | null>();
  readonly #suppliers = new Map<string, string>();

  static async load(tx: Tx, branchId: string): Promise<KnownItems> {
    const known = new KnownItems();
    for (const item of await tx.manager.findBy(InventoryItem, { branchId })) known.add(item);
    for (const { id, name } of await tx.manager.findBy(Supplier, { branchId })) known.#suppliers.set(keyOf(name), id);
    const batches = await tx.query<{ item_id: string; number: string; expires_on: string | null }>(
      'SELECT item_id, number, CAST(expires_on AS varchar(10)) AS expires_on FROM stock_batch WHERE branch_id = $1',
      [branchId],
    );
    for (const { item_id, number, expires_on } of batches) known.addBatch(item_id, number, expires_on);
    return known;
  }

  add(item: KnownItem): void {
    if (item.code) this.#byCode.set(item.code, item);
    const namesakes = this.#byName.get(keyOf(item.name)) ?? [];
    this.#byName.set(keyOf(item.name), [...namesakes.filter(({ id }) => id !== item.id), item]);
  }

  addBatch(itemId: string, number: string, expiresOn: string | null): void {
    this.#batches.set(`${itemId} ${keyOf(number)}`, expiresOn);
  }

  /** By the code; else by the name, unless those of that name have other codes. */
  find(name: string | undefined, code: string | null | undefined): KnownItem[] {
    const coded = code ? this.#byCode.get(code) : undefined;
    if (coded) return [coded];
    const namesakes = this.#byName.get(keyOf(name ?? '')) ?? [];
    return code ? namesakes.filter((item) => item.code === null) : namesakes;
  }

  /** The day of expiry of a batch, null for one without; undefined when there is no such batch. */
  expiryOf(itemId: string, number: string): string | null | undefined {
    return this.#batches.get(`${itemId} ${keyOf(number)}`);
  }

  /** The supplier of that name, or a new id for one that is to be made. */
  supplier(name: string): { id: string; isNew: boolean } {
    const found = this.#suppliers.get(keyOf(name));
    if (found) return { id: found, isNew: false };
    const id = newId();
    this.#suppliers.set(keyOf(name), id);
    return { id, isNew: true };
  }
}

const keyOf = (text: string): string => text.toLowerCase();
