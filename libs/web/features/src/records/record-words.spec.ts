import { isAllergic, shownSigns } from './record-words';
import { typedDiagnosis } from './typed-diagnosis';

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
