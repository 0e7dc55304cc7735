/* Generated from portal.graphql by `npm run codegen`. */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type BloodGroup =
  | 'AB_NEGATIVE'
  | 'AB_POSITIVE'
  | 'A_NEGATIVE'
  | 'A_POSITIVE'
  | 'B_NEGATIVE'
  | 'B_POSITIVE'
  | 'O_NEGATIVE'
  | 'O_POSITIVE';

export type ChangePasswordInput = {
  currentPassword: string;
  newPassword: string;
};

export type FaceSignInInput = {
  challengeId: string;
  descriptor: string;
  deviceId: string;
  origin: string;
  signature: string;
  signedAt: string;
};

export type Gender =
  | 'FEMALE'
  | 'MALE'
  | 'OTHER'
  | 'UNKNOWN';

export type NotificationKind =
  | 'ACCOUNT_LOCKED'
  | 'ADDRESS_CHANGED'
  | 'API_KEY_CREATED'
  | 'APPOINTMENT_BOOKED'
  | 'APPOINTMENT_CANCELLED'
  | 'APPOINTMENT_CONFIRMED'
  | 'APPOINTMENT_MISSED'
  | 'APPOINTMENT_RESCHEDULED'
  | 'BILL_CORRECTED'
  | 'BILL_ISSUED'
  | 'CASH_DIFFERENCE'
  | 'DATA_EXPORTED'
  | 'DOCTOR_ON_LEAVE'
  | 'FACE_ENROLLED'
  | 'FACE_LOCKED'
  | 'IMPORT_FINISHED'
  | 'INVITATION_ACCEPTED'
  | 'MAIL_KEPT'
  | 'PASSWORD_CHANGED'
  | 'PATIENT_ARRIVED'
  | 'PATIENT_REGISTERED'
  | 'PATIENT_SIGNED_UP'
  | 'PAYMENT_CLAIMED'
  | 'PAYMENT_RECEIVED'
  | 'PAYMENT_REFUNDED'
  | 'PAYMENT_REFUSED'
  | 'PAYMENT_REJECTED'
  | 'PRESCRIPTION_WRITTEN'
  | 'RECORD_SIGNED'
  | 'ROSTER_SET'
  | 'STATEMENT_QUEUED'
  | 'STOCK_COUNTED'
  | 'STOCK_LOW'
  | 'TOKEN_CALLED';

export type ResetPasswordInput = {
  code: string;
  password: string;
};

export type Role =
  | 'ADMIN'
  | 'CASHIER'
  | 'DOCTOR'
  | 'NURSE'
  | 'PATIENT'
  | 'PHARMACIST'
  | 'RECEPTIONIST';

export type SignInInput = {
  /** E-mail address or phone number. */
  identifier: string;
  password: string;
};

export type SignUpInput = {
  dateOfBirth?: string | null | undefined;
  email?: string | null | undefined;
  fullName: string;
  gender?: Gender | null | undefined;
  password: string;
  phone?: string | null | undefined;
};

export type UpdatePatientInput = {
  abhaNumber?: string | null | undefined;
  address?: string | null | undefined;
  /** Years, where the birth date is not known. */
  age?: number | null | undefined;
  allergies?: string | null | undefined;
  bloodGroup?: BloodGroup | null | undefined;
  dateOfBirth?: string | null | undefined;
  email?: string | null | undefined;
  emergencyContactName?: string | null | undefined;
  emergencyContactPhone?: string | null | undefined;
  fullName?: string | null | undefined;
  gender?: Gender | null | undefined;
  phone?: string | null | undefined;
};

export type OwnPatientFragment = { id: string, version: number, uhid: string, fullName: string, dateOfBirth: string | null, gender: Gender | null, email: string | null, phone: string | null, address: string | null, emergencyContactName: string | null, emergencyContactPhone: string | null };

export type OwnMeFragment = { role: Role, unreadNotifications: number, position: number, account: { displayName: string, email: string | null, phone: string | null }, branches: Array<{ name: string, phone: string | null }>, patient: { id: string, version: number, uhid: string, fullName: string, dateOfBirth: string | null, gender: Gender | null, email: string | null, phone: string | null, address: string | null, emergencyContactName: string | null, emergencyContactPhone: string | null } | null };

export type OpenedSessionFragment = { accessToken: string, expiresAt: string, me: { role: Role, unreadNotifications: number, position: number, account: { displayName: string, email: string | null, phone: string | null }, branches: Array<{ name: string, phone: string | null }>, patient: { id: string, version: number, uhid: string, fullName: string, dateOfBirth: string | null, gender: Gender | null, email: string | null, phone: string | null, address: string | null, emergencyContactName: string | null, emergencyContactPhone: string | null } | null } };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn: { accessToken: string, expiresAt: string, me: { role: Role, unreadNotifications: number, position: number, account: { displayName: string, email: string | null, phone: string | null }, branches: Array<{ name: string, phone: string | null }>, patient: { id: string, version: number, uhid: string, fullName: string, dateOfBirth: string | null, gender: Gender | null, email: string | null, phone: string | null, address: string | null, emergencyContactName: string | null, emergencyContactPhone: string | null } | null } } };

