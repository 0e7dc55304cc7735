import { errorSentence, sendingSentence } from './error-sentence';
import { PortalError, type PortalErrorCode } from './portal-error';

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
