import { allocateFefo, Refusal } from '@medicare/domain';
import type { BatchRowFragment } from '@medicare/web-graphql';

/** What a batch gives. */
export interface Taken {
  number: string;
  expiresOn: string | null;
  quantity: number;
}

/** What the server would take from which batch, by the same rule; or why it cannot. Nothing for a quantity that is none. */
export function dispensePlan(
  batches: readonly BatchRowFragment[],
  quantity: number | null,
  today: string,
): { taken: Taken[]; refusal: string | null } {
  if (!quantity || !Number.isInteger(quantity)) return { taken: [], refusal: null };
  const known = batches.map(({ id, number, quantity: left, expiresOn }) => ({
    id,
    number,
    quantity: left,
    expiresOn: expiresOn ?? null,
  }));
  try {
    const taken = allocateFefo(known, quantity, today).map(({ batchId, quantity: count }) => {
      const { number = '', expiresOn = null } = known.find(({ id }) => id === batchId) ?? {};
      return { number, expiresOn, quantity: count };
    });
    return { taken, refusal: null };
  } catch (error) {
    if (error instanceof Refusal) return { taken: [], refusal: error.message };
    throw error;
  }
}