export type FaceSignInMutationVariables = Exact<{
  input: FaceSignInInput;
}>;


export type FaceSignInMutation = { faceSignIn: { accessToken: string, expiresAt: string, me: { role: Role, unreadNotifications: number, position: number, account: { displayName: string, email: string | null, phone: string | null }, branches: Array<{ name: string, phone: string | null }>, patient: { id: string, version: number, uhid: string, fullName: string, dateOfBirth: string | null, gender: Gender | null, email: string | null, phone: string | null, address: string | null, emergencyContactName: string | null, emergencyContactPhone: string | null } | null } } };

export type SignUpMutationVariables = Exact<{
  input: SignUpInput;
}>;


export type SignUpMutation = { signUp: { accessToken: string, expiresAt: string, me: { role: Role, unreadNotifications: number, position: number, account: { displayName: string, email: string | null, phone: string | null }, branches: Array<{ name: string, phone: string | null }>, patient: { id: string, version: number, uhid: string, fullName: string, dateOfBirth: string | null, gender: Gender | null, email: string | null, phone: string | null, address: string | null, emergencyContactName: string | null, emergencyContactPhone: string | null } | null } } };

export type ResetPasswordMutationVariables = Exact<{
  input: ResetPasswordInput;
}>;


export type ResetPasswordMutation = { resetPassword: { accessToken: string, expiresAt: string, me: { role: Role, unreadNotifications: number, position: number, account: { displayName: string, email: string | null, phone: string | null }, branches: Array<{ name: string, phone: string | null }>, patient: { id: string, version: number, uhid: string, fullName: string, dateOfBirth: string | null, gender: Gender | null, email: string | null, phone: string | null, address: string | null, emergencyContactName: string | null, emergencyContactPhone: string | null } | null } } };

export type RefreshSessionMutationVariables = Exact<{ [key: string]: never; }>;


export type RefreshSessionMutation = { refreshSession: { accessToken: string, expiresAt: string, me: { role: Role, unreadNotifications: number, position: number, account: { displayName: string, email: string | null, phone: string | null }, branches: Array<{ name: string, phone: string | null }>, patient: { id: string, version: number, uhid: string, fullName: string, dateOfBirth: string | null, gender: Gender | null, email: string | null, phone: string | null, address: string | null, emergencyContactName: string | null, emergencyContactPhone: string | null } | null } } };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: boolean };

export type ChangePasswordMutationVariables = Exact<{
  input: ChangePasswordInput;
}>;


export type ChangePasswordMutation = { changePassword: boolean };

export type OwnDataQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnDataQuery = { me: { role: Role, unreadNotifications: number, position: number, account: { displayName: string, email: string | null, phone: string | null }, branches: Array<{ name: string, phone: string | null }>, patient: { id: string, version: number, uhid: string, fullName: string, dateOfBirth: string | null, gender: Gender | null, email: string | null, phone: string | null, address: string | null, emergencyContactName: string | null, emergencyContactPhone: string | null } | null } };

export type UpdateOwnDataMutationVariables = Exact<{
  id: string;
  version: number;
  input: UpdatePatientInput;
}>;


export type UpdateOwnDataMutation = { updatePatient: { id: string, version: number, uhid: string, fullName: string, dateOfBirth: string | null, gender: Gender | null, email: string | null, phone: string | null, address: string | null, emergencyContactName: string | null, emergencyContactPhone: string | null } };

export type OwnSessionsQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnSessionsQuery = { sessions: Array<{ id: string, startedAt: string, lastSeenAt: string, device: string, isCurrent: boolean }> };

export type EndSessionMutationVariables = Exact<{
  id: string;
}>;


export type EndSessionMutation = { endSession: boolean };

export type EndOtherSessionsMutationVariables = Exact<{ [key: string]: never; }>;


export type EndOtherSessionsMutation = { endOtherSessions: number };

export type OwnMessagesQueryVariables = Exact<{
  first: number;
}>;


export type OwnMessagesQuery = { notifications: { totalCount: number, items: Array<{ id: string, createdAt: string, kind: NotificationKind, title: string, body: string, link: string | null, readAt: string | null }> } };

export type MarkMessagesReadMutationVariables = Exact<{ [key: string]: never; }>;


