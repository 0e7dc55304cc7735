/** @jest-environment node */
import { descriptorBytes, faceMessage, type FaceStatement } from '@medicare/domain';
import { createHash, createPublicKey, verify } from 'node:crypto';
import { hashOf, makeDeviceKey, publicKeyText, signed } from './device-key';

const faces = [0.1, 0.2].map((value) => new Float32Array(128).fill(value));
const statement = async (): Promise<FaceStatement> => ({
  purpose: 'sign-in',
  nonce: 'bm9uY2U',
  origin: 'https://hospital.example',
  signedAt: '2026-11-30T04:00:00.000Z',
  device: '01957c1e-0000-7000-8000-000000000000',
  hash: await hashOf(faces),
});

test('the private half can sign and cannot be read out', async () => {
  const keys = await makeDeviceKey();
  expect(keys.privateKey.extractable).toBe(false);
  await expect(crypto.subtle.exportKey('pkcs8', keys.privateKey)).rejects.toThrow();
});

test('what it signs is checked with the public half as it is sent', async () => {
  const keys = await makeDeviceKey();
  const key = createPublicKey({
    key: Buffer.from(await publicKeyText(keys), 'base64url'),
    format: 'der',
    type: 'spki',
  });
  const told = await statement();
  const signature = Buffer.from(await signed(told, keys), 'base64url');
  const isSigned = (text: string) => verify('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }, signature);
  expect(signature).toHaveLength(64);
  expect(isSigned(faceMessage(told))).toBe(true);
  expect(isSigned(faceMessage({ ...told, nonce: 'b3RoZXI' }))).toBe(false);
});

test('the hash is that of all faces one after another', async () => {
  const bytes = Buffer.concat(faces.map((face) => descriptorBytes(face)));
  expect(await hashOf(faces)).toBe(createHash('sha256').update(bytes).digest('base64url'));
});
