import { differences, mergedVersions } from './version-conflict';

interface Person {
  fullName: string;
  phone: string | null;
  address: string | null;
  allergies: string | null;
}
const before: Person = { fullName: 'Imran Sheikh', phone: '1', address: null, allergies: null };

describe('two people saving one row', () => {
  it('disagree only where both changed a field to something else', () => {
    const mine = { ...before, phone: '2', address: 'MG Road' };
    const theirs = { ...before, phone: '3', allergies: 'Penicillin' };
    expect(differences(before, mine, theirs)).toEqual([
      { field: 'phone', mine: '2', theirs: '3', isConflict: true },
      { field: 'allergies', mine: null, theirs: 'Penicillin', isConflict: false },
    ]);
  });

  it('do not disagree when they wrote the same', () => {
    expect(differences(before, { ...before, phone: '2' }, { ...before, phone: '2' })).toEqual([]);
  });

  it('take each field from the one who was chosen', () => {
    const mine = { ...before, phone: '2', address: 'MG Road' };
    const theirs = { ...before, phone: '3', allergies: 'Penicillin' };
    const found = differences(before, mine, theirs);
    expect(mergedVersions(mine, found, { phone: 'mine', allergies: 'theirs' })).toEqual({
      ...mine,
      allergies: 'Penicillin',
    });
    expect(mergedVersions(mine, found, { phone: 'theirs', allergies: 'theirs' }).phone).toBe('3');
  });
});
