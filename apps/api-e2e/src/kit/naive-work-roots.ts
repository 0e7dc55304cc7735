import type { Actor } from '@medicare/platform';
import type { Any } from './naive-actors';
import { isAsker, readsAttachments, readsChartReadings, readsPrescriptions, readsRecords } from './naive-record-rules';
import { countsStock, keepsCash, readsBills, readsPrices, readsStaff, readsStock } from './naive-work-rules';

const isOpenCount = (row: Any): boolean => !row['closedAt'] && !row['droppedAt'];

type All = (name: string) => Any[];
/** The drug of a prescription, the same in each version of its record. */
const drugOf = ({ versionId, drug, strength, form }: Any, all: All): string =>
  JSON.stringify([all('RecordVersion').find(({ id }) => id === versionId)?.['recordId'], drug, strength, form]);

interface HandedOut {
  line: Any;
  drug: string;
  quantity: number;
}
const handedOut = new WeakMap<Any[], HandedOut[]>();
function handedOutIn(all: All): HandedOut[] {
  const movements = all('StockMovement');
  const known = handedOut.get(movements);
  if (known) return known;
  const lines = new Map(all('Prescription').map((line) => [line.id, line]));
  const found = movements.flatMap(({ prescriptionId, quantity }) => {
    const line = lines.get(prescriptionId as string);
    return line ? [{ line, drug: drugOf(line, all), quantity: -(quantity as number) }] : [];
  });
  handedOut.set(movements, found);
  return found;
}
function dispensedFor(line: Any, all: All): number {
  const drug = drugOf(line, all);
  return handedOutIn(all)
    .filter((each) => each.line.id === line.id || (each.drug === drug && each.line['versionId'] !== line['versionId']))
    .reduce((sum, { quantity }) => sum + quantity, 0);
}

/** Fields that are no columns, by entity: what they say of a row. */
export const WORK_FIELDS: Record<string, Record<string, (row: Any, all: All, today: string) => unknown>> = {
  StockBatch: {
    isExpired: ({ expiresOn }, _, today) => expiresOn !== null && (expiresOn as string) < today,
    isInStock: ({ quantity }) => (quantity as number) > 0,
  },
  StockMovement: {
    returned: ({ kind, dispenseId, batchId }, all) =>
      all('StockMovement')
        .filter((one) => kind === 'DISPENSE' && one['kind'] === 'RETURN')
        .filter((one) => one['dispenseId'] === dispenseId && one['batchId'] === batchId)
        .reduce((sum, { quantity }) => sum + (quantity as number), 0),
  },
  Stocktake: {
    isOpen: isOpenCount,
    batches: ({ id }, all) => all('StocktakeLine').filter(({ stocktakeId }) => stocktakeId === id).length,
    counted: ({ id }, all) =>
      all('StocktakeLine').filter(({ stocktakeId, counted }) => stocktakeId === id && counted !== null).length,
  },
  Attachment: { isRemoved: ({ removedAt }) => removedAt !== null },
  Prescription: {
    isCurrent: ({ recordId }) => recordId !== null,
    dispensed: dispensedFor,
  },
  StocktakeLine: { isCounted: ({ counted }) => counted !== null },
};

/** How an answer to a question is made: the rows in their order, and the arguments that name a field to be equal. */
export interface WorkRoot {
  of: string;
  may: (who: Actor) => boolean;
  /** The argument that names one row, if it is not called `id`. */
  key?: string;
  by?: string;
  descending?: boolean;
  filters?: string[];
  only?: (row: Any) => boolean;
}
const newest = { by: 'createdAt', descending: true };

/** Questions by the names that the rules of the hospital give them, or that fit; each is asked once the schema has it. */
export const WORK_ROOTS: Record<string, WorkRoot> = {
  attachment: { of: 'Attachment', may: readsAttachments },
  attachments: {
    of: 'Attachment',
    may: readsAttachments,
    ...newest,
    filters: ['patientId', 'recordId', 'isRemoved'],
  },
  bill: { of: 'Bill', may: readsBills },
  bills: {
    of: 'Bill',
    may: readsBills,
    ...newest,
    filters: ['branchId', 'patientId', 'appointmentId', 'status', 'isOpen', 'due', 'number'],
  },
  payment: { of: 'Payment', may: readsBills },
  payments: {
    of: 'Payment',
    may: readsBills,
    ...newest,
    filters: ['branchId', 'billId', 'patientId', 'status', 'method'],
  },
  priceListItem: { of: 'PriceListItem', may: readsPrices },
  priceListItems: { of: 'PriceListItem', may: readsPrices, by: 'name', filters: ['branchId', 'category', 'isActive'] },
  cashSession: { of: 'CashSession', may: keepsCash },
  cashSessions: { of: 'CashSession', may: keepsCash, ...newest, filters: ['branchId'] },
  bankStatement: { of: 'BankStatement', may: keepsCash },
  bankStatements: { of: 'BankStatement', may: keepsCash, ...newest, filters: ['branchId', 'bank'] },
  statementLines: { of: 'StatementLine', may: keepsCash, ...newest, filters: ['branchId', 'statementId', 'state'] },
  inventoryItem: { of: 'InventoryItem', may: readsStock },
  inventoryItems: {
    of: 'InventoryItem',
    may: readsStock,
    by: 'name',
    filters: ['category', 'isLow', 'isActive', 'branchId', 'supplierId'],
  },
  lowStockItems: {
    of: 'InventoryItem',
    may: readsStock,
    by: 'name',
    filters: ['branchId'],
    only: ({ isLow, isActive }) => Boolean(isLow && isActive),
  },
  supplier: { of: 'Supplier', may: readsStock },
  suppliers: { of: 'Supplier', may: readsStock, by: 'name', filters: ['branchId', 'isActive'] },
  stockBatches: {
    of: 'StockBatch',
    may: readsStock,
    by: 'receivedOn',
    descending: true,
    filters: ['itemId', 'isInStock'],
  },
  stockMovements: {
    of: 'StockMovement',
    may: readsStock,
    ...newest,
    filters: ['branchId', 'itemId', 'batchId', 'kind', 'patientId', 'dispenseId'],
  },
  stocktake: { of: 'Stocktake', may: countsStock },
  stocktakes: { of: 'Stocktake', may: countsStock, ...newest, filters: ['branchId', 'isOpen'] },
  stocktakeLines: { of: 'StocktakeLine', may: countsStock, by: 'position', filters: ['stocktakeId', 'isCounted'] },
  medicalRecord: { of: 'MedicalRecord', may: readsRecords },
  medicalRecords: {
    of: 'MedicalRecord',
    may: readsRecords,
    ...newest,
    filters: ['patientId', 'doctorId', 'appointmentId', 'status'],
  },
  patientHistory: { of: 'Patient', may: isAsker, key: 'patientId' },
  prescriptions: {
    of: 'Prescription',
    may: readsPrescriptions,
    ...newest,
    filters: ['patientId'],
    only: ({ recordId }) => recordId !== null,
  },
  chartReadings: { of: 'ChartReading', may: readsChartReadings, ...newest, filters: ['patientId'] },
  departments: { of: 'Department', may: readsStaff, by: 'name', filters: ['branchId', 'isActive'] },
  shifts: { of: 'Shift', may: readsStaff, by: 'name', filters: ['branchId', 'isActive'] },
};
