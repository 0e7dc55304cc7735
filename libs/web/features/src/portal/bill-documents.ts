/* Generated from bills.graphql by `npm run codegen`. */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type BillStatus =
  | 'CANCELLED'
  | 'DRAFT'
  | 'PAID'
  | 'PARTIALLY_PAID'
  | 'REFUNDED'
  | 'UNPAID';

export type ClaimPaymentInput = {
  /** What is due, unless told. */
  amount?: number | null | undefined;
  billId: string;
  /** Chosen by the caller, new for each new request, such as a UUID: the same key moves money once. */
  idempotencyKey: string;
  /** The twelve digits that the UPI app shows for the payment. */
  utr: string;
};

export type PaymentMethod =
  | 'BANK'
  | 'CARD'
  | 'CASH'
  | 'INSURANCE'
  | 'UPI';

export type PaymentStatus =
  | 'CLAIMED'
  | 'REJECTED'
  | 'VERIFIED';

export type BillFiguresFragment = { id: string, createdAt: string, number: string | null, issuedOn: string | null, status: BillStatus, total: number, credited: number, due: number };

export type OwnBillFragment = { id: string, createdAt: string, number: string | null, issuedOn: string | null, status: BillStatus, total: number, credited: number, due: number, payments: Array<{ id: string, status: PaymentStatus }> };

export type OwnPaymentFragment = { id: string, status: PaymentStatus, createdAt: string, amount: number, method: PaymentMethod, receivedOn: string, receiptNumber: string | null, utr: string | null, rejectReason: string | null };

export type OwnBillInFullFragment = { gross: number, lineDiscount: number, billDiscount: number, subtotal: number, cgst: number, sgst: number, paid: number, refunded: number, cancelReason: string | null, id: string, createdAt: string, number: string | null, issuedOn: string | null, status: BillStatus, total: number, credited: number, due: number, branch: { id: string, name: string, phone: string | null } | null, lines: Array<{ id: string, description: string, quantity: number, unitPrice: number, gross: number }>, payments: Array<{ id: string, status: PaymentStatus, createdAt: string, amount: number, method: PaymentMethod, receivedOn: string, receiptNumber: string | null, utr: string | null, rejectReason: string | null }>, refunds: Array<{ id: string, amount: number, method: PaymentMethod, refundedOn: string }>, creditNotes: Array<{ id: string, number: string, issuedOn: string, amount: number, reason: string }> };

export type BillsDueQueryVariables = Exact<{
  patientId: string;
}>;


export type BillsDueQuery = { me: { position: number }, patientAccount: { due: number, openBills: number }, bills: { items: Array<{ id: string, due: number, payments: Array<{ status: PaymentStatus }> }> } };

