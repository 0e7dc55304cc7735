import { cardGroups } from './figure-cards';
import { chartModels } from './chart-models';
import { chartCsv, csvText, figuresCsv } from './figures-csv';

test('no cell begins what a spreadsheet would run as a formula, and quotes and breaks stay inside their cell', () => {
  expect(csvText([['=HYPERLINK("http://x")', '+1', '@a', -5]])).toBe(`"'=HYPERLINK(""http://x"")",'+1,'@a,-5\r\n`);
  expect(csvText([['Rao, Asha', 'two\nlines']])).toBe('"Rao, Asha","two\nlines"\r\n');
});

test('figures are a line each, with money in rupees to the paisa', () => {
  const cards = cardGroups({ totalRevenue: 12_345_05, activePatients: 1_234, lowStockItems: null }).flatMap(
    (group) => group.cards,
  );
  expect(figuresCsv(cards)).toBe('Figure,Value\r\nActive patients,1234\r\nRevenue (rupees),12345.05\r\n');
});

test("a chart's file has its days as machines read them, and a doctor's name that is a formula does no harm", () => {
  const none = { bloodGroups: null, genders: [], appointmentStatuses: null, topDiagnoses: null };
  const models = chartModels({
    ...none,
    from: '2026-11-24',
    to: '2026-11-25',
    appointmentsByDay: [
      { day: '2026-11-24', count: 5, cancelled: 2 },
      { day: '2026-11-25', count: 0, cancelled: 0 },
    ],
    revenueByDay: [{ day: '2026-11-24', received: 0, refunded: 50_00, revenue: -50_00 }],
    topDoctors: [
      {
        doctorId: 'a',
        count: 3,
        doctorName: '=1+1',
      },
    ],
  });
  expect(models.map(chartCsv)).toEqual([
    'Day,Appointments,Cancelled\r\n2026-11-24,3,2\r\n2026-11-25,0,0\r\n',
    'Day,Revenue (rupees)\r\n2026-11-24,-50.00\r\n',
    "Doctor,Appointments\r\n'=1+1,3\r\n",
    'Gender,Patients\r\n',
  ]);
});
