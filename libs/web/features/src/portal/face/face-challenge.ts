import { inject, Injectable } from '@angular/core';
import { FACE_CHALLENGE_LIFE_MS, type FaceGesture, type FaceStatement } from '@medicare/domain';
import { FaceChallengeDocument, type FaceChallengeMutation } from '../face-documents';
import { PortalData } from '../portal-data';
import { hashOf, signed } from './device-key';

type Challenge = FaceChallengeMutation['faceChallenge'];

/** What a device answers to a challenge, as both doors take it. */
export interface FaceProof {
  readonly challengeId: string;
  readonly origin: string;
  readonly signedAt: string;
  readonly signature: string;
}

/** The hospital's question of the moment, and this device's answer to it. */
@Injectable()
export class FaceChallenge {
  private readonly data = inject(PortalData);
  private challenge: Challenge | undefined;
  private receivedAt = 0;

  /** Asks for a new one; answers the gesture that it wants to see. */
  readonly ask = async (): Promise<FaceGesture> => {
    this.challenge = (await this.data.run(FaceChallengeDocument, {})).faceChallenge;
    this.receivedAt = performance.now();
    return this.challenge.gesture;
  };

  /** Signs it, together with the faces that were seen. */
  async answer(
    { purpose, device }: Pick<FaceStatement, 'purpose' | 'device'>,
    faces: readonly Float32Array[],
    keys: CryptoKeyPair,
  ): Promise<FaceProof> {
    const { id, nonce } = this.challenge as Challenge;
    const { origin } = location;
    const signedAt = this.serverTime();
    const statement = { purpose, nonce, origin, signedAt, device, hash: await hashOf(faces) };
    return { challengeId: id, origin, signedAt, signature: await signed(statement, keys) };
  }

  // The clock of a phone may be wrong by hours: what has passed since the question came is not.
  private serverTime(): string {
    const { expiresAt } = this.challenge as Challenge;
    const askedAt = Date.parse(expiresAt) - FACE_CHALLENGE_LIFE_MS;
    return new Date(askedAt + performance.now() - this.receivedAt).toISOString();
  }
}
