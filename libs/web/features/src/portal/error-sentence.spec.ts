import { speak } from '@medicare/web-ui';
import { errorSentence, faultSentence, sendingSentence } from './error-sentence';
import { PortalError, type PortalErrorCode } from './portal-error';
import { WORDS } from './portal-words';
import { learnWords } from './learn-words';

beforeAll(() => learnWords([WORDS]));

describe.each<PortalErrorCode>(['OFFLINE', 'UNAVAILABLE', 'INTERNAL'])('After %s', (code) => {
  it('nothing is claimed about what was sent: only the answer may have been lost', () => {
    expect(sendingSentence(new PortalError(code))).toMatch(/Look first whether it was saved: it may have been\.$/);
  });

  it('nothing is said of saving where something was asked', () => {
    expect(errorSentence(new PortalError(code))).not.toContain('saved');
  });
});

it('A refusal is told in the words of the server', () => {
  const refusal = new PortalError('CONFLICT', 'This time was just taken.');
  expect([sendingSentence(refusal), errorSentence(refusal)]).toEqual([refusal.message, refusal.message]);
});

describe('In Hindi', () => {
  beforeAll(async () => {
    await learnWords([WORDS], 'hi');
    speak('hi');
  });
  afterAll(() => speak('en'));

  it('a refusal is told by its code', () => {
    expect(errorSentence(new PortalError('SLOT_TAKEN', 'This time was just taken.'))).toContain('यह समय');
    expect(errorSentence(new PortalError('OVERPAYMENT', 'Too much.'))).toBe('यह नहीं हो पाया। कृपया फिर कोशिश करें।');
  });

  it('a wait is told with its length', () => {
    const wait = (retryAfterSeconds: number) =>
      errorSentence(new PortalError('RATE_LIMITED', 'Too many tries.', [], { retryAfterSeconds }));
    expect([wait(30), wait(600)]).toEqual([expect.stringContaining('30 सेकंड'), expect.stringContaining('10 मिनट')]);
  });

  it('a fault of a field is told by its rule', () => {
    expect(faultSentence({ path: 'email', rule: 'unique', message: 'Known.' })).toContain('पहले से रजिस्टर');
    expect(faultSentence({ path: 'email', rule: 'new-rule', message: 'Odd.' })).toBe('यह सही नहीं लगता।');
  });
});