export type OwnBillsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type OwnBillsQuery = { bills: { items: Array<{ id: string, createdAt: string, number: string | null, issuedOn: string | null, status: BillStatus, total: number, credited: number, due: number, payments: Array<{ id: string, status: PaymentStatus }> }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type OwnBillQueryVariables = Exact<{
  id: string;
}>;


export type OwnBillQuery = { bill: { gross: number, lineDiscount: number, billDiscount: number, subtotal: number, cgst: number, sgst: number, paid: number, refunded: number, cancelReason: string | null, id: string, createdAt: string, number: string | null, issuedOn: string | null, status: BillStatus, total: number, credited: number, due: number, branch: { id: string, name: string, phone: string | null } | null, lines: Array<{ id: string, description: string, quantity: number, unitPrice: number, gross: number }>, payments: Array<{ id: string, status: PaymentStatus, createdAt: string, amount: number, method: PaymentMethod, receivedOn: string, receiptNumber: string | null, utr: string | null, rejectReason: string | null }>, refunds: Array<{ id: string, amount: number, method: PaymentMethod, refundedOn: string }>, creditNotes: Array<{ id: string, number: string, issuedOn: string, amount: number, reason: string }> } | null };

export type PayByUpiQueryVariables = Exact<{
  billId: string;
}>;


export type PayByUpiQuery = { upiPayment: { link: string | null, amount: number, payeeName: string, payeeVpa: string, reference: string } };

export type SayPaidMutationVariables = Exact<{
  input: ClaimPaymentInput;
}>;


export type SayPaidMutation = { claimPayment: { id: string, status: PaymentStatus, createdAt: string, amount: number, method: PaymentMethod, receivedOn: string, receiptNumber: string | null, utr: string | null, rejectReason: string | null } };

export type OwnBillChangedSubscriptionVariables = Exact<{
  since?: number | null | undefined;
}>;


export type OwnBillChangedSubscription = { billChanged: { seq: number, billId: string } };

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
export const BillFiguresFragmentDoc = new TypedDocumentString(`
    fragment BillFigures on Bill {
  id
  createdAt
  number
  issuedOn
  status
  total
  credited
  due
}
    `, {"fragmentName":"BillFigures"}) as unknown as TypedDocumentString<BillFiguresFragment, unknown>;
export const OwnBillFragmentDoc = new TypedDocumentString(`
    fragment OwnBill on Bill {
  ...BillFigures
  payments(first: 20) {
    id
    status
  }
}
    fragment BillFigures on Bill {
  id
  createdAt
  number
  issuedOn
  status
  total
  credited
  due
}`, {"fragmentName":"OwnBill"}) as unknown as TypedDocumentString<OwnBillFragment, unknown>;
export const OwnPaymentFragmentDoc = new TypedDocumentString(`
    fragment OwnPayment on Payment {
  id
  status
  createdAt
  amount
  method
  receivedOn
  receiptNumber
  utr
  rejectReason
}
    `, {"fragmentName":"OwnPayment"}) as unknown as TypedDocumentString<OwnPaymentFragment, unknown>;
export const OwnBillInFullFragmentDoc = new TypedDocumentString(`
    fragment OwnBillInFull on Bill {
  ...BillFigures
  gross
  lineDiscount
  billDiscount
  subtotal
  cgst
  sgst
  paid
  refunded
  cancelReason
  branch {
    id
    name
    phone
  }
  lines(first: 100) {
    id
    description
    quantity
    unitPrice
    gross
  }
  payments(first: 100) {
    ...OwnPayment
  }
  refunds(first: 100) {
    id
    amount
    method
    refundedOn
  }
  creditNotes(first: 100) {
    id
    number
    issuedOn
    amount
    reason
  }
}
    fragment BillFigures on Bill {
  id
  createdAt
  number
  issuedOn
  status
  total
  credited
  due
}
fragment OwnPayment on Payment {
  id
  status
  createdAt
  amount
  method
  receivedOn
  receiptNumber
  utr
  rejectReason
}`, {"fragmentName":"OwnBillInFull"}) as unknown as TypedDocumentString<OwnBillInFullFragment, unknown>;
export const BillsDueDocument = new TypedDocumentString(`
    query BillsDue($patientId: ID!) {
  me {
    position
  }
  patientAccount(patientId: $patientId) {
    due
    openBills
  }
  bills(isOpen: true, first: 20) {
    items {
      id
      due
      payments(first: 20) {
        status
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BillsDueQuery, BillsDueQueryVariables>;
export const OwnBillsDocument = new TypedDocumentString(`
    query OwnBills($first: Int!, $after: String) {
  bills(first: $first, after: $after) {
    items {
      ...OwnBill
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment BillFigures on Bill {
  id
  createdAt
  number
  issuedOn
  status
  total
  credited
  due
}
fragment OwnBill on Bill {
  ...BillFigures
  payments(first: 20) {
    id
    status
  }
}`) as unknown as TypedDocumentString<OwnBillsQuery, OwnBillsQueryVariables>;
export const OwnBillDocument = new TypedDocumentString(`
    query OwnBill($id: ID!) {
  bill(id: $id) {
    ...OwnBillInFull
  }
}
    fragment BillFigures on Bill {
  id
  createdAt
  number
  issuedOn
  status
  total
  credited
  due
}
fragment OwnPayment on Payment {
  id
  status
  createdAt
  amount
  method
  receivedOn
  receiptNumber
  utr
  rejectReason
}
fragment OwnBillInFull on Bill {
  ...BillFigures
  gross
  lineDiscount
  billDiscount
  subtotal
  cgst
  sgst
  paid
  refunded
  cancelReason
  branch {
    id
    name
    phone
  }
  lines(first: 100) {
    id
    description
    quantity
    unitPrice
    gross
  }
  payments(first: 100) {
    ...OwnPayment
  }
  refunds(first: 100) {
    id
    amount
    method
    refundedOn
  }
  creditNotes(first: 100) {
    id
    number
    issuedOn
    amount
    reason
  }
}`) as unknown as TypedDocumentString<OwnBillQuery, OwnBillQueryVariables>;
export const PayByUpiDocument = new TypedDocumentString(`
    query PayByUpi($billId: ID!) {
  upiPayment(billId: $billId) {
    link
    amount
    payeeName
    payeeVpa
    reference
  }
}
    `) as unknown as TypedDocumentString<PayByUpiQuery, PayByUpiQueryVariables>;
export const SayPaidDocument = new TypedDocumentString(`
    mutation SayPaid($input: ClaimPaymentInput!) {
  claimPayment(input: $input) {
    ...OwnPayment
  }
}
    fragment OwnPayment on Payment {
  id
  status
  createdAt
  amount
  method
  receivedOn
  receiptNumber
  utr
  rejectReason
}`) as unknown as TypedDocumentString<SayPaidMutation, SayPaidMutationVariables>;
export const OwnBillChangedDocument = new TypedDocumentString(`
    subscription OwnBillChanged($since: Int) {
  billChanged(since: $since) {
    seq
    billId
  }
}
    `) as unknown as TypedDocumentString<OwnBillChangedSubscription, OwnBillChangedSubscriptionVariables>;