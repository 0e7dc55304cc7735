import { shownDays, wallCards, wallDays } from './wall-figures';

const NONE = {
  todaysAppointments: null,
  pendingAppointments: null,
  activePatients: null,
  availableDoctors: null,
  totalRevenue: null,
  pendingRevenue: null,
  unpaidBills: null,
  lowStockItems: null,
  activeStaff: null,
};

test('the wall shows the figures that its key may see, and no others', () => {
  expect(wallCards(null)).toEqual([]);
  expect(wallCards({ ...NONE, activePatients: 123_456, totalRevenue: 12_345_678_90, lowStockItems: 0 })).toEqual([
    { label: 'Patients', text: '1,23,456' },
    { label: 'Revenue', text: '₹1,23,45,678.90' },
    { label: 'Items low in stock', text: '0' },
  ]);
});

test('days are columns as high as they are busy; of nothing there is no height', () => {
  expect(
    wallDays([
      { day: '2026-11-24', count: 5 },
      { day: '2026-11-25', count: 10 },
    ]),
  ).toEqual([
    { day: '2026-11-24', weekday: 'Tue', count: 5, percent: 50 },
    { day: '2026-11-25', weekday: 'Wed', count: 10, percent: 100 },
  ]);
  expect(wallDays([{ day: '2026-11-24', count: 0 }])[0].percent).toBe(0);
  expect(shownDays('2026-11-25')).toEqual({ from: '2026-11-22', to: '2026-11-28' });
});
