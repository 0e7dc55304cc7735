import fc from 'fast-check';
import { isLikelyDuplicate, nameSimilarity, SIMILAR_NAME } from './likely-duplicate';

const name = fc
  .array(fc.stringMatching(/^[A-Za-z]{1,10}$/), { minLength: 1, maxLength: 4 })
  .map((words) => words.join(' '));

test.each([
  ['Asha Rao', 'Rao Asha'],
  ['Mrs. Asha Rao', 'asha rao'],
  ['Zoë Fernandes', 'Zoe Fernandes'],
  ['Lakshmi Iyer', 'Laxmi Iyer'],
  ['Mohammed Khan', 'Mohammad Khan'],
  ['सीता देवी', 'सीता देवी'],
])('%s and %s are alike', (one, other) => expect(nameSimilarity(one, other)).toBeGreaterThanOrEqual(SIMILAR_NAME));

test.each([
  ['Asha Rao', 'Vikram Singh'],
  ['Meera Nair', 'Joseph Dias'],
  ['Ravi Kumar', 'Sunita Devi'],
])('%s and %s are not', (one, other) => expect(nameSimilarity(one, other)).toBeLessThan(SIMILAR_NAME));

test('the similarity lies between 0 and 1, is 1 for a name with itself in any order of words', () => {
  fc.assert(
    fc.property(name, name, (one, other) => nameSimilarity(one, other) >= 0 && nameSimilarity(one, other) <= 1 + 1e-9),
  );
  fc.assert(fc.property(name, (one) => nameSimilarity(one, one.split(' ').reverse().join(' ')) > 1 - 1e-9));
});

test('known values of Winkler hold: MARTHA and MARHTA, DIXON and DICKSONX', () => {
  expect(nameSimilarity('MARTHA', 'MARHTA')).toBeCloseTo(0.961, 3);
  expect(nameSimilarity('DIXON', 'DICKSONX')).toBeCloseTo(0.813, 3);
});

test('it does not matter who was registered first', () => {
  fc.assert(
    fc.property(name, name, (one, other) => Math.abs(nameSimilarity(one, other) - nameSimilarity(other, one)) < 1e-9),
  );
});

test('same phone or e-mail is enough; a birth date needs a similar name', () => {
  const asha = { fullName: 'Asha Rao', phone: '+919845012345', email: 'asha@test.example', dateOfBirth: '1984-03-27' };
  expect(isLikelyDuplicate({ fullName: 'X', phone: asha.phone }, asha)).toBe(true);
  expect(isLikelyDuplicate({ fullName: 'X', email: 'ASHA@test.example' }, asha)).toBe(true);
  expect(isLikelyDuplicate({ fullName: 'Rao Asha', dateOfBirth: asha.dateOfBirth }, asha)).toBe(true);
  expect(isLikelyDuplicate({ fullName: 'Vikram Singh', dateOfBirth: asha.dateOfBirth }, asha)).toBe(false);
  expect(isLikelyDuplicate({ fullName: 'Asha Rao' }, { fullName: 'Asha Rao' })).toBe(false);
  expect(
    isLikelyDuplicate(
      { fullName: 'Asha Rao', phone: null, email: null, dateOfBirth: null },
      { ...asha, phone: null, email: null, dateOfBirth: null },
    ),
  ).toBe(false);
});
