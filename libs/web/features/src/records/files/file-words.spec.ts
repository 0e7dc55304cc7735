import { guessedKind, sizeWords, titleFrom } from './file-words';

test.each([
  ['x-ray hand.jpg', 'image/jpeg', 'X_RAY'],
  ['MRI_knee.pdf', 'application/pdf', 'X_RAY'],
  ['Discharge summary.pdf', 'application/pdf', 'DISCHARGE_SUMMARY'],
  ['rx.png', 'image/png', 'PRESCRIPTION'],
  ['blood count.png', 'image/png', 'LAB_REPORT'],
  ['anything.pdf', 'application/pdf', 'LAB_REPORT'],
  ['doctor.jpg', 'image/jpeg', 'PHOTO'],
  ['IMG_2041.jpg', 'image/jpeg', 'PHOTO'],
])('%s, %s, is thought to be %s', (name, type, kind) => expect(guessedKind(name, type)).toBe(kind));

test('sizes and first titles are short words', () => {
  expect([1, 340_499, 999_999, 2_449_000].map(sizeWords)).toEqual(['1 kB', '340 kB', '1000 kB', '2.4 MB']);
  expect(titleFrom('chest_front view.JPG')).toBe('Chest front view');
  expect(titleFrom('.jpg')).toBe('');
});
