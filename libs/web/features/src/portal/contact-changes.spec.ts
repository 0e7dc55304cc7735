import { contactChanges, contested, mergeContact, type ContactValues } from './contact-changes';

const READ: ContactValues = {
  email: 'kavya@example.in',
  phone: '98450 41827',
  address: 'Old Road',
  emergencyContactName: '',
  emergencyContactPhone: '',
};

describe('What a patient changed about the contact data', () => {
  it('is nothing when only spaces were added', () => {
    expect(contactChanges(READ, { ...READ, address: ' Old Road ' })).toEqual({});
  });

  it('holds changed fields only, and null for what was emptied', () => {
    expect(contactChanges(READ, { ...READ, email: ' ', emergencyContactName: 'Ravi ' })).toEqual({
      email: null,
      emergencyContactName: 'Ravi',
    });
  });

  it('stays when the hospital saved first, while untouched fields follow the hospital', () => {
    const typed = { ...READ, address: 'My Road' };
    const newest = { ...READ, address: 'Desk Road', phone: '90000 00000' };
    expect(mergeContact(READ, typed, newest)).toEqual({ ...newest, address: 'My Road' });
  });

  it('is contested only where both sides wrote something else', () => {
    const typed = { ...READ, address: 'My Road', email: 'same@example.in' };
    const newest = { ...READ, address: 'Desk Road', email: 'same@example.in', phone: '90000 00000' };
    expect(contested(READ, typed, newest)).toEqual(['address']);
  });
});
