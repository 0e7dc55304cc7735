import type { Faker } from '@faker-js/faker';
import { InventoryItem, StockBatch, StockMovement, Supplier, type Tx } from '@medicare/data';
import type { MovementKindName, TaxCategoryName } from '@medicare/domain';
import { countItem, newId } from '@medicare/platform';

const DAY_MS = 24 * 3_600_000;

/** The stores of a demo hospital: items in one or two batches, with the movements that brought them in. */
export class DemoStock {
  /** Of each item, the batch that came first. */
  readonly #oldest = new Map<string, StockBatch>();

  constructor(
    private readonly faker: Faker,
    private readonly branchId: string,
    private readonly now: Date,
  ) {}

  async save(tx: Tx): Promise<InventoryItem[]> {
    const suppliers = SUPPLIERS.map((name) =>
      this.#row(Supplier, { name, phone: null, email: null, gstin: null, address: null, isActive: true, version: 1 }),
    );
    await tx.manager.insert(Supplier, suppliers);
    for (const { id } of suppliers)
      tx.record({ type: 'supplier.created', subject: id, branchId: this.branchId, facts: {} });
    const items: InventoryItem[] = [];
    for (const [i, line] of ITEMS.entries()) items.push(await this.#saveItem(tx, line, i, suppliers));
    return items;
  }

  async #saveItem(tx: Tx, [name, category, unit, rupees, minQuantity]: Line, i: number, suppliers: Supplier[]) {
    const quantity = i % 9 === 4 ? Math.floor(minQuantity / 2) : minQuantity * 2 + this.faker.number.int(300);
    const item = this.#row(InventoryItem, {
      name,
      code: `ST${String(i + 1).padStart(3, '0')}`,
      category,
      unit,
      unitPrice: Math.round(rupees * 100),
      hsn: HSN[category] ?? null,
      taxCategory: TAX[category],
      minQuantity,
      quantity,
      isLow: quantity <= minQuantity,
      isActive: true,
      version: 1,
      supplierId: suppliers[i % suppliers.length].id,
    });
    await tx.manager.insert(InventoryItem, item);
    countItem(tx, null, item);
    tx.record({ type: 'inventory-item.created', subject: item.id, branchId: this.branchId, facts: {} });
    const first = i % 3 ? quantity : Math.ceil(quantity / 3);
    this.#oldest.set(item.id, await this.#receive(tx, item, first, i, 0));
    if (quantity > first) await this.#receive(tx, item, quantity - first, i, first);
    return item;
  }

  /** What was handed out over the last week, some of it back again: of every other item, from its oldest batch. */
  async dispense(tx: Tx, items: InventoryItem[], patientIds: string[]): Promise<void> {
    const movements: StockMovement[] = [];
    for (const [i, item] of items.entries()) {
      const batch = this.#oldest.get(item.id)!;
      if (i % 2 || batch.expiresOn! < this.#day(0) || batch.quantity < 30) continue;
      for (const daysAgo of [6, 4, 1]) {
        const dispensed = this.#moved(item, batch, 'DISPENSE', -(1 + this.faker.number.int(9)), daysAgo);
        const patientId = this.faker.helpers.arrayElement(patientIds);
        movements.push(Object.assign(dispensed, { dispenseId: newId(), patientId }));
        if (daysAgo === 4 && i % 4 === 0)
          movements.push(
            Object.assign(this.#moved(item, batch, 'RETURN', 1, 3), { dispenseId: dispensed.dispenseId, patientId }),
          );
      }
      if (i % 6 === 0) movements.push(this.#moved(item, batch, 'WRITE_OFF', -2, 0, 'Damaged: pack was torn'));
      if (i % 10 === 0) movements.push(this.#moved(item, batch, 'ADJUST', -1, 0, 'Counted again'));
      await tx.manager.update(StockBatch, { id: batch.id }, { quantity: batch.quantity });
      const before = { ...item };
      item.isLow = item.quantity <= item.minQuantity;
      countItem(tx, before, item);
      await tx.manager.update(InventoryItem, { id: item.id }, { quantity: item.quantity, isLow: item.isLow });
    }
    await tx.manager.insert(StockMovement, movements);
    for (const { itemId: subject, kind, quantity, balance } of movements)
      tx.record({ type: 'stock.moved', subject, branchId: this.branchId, facts: { kind, quantity, balance } });
  }

  #moved(
    item: InventoryItem,
    batch: StockBatch,
    kind: MovementKindName,
    quantity: number,
    daysAgo: number,
    reason: string | null = null,
  ): StockMovement {
    item.quantity += quantity;
    batch.quantity += quantity;
    const links = { itemId: item.id, batchId: batch.id, patientId: null, stocktakeId: null, recordedById: null };
    const createdAt = new Date(this.now.getTime() - daysAgo * DAY_MS);
    const figures = { kind, quantity, balance: item.quantity, reason, dispenseId: null };
    return this.#row(StockMovement, { ...figures, ...links, createdAt, updatedAt: createdAt });
  }

  async #receive(tx: Tx, item: InventoryItem, quantity: number, i: number, before: number): Promise<StockBatch> {
    // A few have expired, and a few soon will, so that the lists of a demo show all there is.
    const days = before ? 420 : i % 11 === 3 ? -12 : (i % 11) * 34 + 25;
    const expires = item.category === 'Stationery' ? null : this.#day(days);
    const batch = this.#row(StockBatch, {
      number: `${item.code}-${before ? 'B' : 'A'}${this.faker.string.numeric(3)}`,
      expiresOn: expires,
      quantity,
      cost: Math.floor(item.unitPrice * 0.72),
      receivedOn: this.#day(before ? -9 : -80),
      itemId: item.id,
      supplierId: item.supplierId,
    });
    await tx.manager.insert(StockBatch, batch);
    const movement = this.#row(StockMovement, {
      kind: 'RECEIPT',
      quantity,
      balance: before + quantity,
      reason: 'Opening stock',
      createdAt: new Date(this.now.getTime() + (before ? -9 : -80) * DAY_MS),
      dispenseId: null,
      itemId: item.id,
      batchId: batch.id,
      patientId: null,
      stocktakeId: null,
      recordedById: null,
    });
    await tx.manager.insert(StockMovement, movement);
    const facts = { kind: 'RECEIPT', quantity, balance: before + quantity };
    tx.record({ type: 'stock.moved', subject: item.id, branchId: this.branchId, facts });
    return batch;
  }

  #day = (days: number): string => new Date(this.now.getTime() + days * DAY_MS).toISOString().slice(0, 10);

  #row<T extends object>(Row: new () => T, values: object): T {
    return Object.assign(
      new Row(),
      { id: newId(), branchId: this.branchId, createdAt: this.now, updatedAt: this.now },
      values,
    );
  }
}

