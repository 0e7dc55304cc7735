/** @jest-environment node */
import { Injector } from '@angular/core';
import { PortalData } from '../portal-data';
import { makeDeviceKey } from './device-key';
import { FaceChallenge } from './face-challenge';

const EXPIRES_AT = '2026-11-30T10:01:00.000Z';
const face = new Float32Array(128).fill(0.1);

function challengeOf(asked: string[]): FaceChallenge {
  const run = () => {
    const id = `challenge-${asked.length}`;
    asked.push(id);
    return Promise.resolve({ faceChallenge: { id, nonce: 'bm9uY2U', gesture: 'SMILE', expiresAt: EXPIRES_AT } });
  };
  const data = { provide: PortalData, useValue: { run } };
  return Injector.create({ providers: [{ provide: FaceChallenge, deps: [] }, data] }).get(FaceChallenge);
}

beforeEach(() => {
  Object.assign(globalThis, { location: { origin: 'https://hospital.example' } });
  jest.spyOn(performance, 'now').mockReturnValue(5_000);
});
afterEach(() => jest.restoreAllMocks());

test('it is signed by the hospital’s clock, however wrong the phone’s is', async () => {
  const challenge = challengeOf([]);
  expect(await challenge.ask()).toBe('SMILE');
  jest.spyOn(performance, 'now').mockReturnValue(12_500);
  jest.spyOn(Date, 'now').mockReturnValue(0);
  const proof = await challenge.answer({ purpose: 'sign-in', device: 'device' }, [face], await makeDeviceKey());
  expect(proof.signedAt).toBe('2026-11-30T10:00:07.500Z');
  expect(proof.origin).toBe('https://hospital.example');
});

test('the question that was asked last is answered', async () => {
  const challenge = challengeOf([]);
  await challenge.ask();
  await challenge.ask();
  const proof = await challenge.answer({ purpose: 'sign-in', device: 'device' }, [face], await makeDeviceKey());
  expect(proof.challengeId).toBe('challenge-1');
});
