import { isAllergic } from './record-words';
import { typedDiagnosis } from './typed-diagnosis';

test('"none known" is no allergy, "Nonsteroidals" is one', () => {
  expect(['None known', ' no ', 'NIL', '', null].map(isAllergic)).toEqual([false, false, false, false, false]);
  expect(['Penicillin', 'Nonsteroidals'].map(isAllergic)).toEqual([true, true]);
});

test('a typed code is one, words alone have none yet', () => {
  expect(typedDiagnosis('j06.9 Acute cold')).toEqual({ code: 'J06.9', text: 'Acute cold', isProvisional: false });
  expect(typedDiagnosis('Acute cold')).toEqual({ code: '', text: 'Acute cold', isProvisional: false });
});
