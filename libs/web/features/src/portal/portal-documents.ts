/* Generated from portal.graphql by `npm run codegen`. */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type AppointmentStatus =
  | 'CANCELLED'
  | 'CHECKED_IN'
  | 'COMPLETED'
  | 'CONFIRMED'
  | 'NO_SHOW'
  | 'PENDING';

export type BloodGroup =
  | 'AB_NEGATIVE'
  | 'AB_POSITIVE'
  | 'A_NEGATIVE'
  | 'A_POSITIVE'
  | 'B_NEGATIVE'
  | 'B_POSITIVE'
  | 'O_NEGATIVE'
  | 'O_POSITIVE';

export type BookAppointmentInput = {
  doctorId: string;
  /** Defaults to one slot; may span several slots of one session. */
  endsAt?: string | null | undefined;
  /** The hold on this time; refused with CONFLICT once it has expired. */
  holdId?: string | null | undefined;
  /** For the staff alone. */
  notes?: string | null | undefined;
  /** Books even where the time is taken or outside the hours. Needs the permission; is kept for the audit. */
  overbookReason?: string | null | undefined;
  /** Patients book for themselves. */
  patientId?: string | null | undefined;
  /** Why the patient comes. */
  reason?: string | null | undefined;
  startsAt: string;
};

export type ChangePasswordInput = {
  currentPassword: string;
  newPassword: string;
};

export type Gender =
  | 'FEMALE'
  | 'MALE'
  | 'OTHER'
  | 'UNKNOWN';

export type QueueState =
  | 'CALLED'
  | 'SKIPPED'
  | 'WAITING';

