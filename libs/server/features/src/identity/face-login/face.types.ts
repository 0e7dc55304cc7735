import { enumOf, Instant, LocalDate } from '@medicare/data';
import {
  FACE_GESTURES,
  FACE_REFUSAL_CAUSES,
  type FaceGesture as Gesture,
  type FaceRefusalCause,
} from '@medicare/domain';
import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

export const FaceGesture = enumOf(FACE_GESTURES);
registerEnumType(FaceGesture, { name: 'FaceGesture', description: 'Left and right are the person’s own.' });
export const FaceRefusal = enumOf(FACE_REFUSAL_CAUSES);
registerEnumType(FaceRefusal, { name: 'FaceRefusalCause' });

@ObjectType({ description: 'To be answered once, within a minute, signed by the device.' })
export class FaceChallengeView {
  @Field(() => ID)
  id: string;
  @Field(() => String, { description: '32 bytes, base64url.' })
  nonce: string;
  @Field(() => FaceGesture, { description: 'What the person is asked to do. Friction, and no proof of life.' })
  gesture: Gesture;
  @Field(() => Instant)
  expiresAt: Date;
}

@ObjectType('FaceDevice', { description: 'A device that signs an account in by face.' })
export class FaceDeviceView {
  @Field(() => ID)
  id: string;
  @Field(() => String)
  name: string;
  @Field(() => Instant)
  createdAt: Date;
  @Field(() => Instant, { nullable: true })
  lastUsedAt: Date | null;
}

@ObjectType({ description: 'What a patient is told of the own sign-in by face; never of the face.' })
export class OwnFace {
  @Field(() => Boolean)
  isOn: boolean;
  @Field(() => Boolean, { description: 'Refused too often: it works again after the next sign-in with the password.' })
  isLocked: boolean;
  @Field(() => Int, { nullable: true, description: 'Of the text that was agreed to.' })
  consentVersion: number | null;
  @Field(() => Instant, { nullable: true })
  consentedAt: Date | null;
  @Field(() => [FaceDeviceView])
  devices: FaceDeviceView[];
}

@ObjectType({ description: 'Somebody expected today who looks like the person at the desk. To be chosen by a human.' })
export class ExpectedLookAlike {
  @Field(() => ID)
  appointmentId: string;
  @Field(() => ID)
  patientId: string;
  @Field(() => String)
  fullName: string;
  @Field(() => String)
  uhid: string;
  @Field(() => Instant)
  startsAt: Date;
}

@ObjectType('FaceSettings')
export class FaceSettingsView {
  @Field(() => Boolean, { description: 'Whether the front desk is shown look-alikes among those expected today.' })
  isDeskOn: boolean;
  @Field(() => Float, { description: 'The largest distance that signs in; lower is stricter.' })
  threshold: number;
  @Field(() => Int)
  version: number;
}

@ObjectType()
export class FaceRefusalCount {
  @Field(() => FaceRefusal)
  cause: FaceRefusalCause;
  @Field(() => Int)
  count: number;
}

@ObjectType()
export class FaceDay {
  @Field(() => LocalDate, { description: 'Of the UTC calendar.' })
  day: string;
  @Field(() => Int)
  succeeded: number;
  @Field(() => Int)
  refused: number;
  @Field(() => [FaceRefusalCount])
  byCause: FaceRefusalCount[];
}

@ObjectType({ description: 'How sign-in by face is used. Counts only.' })
export class FaceFigures {
  @Field(() => Int, { description: 'Accounts with a face.' })
  people: number;
  @Field(() => Int)
  devices: number;
  @Field(() => Int, { description: 'Accounts that were refused too often and wait for their password.' })
  lockedOut: number;
  @Field(() => [FaceDay], { description: 'Days of the last 30 on which somebody tried, newest first.' })
  days: FaceDay[];
}
