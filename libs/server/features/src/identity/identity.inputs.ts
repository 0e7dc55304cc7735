import { Gender, MailLanguage, Role } from '@medicare/data';
import {
  API_KEY_SCOPES,
  type MailLanguage as Language,
  PASSWORD_MAX_LENGTH,
  type Role as RoleName,
} from '@medicare/domain';
import { Line, OptionalDay, PageArguments, RowId, RowIds, SecretText } from '@medicare/platform';
import { ArrayMaxSize, ArrayNotEmpty, ArrayUnique, IsIn } from 'class-validator';
import { ArgsType, Field, ID, InputType } from 'type-graphql';

@InputType()
export class SetUpInput {
  @Line({ max: 100, description: 'From the one-time link.' })
  code: string;
  @Line({ max: 160, min: 2 })
  fullName: string;
  @Line({ max: 254 })
  email: string;
  @SecretText(PASSWORD_MAX_LENGTH)
  password: string;
  @Line({ max: 120, min: 2, optional: true })
  hospitalName?: string | null;
}

@InputType()
export class SignInInput {
  @Line({ max: 254, description: 'E-mail address or phone number.' })
  identifier: string;
  @SecretText(PASSWORD_MAX_LENGTH)
  password: string;
}

@InputType()
export class SignUpInput {
  @Line({ max: 160, min: 2 })
  fullName: string;
  @Line({ max: 254, optional: true })
  email?: string | null;
  @Line({ max: 40, optional: true })
  phone?: string | null;
  @SecretText(PASSWORD_MAX_LENGTH)
  password: string;
  @OptionalDay()
  dateOfBirth?: string | null;
  @Field(() => Gender, { nullable: true })
  gender?: Gender | null;
}

@InputType()
export class ChangePasswordInput {
  @SecretText(PASSWORD_MAX_LENGTH)
  currentPassword: string;
  @SecretText(PASSWORD_MAX_LENGTH)
  newPassword: string;
}

@InputType()
export class RequestPasswordResetInput {
  @Line({ max: 254, description: 'E-mail address or phone number.' })
  identifier: string;
  @Field(() => MailLanguage, { nullable: true, description: 'Of the mail; English unless told.' })
  language?: Language | null;
}

@InputType()
export class ResetPasswordInput {
  @SecretText(100)
  code: string;
  @SecretText(PASSWORD_MAX_LENGTH)
  password: string;
}

@InputType()
export class RequestAddressChangeInput {
  @Line({ max: 254 })
  email: string;
  @SecretText(PASSWORD_MAX_LENGTH)
  password: string;
  @Field(() => MailLanguage, { nullable: true, description: 'Of the mails; English unless told.' })
  language?: Language | null;
}

const SCOPE_WORDS = { message: `Choose from: ${API_KEY_SCOPES.join(', ')}.` };

@InputType()
export class CreateApiKeyInput {
  @Line({ max: 80, min: 2 })
  name: string;
  @Field(() => [String])
  @ArrayNotEmpty(SCOPE_WORDS)
  @ArrayUnique({ message: 'Name each scope once.' })
  @IsIn(API_KEY_SCOPES, { each: true, ...SCOPE_WORDS })
  scopes: string[];
  @RowId({ optional: true, description: 'The one branch it may see; leave empty for all.' })
  branchId?: string | null;
  @OptionalDay('The last day on which it works.')
  expiresOn?: string | null;
}

@InputType()
export class InviteStaffInput {
  @RowId({ optional: true, description: 'Either a member of staff …' })
  staffId?: string | null;
  @RowId({ optional: true, description: '… or a doctor.' })
  doctorId?: string | null;
  @Field(() => Role)
  role: RoleName;
  @Field(() => [ID], { description: 'Where the account may work; the first one is where it starts.' })
  @ArrayNotEmpty({ message: 'Choose at least one branch.' })
  @ArrayMaxSize(100, { message: 'Choose at most 100 branches.' })
  branchIds: string[];
  @Line({ max: 254, description: 'To sign in with. Nothing is sent there.' })
  email: string;
}

@InputType()
export class AcceptInvitationInput {
  @SecretText(100)
  code: string;
  @SecretText(PASSWORD_MAX_LENGTH)
  password: string;
}

@ArgsType()
export class AccountsArgs extends PageArguments {
  @Field(() => Boolean, { nullable: true, description: 'Null for both.' })
  isActive?: boolean | null;
  @Field(() => Role, { nullable: true })
  role?: RoleName | null;
  @RowIds({ description: 'Accounts of these members of staff.' })
  staffIds?: string[] | null;
  @RowIds({ description: 'Accounts of these doctors.' })
  doctorIds?: string[] | null;
}
