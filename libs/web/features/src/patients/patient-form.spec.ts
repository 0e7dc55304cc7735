import type { PatientDetailFragment } from '@medicare/web-graphql';
import { changedFields } from '@medicare/web-core';
import { fromPatient, toInput } from './patient-form';

const patient = {
  fullName: 'Imran Sheikh',
  phone: '+919845041827',
  email: null,
  dateOfBirth: '1974-03-14',
  age: 52,
  isBirthDateEstimated: false,
  gender: 'MALE',
  bloodGroup: null,
  address: null,
  emergencyContactName: null,
  emergencyContactPhone: null,
  allergies: 'Penicillin',
  abhaNumber: null,
} as unknown as PatientDetailFragment;

describe('patient form', () => {
  it('gives back what it was filled with', () => {
    const input = toInput(fromPatient(patient));
    expect(input).toMatchObject({
      fullName: 'Imran Sheikh',
      email: null,
      dateOfBirth: '1974-03-14',
      age: null,
      bloodGroup: null,
    });
    expect(changedFields(input, toInput(fromPatient(patient)))).toEqual({});
  });

  it('shows an estimated birth date as the age it came from', () => {
    const form = fromPatient({ ...patient, isBirthDateEstimated: true });
    expect(form).toMatchObject({ dateOfBirth: '', age: 52 });
  });

  it('sends only what was changed, and null for what was emptied', () => {
    const before = toInput(fromPatient(patient));
    const after = toInput({ ...fromPatient(patient), allergies: '  ', address: '12 MG Road' });
    expect(changedFields(before, after)).toEqual({ allergies: null, address: '12 MG Road' });
  });

  it('drops an age when the birth date is known', () => {
    expect(toInput({ ...fromPatient(patient), age: 40 }).age).toBeNull();
    expect(toInput({ ...fromPatient(patient), dateOfBirth: '', age: 0 }).age).toBe(0);
  });
});
