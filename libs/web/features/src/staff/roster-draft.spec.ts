import { keyOf, lettersOf, type Member, overlapsIn, shiftIdAt, withChange } from './roster-draft';

const member: Member = {
  staffId: 's',
  fullName: 'Kavya Iyer',
  jobTitle: 'Nurse',
  department: null,
  shiftId: null,
  canBePlanned: true,
  duties: [{ day: '2026-11-23', shiftId: 'm' }],
};
const shift = (id: string, name: string, fromTime: string, toTime: string) => ({
  id,
  name,
  fromTime,
  toTime,
  isActive: true,
  branch: null,
});
const shifts = new Map([
  ['m', shift('m', 'Morning', '06:00', '14:00')],
  ['n', shift('n', 'Night', '22:00', '06:30')],
]);
const DAYS = ['2026-11-23', '2026-11-24', '2026-11-25'];

test('a change is seen at once, and one back to what is saved is none', () => {
  const changed = withChange(new Map(), member, DAYS[0], null);
  expect(shiftIdAt(member, DAYS[0], changed)).toBeNull();
  expect([...changed.values()]).toEqual([{ staffId: 's', day: DAYS[0], shiftId: null }]);
  expect(withChange(changed, member, DAYS[0], 'm').size).toBe(0);
  expect(withChange(new Map(), member, DAYS[1], null).size).toBe(0);
});

test('a morning after a night that reaches into it is marked, at the day of the morning', () => {
  const night = withChange(new Map(), member, DAYS[1], 'n');
  const draft = withChange(night, member, DAYS[2], 'm');
  const found = overlapsIn([member], DAYS, shifts, draft);
  expect([...found.keys()]).toEqual([keyOf({ staffId: 's', day: DAYS[2] })]);
  expect(overlapsIn([member], DAYS, shifts, night).size).toBe(0);
});

test('each shift has a letter of its own', () => {
  const names = ['Morning', 'Midday', 'Night', 'MN'].map((name, i) => ({ id: String(i), name }));
  expect([...lettersOf(names).values()]).toEqual(['M', 'I', 'N', '4']);
});
