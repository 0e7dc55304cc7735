import { generateKeyPairSync } from 'node:crypto';
import { readRefreshText, RefreshSecrets, refreshText } from './refresh-secrets';

const secrets = new RefreshSecrets(generateKeyPairSync('ed25519').privateKey);
const sessionId = 'session';

test('secrets of a session follow each other, the same each time, and are nobody else’s', () => {
  const first = secrets.first(sessionId);
  const second = secrets.next({ sessionId, secret: first });
  const third = secrets.next({ sessionId, secret: second });
  expect(secrets.next({ sessionId, secret: first })).toBe(second);
  const others = [
    secrets.first('other'),
    new RefreshSecrets(generateKeyPairSync('ed25519').privateKey).first(sessionId),
  ];
  expect(new Set([first, second, third, ...others]).size).toBe(5);
  expect([first, second, third].map((secret) => secrets.isOurs({ sessionId, secret }))).toEqual([true, true, true]);
  expect(others.map((secret) => secrets.isOurs({ sessionId, secret }))).toEqual([false, false]);
});

test('one without a number is followed by the first, again the same each time', () => {
  const next = secrets.next({ sessionId, secret: 'random' });
  expect(secrets.next({ sessionId, secret: 'random' })).toBe(next);
  expect(next).toMatch(/^1\./);
  expect(secrets.isOurs({ sessionId, secret: next })).toBe(true);
});

test('with another number, salt or seal it is not ours', () => {
  const [number, salt, seal] = secrets.first(sessionId).split('.');
  const other = secrets.first(sessionId).split('.');
  for (const parts of [
    ['2', salt, seal],
    [number, other[1], seal],
    [number, salt, other[2]],
    [number, salt],
  ])
    expect(secrets.isOurs({ sessionId, secret: parts.join('.') })).toBe(false);
});

test.each(['', '1', '1.', '0.', '999999999999.x', '2.guess', 'random', '1.1.1'])('%j was never ours', (secret) => {
  expect(secrets.isOurs({ sessionId, secret })).toBe(false);
});

test('a value is read as it was written', () => {
  const value = { sessionId, secret: secrets.first(sessionId) };
  expect(readRefreshText(refreshText(value))).toEqual(value);
  for (const text of [null, '', 'nothing', '.x']) expect(readRefreshText(text)).toBeNull();
});
