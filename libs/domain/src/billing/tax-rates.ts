/** What is sold, as far as its tax goes. */
export const TAX_CATEGORIES = [
  'HEALTHCARE_SERVICE',
  'ROOM_RENT',
  'MEDICINE',
  'LIFE_SAVING_MEDICINE',
  'CONSUMABLE',
  'GENERAL',
] as const;
export type TaxCategoryName = (typeof TAX_CATEGORIES)[number];

/** A rate of GST (CGST and SGST together) from a day on, until the next one of the same category. */
export interface DatedTaxRate {
  /** First day, YYYY-MM-DD. */
  from: string;
  /** Hundredths of a percent: 500 is 5 %. */
  basisPoints: number;
  /** Where the rate is laid down. CT(R): notifications "Central Tax (Rate)" of the Government of India. */
  source: string;
}

const GST_BEGINS = '2017-07-01';
/** Rates as decided by the 56th GST Council hold from this day. */
const RATIONALISED = '2025-09-22';
const GOODS_2017 = 'Notification 1/2017-CT(R)';
const GOODS_2025 = 'Notification 9/2025-CT(R), 56th GST Council';

/** The rates by category, oldest first. A change of the law is a line here; bills keep the rate they were made with. */
export const TAX_RATES: Record<TaxCategoryName, readonly DatedTaxRate[]> = {
  // Also what belongs to a stay and is not sold by itself: it is one composite supply of health care.
  HEALTHCARE_SERVICE: [
    { from: GST_BEGINS, basisPoints: 0, source: 'Notification 12/2017-CT(R), entry 74, SAC 9993: exempt' },
  ],
  // Rooms at or below the limit and intensive care are HEALTHCARE_SERVICE, see roomTaxCategory.
  ROOM_RENT: [
    { from: GST_BEGINS, basisPoints: 0, source: 'Notification 12/2017-CT(R), entry 74: exempt' },
    { from: '2022-07-18', basisPoints: 500, source: 'Notifications 3/2022-CT(R) and 4/2022-CT(R): no input credit' },
  ],
  MEDICINE: [
    { from: GST_BEGINS, basisPoints: 1200, source: GOODS_2017 },
    { from: RATIONALISED, basisPoints: 500, source: GOODS_2025 },
  ],
  LIFE_SAVING_MEDICINE: [
    { from: GST_BEGINS, basisPoints: 500, source: `${GOODS_2017}, Schedule I` },
    { from: RATIONALISED, basisPoints: 0, source: 'Notification 10/2025-CT(R), 56th GST Council: nil' },
  ],
  CONSUMABLE: [
    { from: GST_BEGINS, basisPoints: 1200, source: GOODS_2017 },
    { from: RATIONALISED, basisPoints: 500, source: GOODS_2025 },
  ],
  GENERAL: [
    { from: GST_BEGINS, basisPoints: 1800, source: 'Standard rate: Notifications 1/2017-CT(R), 11/2017-CT(R)' },
  ],
};

/** The rate in basis points that holds on a day YYYY-MM-DD. Before the first of July 2017 there was no GST: 0. */
export const taxRateOn = (category: TaxCategoryName, day: string): number =>
  TAX_RATES[category].findLast(({ from }) => from <= day)?.basisPoints ?? 0;

/** Rent of a room up to this much a day is exempt, in paise: ₹5,000. */
export const EXEMPT_ROOM_RENT_PAISE = 500_000;

/** How a room is taxed: above the limit per day, unless it is intensive care (ICU, CCU, ICCU, NICU), which is exempt. */
export const roomTaxCategory = (rentPerDay: number, isIntensiveCare: boolean): TaxCategoryName =>
  rentPerDay > EXEMPT_ROOM_RENT_PAISE && !isIntensiveCare ? 'ROOM_RENT' : 'HEALTHCARE_SERVICE';
