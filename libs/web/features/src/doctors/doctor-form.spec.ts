import { changedFields } from '@medicare/web-core';
import { differenceWords, fromDoctor, toInput } from './doctor-form';

const doctor = {
  fullName: 'Dr Arjun Menon',
  specialization: 'Cardiology',
  qualification: 'MD, DM',
  registrationNumber: null,
  phone: null,
  email: null,
  consultationFee: 50_050,
  room: '12',
};

describe('doctor form', () => {
  it('gives back what it was filled with', () => {
    expect(toInput(fromDoctor(doctor))).toEqual(doctor);
    expect(changedFields(toInput(fromDoctor(doctor)), doctor)).toEqual({});
  });

  it('sends null for what was emptied, and a fee of nothing as nothing', () => {
    const after = toInput({ ...fromDoctor(doctor), qualification: '  ', consultationFee: 0 });
    expect(changedFields(toInput(fromDoctor(doctor)), after)).toEqual({ qualification: null, consultationFee: 0 });
  });

  it('says two versions in words', () => {
    expect(differenceWords({ field: 'consultationFee', mine: null, theirs: 60_000, isConflict: true })).toMatchObject({
      name: 'Consultation fee',
      mine: 'Empty',
      theirs: '₹600.00',
    });
  });
});
