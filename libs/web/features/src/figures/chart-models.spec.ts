import { cardGroups } from './figure-cards';
import { type AnalyticsAnswer, chartModels, hasMarks, rangeOf } from './chart-models';
import { shortDay, shortRupees } from './chart-words';

const ANSWER: AnalyticsAnswer = {
  from: '2026-11-01',
  to: '2026-11-30',
  bloodGroups: [
    { bloodGroup: 'O_POSITIVE', count: 4 },
    { bloodGroup: null, count: 1 },
  ],
  genders: [],
  appointmentStatuses: [{ status: 'NO_SHOW', count: 2 }],
  topDiagnoses: null,
  topDoctors: null,
  appointmentsByDay: null,
  revenueByDay: null,
};

test('there is a chart for each list that one may see, and each mark leads to its rows', () => {
  const models = chartModels(ANSWER);
  expect(models.map(({ name }) => name)).toEqual(['appointment-statuses', 'blood-groups', 'genders']);
  expect(models[0].rows[0].link).toEqual({
    path: '/dashboard/appointments',
    query: { status: 'NO_SHOW', from: '2026-11-01', to: '2026-11-30' },
  });
  expect(models[1].rows.map(({ link }) => link)).toEqual([
    { path: '/patients', query: { bloodGroup: 'O_POSITIVE' } },
    null,
  ]);
});

test('a chart says in one sentence what it shows, and that there is nothing', () => {
  const [, groups, genders] = chartModels(ANSWER);
  expect(groups.sentence).toBe('Patients by blood group: 5 in all, most for O positive with 4.');
  expect(genders.sentence).toBe('Patients by gender: nothing yet.');
  expect([hasMarks(genders), hasMarks(groups)]).toEqual([false, true]);
});

test('cards are those of the figures that one may see; something that waits for somebody stands out', () => {
  const groups = cardGroups({ pendingAppointments: 2, lowStockItems: 0, totalRevenue: null });
  expect(groups.map(({ name, cards }) => [name, cards.map(({ isUrgent }) => isUrgent)])).toEqual([
    ['Care', [true, false]],
  ]);
});

test('the days of the charts are the last 30 unless the address says otherwise', () => {
  expect(rangeOf({}, '2026-11-25')).toEqual({ from: '2026-10-27', to: '2026-11-25' });
  expect(rangeOf({ range: '7' }, '2026-11-25')).toEqual({ from: '2026-11-19', to: '2026-11-25' });
  expect(rangeOf({ from: '2026-01-01', to: '2026-01-31' }, '2026-11-25')).toEqual({
    from: '2026-01-01',
    to: '2026-01-31',
  });
});

test('axes speak of lakh and crore', () => {
  expect([500_000, 15_000_000, 2_000_000_000, -5_000_000].map(shortRupees)).toEqual([
    '₹5,000',
    '₹1.5 lakh',
    '₹2 crore',
    '₹-50,000',
  ]);
  expect(shortDay('2026-11-05')).toBe('5 Nov');
});
