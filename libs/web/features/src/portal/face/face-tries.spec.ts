import { countRefusal, forgetTries, triesOf } from './face-tries';

const NOW = 1_700_000_000_000;
const refuse = (times: number, device = 'a') =>
  Array.from({ length: times }, () => countRefusal(device, NOW)).at(-1)!.nextAt - NOW;

beforeEach(() => sessionStorage.clear());

test('four refusals cost nothing, the fifth 30 seconds, and each further one twice as long', () => {
  expect(refuse(4)).toBe(0);
  expect([refuse(1), refuse(1), refuse(1)]).toEqual([30_000, 60_000, 120_000]);
});

test('each person on a device is counted alone, and a success begins anew', () => {
  refuse(5);
  expect(refuse(1, 'b')).toBe(0);
  forgetTries('a');
  expect(triesOf('a')).toEqual({ failures: 0, nextAt: 0 });
  expect(refuse(4)).toBe(0);
});

test('where nothing is kept, or something else was, nobody is kept waiting', () => {
  sessionStorage.setItem('mp-face-tries-a', 'not json');
  expect(triesOf('a').nextAt).toBe(0);
});
