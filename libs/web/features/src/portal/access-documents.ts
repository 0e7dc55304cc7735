/* Generated from access.graphql by `npm run codegen`. */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type MailLanguage =
  | 'EN'
  | 'HI';

export type RequestAddressChangeInput = {
  email: string;
  /** Of the mails; English unless told. */
  language?: MailLanguage | null | undefined;
  password: string;
};

export type RequestPasswordResetInput = {
  /** E-mail address or phone number. */
  identifier: string;
  /** Of the mail; English unless told. */
  language?: MailLanguage | null | undefined;
};

export type RequestPasswordResetMutationVariables = Exact<{
  input: RequestPasswordResetInput;
}>;


export type RequestPasswordResetMutation = { requestPasswordReset: boolean };

export type PasswordResetLinkQueryVariables = Exact<{
  code: string;
}>;


export type PasswordResetLinkQuery = { passwordResetLink: { email: string, expiresAt: string } };

export type RequestAddressChangeMutationVariables = Exact<{
  input: RequestAddressChangeInput;
}>;


export type RequestAddressChangeMutation = { requestAddressChange: boolean };

export type AddressChangeLinkQueryVariables = Exact<{
  code: string;
}>;


export type AddressChangeLinkQuery = { addressChangeLink: { email: string, expiresAt: string } };

export type ConfirmAddressChangeMutationVariables = Exact<{
  code: string;
}>;


export type ConfirmAddressChangeMutation = { confirmAddressChange: string };

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

export const RequestPasswordResetDocument = new TypedDocumentString(`
    mutation RequestPasswordReset($input: RequestPasswordResetInput!) {
  requestPasswordReset(input: $input)
}
    `) as unknown as TypedDocumentString<RequestPasswordResetMutation, RequestPasswordResetMutationVariables>;
export const PasswordResetLinkDocument = new TypedDocumentString(`
    query PasswordResetLink($code: String!) {
  passwordResetLink(code: $code) {
    email
    expiresAt
  }
}
    `) as unknown as TypedDocumentString<PasswordResetLinkQuery, PasswordResetLinkQueryVariables>;
export const RequestAddressChangeDocument = new TypedDocumentString(`
    mutation RequestAddressChange($input: RequestAddressChangeInput!) {
  requestAddressChange(input: $input)
}
    `) as unknown as TypedDocumentString<RequestAddressChangeMutation, RequestAddressChangeMutationVariables>;
export const AddressChangeLinkDocument = new TypedDocumentString(`
    query AddressChangeLink($code: String!) {
  addressChangeLink(code: $code) {
    email
    expiresAt
  }
}
    `) as unknown as TypedDocumentString<AddressChangeLinkQuery, AddressChangeLinkQueryVariables>;
export const ConfirmAddressChangeDocument = new TypedDocumentString(`
    mutation ConfirmAddressChange($code: String!) {
  confirmAddressChange(code: $code)
}
    `) as unknown as TypedDocumentString<ConfirmAddressChangeMutation, ConfirmAddressChangeMutationVariables>;