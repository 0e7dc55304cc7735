import { ageAndGender } from './patient-words';

describe('ageAndGender', () => {
  it('says both', () =>
    expect(ageAndGender({ age: 52, gender: 'MALE', isBirthDateEstimated: false })).toBe('52, male'));
  it('says that an age is a guess', () =>
    expect(ageAndGender({ age: 40, gender: null, isBirthDateEstimated: true })).toBe('About 40'));
  it('knows a newborn from no age', () =>
    expect(ageAndGender({ age: 0, gender: 'FEMALE', isBirthDateEstimated: false })).toBe('0, female'));
  it('says nothing where nothing is known', () =>
    expect(ageAndGender({ age: null, gender: 'UNKNOWN', isBirthDateEstimated: false })).toBe('–'));
});
