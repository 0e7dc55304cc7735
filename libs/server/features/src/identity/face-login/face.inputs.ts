import { DESCRIPTOR_TEXT_LENGTH, ENROLMENT_FRAMES, FACE_THRESHOLD_RANGE, PASSWORD_MAX_LENGTH } from '@medicare/domain';
import { Line, RowId, SecretText } from '@medicare/platform';
import { ArrayMaxSize, IsOptional, Max, Min } from 'class-validator';
import { Field, Float, InputType, Int } from 'type-graphql';

const SIGNATURE_LENGTH = 86;
const KEY_MAX_LENGTH = 200;
const ORIGIN_MAX_LENGTH = 300;
const INSTANT_MAX_LENGTH = 40;

@InputType()
export class FaceSignInInput {
  @RowId()
  challengeId: string;
  @RowId()
  deviceId: string;
  @SecretText(ORIGIN_MAX_LENGTH)
  origin: string;
  @SecretText(INSTANT_MAX_LENGTH)
  signedAt: string;
  @SecretText(DESCRIPTOR_TEXT_LENGTH)
  descriptor: string;
  @SecretText(SIGNATURE_LENGTH)
  signature: string;
}

@InputType()
export class EnrolFaceInput {
  @SecretText(PASSWORD_MAX_LENGTH)
  password: string;
  @RowId()
  challengeId: string;
  @Line({ max: 80 })
  deviceName: string;
  @Field(() => Int, { description: 'Of the text that was shown and agreed to.' })
  consentVersion: number;
  @SecretText(KEY_MAX_LENGTH)
  publicKey: string;
  @SecretText(ORIGIN_MAX_LENGTH)
  origin: string;
  @SecretText(INSTANT_MAX_LENGTH)
  signedAt: string;
  @Field(() => [String], { description: `${ENROLMENT_FRAMES.min} to ${ENROLMENT_FRAMES.max} frames of one face.` })
  @ArrayMaxSize(ENROLMENT_FRAMES.max, { message: `Send at most ${ENROLMENT_FRAMES.max} frames.` })
  descriptors: string[];
  @SecretText(SIGNATURE_LENGTH)
  signature: string;
}

const { min: STRICTEST, max: LOOSEST } = FACE_THRESHOLD_RANGE;
const RANGE_WORDS = { message: `Choose a threshold from ${STRICTEST} to ${LOOSEST}.` };

@InputType()
export class FaceSettingsInput {
  @Field(() => Boolean, { nullable: true })
  isDeskOn?: boolean | null;
  @Field(() => Float, { nullable: true })
  @IsOptional()
  @Min(STRICTEST, RANGE_WORDS)
  @Max(LOOSEST, RANGE_WORDS)
  threshold?: number | null;
}

@InputType('FaceDeviceNameInput')
export class FaceDeviceName {
  @Line({ max: 80 })
  name: string;
}
