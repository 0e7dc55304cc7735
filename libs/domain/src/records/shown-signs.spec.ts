import { shownSigns } from './shown-signs';

test('both pressures are one value, and what is unusual is said', () => {
  expect(shownSigns({ systolicMmHg: 150, diastolicMmHg: 85, temperatureCelsius: 37 }, null)).toEqual([
    { name: 'pressure', label: 'Blood pressure', value: '150/85', unit: 'mmHg', unusual: 'high' },
    { name: 'temperatureCelsius', label: 'Temperature', value: '37.0', unit: '°C', unusual: null },
  ]);
});
