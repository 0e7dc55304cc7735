import { typedDiagnosis } from './typed-diagnosis';

test('a typed code is one, words alone have none yet', () => {
  expect(typedDiagnosis('j06.9 Acute cold')).toEqual({ code: 'J06.9', text: 'Acute cold', isProvisional: false });
  expect(typedDiagnosis('Acute cold')).toEqual({ code: '', text: 'Acute cold', isProvisional: false });
});
