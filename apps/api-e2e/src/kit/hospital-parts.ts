import type { Appointment, InventoryItem } from '@medicare/data';
import type { Role } from '@medicare/domain';
import type { Random } from './random';

/** Rows of entities, in the order in which they can be saved. */
export type Filled = [entity: new () => object, rows: object[]][];
/** What the rows of a part of the hospital are made of. */
export interface Hospital {
  r: Random;
  row: () => { id: string; createdAt: Date; updatedAt: Date };
  /** An instant of this year. */
  at: () => Date;
  branchId: () => string;
  branches: { id: string; code: string }[];
  patients: { id: string }[];
  doctors: { id: string }[];
  accounts: { id: string; role: Role }[];
  apiKeys: { id: string }[];
  items: Partial<InventoryItem>[];
  appointments: Partial<Appointment>[];
}
