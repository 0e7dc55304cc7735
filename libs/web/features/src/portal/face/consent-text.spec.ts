import { FACE_CONSENT, FACE_CONSENT_VERSION } from '@medicare/domain';
import { speak } from '@medicare/web-ui';
import { consentText } from './consent-text';

afterEach(() => speak('en'));

test('English is the text of the domain, word for word', () => expect(consentText()).toBe(FACE_CONSENT));

test('Hindi has every paragraph of this version; with another one it must be translated anew', () => {
  speak('hi');
  expect(consentText()).toHaveLength(FACE_CONSENT.length);
  expect(consentText()).not.toBe(FACE_CONSENT);
  expect(FACE_CONSENT_VERSION).toBe(1);
});
