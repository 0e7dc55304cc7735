import { generateKeyPairSync } from 'node:crypto';
import { ACCESS_TOKEN_SECONDS, AccessTokens } from './access-token';

const keys = generateKeyPairSync('ed25519');
let now = new Date('2026-11-22T10:00:00Z');
const tokens = (pair = keys, issuer = 'https://hospital.example'): AccessTokens =>
  new AccessTokens(pair, issuer, () => now);
beforeEach(() => (now = new Date('2026-11-22T10:00:00Z')));

test('a token says whose it is until it expires, also when it was checked before', async () => {
  const checker = tokens();
  const { text, expiresAt } = await tokens().issue('account', 'session');
  expect(await checker.check(text)).toEqual({
    accountId: 'account',
    sessionId: 'session',
    expiresAt: expiresAt.getTime(),
  });
  now = new Date(expiresAt.getTime() - 1);
  expect(await checker.check(text)).not.toBeNull();
  now = expiresAt;
  expect(await checker.check(text)).toBeNull();
  expect(await tokens().check(text)).toBeNull();
  expect(expiresAt.getTime()).toBe(Date.parse('2026-11-22T10:00:00Z') + ACCESS_TOKEN_SECONDS * 1000);
});

test('a token of another key, of another installation, changed or without a signature proves nothing', async () => {
  const { text } = await tokens().issue('account', 'session');
  const [head, body, signature] = text.split('.');
  const none = Buffer.from('{"alg":"none","typ":"at+jwt"}').toString('base64url');
  const changed = Buffer.from(
    JSON.stringify({ ...(JSON.parse(Buffer.from(body, 'base64url').toString()) as object), sub: 'another' }),
  ).toString('base64url');
  for (const bad of [
    `${none}.${body}.`,
    `${head}.${changed}.${signature}`,
    `${head}.${body}.`,
    '',
    'a.b.c',
    (await tokens(generateKeyPairSync('ed25519')).issue('account', 'session')).text,
    (await tokens(keys, 'https://other.example').issue('account', 'session')).text,
  ])
    expect(await tokens().check(bad)).toBeNull();
});
