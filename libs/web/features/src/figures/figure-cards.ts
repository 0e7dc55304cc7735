import type { StatName } from '@medicare/domain';
import { grouped, rupees } from '@medicare/web-ui';

/** Where a figure leads: the list of what it counts. */
export interface RowsLink {
  path: string;
  query?: Readonly<Record<string, string>>;
}

/** One figure as it is shown. */
export interface FigureCard {
  name: StatName;
  label: string;
  text: string;
  /** Rows, or paise. */
  value: number;
  isMoney: boolean;
  link: RowsLink;
  /** Something that somebody should see to. */
  isUrgent: boolean;
}

interface CardWords {
  label: string;
  link: RowsLink;
  isMoney?: true;
  /** Whether more than none calls for somebody. */
  calls?: true;
}

const COUNTED = '/dashboard/appointments';

const CARDS: Record<StatName, CardWords> = {
  todaysAppointments: { label: 'Appointments today', link: { path: '/appointments', query: { view: 'list' } } },
  pendingAppointments: { label: 'To confirm', link: { path: COUNTED, query: { status: 'PENDING' } }, calls: true },
  totalAppointments: { label: 'Appointments, all days', link: { path: COUNTED } },
  activePatients: { label: 'Active patients', link: { path: '/patients' } },
  totalPatients: { label: 'Patients ever registered', link: { path: '/patients', query: { active: 'all' } } },
  availableDoctors: { label: 'Doctors available', link: { path: '/doctors', query: { available: 'yes' } } },
  totalDoctors: { label: 'Doctors in all', link: { path: '/doctors', query: { active: 'all' } } },
  totalRevenue: { label: 'Revenue', link: { path: '/payments', query: { status: 'VERIFIED' } }, isMoney: true },
  pendingRevenue: { label: 'Still to be paid', link: { path: '/bills', query: { show: 'open' } }, isMoney: true },
  paidBills: { label: 'Bills paid', link: { path: '/bills', query: { status: 'PAID' } } },
  unpaidBills: { label: 'Bills to be paid', link: { path: '/bills', query: { show: 'open' } } },
  lowStockItems: { label: 'Items low in stock', link: { path: '/stock', query: { stock: 'low' } }, calls: true },
  activeStaff: { label: 'Staff', link: { path: '/staff' } },
  unreadNotifications: { label: 'Unread notifications', link: { path: '/notifications', query: { show: 'unread' } } },
};

/** Figures that belong together, in the order in which they are looked at. */
export const CARD_GROUPS: readonly { name: string; figures: readonly StatName[] }[] = [
  {
    name: 'Care',
    figures: [
      'todaysAppointments',
      'pendingAppointments',
      'totalAppointments',
      'activePatients',
      'totalPatients',
      'availableDoctors',
      'totalDoctors',
    ],
  },
  { name: 'Money', figures: ['totalRevenue', 'pendingRevenue', 'paidBills', 'unpaidBills'] },
  { name: 'Hospital', figures: ['lowStockItems', 'activeStaff', 'unreadNotifications'] },
];

/** Cards that stand in one row. */
export interface CardGroup {
  name: string;
  cards: FigureCard[];
}

/** The groups of what the answer holds; figures that one may not see are null there, and left out. */
export function cardGroups(stats: Partial<Record<StatName, number | null>>): CardGroup[] {
  const groups: CardGroup[] = [];
  for (const { name, figures } of CARD_GROUPS) {
    const cards = figures.flatMap((figure) => cardOf(figure, stats[figure]));
    const before = groups.at(-1);
    // One card alone in a row would only take up room.
    if (cards.length === 1 && before) before.cards.push(...cards);
    else if (cards.length) groups.push({ name, cards });
  }
  return groups;
}

function cardOf(name: StatName, value: number | null | undefined): FigureCard[] {
  if (value === null || value === undefined) return [];
  const { label, link, isMoney = false, calls = false } = CARDS[name];
  return [
    { name, label, value, link, isMoney, isUrgent: calls && value > 0, text: isMoney ? rupees(value) : grouped(value) },
  ];
}
