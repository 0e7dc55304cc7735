import { expiryWindowOf, type MovementKindName, type TaxCategoryName } from '@medicare/domain';
import { type Tone, grouped } from '@medicare/web-ui';

type Stocked = { quantity: number; isLow: boolean; isActive: boolean };

/** How an item stands, in one or two words. */
export function stockState({ quantity, isLow, isActive }: Stocked): { words: string; tone: Tone } {
  if (!isActive) return { words: 'Inactive', tone: 'neutral' };
  if (quantity === 0) return { words: 'Out of stock', tone: 'bad' };
  return isLow ? { words: 'Low', tone: 'warn' } : { words: 'Enough', tone: 'good' };
}

/** How near a batch's last day is, in words and colour; null when it keeps for longer. Days YYYY-MM-DD. */
export function expiryState(expiresOn: string | null | undefined, today: string): { words: string; tone: Tone } | null {
  const window = expiryWindowOf(expiresOn ?? null, today);
  if (window === 'EXPIRED') return { words: 'Expired', tone: 'bad' };
  if (window === 30) return { words: 'Within 30 days', tone: 'warn' };
  return window ? { words: `Within ${window} days`, tone: 'neutral' } : null;
}

/** What happened to the stock. */
export const MOVEMENT_WORDS: Record<MovementKindName, { words: string; tone: Tone }> = {
  RECEIPT: { words: 'Received', tone: 'good' },
  DISPENSE: { words: 'Dispensed', tone: 'info' },
  RETURN: { words: 'Came back', tone: 'neutral' },
  ADJUST: { words: 'Adjusted', tone: 'warn' },
  WRITE_OFF: { words: 'Written off', tone: 'bad' },
};

/** How something is taxed. */
export const TAX_WORDS: Record<TaxCategoryName, string> = {
  MEDICINE: 'Medicine',
  LIFE_SAVING_MEDICINE: 'Life-saving medicine',
  CONSUMABLE: 'Consumable',
  GENERAL: 'General goods',
  HEALTHCARE_SERVICE: 'Health care, exempt',
  ROOM_RENT: 'Room rent',
};
/** Those of things that are kept in stock. */
export const STOCK_TAXES: readonly TaxCategoryName[] = ['MEDICINE', 'LIFE_SAVING_MEDICINE', 'CONSUMABLE', 'GENERAL'];

/** With its sign: "+40", "−3". */
export const signed = (quantity: number): string => (quantity < 0 ? `−${grouped(-quantity)}` : `+${grouped(quantity)}`);

/** "1 batch", "3 batches". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${grouped(count)} ${count === 1 ? one : many}`;
