import fc from 'fast-check';
import { LINK_LIFE_MINUTES, LINK_PURPOSES } from '../identity/account-link';
import { MAIL_KINDS, MAIL_LIFE_MINUTES, mailRetryMs } from './mail';

test('a mail is tried again after 5 seconds, then after twice as long each time, up to five minutes', () => {
  expect([1, 2, 3, 6, 7, 8, 100].map((attempts) => mailRetryMs(attempts) / 1000)).toEqual([
    5, 10, 20, 160, 300, 300, 300,
  ]);
});

test('after more tries nobody waits less, and nobody for ever', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), (attempts) => {
      const wait = mailRetryMs(attempts);
      return wait > 0 && wait <= 300_000 && mailRetryMs(attempts + 1) >= wait;
    }),
  );
});

test('a link for a new password works for half an hour, and every link is a kind of mail that ends, too', () => {
  expect(LINK_LIFE_MINUTES.PASSWORD_RESET).toBe(30);
  for (const purpose of LINK_PURPOSES) expect(MAIL_KINDS).toContain(purpose);
  for (const kind of MAIL_KINDS) expect(MAIL_LIFE_MINUTES[kind]).toBeLessThanOrEqual(24 * 60);
});
