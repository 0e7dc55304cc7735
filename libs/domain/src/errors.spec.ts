import { ERROR_CODES, ERROR_WORDS, invalidInput, Refusal } from './errors';

test('every code has words that end as a sentence', () => {
  expect(Object.keys(ERROR_WORDS)).toEqual([...ERROR_CODES]);
  for (const words of Object.values(ERROR_WORDS)) expect(words).toMatch(/^[A-Z].*\.$/);
});

test('a refusal without words of its own uses those of its code; one of fields says the first', () => {
  expect(new Refusal('NOT_FOUND').message).toBe(ERROR_WORDS.NOT_FOUND);
  const fault = { path: 'phone', rule: 'form', message: 'Give a phone number.' };
  expect(invalidInput(fault)).toMatchObject({
    code: 'BAD_USER_INPUT',
    message: fault.message,
    facts: { fields: [fault] },
  });
});