export type MarkMessagesReadMutation = { markAllNotificationsRead: number };

export type MessageAddedSubscriptionVariables = Exact<{
  since?: number | null | undefined;
}>;


export type MessageAddedSubscription = { notificationAdded: { seq: number, notification: { id: string, createdAt: string, kind: NotificationKind, title: string, body: string, link: string | null, readAt: string | null } } };

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
export const OwnPatientFragmentDoc = new TypedDocumentString(`
    fragment OwnPatient on Patient {
  id
  version
  uhid
  fullName
  dateOfBirth
  gender
  email
  phone
  address
  emergencyContactName
  emergencyContactPhone
}
    `, {"fragmentName":"OwnPatient"}) as unknown as TypedDocumentString<OwnPatientFragment, unknown>;
export const OwnMeFragmentDoc = new TypedDocumentString(`
    fragment OwnMe on Me {
  role
  unreadNotifications
  position
  account {
    displayName
    email
    phone
  }
  branches {
    name
    phone
  }
  patient {
    ...OwnPatient
  }
}
    fragment OwnPatient on Patient {
  id
  version
  uhid
  fullName
  dateOfBirth
  gender
  email
  phone
  address
  emergencyContactName
  emergencyContactPhone
}`, {"fragmentName":"OwnMe"}) as unknown as TypedDocumentString<OwnMeFragment, unknown>;
export const OpenedSessionFragmentDoc = new TypedDocumentString(`
    fragment OpenedSession on SignInResult {
  accessToken
  expiresAt
  me {
    ...OwnMe
  }
}
    fragment OwnPatient on Patient {
  id
  version
  uhid
  fullName
  dateOfBirth
  gender
  email
  phone
  address
  emergencyContactName
  emergencyContactPhone
}
fragment OwnMe on Me {
  role
  unreadNotifications
  position
  account {
    displayName
    email
    phone
  }
  branches {
    name
    phone
  }
  patient {
    ...OwnPatient
  }
}`, {"fragmentName":"OpenedSession"}) as unknown as TypedDocumentString<OpenedSessionFragment, unknown>;
export const SignInDocument = new TypedDocumentString(`
    mutation SignIn($input: SignInInput!) {
  signIn(input: $input) {
    ...OpenedSession
  }
}
    fragment OwnPatient on Patient {
  id
  version
  uhid
  fullName
  dateOfBirth
  gender
  email
  phone
  address
  emergencyContactName
  emergencyContactPhone
}
fragment OwnMe on Me {
  role
  unreadNotifications
  position
  account {
    displayName
    email
    phone
  }
  branches {
    name
    phone
  }
  patient {
    ...OwnPatient
  }
}
fragment OpenedSession on SignInResult {
  accessToken
  expiresAt
  me {
    ...OwnMe
  }
}`) as unknown as TypedDocumentString<SignInMutation, SignInMutationVariables>;
export const FaceSignInDocument = new TypedDocumentString(`
    mutation FaceSignIn($input: FaceSignInInput!) {
  faceSignIn(input: $input) {
    ...OpenedSession
  }
}
    fragment OwnPatient on Patient {
  id
  version
  uhid
  fullName
  dateOfBirth
  gender
  email
  phone
  address
  emergencyContactName
  emergencyContactPhone
}
fragment OwnMe on Me {
  role
  unreadNotifications
  position
  account {
    displayName
    email
    phone
  }
  branches {
    name
    phone
  }
  patient {
    ...OwnPatient
  }
}
fragment OpenedSession on SignInResult {
  accessToken
  expiresAt
  me {
    ...OwnMe
  }
}`) as unknown as TypedDocumentString<FaceSignInMutation, FaceSignInMutationVariables>;
export const SignUpDocument = new TypedDocumentString(`
    mutation SignUp($input: SignUpInput!) {
  signUp(input: $input) {
    ...OpenedSession
  }
}
    fragment OwnPatient on Patient {
  id
  version
  uhid
  fullName
  dateOfBirth
  gender
  email
  phone
  address
  emergencyContactName
  emergencyContactPhone
}
fragment OwnMe on Me {
  role
  unreadNotifications
  position
  account {
    displayName
    email
    phone
  }
  branches {
    name
    phone
  }
  patient {
    ...OwnPatient
  }
}
fragment OpenedSession on SignInResult {
  accessToken
  expiresAt
  me {
    ...OwnMe
  }
}`) as unknown as TypedDocumentString<SignUpMutation, SignUpMutationVariables>;
export const ResetPasswordDocument = new TypedDocumentString(`
    mutation ResetPassword($input: ResetPasswordInput!) {
  resetPassword(input: $input) {
    ...OpenedSession
  }
}
    fragment OwnPatient on Patient {
  id
  version
  uhid
  fullName
  dateOfBirth
  gender
  email
  phone
  address
  emergencyContactName
  emergencyContactPhone
}
fragment OwnMe on Me {
  role
  unreadNotifications
  position
  account {
    displayName
    email
    phone
  }
  branches {
    name
    phone
  }
  patient {
    ...OwnPatient
  }
}
fragment OpenedSession on SignInResult {
  accessToken
  expiresAt
  me {
    ...OwnMe
  }
}`) as unknown as TypedDocumentString<ResetPasswordMutation, ResetPasswordMutationVariables>;
export const RefreshSessionDocument = new TypedDocumentString(`
    mutation RefreshSession {
  refreshSession {
    ...OpenedSession
  }
}
    fragment OwnPatient on Patient {
  id
  version
  uhid
  fullName
  dateOfBirth
  gender
  email
  phone
  address
  emergencyContactName
  emergencyContactPhone
}
fragment OwnMe on Me {
  role
  unreadNotifications
  position
  account {
    displayName
    email
    phone
  }
  branches {
    name
    phone
  }
  patient {
    ...OwnPatient
  }
}
fragment OpenedSession on SignInResult {
  accessToken
  expiresAt
  me {
    ...OwnMe
  }
}`) as unknown as TypedDocumentString<RefreshSessionMutation, RefreshSessionMutationVariables>;
export const SignOutDocument = new TypedDocumentString(`
    mutation SignOut {
  signOut
}
    `) as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>;
