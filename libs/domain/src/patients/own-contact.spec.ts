import fc from 'fast-check';
import { type Contact, ownContactFaults } from './own-contact';

const FULL: Contact = {
  email: 'asha@test.example',
  phone: '+919845012345',
  emergencyContactName: 'Ravi Rao',
  emergencyContactPhone: '+919845022222',
};
const NONE: Contact = { email: null, phone: null, emergencyContactName: null, emergencyContactPhone: null };
const rulesOf = (before: Contact, change: Partial<Contact>) =>
  ownContactFaults(before, { ...before, ...change }).map(({ path, rule }) => `${path} ${rule}`);

test('one of phone and e-mail address must stay', () => {
  expect(rulesOf(FULL, { email: null })).toEqual([]);
  expect(rulesOf(FULL, { phone: null })).toEqual([]);
  expect(rulesOf(FULL, { email: null, phone: '' })).toEqual(['phone reach']);
});

test('somebody to call needs a number; a number without a name can be called', () => {
  expect(rulesOf(NONE, { emergencyContactName: 'Ravi Rao' })).toEqual(['emergencyContactPhone emergency-phone']);
  expect(rulesOf(NONE, { emergencyContactPhone: '+919845022222' })).toEqual([]);
  expect(rulesOf(FULL, { emergencyContactPhone: null })).toEqual(['emergencyContactPhone emergency-phone']);
  expect(rulesOf(FULL, { emergencyContactName: null, emergencyContactPhone: null })).toEqual([]);
});

const text = fc.constantFrom(null, '', 'a', 'b');
const contact = fc.record<Contact>({
  email: text,
  phone: text,
  emergencyContactName: text,
  emergencyContactPhone: text,
});

test('who changes nothing is never held up', () =>
  fc.assert(fc.property(contact, (same) => ownContactFaults(same, { ...same }).length === 0)));

test('whoever was well reached stays so, or is told', () =>
  fc.assert(
    fc.property(contact, (after) => {
      const isReached = Boolean(after.email || after.phone);
      return isReached || ownContactFaults(FULL, after).some(({ rule }) => rule === 'reach');
    }),
  ));
