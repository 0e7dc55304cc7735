import {
  DESCRIPTOR_LENGTH,
  descriptorText,
  FACE_CHALLENGE_LIFE_MS,
  FACE_CONSENT_VERSION,
  faceMessage,
  type FaceStatement,
} from '@medicare/domain';
import { createHash, type webcrypto } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Answer, dataOf } from './graphql-client';
import { PASSWORD } from './people';

const { subtle } = globalThis.crypto;

/** A face as numbers: the same for the same seed, and about as far from others as two people are. */
export const faceOf = (seed: number): Float32Array =>
  Float32Array.from({ length: DESCRIPTOR_LENGTH }, (_, at) => {
    const mixed = Math.sin(seed * 12.9898 + at * 78.233) * 43_758.5453;
    return (mixed - Math.floor(mixed) - 0.5) * 0.2;
  });

/** The same face at another look: `step` tells one look from another. */
export const anotherLook = (face: Float32Array, step: number): Float32Array =>
  face.map((value, at) => value + Math.sin(step * 31 + at) * 0.01);

/** Frames as an enrolment sends them. */
export const framesOf = (face: Float32Array): Float32Array[] => [1, 2, 3, 4].map((step) => anotherLook(face, step));

export interface Challenge {
  id: string;
  nonce: string;
  gesture: string;
  expiresAt: string;
}

const hashOf = (faces: Float32Array[]): string =>
  faces.reduce((hash, face) => hash.update(Buffer.from(face.buffer)), createHash('sha256')).digest('base64url');

/** When a challenge was given, by the server's clock: what a device signs as the time. */
const givenAt = ({ expiresAt }: Challenge): string =>
  new Date(Date.parse(expiresAt) - FACE_CHALLENGE_LIFE_MS + 500).toISOString();

/** A server that a phone can reach, in this process or in another. */
export interface Reachable {
  config: { publicUrl: string };
  ask<T>(
    query: string,
    variables?: Record<string, unknown>,
    token?: string | null,
    headers?: Record<string, string>,
  ): Promise<Answer<T>>;
}

/** A phone as the browser makes it: a key that WebCrypto holds, and what it sends. */
export class Phone {
  /** Given by the enrolment. */
  deviceId = '';

  private constructor(
    private readonly api: Reachable,
    private readonly keys: webcrypto.CryptoKeyPair,
    readonly publicKey: string,
  ) {}

  static async make(api: Reachable): Promise<Phone> {
    const keys = await subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);
    const spki = await subtle.exportKey('spki', keys.publicKey);
    return new Phone(api, keys, Buffer.from(spki).toString('base64url'));
  }

  /** Another phone that says it is this one. */
  static async pretending(api: Reachable, deviceId: string): Promise<Phone> {
    const phone = await Phone.make(api);
    phone.deviceId = deviceId;
    return phone;
  }

  async challenge(headers: Record<string, string> = {}): Promise<Challenge> {
    const query = 'mutation { faceChallenge { id nonce gesture expiresAt } }';
    return dataOf(await this.api.ask<{ faceChallenge: Challenge }>(query, {}, null, headers)).faceChallenge;
  }

  async signed(statement: FaceStatement): Promise<string> {
    const text = Buffer.from(faceMessage(statement));
    const signature = await subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, this.keys.privateKey, text);
    return Buffer.from(signature).toString('base64url');
  }

  async enrolment(faces: Float32Array[], changes: Record<string, unknown> = {}): Promise<Record<string, unknown>> {
    const challenge = await this.challenge();
    const [origin, signedAt] = [this.api.config.publicUrl, givenAt(challenge)];
    const statement = { nonce: challenge.nonce, origin, signedAt, device: this.publicKey, hash: hashOf(faces) };
    return {
      challengeId: challenge.id,
      password: PASSWORD,
      deviceName: 'Chrome on Android',
      consentVersion: FACE_CONSENT_VERSION,
      publicKey: this.publicKey,
      origin,
      signedAt,
      descriptors: faces.map((face) => descriptorText(face)),
      signature: await this.signed({ purpose: 'enrol', ...statement }),
      ...changes,
    };
  }

  /** Enrols the face of whoever has the token; keeps the device's id. */
  async enrol(token: string, faces: Float32Array[], changes?: Record<string, unknown>): Promise<Answer<Enrolled>> {
    const query = 'mutation ($input: EnrolFaceInput!) { enrolFace(input: $input) { id name createdAt lastUsedAt } }';
    const answer = await this.api.ask<Enrolled>(query, { input: await this.enrolment(faces, changes) }, token);
    this.deviceId = answer.data?.enrolFace.id ?? this.deviceId;
    return answer;
  }

  /** What the phone sends to sign in with a face; `says` is what it claims besides. */
  async attempt(
    face: Float32Array,
    says: Partial<Pick<FaceStatement, 'origin' | 'signedAt' | 'purpose' | 'nonce'>> = {},
    challenge?: Challenge,
  ): Promise<FaceSignIn> {
    const asked = challenge ?? (await this.challenge());
    const statement: FaceStatement = {
      purpose: 'sign-in',
      nonce: asked.nonce,
      origin: this.api.config.publicUrl,
      signedAt: givenAt(asked),
      device: this.deviceId,
      hash: hashOf([face]),
      ...says,
    };
    return {
      challengeId: asked.id,
      deviceId: this.deviceId,
      origin: statement.origin,
      signedAt: statement.signedAt,
      descriptor: descriptorText(face),
      signature: await this.signed(statement),
    };
  }

  /** Sends an attempt, made here or elsewhere. */
  send(input: FaceSignIn, headers?: Record<string, string>): Promise<Answer<SignedIn>> {
    return this.api.ask<SignedIn>(FACE_SIGN_IN, { input }, null, headers);
  }

  async signIn(face: Float32Array, says?: Parameters<Phone['attempt']>[1]): Promise<Answer<SignedIn>> {
    return this.send(await this.attempt(face, says));
  }
}

const FACE_SIGN_IN =
  'mutation ($input: FaceSignInInput!) { faceSignIn(input: $input) { accessToken me { patient { uhid } } } }';

interface Enrolled {
  enrolFace: { id: string; name: string };
}
interface SignedIn {
  faceSignIn: { accessToken: string; me: { patient: { uhid: string } } };
}
export interface FaceSignIn {
  challengeId: string;
  deviceId: string;
  origin: string;
  signedAt: string;
  descriptor: string;
  signature: string;
}

/** Every file of a folder and what is below it. */
export const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** The keys of faces that an installation holds; that of nobody is always there. */
export const faceKeysIn = (dataDir: string): string[] =>
  filesOf(join(dataDir, 'face-keys')).filter((file) => !file.includes('nobody'));