export type RescheduleAppointmentInput = {
  /** Another doctor; the same one unless told. */
  doctorId?: string | null | undefined;
  /** Defaults to one slot; may span several slots of one session. */
  endsAt?: string | null | undefined;
  /** The hold on this time; refused with CONFLICT once it has expired. */
  holdId?: string | null | undefined;
  /** Books even where the time is taken or outside the hours. Needs the permission; is kept for the audit. */
  overbookReason?: string | null | undefined;
  startsAt: string;
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

export type PlaceFragment = { id: string, name: string, address: string | null, phone: string | null, timeZone: string };

export type OwnAppointmentFragment = { id: string, version: number, status: AppointmentStatus, startsAt: string, endsAt: string, room: string | null, reason: string | null, cancelReason: string | null, token: number | null, queueState: QueueState | null, doctor: { id: string, fullName: string, specialization: string, isAvailable: boolean } | null, branch: { id: string, name: string, address: string | null, phone: string | null, timeZone: string } | null };

export type DoctorToBookFragment = { id: string, fullName: string, specialization: string, qualification: string | null, consultationFee: number | null, room: string | null, isAvailable: boolean, branch: { id: string, name: string, address: string | null, phone: string | null, timeZone: string } | null };

export type SpecializationsQueryVariables = Exact<{ [key: string]: never; }>;


export type SpecializationsQuery = { specializations: Array<string>, me: { position: number } };

export type DoctorsToBookQueryVariables = Exact<{
  specialization?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type DoctorsToBookQuery = { doctors: { items: Array<{ id: string, fullName: string, specialization: string, qualification: string | null, consultationFee: number | null, room: string | null, isAvailable: boolean, branch: { id: string, name: string, address: string | null, phone: string | null, timeZone: string } | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type FirstOpenTimesQueryVariables = Exact<{
  doctorIds: Array<string> | string;
  count: number;
}>;


export type FirstOpenTimesQuery = { firstOpenSlots: Array<{ doctorId: string, startsAt: string, branchId: string }> };

export type DoctorToBookQueryVariables = Exact<{
  id: string;
}>;


export type DoctorToBookQuery = { doctor: { id: string, fullName: string, specialization: string, qualification: string | null, consultationFee: number | null, room: string | null, isAvailable: boolean, branch: { id: string, name: string, address: string | null, phone: string | null, timeZone: string } | null } | null, branches: Array<{ id: string, name: string, address: string | null, phone: string | null, timeZone: string }>, me: { position: number } };

export type OpenTimesQueryVariables = Exact<{
  doctorId: string;
  from: string;
  to: string;
}>;


export type OpenTimesQuery = { openSlots: Array<{ startsAt: string, endsAt: string, branchId: string, room: string | null }> };

export type OpenTimesChangedSubscriptionVariables = Exact<{
  doctorId?: string | null | undefined;
  since?: number | null | undefined;
}>;


export type OpenTimesChangedSubscription = { slotsChanged: { seq: number, heldUntil: string | null, doctorIds: Array<string> } };

export type HoldTimeMutationVariables = Exact<{
  doctorId: string;
  startsAt: string;
}>;


export type HoldTimeMutation = { holdSlot: { id: string, startsAt: string, endsAt: string, expiresAt: string } };

export type ReleaseTimeMutationVariables = Exact<{
  id: string;
}>;


export type ReleaseTimeMutation = { releaseSlot: boolean };

export type BookMutationVariables = Exact<{
  input: BookAppointmentInput;
}>;


export type BookMutation = { bookAppointment: { id: string, version: number, status: AppointmentStatus, startsAt: string, endsAt: string, room: string | null, reason: string | null, cancelReason: string | null, token: number | null, queueState: QueueState | null, doctor: { id: string, fullName: string, specialization: string, isAvailable: boolean } | null, branch: { id: string, name: string, address: string | null, phone: string | null, timeZone: string } | null } };

export type MoveMutationVariables = Exact<{
  id: string;
  input: RescheduleAppointmentInput;
}>;


export type MoveMutation = { rescheduleAppointment: { id: string, version: number, status: AppointmentStatus, startsAt: string, endsAt: string, room: string | null, reason: string | null, cancelReason: string | null, token: number | null, queueState: QueueState | null, doctor: { id: string, fullName: string, specialization: string, isAvailable: boolean } | null, branch: { id: string, name: string, address: string | null, phone: string | null, timeZone: string } | null } };

export type CancelAppointmentMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type CancelAppointmentMutation = { cancelAppointment: { id: string, version: number, status: AppointmentStatus, startsAt: string, endsAt: string, room: string | null, reason: string | null, cancelReason: string | null, token: number | null, queueState: QueueState | null, doctor: { id: string, fullName: string, specialization: string, isAvailable: boolean } | null, branch: { id: string, name: string, address: string | null, phone: string | null, timeZone: string } | null } };

export type ChangeReasonMutationVariables = Exact<{
  id: string;
  version: number;
  reason?: string | null | undefined;
}>;


export type ChangeReasonMutation = { updateAppointment: { id: string, version: number, status: AppointmentStatus, startsAt: string, endsAt: string, room: string | null, reason: string | null, cancelReason: string | null, token: number | null, queueState: QueueState | null, doctor: { id: string, fullName: string, specialization: string, isAvailable: boolean } | null, branch: { id: string, name: string, address: string | null, phone: string | null, timeZone: string } | null } };

export type OwnAppointmentsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type OwnAppointmentsQuery = { me: { position: number }, appointments: { items: Array<{ id: string, version: number, status: AppointmentStatus, startsAt: string, endsAt: string, room: string | null, reason: string | null, cancelReason: string | null, token: number | null, queueState: QueueState | null, doctor: { id: string, fullName: string, specialization: string, isAvailable: boolean } | null, branch: { id: string, name: string, address: string | null, phone: string | null, timeZone: string } | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type OwnAppointmentQueryVariables = Exact<{
  id: string;
}>;


export type OwnAppointmentQuery = { appointment: { id: string, version: number, status: AppointmentStatus, startsAt: string, endsAt: string, room: string | null, reason: string | null, cancelReason: string | null, token: number | null, queueState: QueueState | null, doctor: { id: string, fullName: string, specialization: string, isAvailable: boolean } | null, branch: { id: string, name: string, address: string | null, phone: string | null, timeZone: string } | null } | null };

export type AppointmentCalendarQueryVariables = Exact<{
  id: string;
}>;


export type AppointmentCalendarQuery = { appointmentCalendar: string };

export type OwnAppointmentChangedSubscriptionVariables = Exact<{
  since?: number | null | undefined;
}>;


export type OwnAppointmentChangedSubscription = { appointmentChanged: { seq: number, appointmentId: string, appointment: { id: string, version: number, status: AppointmentStatus, startsAt: string, endsAt: string, room: string | null, reason: string | null, cancelReason: string | null, token: number | null, queueState: QueueState | null, doctor: { id: string, fullName: string, specialization: string, isAvailable: boolean } | null, branch: { id: string, name: string, address: string | null, phone: string | null, timeZone: string } | null } | null } };

export type OwnQueueFragment = { doctorId: string, room: string | null, waitErrorMinutes: number | null, nowServing: { token: number, appointmentId: string | null } | null, waiting: Array<{ token: number, appointmentId: string | null, expectedMinutes: number | null }>, skipped: Array<{ token: number, appointmentId: string | null }> };

export type OwnQueuesQueryVariables = Exact<{
  doctorId: string;
}>;


export type OwnQueuesQuery = { me: { position: number }, queues: Array<{ doctorId: string, room: string | null, waitErrorMinutes: number | null, nowServing: { token: number, appointmentId: string | null } | null, waiting: Array<{ token: number, appointmentId: string | null, expectedMinutes: number | null }>, skipped: Array<{ token: number, appointmentId: string | null }> }> };

export type OwnQueueChangedSubscriptionVariables = Exact<{
  doctorId: string;
  since?: number | null | undefined;
}>;


export type OwnQueueChangedSubscription = { queueChanged: { seq: number, queue: { doctorId: string, room: string | null, waitErrorMinutes: number | null, nowServing: { token: number, appointmentId: string | null } | null, waiting: Array<{ token: number, appointmentId: string | null, expectedMinutes: number | null }>, skipped: Array<{ token: number, appointmentId: string | null }> } | null } };

export type OwnPatientFragment = { id: string, version: number, uhid: string, fullName: string, dateOfBirth: string | null, gender: Gender | null, email: string | null, phone: string | null, address: string | null, emergencyContactName: string | null, emergencyContactPhone: string | null };

export type OwnMeFragment = { role: Role, unreadNotifications: number, position: number, account: { displayName: string, email: string | null, phone: string | null }, branches: Array<{ name: string, phone: string | null }>, patient: { id: string, version: number, uhid: string, fullName: string, dateOfBirth: string | null, gender: Gender | null, email: string | null, phone: string | null, address: string | null, emergencyContactName: string | null, emergencyContactPhone: string | null } | null };

export type OpenedSessionFragment = { accessToken: string, expiresAt: string, me: { role: Role, unreadNotifications: number, position: number, account: { displayName: string, email: string | null, phone: string | null }, branches: Array<{ name: string, phone: string | null }>, patient: { id: string, version: number, uhid: string, fullName: string, dateOfBirth: string | null, gender: Gender | null, email: string | null, phone: string | null, address: string | null, emergencyContactName: string | null, emergencyContactPhone: string | null } | null } };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn: { accessToken: string, expiresAt: string, me: { role: Role, unreadNotifications: number, position: number, account: { displayName: string, email: string | null, phone: string | null }, branches: Array<{ name: string, phone: string | null }>, patient: { id: string, version: number, uhid: string, fullName: string, dateOfBirth: string | null, gender: Gender | null, email: string | null, phone: string | null, address: string | null, emergencyContactName: string | null, emergencyContactPhone: string | null } | null } } };

export type SignUpMutationVariables = Exact<{
  input: SignUpInput;
}>;


export type SignUpMutation = { signUp: { accessToken: string, expiresAt: string, me: { role: Role, unreadNotifications: number, position: number, account: { displayName: string, email: string | null, phone: string | null }, branches: Array<{ name: string, phone: string | null }>, patient: { id: string, version: number, uhid: string, fullName: string, dateOfBirth: string | null, gender: Gender | null, email: string | null, phone: string | null, address: string | null, emergencyContactName: string | null, emergencyContactPhone: string | null } | null } } };

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


export type OwnMessagesQuery = { notifications: { totalCount: number, items: Array<{ id: string, createdAt: string, title: string, body: string, link: string | null, readAt: string | null }> } };

export type MarkMessagesReadMutationVariables = Exact<{ [key: string]: never; }>;


export type MarkMessagesReadMutation = { markAllNotificationsRead: number };

export type MessageAddedSubscriptionVariables = Exact<{
  since?: number | null | undefined;
}>;


export type MessageAddedSubscription = { notificationAdded: { seq: number, notification: { id: string, createdAt: string, title: string, body: string, link: string | null, readAt: string | null } } };

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
export const PlaceFragmentDoc = new TypedDocumentString(`
    fragment Place on Branch {
  id
  name
  address
  phone
  timeZone
}
    `, {"fragmentName":"Place"}) as unknown as TypedDocumentString<PlaceFragment, unknown>;
export const OwnAppointmentFragmentDoc = new TypedDocumentString(`
    fragment OwnAppointment on Appointment {
  id
  version
  status
  startsAt
  endsAt
  room
  reason
  cancelReason
  token
  queueState
  doctor {
    id
    fullName
    specialization
    isAvailable
  }
  branch {
    ...Place
  }
}
    fragment Place on Branch {
  id
  name
  address
  phone
  timeZone
}`, {"fragmentName":"OwnAppointment"}) as unknown as TypedDocumentString<OwnAppointmentFragment, unknown>;
export const DoctorToBookFragmentDoc = new TypedDocumentString(`
    fragment DoctorToBook on Doctor {
  id
  fullName
  specialization
  qualification
  consultationFee
  room
  isAvailable
  branch {
    ...Place
  }
}
    fragment Place on Branch {
  id
  name
  address
  phone
  timeZone
}`, {"fragmentName":"DoctorToBook"}) as unknown as TypedDocumentString<DoctorToBookFragment, unknown>;
export const OwnQueueFragmentDoc = new TypedDocumentString(`
    fragment OwnQueue on DoctorQueue {
  doctorId
  room
  waitErrorMinutes
  nowServing {
    token
    appointmentId
  }
  waiting {
    token
    appointmentId
    expectedMinutes
  }
  skipped {
    token
    appointmentId
  }
}
    `, {"fragmentName":"OwnQueue"}) as unknown as TypedDocumentString<OwnQueueFragment, unknown>;
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
export const SpecializationsDocument = new TypedDocumentString(`
    query Specializations {
  specializations
  me {
    position
  }
}
    `) as unknown as TypedDocumentString<SpecializationsQuery, SpecializationsQueryVariables>;
export const DoctorsToBookDocument = new TypedDocumentString(`
    query DoctorsToBook($specialization: String, $first: Int!, $after: String) {
  doctors(
    specialization: $specialization
    isAvailable: true
    first: $first
    after: $after
  ) {
    items {
      ...DoctorToBook
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment Place on Branch {
  id
  name
  address
  phone
  timeZone
}
fragment DoctorToBook on Doctor {
  id
  fullName
  specialization
  qualification
  consultationFee
  room
  isAvailable
  branch {
    ...Place
  }
}`) as unknown as TypedDocumentString<DoctorsToBookQuery, DoctorsToBookQueryVariables>;
export const FirstOpenTimesDocument = new TypedDocumentString(`
    query FirstOpenTimes($doctorIds: [ID!]!, $count: Int!) {
  firstOpenSlots(doctorIds: $doctorIds, perDoctor: 1, count: $count) {
    doctorId
    startsAt
    branchId
  }
}
    `) as unknown as TypedDocumentString<FirstOpenTimesQuery, FirstOpenTimesQueryVariables>;
export const DoctorToBookDocument = new TypedDocumentString(`
    query DoctorToBook($id: ID!) {
  doctor(id: $id) {
    ...DoctorToBook
  }
  branches {
    ...Place
  }
  me {
    position
  }
}
    fragment Place on Branch {
  id
  name
  address
  phone
  timeZone
}
fragment DoctorToBook on Doctor {
  id
  fullName
  specialization
  qualification
  consultationFee
  room
  isAvailable
  branch {
    ...Place
  }
}`) as unknown as TypedDocumentString<DoctorToBookQuery, DoctorToBookQueryVariables>;
export const OpenTimesDocument = new TypedDocumentString(`
    query OpenTimes($doctorId: ID!, $from: Instant!, $to: Instant!) {
  openSlots(doctorId: $doctorId, from: $from, to: $to) {
    startsAt
    endsAt
    branchId
    room
  }
}
    `) as unknown as TypedDocumentString<OpenTimesQuery, OpenTimesQueryVariables>;
export const OpenTimesChangedDocument = new TypedDocumentString(`
    subscription OpenTimesChanged($doctorId: ID, $since: Int) {
  slotsChanged(doctorId: $doctorId, since: $since) {
    seq
    heldUntil
    doctorIds
  }
}
    `) as unknown as TypedDocumentString<OpenTimesChangedSubscription, OpenTimesChangedSubscriptionVariables>;
export const HoldTimeDocument = new TypedDocumentString(`
    mutation HoldTime($doctorId: ID!, $startsAt: Instant!) {
  holdSlot(doctorId: $doctorId, startsAt: $startsAt) {
    id
    startsAt
    endsAt
    expiresAt
  }
}
    `) as unknown as TypedDocumentString<HoldTimeMutation, HoldTimeMutationVariables>;
export const ReleaseTimeDocument = new TypedDocumentString(`
    mutation ReleaseTime($id: ID!) {
  releaseSlot(id: $id)
}
    `) as unknown as TypedDocumentString<ReleaseTimeMutation, ReleaseTimeMutationVariables>;
export const BookDocument = new TypedDocumentString(`
    mutation Book($input: BookAppointmentInput!) {
  bookAppointment(input: $input) {
    ...OwnAppointment
  }
}
    fragment Place on Branch {
  id
  name
  address
  phone
  timeZone
}
fragment OwnAppointment on Appointment {
  id
  version
  status
  startsAt
  endsAt
  room
  reason
  cancelReason
  token
  queueState
  doctor {
    id
    fullName
    specialization
    isAvailable
  }
  branch {
    ...Place
  }
}`) as unknown as TypedDocumentString<BookMutation, BookMutationVariables>;
export const MoveDocument = new TypedDocumentString(`
    mutation Move($id: ID!, $input: RescheduleAppointmentInput!) {
  rescheduleAppointment(id: $id, input: $input) {
    ...OwnAppointment
  }
}
    fragment Place on Branch {
  id
  name
  address
  phone
  timeZone
}
fragment OwnAppointment on Appointment {
  id
  version
  status
  startsAt
  endsAt
  room
  reason
  cancelReason
  token
  queueState
  doctor {
    id
    fullName
    specialization
    isAvailable
  }
  branch {
    ...Place
  }
}`) as unknown as TypedDocumentString<MoveMutation, MoveMutationVariables>;
export const CancelAppointmentDocument = new TypedDocumentString(`
    mutation CancelAppointment($id: ID!, $reason: String!) {
  cancelAppointment(id: $id, reason: $reason) {
    ...OwnAppointment
  }
}
    fragment Place on Branch {
  id
  name
  address
  phone
  timeZone
}
fragment OwnAppointment on Appointment {
  id
  version
  status
  startsAt
  endsAt
  room
  reason
  cancelReason
  token
  queueState
  doctor {
    id
    fullName
    specialization
    isAvailable
  }
  branch {
    ...Place
  }
}`) as unknown as TypedDocumentString<CancelAppointmentMutation, CancelAppointmentMutationVariables>;
export const ChangeReasonDocument = new TypedDocumentString(`
    mutation ChangeReason($id: ID!, $version: Int!, $reason: String) {
  updateAppointment(id: $id, version: $version, input: {reason: $reason}) {
    ...OwnAppointment
  }
}
    fragment Place on Branch {
  id
  name
  address
  phone
  timeZone
}
fragment OwnAppointment on Appointment {
  id
  version
  status
  startsAt
  endsAt
  room
  reason
  cancelReason
  token
  queueState
  doctor {
    id
    fullName
    specialization
    isAvailable
  }
  branch {
    ...Place
  }
}`) as unknown as TypedDocumentString<ChangeReasonMutation, ChangeReasonMutationVariables>;
export const OwnAppointmentsDocument = new TypedDocumentString(`
    query OwnAppointments($first: Int!, $after: String) {
  me {
    position
  }
  appointments(first: $first, after: $after, descending: true) {
    items {
      ...OwnAppointment
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment Place on Branch {
  id
  name
  address
  phone
  timeZone
}
fragment OwnAppointment on Appointment {
  id
  version
  status
  startsAt
  endsAt
  room
  reason
  cancelReason
  token
  queueState
  doctor {
    id
    fullName
    specialization
    isAvailable
  }
  branch {
    ...Place
  }
}`) as unknown as TypedDocumentString<OwnAppointmentsQuery, OwnAppointmentsQueryVariables>;
export const OwnAppointmentDocument = new TypedDocumentString(`
    query OwnAppointment($id: ID!) {
  appointment(id: $id) {
    ...OwnAppointment
  }
}
    fragment Place on Branch {
  id
  name
  address
  phone
  timeZone
}
fragment OwnAppointment on Appointment {
  id
  version
  status
  startsAt
  endsAt
  room
  reason
  cancelReason
  token
  queueState
  doctor {
    id
    fullName
    specialization
    isAvailable
  }
  branch {
    ...Place
  }
}`) as unknown as TypedDocumentString<OwnAppointmentQuery, OwnAppointmentQueryVariables>;
export const AppointmentCalendarDocument = new TypedDocumentString(`
    query AppointmentCalendar($id: ID!) {
  appointmentCalendar(id: $id)
}
    `) as unknown as TypedDocumentString<AppointmentCalendarQuery, AppointmentCalendarQueryVariables>;
export const OwnAppointmentChangedDocument = new TypedDocumentString(`
    subscription OwnAppointmentChanged($since: Int) {
  appointmentChanged(since: $since) {
    seq
    appointmentId
    appointment {
      ...OwnAppointment
    }
  }
}
    fragment Place on Branch {
  id
  name
  address
  phone
  timeZone
}
fragment OwnAppointment on Appointment {
  id
  version
  status
  startsAt
  endsAt
  room
  reason
  cancelReason
  token
  queueState
  doctor {
    id
    fullName
    specialization
    isAvailable
  }
  branch {
    ...Place
  }
}`) as unknown as TypedDocumentString<OwnAppointmentChangedSubscription, OwnAppointmentChangedSubscriptionVariables>;
export const OwnQueuesDocument = new TypedDocumentString(`
    query OwnQueues($doctorId: ID!) {
  me {
    position
  }
  queues(doctorId: $doctorId) {
    ...OwnQueue
  }
}
    fragment OwnQueue on DoctorQueue {
  doctorId
  room
  waitErrorMinutes
  nowServing {
    token
    appointmentId
  }
  waiting {
    token
    appointmentId
    expectedMinutes
  }
  skipped {
    token
    appointmentId
  }
}`) as unknown as TypedDocumentString<OwnQueuesQuery, OwnQueuesQueryVariables>;
export const OwnQueueChangedDocument = new TypedDocumentString(`
    subscription OwnQueueChanged($doctorId: ID!, $since: Int) {
  queueChanged(doctorId: $doctorId, since: $since) {
    seq
    queue {
      ...OwnQueue
    }
  }
}
    fragment OwnQueue on DoctorQueue {
  doctorId
  room
  waitErrorMinutes
  nowServing {
    token
    appointmentId
  }
  waiting {
    token
    appointmentId
    expectedMinutes
  }
  skipped {
    token
    appointmentId
  }
}`) as unknown as TypedDocumentString<OwnQueueChangedSubscription, OwnQueueChangedSubscriptionVariables>;
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
      title
      body
      link
      readAt
    }
  }
}
    `) as unknown as TypedDocumentString<MessageAddedSubscription, MessageAddedSubscriptionVariables>;