type Line = [name: string, category: string, unit: string, rupees: number, minQuantity: number];

const TAX: Record<string, TaxCategoryName> = {
  Medicines: 'MEDICINE',
  Fluids: 'MEDICINE',
  Consumables: 'CONSUMABLE',
  Diagnostics: 'CONSUMABLE',
  Stationery: 'GENERAL',
};
const HSN: Record<string, string> = { Medicines: '3004', Fluids: '3004', Consumables: '9018', Diagnostics: '3822' };

const ITEMS: Line[] = [
  ['Paracetamol 500 mg', 'Medicines', 'tablet', 1.1, 500],
  ['Amoxicillin 500 mg', 'Medicines', 'capsule', 6.2, 200],
  ['Azithromycin 500 mg', 'Medicines', 'tablet', 23.5, 100],
  ['Metformin 500 mg', 'Medicines', 'tablet', 1.9, 400],
  ['Telmisartan 40 mg', 'Medicines', 'tablet', 7.4, 200],
  ['Amlodipine 5 mg', 'Medicines', 'tablet', 2.6, 200],
  ['Atorvastatin 10 mg', 'Medicines', 'tablet', 8.9, 150],
  ['Pantoprazole 40 mg', 'Medicines', 'tablet', 9.8, 200],
  ['Cetirizine 10 mg', 'Medicines', 'tablet', 1.7, 200],
  ['Ibuprofen 400 mg', 'Medicines', 'tablet', 1.6, 200],
  ['Salbutamol inhaler', 'Medicines', 'piece', 146, 20],
  ['Oral rehydration salts', 'Medicines', 'sachet', 19.5, 150],
  ['Insulin human 40 IU/ml', 'Medicines', 'vial', 152, 20],
  ['Ceftriaxone 1 g', 'Medicines', 'vial', 58, 40],
  ['Normal saline 500 ml', 'Fluids', 'bottle', 32, 60],
  ["Ringer's lactate 500 ml", 'Fluids', 'bottle', 38, 60],
  ['Dextrose 5 % 500 ml', 'Fluids', 'bottle', 34, 40],
  ['Syringe 2 ml', 'Consumables', 'piece', 3.2, 300],
  ['Syringe 5 ml', 'Consumables', 'piece', 4.1, 300],
  ['IV cannula 20 G', 'Consumables', 'piece', 42, 60],
  ['Infusion set', 'Consumables', 'piece', 36, 60],
  ['Examination gloves, medium', 'Consumables', 'pair', 5.4, 400],
  ['Surgical mask', 'Consumables', 'piece', 2.2, 500],
  ['Gauze swab 10 x 10 cm', 'Consumables', 'pack', 28, 60],
  ['Crepe bandage 10 cm', 'Consumables', 'roll', 64, 30],
  ['Surgical spirit 500 ml', 'Consumables', 'bottle', 92, 12],
  ['Glucose test strip', 'Diagnostics', 'strip', 14, 150],
  ['Urine dipstick', 'Diagnostics', 'strip', 9, 100],
  ['Dengue rapid test', 'Diagnostics', 'kit', 310, 15],
  ['Malaria rapid test', 'Diagnostics', 'kit', 165, 20],
  ['ECG electrode', 'Diagnostics', 'piece', 6.5, 200],
  ['Thermal paper roll', 'Stationery', 'roll', 48, 20],
];

const SUPPLIERS = ['Deccan Medical Supplies', 'Nilgiri Pharma Distributors', 'Coastal Surgicals'];
