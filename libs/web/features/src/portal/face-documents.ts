/* Generated from face.graphql by `npm run codegen`. */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type EnrolFaceInput = {
  challengeId: string;
  /** Of the text that was shown and agreed to. */
  consentVersion: number;
  /** 3 to 8 frames of one face. */
  descriptors: Array<string>;
  deviceName: string;
  origin: string;
  password: string;
  publicKey: string;
  signature: string;
  signedAt: string;
};

/** Left and right are the person’s own. */
export type FaceGesture =
  | 'BLINK'
  | 'SMILE'
  | 'TURN_LEFT'
  | 'TURN_RIGHT';

export type FaceChallengeMutationVariables = Exact<{ [key: string]: never; }>;


export type FaceChallengeMutation = { faceChallenge: { id: string, nonce: string, gesture: FaceGesture, expiresAt: string } };

export type OwnFaceDeviceFragment = { id: string, name: string, createdAt: string, lastUsedAt: string | null };

export type OwnFaceQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnFaceQuery = { ownFace: { isOn: boolean, isLocked: boolean, consentVersion: number | null, consentedAt: string | null, devices: Array<{ id: string, name: string, createdAt: string, lastUsedAt: string | null }> } };

export type EnrolFaceMutationVariables = Exact<{
  input: EnrolFaceInput;
}>;


export type EnrolFaceMutation = { enrolFace: { id: string, name: string, createdAt: string, lastUsedAt: string | null } };

export type RenameFaceDeviceMutationVariables = Exact<{
  id: string;
  name: string;
}>;


export type RenameFaceDeviceMutation = { renameFaceDevice: { id: string, name: string, createdAt: string, lastUsedAt: string | null } };

export type RevokeFaceDeviceMutationVariables = Exact<{
  id: string;
}>;


export type RevokeFaceDeviceMutation = { revokeFaceDevice: boolean };

export type WithdrawFaceConsentMutationVariables = Exact<{ [key: string]: never; }>;


export type WithdrawFaceConsentMutation = { withdrawFaceConsent: boolean };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const OwnFaceDeviceFragmentDoc = new TypedDocumentString(`
    fragment OwnFaceDevice on FaceDevice {
  id
  name
  createdAt
  lastUsedAt
}
    `, {"fragmentName":"OwnFaceDevice"}) as unknown as TypedDocumentString<OwnFaceDeviceFragment, unknown>;
export const FaceChallengeDocument = new TypedDocumentString(`
    mutation FaceChallenge {
  faceChallenge {
    id
    nonce
    gesture
    expiresAt
  }
}
    `) as unknown as TypedDocumentString<FaceChallengeMutation, FaceChallengeMutationVariables>;
export const OwnFaceDocument = new TypedDocumentString(`
    query OwnFace {
  ownFace {
    isOn
    isLocked
    consentVersion
    consentedAt
    devices {
      ...OwnFaceDevice
    }
  }
}
    fragment OwnFaceDevice on FaceDevice {
  id
  name
  createdAt
  lastUsedAt
}`) as unknown as TypedDocumentString<OwnFaceQuery, OwnFaceQueryVariables>;
export const EnrolFaceDocument = new TypedDocumentString(`
    mutation EnrolFace($input: EnrolFaceInput!) {
  enrolFace(input: $input) {
    ...OwnFaceDevice
  }
}
    fragment OwnFaceDevice on FaceDevice {
  id
  name
  createdAt
  lastUsedAt
}`) as unknown as TypedDocumentString<EnrolFaceMutation, EnrolFaceMutationVariables>;
export const RenameFaceDeviceDocument = new TypedDocumentString(`
    mutation RenameFaceDevice($id: ID!, $name: String!) {
  renameFaceDevice(id: $id, input: {name: $name}) {
    ...OwnFaceDevice
  }
}
    fragment OwnFaceDevice on FaceDevice {
  id
  name
  createdAt
  lastUsedAt
}`) as unknown as TypedDocumentString<RenameFaceDeviceMutation, RenameFaceDeviceMutationVariables>;
export const RevokeFaceDeviceDocument = new TypedDocumentString(`
    mutation RevokeFaceDevice($id: ID!) {
  revokeFaceDevice(id: $id)
}
    `) as unknown as TypedDocumentString<RevokeFaceDeviceMutation, RevokeFaceDeviceMutationVariables>;
export const WithdrawFaceConsentDocument = new TypedDocumentString(`
    mutation WithdrawFaceConsent {
  withdrawFaceConsent
}
    `) as unknown as TypedDocumentString<WithdrawFaceConsentMutation, WithdrawFaceConsentMutationVariables>;