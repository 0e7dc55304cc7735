import { readEmail, readPhone } from './contact';

test('an e-mail address is taken in lower case, and nothing that cannot be one', () => {
  expect(readEmail('  Asha.Rao@Example.IN ')).toBe('asha.rao@example.in');
  for (const text of [
    '',
    'asha',
    'a b@example.in',
    'a@b',
    'a@@example.in',
    'a..b@example.in',
    'a\u0000b@example.in',
    'a\u202eb@example.in',
    `${'x'.repeat(65)}@example.in`,
  ])
    expect({ text, read: readEmail(text) }).toEqual({ text, read: null });
});

test('a phone number is taken as E.164, read as one of the country unless it says otherwise', () => {
  expect(readPhone('98450 12345')).toBe('+919845012345');
  expect(readPhone('(617) 555-0123', 'US')).toBe('+16175550123');
  expect(readPhone('+44 20 7946 0958', 'nowhere')).toBe('+442079460958');
  expect([readPhone('12'), readPhone('abc')]).toEqual([null, null]);
});
