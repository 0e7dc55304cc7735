import { changeOf, likelyTenders, notesFor } from './tender';

it('offers the exact amount and the next round sums', () => {
  expect(likelyTenders(123_450)).toEqual([123_450, 130_000, 150_000, 200_000]);
  expect(likelyTenders(50_000)).toEqual([50_000, 200_000]);
  expect(likelyTenders(0)).toEqual([]);
});

it('gives back what was handed over beyond the amount', () => {
  expect(changeOf(200_000, 123_450)).toBe(76_550);
  expect(changeOf(123_450, 123_450)).toBe(0);
});

it('knows no change while too little or nothing was handed over', () => {
  expect(changeOf(100_000, 123_450)).toBeNull();
  expect(changeOf(null, 123_450)).toBeNull();
});

it('says in which notes the change goes back', () => {
  expect(notesFor(76_500)).toEqual([
    { denomination: 50_000, count: 1 },
    { denomination: 20_000, count: 1 },
    { denomination: 5_000, count: 1 },
    { denomination: 1_000, count: 1 },
    { denomination: 500, count: 1 },
  ]);
  for (let sum = 0; sum < 1_000_000; sum += 3_700)
    expect(notesFor(sum).reduce((total, { denomination, count }) => total + denomination * count, 0)).toBe(sum);
});
