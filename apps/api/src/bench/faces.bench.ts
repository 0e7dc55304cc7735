import { openStore } from '@medicare/data';
import {
  DESCRIPTOR_LENGTH,
  descriptorBytes,
  descriptorText,
  FACE_CHALLENGE_LIFE_MS,
  FACE_CONSENT_VERSION,
  faceMessage,
} from '@medicare/domain';
import { hashPassword, insertAccount } from '@medicare/platform';
import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { eventKey } from '../keys';
import { BENCH_PASSWORD, fillForBench, repeatable } from './data';
import { signIn, startProduct, stop } from './side-by-side';
import { fixed, median, printTable } from './table';

const [WARM_UP, ROUNDS] = [20, 200];
const PATIENT = 'patient@bench.example';
const random = repeatable(11);

interface Device {
  id: string;
  key: KeyObject;
}

/**
 * How long each answer of a sign-in by face takes, taken by turns: those to devices that are unknown, forged or revoked
 * must not be told apart from those to a known one. Made of the command alone: the question is asked before.
 */
export async function benchFaces(dir: string): Promise<void> {
  const file = await hospital(dir);
  const product = await startProduct(dir, file, { TRUST_PROXY: '1' });
  try {
    const [face, other] = [faceOf(), faceOf()];
    const token = await signIn(PATIENT);
    const [known, revoked] = [await enrolled(token, face), await enrolled(token, face)];
    await ask('mutation($id: ID!) { revokeFaceDevice(id: $id) }', { id: revoked.id }, token);
    const unknown = { id: '01900000-0000-7000-8000-000000000000', key: known.key };
    const kinds: [name: string, device: Device, shown: Float32Array][] = [
      ['unknown device', unknown, face],
      ['known device, forged signature', { id: known.id, key: revoked.key }, face],
      ['revoked device, its own signature', revoked, face],
      ['known device, another face', known, other],
      ['known device, the right face: signed in', known, face],
    ];
    const times = kinds.map((): number[] => []);
    for (let round = 0; round < WARM_UP + ROUNDS; round++)
      for (const [at, [, device, shown]] of kinds.entries()) {
        const taken = await timed(device, look(shown));
        if (round >= WARM_UP) times[at].push(taken);
      }
    const rows = kinds.map(([name], at) => {
      const sorted = times[at].sort((a, b) => a - b);
      return [name, fixed(median(sorted)), fixed(sorted[Math.floor(sorted.length * 0.95)])];
    });
    printTable(`Sign-in by face, ${ROUNDS} of each by turns, SQLite`, ['', 'median ms', '95 % ms'], rows);
  } finally {
    await stop(product);
  }
}

async function hospital(dir: string): Promise<string> {
  mkdirSync(dir, { recursive: true });
  const file = join(dir, 'faces-run.db');
  for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
  const store = await openStore({ databaseUrl: file, eventKey: eventKey(join(dir, 'keys/events.key')) });
  await fillForBench(store, 1000);
  const [{ id: patientId }] = await store.read<{ id: string }>('SELECT id FROM patient LIMIT 1');
  const passwordHash = await hashPassword(BENCH_PASSWORD);
  const person = { email: PATIENT, phone: null, displayName: 'Patient', role: 'PATIENT' as const, patientId };
  await store.run((tx) => insertAccount(tx, { ...person, passwordHash, branchIds: [] }, new Date()));
  await store.close();
  return file;
}

const faceOf = (): Float32Array => Float32Array.from({ length: DESCRIPTOR_LENGTH }, () => (random() - 0.5) * 0.2);
const look = (face: Float32Array): Float32Array => face.map((value) => value + (random() - 0.5) * 0.01);

let address = 0;
/** Asks from an address of its own, so that no limit of an address holds it up. */
async function ask<T>(query: string, variables: object, token?: string): Promise<T> {
  address += 1;
  const response = await fetch('http://127.0.0.1:4870/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-forwarded-for': `10.0.${address >> 8}.${address & 255}`,
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as T;
}

/** A question, and what a device says to it. */
async function statement(purpose: 'enrol' | 'sign-in', device: string, key: KeyObject, faces: Float32Array[]) {
  const query = 'mutation { faceChallenge { id nonce expiresAt } }';
  type Asked = { data: { faceChallenge: { id: string; nonce: string; expiresAt: string } } };
  const { id, nonce, expiresAt } = (await ask<Asked>(query, {})).data.faceChallenge;
  const signedAt = new Date(Date.parse(expiresAt) - FACE_CHALLENGE_LIFE_MS).toISOString();
  const origin = 'http://localhost:4870';
  const digest = faces.reduce((hash, face) => hash.update(descriptorBytes(face)), createHash('sha256'));
  const text = faceMessage({ purpose, nonce, origin, signedAt, device, hash: digest.digest('base64url') });
  const signature = sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url');
  return { challengeId: id, origin, signedAt, signature };
}

async function enrolled(token: string, face: Float32Array): Promise<Device> {
  const { publicKey, privateKey: key } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const spki = publicKey.export({ type: 'spki', format: 'der' }).toString('base64url');
  const frames = [look(face), look(face), look(face)];
  const input = {
    ...(await statement('enrol', spki, key, frames)),
    password: BENCH_PASSWORD,
    deviceName: 'Bench',
    consentVersion: FACE_CONSENT_VERSION,
    publicKey: spki,
    descriptors: frames.map((frame) => descriptorText(frame)),
  };
  const query = 'mutation($input: EnrolFaceInput!) { enrolFace(input: $input) { id } }';
  return { id: (await ask<{ data: { enrolFace: { id: string } } }>(query, { input }, token)).data.enrolFace.id, key };
}

async function timed({ id, key }: Device, face: Float32Array): Promise<number> {
  const signed = await statement('sign-in', id, key, [face]);
  const input = { ...signed, deviceId: id, descriptor: descriptorText(face) };
  const query = 'mutation($input: FaceSignInInput!) { faceSignIn(input: $input) { expiresAt } }';
  const begin = performance.now();
  await ask(query, { input });
  return performance.now() - begin;
}
