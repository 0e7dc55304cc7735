/* Generated from appointments.graphql by `npm run codegen`. */
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