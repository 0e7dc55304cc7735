import fc from 'fast-check';
import { isCommonPassword, PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH, passwordFault } from './password';

test('sentences and random texts are good passwords', () => {
  for (const password of ['saffron-lantern-meadow-417', 'we walked to the river', 'Tr7#qLm2!vXz', 'चाय और समोसा रोज़'])
    expect(passwordFault(password)).toBeNull();
});

test('a short one and an endless one are refused with the number of characters', () => {
  expect(passwordFault('short-one')).toContain(String(PASSWORD_MIN_LENGTH));
  expect(passwordFault('ab-cd ef'.repeat(40))).toContain(String(PASSWORD_MAX_LENGTH));
  expect(passwordFault('k3m-p8x q1')).toBeNull();
});

test.each([
  'password123',
  'Password123!',
  'P@ssw0rd123',
  'P@ssw0rd2024',
  'Passw0rd!!11',
  '1234567890',
  '0987654321',
  'qwertyuiop',
  'aaaaaaaaaa',
  'ababababab',
  'hospital2026',
  'Medicare@123',
  'adminadmin1',
  'welcome1234',
  'Ganesh@1234',
  'abcdefghij',
  '$uperman2024',
])('%s is one that is guessed first', (password) => expect(isCommonPassword(password)).toBe(true));

test('a common word stays common with digits and signs around it', () => {
  const stem = fc.constantFrom('password', 'qwerty', 'hospital', 'iloveyou', 'krishna');
  const decoration = fc.stringMatching(/^[0-9!#._-]{0,6}$/);
  fc.assert(
    fc.property(stem, decoration, decoration, (word, before, after) =>
      isCommonPassword(before + word.toUpperCase() + after),
    ),
  );
});

test('the own name, e-mail address, its first part and phone number are refused in any case', () => {
  const own = ['Asha.Rao.Desai@test.example', '+919845012345', 'Asha Rao Desai', null, undefined];
  for (const password of ['asha.rao.desai@TEST.example', 'Asha.Rao.Desai', '+919845012345', 'ASHA RAO DESAI'])
    expect(passwordFault(password, own)).toContain('your own');
  expect(passwordFault('asha rao desai walks', own)).toBeNull();
});

test.each([
  'Asha@19901234',
  'asharao1990',
  'Rao.Asha-1990!',
  '1990ashadesai',
  'A$ha.R@o.1990',
  'asha9845012345',
  '9845012345',
  'desaidesai90',
])('%s is made of what others know of the person', (password) => {
  const own = ['asha.rao@test.example', '+919845012345', 'Asha Rao Desai'];
  expect(passwordFault(password, own)).toContain('your own');
  expect(passwordFault(password.replace(/.{3}$/, '-saffron'), own)).toBeNull();
});

test('a name with a long number that is no date is another matter, and so is a name in another script', () => {
  expect(passwordFault('asha 827364519', ['Asha Rao'])).toBeNull();
  expect(passwordFault('कविता@1990', ['कविता रेड्डी'])).toContain('your own');
});

test('own names with any year and signs are refused; with a word of their own they are not', () => {
  const name = fc.stringMatching(/^[b-hj-np-z]{5,9}$/);
  const year = fc.integer({ min: 1900, max: 2030 });
  const sign = fc.constantFrom('', '@', '.', '-', '!!', '_');
  fc.assert(
    fc.property(name, name, year, sign, (first, last, born, between) => {
      const own = [`${first} ${last}`];
      const password = `${first}${between}${last}${between}${born}`;
      return passwordFault(password, own) !== null && passwordFault(`${password} lantern`, own) === null;
    }),
  );
});

test('every text gets an answer: good, or a sentence', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 250, unit: 'grapheme' }), (password) => {
      const fault = passwordFault(password, [password.slice(1)]);
      return fault === null
        ? password.length >= PASSWORD_MIN_LENGTH && password.length <= PASSWORD_MAX_LENGTH
        : fault.endsWith('.');
    }),
  );
});
