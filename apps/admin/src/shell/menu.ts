import {
  iconAccountBalance,
  iconApartment,
  iconBadge,
  iconCalendarMonth,
  iconCalendarViewWeek,
  iconClinicalNotes,
  iconDevices,
  iconFace,
  iconGridView,
  iconGroups,
  iconHistory,
  iconKey,
  iconMail,
  iconManageAccounts,
  iconMedication,
  iconNotifications,
  iconPayments,
  iconPointOfSale,
  iconQueue,
  iconReceiptLong,
  iconSchedule,
  iconSell,
  iconSettings,
  iconStethoscope,
} from '@medicare/web-ui';

/** One page in the menu and the permissions of which one is enough to see it. */
export interface MenuItem {
  title: string;
  icon: string;
  link: string;
  permissions: readonly string[];
  /** Only for those who are linked to a member of staff. */
  ownDuties?: boolean;
}

/** Pages under one heading. */
export interface MenuGroup {
  name: string;
  items: readonly MenuItem[];
}

const GROUPS: readonly MenuGroup[] = [
  {
    name: 'Care',
    items: [
      {
        title: 'Dashboard',
        icon: iconGridView,
        link: '/dashboard',
        permissions: ['patients:read', 'patients:read-names'],
      },
      { title: 'Appointments', icon: iconCalendarMonth, link: '/appointments', permissions: ['appointments:read'] },
      { title: 'Consulting', icon: iconClinicalNotes, link: '/consulting', permissions: ['records:write'] },
      { title: 'Queue', icon: iconQueue, link: '/queue', permissions: ['queue:read'] },
      { title: 'Patients', icon: iconGroups, link: '/patients', permissions: ['patients:read', 'patients:read-names'] },
      { title: 'Doctors', icon: iconStethoscope, link: '/doctors', permissions: ['doctors:read'] },
      { title: 'Stock', icon: iconMedication, link: '/stock', permissions: ['inventory:read'] },
    ],
  },
  {
    name: 'Money',
    items: [
      { title: 'Bills', icon: iconReceiptLong, link: '/bills', permissions: ['bills:read'] },
      { title: 'Payments', icon: iconPayments, link: '/payments', permissions: ['payments:record', 'payments:verify'] },
      { title: 'Statements', icon: iconAccountBalance, link: '/statements', permissions: ['statements:manage'] },
      { title: 'Cash desk', icon: iconPointOfSale, link: '/cash-desk', permissions: ['cash:manage'] },
      { title: 'Price list', icon: iconSell, link: '/price-list', permissions: ['price-list:read'] },
    ],
  },
  {
    name: 'Hospital',
    items: [
      { title: 'Notifications', icon: iconNotifications, link: '/notifications', permissions: ['notifications:read'] },
      { title: 'My shifts', icon: iconSchedule, link: '/my-shifts', permissions: [], ownDuties: true },
      { title: 'Staff', icon: iconBadge, link: '/staff', permissions: ['staff:read'] },
      { title: 'Roster', icon: iconCalendarViewWeek, link: '/roster', permissions: ['staff:read'] },
    ],
  },
  {
    name: 'Settings',
    items: [
      { title: 'Branches', icon: iconApartment, link: '/settings/branches', permissions: ['branches:write'] },
      { title: 'Departments', icon: iconSettings, link: '/settings/departments', permissions: ['staff:write'] },
      { title: 'Accounts', icon: iconManageAccounts, link: '/settings/accounts', permissions: ['accounts:manage'] },
      { title: 'API keys', icon: iconKey, link: '/settings/api-keys', permissions: ['api-keys:manage'] },
      { title: 'Face sign-in', icon: iconFace, link: '/settings/face', permissions: ['face:administer'] },
      { title: 'Outbox', icon: iconMail, link: '/settings/outbox', permissions: ['outbox:read'] },
      { title: 'Audit', icon: iconHistory, link: '/audit', permissions: ['events:read'] },
      { title: 'My sessions', icon: iconDevices, link: '/account/sessions', permissions: [] },
    ],
  },
];

/** The menu of somebody who may do what `can` says, and may be on the roster; headings without pages are left out. */
export function menuFor(can: (permission: string) => boolean, isStaff: boolean): MenuGroup[] {
  const visible = ({ permissions, ownDuties }: MenuItem) =>
    (!permissions.length || permissions.some(can)) && (!ownDuties || isStaff);
  return GROUPS.map(({ name, items }) => ({ name, items: items.filter(visible) })).filter(({ items }) => items.length);
}
