import type { Permission } from '../access/permissions';
import type { BillStatusName } from '../billing/bill-status';

/** Numbers by key, as a counter holds them; a key that is absent is 0. */
export type Tally = ReadonlyMap<string, number>;

/** What the figures are made from: the counters of the branches asked for, added up. */
export interface StatsSources {
  patients: Tally;
  doctors: Tally;
  staff: Tally;
  lowStock: Tally;
  /** By status, of all days. */
  appointments: Tally;
  /** By status, of the day that it is where each branch is. */
  today: Tally;
  /** In paise: RECEIVED and REFUNDED. */
  revenue: Tally;
  /** How many bills have each status. */
  bills: Tally;
  /** What is due on the bills of each status, in paise. */
  dues: Tally;
  unread: number;
}

/** A status in which something of a bill is still to be paid. */
export const UNPAID_STATUSES: readonly BillStatusName[] = ['UNPAID', 'PARTIALLY_PAID'];

const of = (tally: Tally, ...keys: string[]): number => keys.reduce((sum, key) => sum + (tally.get(key) ?? 0), 0);
const all = (tally: Tally): number => [...tally.values()].reduce((sum, n) => sum + n, 0);

/** How one figure is put together, and who may see it: holders of any of the permissions. */
export interface StatDefinition {
  from(sources: StatsSources): number;
  needs: readonly Permission[];
}

const DESK: readonly Permission[] = ['figures:desk'];
const MONEY: readonly Permission[] = ['figures:money'];
/** Doctors see these of their own appointments. */
const LOAD: readonly Permission[] = ['figures:desk', 'figures:own'];

/** The figures of a dashboard. Each has this one definition; a recount of the rows gives the same. */
export const STATS = {
  /** Patients ever registered, deactivated ones included. */
  totalPatients: { from: ({ patients }) => all(patients), needs: DESK },
  /** Patients who are not deactivated. */
  activePatients: { from: ({ patients }) => of(patients, 'ACTIVE'), needs: DESK },
  /** Doctors ever entered, deactivated ones included, at their own branch. */
  totalDoctors: { from: ({ doctors }) => all(doctors), needs: DESK },
  /** Active doctors who are marked as available. Hours and leave of a day do not matter here. */
  availableDoctors: { from: ({ doctors }) => of(doctors, 'AVAILABLE'), needs: DESK },
  /** Appointments ever booked, whatever became of them. */
  totalAppointments: { from: ({ appointments }) => all(appointments), needs: LOAD },
  /** Appointments of the day that it is where the branch is, in every status: the rows of `todaysAppointments`. */
  todaysAppointments: { from: ({ today }) => all(today), needs: LOAD },
  /** Appointments of any day that nobody has confirmed or cancelled. */
  pendingAppointments: { from: ({ appointments }) => of(appointments, 'PENDING'), needs: LOAD },
  /** Bills with the status PAID. */
  paidBills: { from: ({ bills }) => of(bills, 'PAID'), needs: MONEY },
  /** Issued bills on which something is due, partly paid ones included. */
  unpaidBills: { from: ({ bills }) => of(bills, ...UNPAID_STATUSES), needs: MONEY },
  /** Verified payments less refunds of all days, in paise. */
  totalRevenue: { from: ({ revenue }) => of(revenue, 'RECEIVED') - of(revenue, 'REFUNDED'), needs: MONEY },
  /** What is due on unpaid and partly paid bills, in paise. */
  pendingRevenue: { from: ({ dues }) => of(dues, ...UNPAID_STATUSES), needs: MONEY },
  /** Active items whose stock is at its minimum or below. */
  lowStockItems: { from: ({ lowStock }) => of(lowStock, 'LOW'), needs: ['figures:stock'] },
  /** Members of staff who are not deactivated; doctors are counted apart. */
  activeStaff: { from: ({ staff }) => of(staff, 'ACTIVE'), needs: ['figures:staff'] },
  /** Notifications that the viewer may see and has not read, in all branches. Nobody sees another's. */
  unreadNotifications: { from: ({ unread }) => unread, needs: ['notifications:read'] },
} as const satisfies Record<string, StatDefinition>;

export type StatName = keyof typeof STATS;
export const STAT_NAMES = Object.keys(STATS) as StatName[];

/** The figures for a holder of permissions; one that they do not include is null. */
export type Stats = Record<StatName, number | null>;

/** Whether a holder of permissions may see a figure. */
export const maySeeStat = (permissions: ReadonlySet<Permission>, name: StatName): boolean =>
  STATS[name].needs.some((permission) => permissions.has(permission));

/** Puts the figures together from the counters. */
export const statsOf = (sources: StatsSources, permissions: ReadonlySet<Permission>): Stats =>
  Object.fromEntries(
    STAT_NAMES.map((name) => [name, maySeeStat(permissions, name) ? STATS[name].from(sources) : null]),
  ) as Stats;
