import { differenceWords, fromStaff, toInput } from './staff-form';

const row = {
  fullName: 'Kavya Iyer',
  jobTitle: 'Nurse',
  joinedOn: '2024-02-29',
  phone: null,
  email: null,
  salary: 28_000_00,
  branch: { id: 'b1', name: 'Main', timeZone: 'Asia/Kolkata' },
  department: { id: 'd1', name: 'Ward' },
  shift: null,
};

test('what a row says goes through the form unchanged, empty fields as null', () => {
  expect(toInput(fromStaff(row))).toEqual({
    fullName: 'Kavya Iyer',
    jobTitle: 'Nurse',
    branchId: 'b1',
    departmentId: 'd1',
    shiftId: null,
    joinedOn: '2024-02-29',
    phone: null,
    email: null,
    salary: 28_000_00,
  });
});

test('two versions are told in names, days and rupees, never in ids', () => {
  const names = new Map([['d1', 'Ward']]);
  const words = (field: 'departmentId' | 'joinedOn' | 'salary', mine: string | number | null, theirs: string | null) =>
    differenceWords({ field, mine, theirs, isConflict: true }, names);
  expect(words('departmentId', 'd1', null)).toMatchObject({ name: 'Department', mine: 'Ward', theirs: 'Empty' });
  expect(words('joinedOn', '2024-02-29', null)).toMatchObject({ mine: '29-02-2024' });
  expect(words('salary', 28_000_00, null)).toMatchObject({ name: 'Salary a month', mine: '₹28,000.00' });
});
