/* Generated from wall.graphql by `npm run codegen`. */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type WallEntryFragment = { token: number, initials: string | null, expectedAt: string | null };

export type WallQueueFragment = { doctorId: string, branchId: string, branchName: string, timeZone: string, doctorName: string, room: string | null, expected: number, nowServing: { token: number, initials: string | null, expectedAt: string | null } | null, waiting: Array<{ token: number, initials: string | null, expectedAt: string | null }> };

export type WallQueuesQueryVariables = Exact<{ [key: string]: never; }>;


export type WallQueuesQuery = { queues: Array<{ doctorId: string, branchId: string, branchName: string, timeZone: string, doctorName: string, room: string | null, expected: number, nowServing: { token: number, initials: string | null, expectedAt: string | null } | null, waiting: Array<{ token: number, initials: string | null, expectedAt: string | null }> }> };

export type WallQueueChangedSubscriptionVariables = Exact<{
  since?: number | null | undefined;
}>;


export type WallQueueChangedSubscription = { queueChanged: { seq: number, doctorId: string, queue: { doctorId: string, branchId: string, branchName: string, timeZone: string, doctorName: string, room: string | null, expected: number, nowServing: { token: number, initials: string | null, expectedAt: string | null } | null, waiting: Array<{ token: number, initials: string | null, expectedAt: string | null }> } | null } };

export type WallStatsFragment = { todaysAppointments: number | null, pendingAppointments: number | null, activePatients: number | null, availableDoctors: number | null, totalRevenue: number | null, pendingRevenue: number | null, unpaidBills: number | null, lowStockItems: number | null, activeStaff: number | null };

export type WallFiguresQueryVariables = Exact<{
  from: string;
  to: string;
}>;


export type WallFiguresQuery = { stats: { todaysAppointments: number | null, pendingAppointments: number | null, activePatients: number | null, availableDoctors: number | null, totalRevenue: number | null, pendingRevenue: number | null, unpaidBills: number | null, lowStockItems: number | null, activeStaff: number | null }, analytics: { appointmentsByDay: Array<{ day: string, count: number }> | null } };

export type WallStatsChangedSubscriptionVariables = Exact<{
  since?: number | null | undefined;
}>;


export type WallStatsChangedSubscription = { statsChanged: { seq: number, stats: { todaysAppointments: number | null, pendingAppointments: number | null, activePatients: number | null, availableDoctors: number | null, totalRevenue: number | null, pendingRevenue: number | null, unpaidBills: number | null, lowStockItems: number | null, activeStaff: number | null } | null } };

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
export const WallEntryFragmentDoc = new TypedDocumentString(`
    fragment WallEntry on QueueEntry {
  token
  initials
  expectedAt
}
    `, {"fragmentName":"WallEntry"}) as unknown as TypedDocumentString<WallEntryFragment, unknown>;
export const WallQueueFragmentDoc = new TypedDocumentString(`
    fragment WallQueue on DoctorQueue {
  doctorId
  branchId
  branchName
  timeZone
  doctorName
  room
  expected
  nowServing {
    ...WallEntry
  }
  waiting {
    ...WallEntry
  }
}
    fragment WallEntry on QueueEntry {
  token
  initials
  expectedAt
}`, {"fragmentName":"WallQueue"}) as unknown as TypedDocumentString<WallQueueFragment, unknown>;
export const WallStatsFragmentDoc = new TypedDocumentString(`
    fragment WallStats on Stats {
  todaysAppointments
  pendingAppointments
  activePatients
  availableDoctors
  totalRevenue
  pendingRevenue
  unpaidBills
  lowStockItems
  activeStaff
}
    `, {"fragmentName":"WallStats"}) as unknown as TypedDocumentString<WallStatsFragment, unknown>;
export const WallQueuesDocument = new TypedDocumentString(`
    query WallQueues {
  queues {
    ...WallQueue
  }
}
    fragment WallEntry on QueueEntry {
  token
  initials
  expectedAt
}
fragment WallQueue on DoctorQueue {
  doctorId
  branchId
  branchName
  timeZone
  doctorName
  room
  expected
  nowServing {
    ...WallEntry
  }
  waiting {
    ...WallEntry
  }
}`) as unknown as TypedDocumentString<WallQueuesQuery, WallQueuesQueryVariables>;
export const WallQueueChangedDocument = new TypedDocumentString(`
    subscription WallQueueChanged($since: Int) {
  queueChanged(since: $since) {
    seq
    doctorId
    queue {
      ...WallQueue
    }
  }
}
    fragment WallEntry on QueueEntry {
  token
  initials
  expectedAt
}
fragment WallQueue on DoctorQueue {
  doctorId
  branchId
  branchName
  timeZone
  doctorName
  room
  expected
  nowServing {
    ...WallEntry
  }
  waiting {
    ...WallEntry
  }
}`) as unknown as TypedDocumentString<WallQueueChangedSubscription, WallQueueChangedSubscriptionVariables>;
export const WallFiguresDocument = new TypedDocumentString(`
    query WallFigures($from: LocalDate!, $to: LocalDate!) {
  stats {
    ...WallStats
  }
  analytics(from: $from, to: $to) {
    appointmentsByDay {
      day
      count
    }
  }
}
    fragment WallStats on Stats {
  todaysAppointments
  pendingAppointments
  activePatients
  availableDoctors
  totalRevenue
  pendingRevenue
  unpaidBills
  lowStockItems
  activeStaff
}`) as unknown as TypedDocumentString<WallFiguresQuery, WallFiguresQueryVariables>;
export const WallStatsChangedDocument = new TypedDocumentString(`
    subscription WallStatsChanged($since: Int) {
  statsChanged(since: $since) {
    seq
    stats {
      ...WallStats
    }
  }
}
    fragment WallStats on Stats {
  todaysAppointments
  pendingAppointments
  activePatients
  availableDoctors
  totalRevenue
  pendingRevenue
  unpaidBills
  lowStockItems
  activeStaff
}`) as unknown as TypedDocumentString<WallStatsChangedSubscription, WallStatsChangedSubscriptionVariables>;