export const ChangePasswordDocument = new TypedDocumentString(`
    mutation ChangePassword($input: ChangePasswordInput!) {
  changePassword(input: $input)
}
    `) as unknown as TypedDocumentString<ChangePasswordMutation, ChangePasswordMutationVariables>;
export const OwnDataDocument = new TypedDocumentString(`
    query OwnData {
  me {
    ...OwnMe
  }
}
    fragment OwnPatient on Patient {
  id
  version
  uhid
  fullName
  dateOfBirth
  gender
  email
  phone
  address
  emergencyContactName
  emergencyContactPhone
}
fragment OwnMe on Me {
  role
  unreadNotifications
  position
  account {
    displayName
    email
    phone
  }
  branches {
    name
    phone
  }
  patient {
    ...OwnPatient
  }
}`) as unknown as TypedDocumentString<OwnDataQuery, OwnDataQueryVariables>;
export const UpdateOwnDataDocument = new TypedDocumentString(`
    mutation UpdateOwnData($id: ID!, $version: Int!, $input: UpdatePatientInput!) {
  updatePatient(id: $id, version: $version, input: $input) {
    ...OwnPatient
  }
}
    fragment OwnPatient on Patient {
  id
  version
  uhid
  fullName
  dateOfBirth
  gender
  email
  phone
  address
  emergencyContactName
  emergencyContactPhone
}`) as unknown as TypedDocumentString<UpdateOwnDataMutation, UpdateOwnDataMutationVariables>;
export const OwnSessionsDocument = new TypedDocumentString(`
    query OwnSessions {
  sessions {
    id
    startedAt
    lastSeenAt
    device
    isCurrent
  }
}
    `) as unknown as TypedDocumentString<OwnSessionsQuery, OwnSessionsQueryVariables>;
export const EndSessionDocument = new TypedDocumentString(`
    mutation EndSession($id: ID!) {
  endSession(id: $id)
}
    `) as unknown as TypedDocumentString<EndSessionMutation, EndSessionMutationVariables>;
export const EndOtherSessionsDocument = new TypedDocumentString(`
    mutation EndOtherSessions {
  endOtherSessions
}
    `) as unknown as TypedDocumentString<EndOtherSessionsMutation, EndOtherSessionsMutationVariables>;
export const OwnMessagesDocument = new TypedDocumentString(`
    query OwnMessages($first: Int!) {
  notifications(first: $first) {
    totalCount
    items {
      id
      createdAt
      kind
      title
      body
      link
      readAt
    }
  }
}
    `) as unknown as TypedDocumentString<OwnMessagesQuery, OwnMessagesQueryVariables>;
export const MarkMessagesReadDocument = new TypedDocumentString(`
    mutation MarkMessagesRead {
  markAllNotificationsRead
}
    `) as unknown as TypedDocumentString<MarkMessagesReadMutation, MarkMessagesReadMutationVariables>;
export const MessageAddedDocument = new TypedDocumentString(`
    subscription MessageAdded($since: Int) {
  notificationAdded(since: $since) {
    seq
    notification {
      id
      createdAt
      kind
      title
      body
      link
      readAt
    }
  }
}
    `) as unknown as TypedDocumentString<MessageAddedSubscription, MessageAddedSubscriptionVariables>;