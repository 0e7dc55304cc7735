import { Gender } from '@medicare/data';
import { API_KEY_SCOPES, PASSWORD_MAX_LENGTH } from '@medicare/domain';
import { Line, OptionalDay, RowId, SecretText } from '@medicare/platform';
import { ArrayNotEmpty, ArrayUnique, IsIn } from 'class-validator';
import { Field, InputType } from 'type-graphql';

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
