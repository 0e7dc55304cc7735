import { dosingText, drugText, isAllergic, shownSigns } from './record-words';
import { typedDiagnosis } from './typed-diagnosis';

test('a line reads as it is said at the counter', () => {
  const line = {
    drug: 'Paracetamol',
    strength: '500 mg',
    form: 'TABLET',
    dose: '1',
    frequency: 'TDS',
    durationDays: 5,
  } as const;
  expect([drugText(line), dosingText(line)]).toEqual([
    'Paracetamol 500 mg, tablet',
    '1, three times a day, for 5 days',
  ]);
  expect(dosingText({ ...line, frequency: 'OD', durationDays: null })).toBe('1, once a day, until further notice');
  expect(dosingText({ ...line, frequency: 'SOS', durationDays: null })).toBe('1, when needed');
});

test('both pressures are one value, and what is unusual is said', () => {
  expect(shownSigns({ systolicMmHg: 150, diastolicMmHg: 85, temperatureCelsius: 37 }, null)).toEqual([
    { name: 'pressure', label: 'Blood pressure', value: '150/85', unit: 'mmHg', unusual: 'high' },
    { name: 'temperatureCelsius', label: 'Temperature', value: '37.0', unit: '°C', unusual: null },
  ]);
});

test('"none known" is no allergy, "Nonsteroidals" is one', () => {
  expect(['None known', ' no ', 'NIL', '', null].map(isAllergic)).toEqual([false, false, false, false, false]);
  expect(['Penicillin', 'Nonsteroidals'].map(isAllergic)).toEqual([true, true]);
});

test('a typed code is one, words alone have none yet', () => {
  expect(typedDiagnosis('j06.9 Acute cold')).toEqual({ code: 'J06.9', text: 'Acute cold', isProvisional: false });
  expect(typedDiagnosis('Acute cold')).toEqual({ code: '', text: 'Acute cold', isProvisional: false });
});
