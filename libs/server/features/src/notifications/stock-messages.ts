import { NotificationKind } from '@medicare/data';
import { inBranch, Makers } from './message';

/** What those who keep the stores are told. */
export const STOCK_MESSAGES: Makers = {
  'stock.low': (event, { quantity, minQuantity }) => [
    {
      kind: NotificationKind.STOCK_LOW,
      title: quantity ? `Stock is low: ${quantity} left` : 'Out of stock',
      body: `The minimum of this item is ${minQuantity}. Please order it again.`,
      link: `/stock/${event.subject}`,
      audiences: inBranch(event, 'ADMIN', 'PHARMACIST'),
    },
  ],
  'stocktake.closed': (event, { differences }) => [
    {
      kind: NotificationKind.STOCK_COUNTED,
      title: differences ? `Stocktake closed: ${differences} differences` : 'Stocktake closed: everything was there',
      body: differences ? 'The differences were booked as adjustments.' : 'The books and the shelves agree.',
      link: `/stock/counts/${event.subject}`,
      audiences: inBranch(event, 'ADMIN'),
    },
  ],
};
