import {
  InventoryItem,
  Prescription,
  PriceChange,
  StockBatch,
  StockMovement,
  Stocktake,
  StocktakeLine,
  Supplier,
} from '@medicare/data';
import { TAX_CATEGORIES } from '@medicare/domain';
import type { Filled, Hospital } from './hospital-parts';

/** Suppliers and items; marks: `canary<supplier0>`, `canary<i0>`. Some items come from another branch's supplier. */
export function itemRows({ r, row, branchId }: Pick<Hospital, 'r' | 'row' | 'branchId'>) {
  const suppliers = Array.from({ length: 9 }, (_, i): Partial<Supplier> & { id: string } => ({
    ...row(),
    name: `canary<supplier${i}>`,
    phone: r.pick([null, '+919800000000']),
    email: r.pick([null, `canary<supplier${i}>@test.example`]),
    gstin: null,
    address: r.pick([null, `canary<supplier${i}>`]),
    isActive: r.chance(0.8),
    version: 1 + r.int(9),
    branchId: branchId(),
  }));
  const items = Array.from({ length: 25 }, (_, i) => {
    const [quantity, minQuantity, at] = [r.int(50), r.int(20), branchId()];
    const near = suppliers.filter((one) => one.branchId === at);
    return {
      ...row(),
      name: `canary<i${i}>`,
      code: r.chance(0.8) ? `C${i}` : null,
      category: r.pick(['Medicines', 'Fluids']),
      unit: 'piece',
      quantity,
      minQuantity,
      isLow: quantity <= minQuantity,
      unitPrice: r.int(99_999),
      hsn: r.pick([null, '3004']),
      taxCategory: r.pick(TAX_CATEGORIES),
      supplierId: r.pick([null, ...near, ...near, r.pick(suppliers)])?.id ?? null,
      isActive: r.chance(0.9),
      version: 1 + r.int(9),
      branchId: at,
    };
  });
  return { suppliers, items };
}

/**
 * Batches (a cost from 88 million on), the ledger, counts and prices; marks: `canary<batch0>`, `canary<move0>`,
 * `canary<take0>`. Some of it is handed out for the prescriptions given.
 */
export function stockRows(hospital: Hospital, suppliers: Partial<Supplier>[], prescriptions: Prescription[]): Filled {
  const { r, row, at, branchId, accounts, items } = hospital;
  const stocktakes = Array.from({ length: 12 }, (_, i): Partial<Stocktake> => {
    const isClosed = r.chance(0.5);
    return {
      ...row(),
      category: r.pick([null, 'Fluids']),
      note: `canary<take${i}>`,
      closedAt: isClosed ? at() : null,
      droppedAt: !isClosed && r.chance(0.3) ? at() : null,
      differences: isClosed ? r.int(5) : null,
      branchId: branchId(),
      startedById: r.pick(accounts).id,
      closedById: isClosed ? r.pick(accounts).id : null,
    };
  });
  const [batches, movements] = ledgerOf(hospital, suppliers, stocktakes, prescriptions);
  const lines = stocktakes.flatMap(({ id: stocktakeId, branchId: ofBranch }) =>
    batches
      .filter((batch) => batch.branchId === ofBranch)
      .slice(0, 4)
      .map(({ id: batchId, itemId, quantity }, n): Partial<StocktakeLine> => ({
        ...row(),
        position: n + 1,
        expected: quantity,
        counted: r.pick([null, 0, quantity!]),
        stocktakeId,
        itemId,
        batchId,
      })),
  );
  const prices = items.flatMap(({ id: itemId, unitPrice: toPrice }) =>
    Array.from({ length: r.int(3) }, (): Partial<PriceChange> => {
      const changedById = r.pick([null, r.pick(accounts).id]);
      return { ...row(), fromPrice: r.int(99_999), toPrice, itemId, changedById };
    }),
  );
  return [
    [StockBatch, batches],
    [Stocktake, stocktakes],
    [StockMovement, movements],
    [StocktakeLine, lines],
    [PriceChange, prices],
  ];
}

/** A receipt for every batch, and here and there what was handed out of it, came back, or was counted. The quantities of items are their sum. */
function ledgerOf(
  { r, row, items, accounts, patients }: Hospital,
  suppliers: Partial<Supplier>[],
  stocktakes: Partial<Stocktake>[],
  prescriptions: Prescription[],
): [Partial<StockBatch>[], Partial<StockMovement>[]] {
  const [batches, movements] = [[] as Partial<StockBatch>[], [] as Partial<StockMovement>[]];
  for (const { id: itemId, branchId, quantity: whole } of items as InventoryItem[]) {
    let [left, balance] = [whole, 0];
    for (let n = 1 + r.int(3); n > 0; n--) {
      const quantity = n === 1 ? left : r.int(left + 1);
      left -= quantity;
      const batch: Partial<StockBatch> = {
        ...row(),
        number: `canary<batch${batches.length}>`,
        expiresOn: r.pick([null, '2026-01-31', '2099-12-31']),
        quantity,
        cost: r.chance(0.9) ? 88_000_000 + batches.length : null,
        receivedOn: `2026-0${1 + r.int(9)}-01`,
        itemId,
        supplierId: r.pick([null, r.pick(suppliers).id!]),
        branchId,
      };
      batches.push(batch);
      const handedOut = r.int(4);
      const steps: [StockMovement['kind'], number][] = [['RECEIPT', quantity + handedOut]];
      if (handedOut) steps.push([r.pick(['DISPENSE', 'WRITE_OFF', 'ADJUST'] as const), -handedOut]);
      for (const [kind, by] of steps.filter(([, step]) => step)) {
        const prescribed = r.chance(0.7) ? r.pick(prescriptions) : null;
        movements.push({
          ...row(),
          kind,
          quantity: by,
          balance: (balance += by),
          reason: `canary<move${movements.length}>`,
          dispenseId: kind === 'DISPENSE' ? batch.id : null,
          itemId,
          batchId: batch.id,
          patientId: kind === 'DISPENSE' ? (prescribed?.patientId ?? r.pick(patients).id) : null,
          prescriptionId: kind === 'DISPENSE' ? (prescribed?.id ?? null) : null,
          stocktakeId: kind === 'ADJUST' ? r.pick(stocktakes).id! : null,
          recordedById: r.pick([null, r.pick(accounts).id]),
          branchId,
        });
      }
    }
  }
  return [batches, movements];
}
